// Does what the command line asks for, file by file.

import { documentOf, frontMatterOf, jsonOf } from '../documents.js';
import { reasonOf, UnbakeError } from '../errors.js';
import { createUnbake } from '../node.js';
import { outputNames } from '../outputs.js';
import { explain } from './explain.js';
import { readInput } from './inputs.js';
import { OutputError, planOutputs, print } from './outputs.js';
import { complain, Problem } from './problem.js';
import { renderNext } from './render.js';
import { writeOutput } from './replace.js';

/** @import {Article, Outputs, RepairedText} from '../types.js' */
/** @import {Unbake} from '../unbake.js' */
/** @import {Task} from './arguments.js' */

/** Errors that no other file would be spared. */
const badUse = new Set(['bad-option', 'unknown-encoding']);

/**
 * @param {Task} task
 * @returns {Promise<number>} The exit code.
 */
export async function run(task) {
  try {
    const outputs = await planOutputs(task);
    return await runFiles(task, await createUnbake(), outputs);
  } catch (caught) {
    if (caught instanceof OutputError || caught instanceof Problem) {
      complain(`--output ${task.output}: ${caught.message}`);
      return caught instanceof OutputError ? 2 : 1;
    }
    if (!(caught instanceof UnbakeError)) throw caught;
    complain(caught.message);
    return badUse.has(caught.code) ? 2 : 1;
  }
}

/**
 * @param {Task} task
 * @param {Unbake} unbake
 * @param {string[] | undefined} outputs
 */
async function runFiles(task, unbake, outputs) {
  let exitCode = 0;
  let done = 0;
  for (const [index, file] of task.files.entries()) {
    const name = file === '-' ? 'standard input' : file;
    try {
      const bytes = await readInput(file, task.maxBytes);
      const text = await handlers[task.verb](unbake, bytes, task, {
        file,
        name,
        several: task.files.length > 1 && !outputs,
        first: done === 0,
      });
      await (outputs ? writeOutput(outputs[index], text) : print(text));
      done += 1;
    } catch (caught) {
      if (!(caught instanceof Problem || caught instanceof UnbakeError)) throw caught;
      if (caught instanceof UnbakeError && badUse.has(caught.code)) throw caught;
      complain(`${name}: ${reasonOf(caught)}`);
      exitCode = 1;
    }
  }
  return exitCode;
}

/**
 * @typedef {object} Place Where a result stands among the others.
 * @property {string} file
 * @property {string} name The file, as messages call it.
 * @property {boolean} several Whether others go to the same stream.
 * @property {boolean} first
 */

/** @type {Record<Task['verb'], (unbake: Unbake, bytes: Uint8Array, task: Task, place: Place) => Promise<string>>} */
const handlers = {
  async clean(unbake, bytes, task, { file, name, several, first }) {
    const article = await unbake.clean(bytes, { ...task.options, outputs: outputsOf[task.format] });
    report(name, article, task);
    if (several) return renderNext(article, task.format, file, first);
    return (task.frontmatter ? frontMatterOf(article) : '') + documentOf(article, task.format);
  },

  async repair(unbake, bytes, task, { file, name, several, first }) {
    const { charset, encoding, ...options } = task.options;
    const { script, punctuation, unicode, repair, limits } = options;
    const label =
      encoding ?? ((await unbake.detectEncoding(bytes, { type: 'text/plain', charset, limits })).label || 'utf-8');
    const result = await unbake.repairText(await unbake.decode(bytes, label), {
      script,
      punctuation,
      unicode,
      repair,
      limits,
    });
    report(name, result, task);
    if (task.format === 'json') return several ? jsonOf({ file, ...result }) : jsonOf(result, 2);
    const text = result.text.endsWith('\n') || result.text === '' ? result.text : `${result.text}\n`;
    return several ? `${first ? '' : '\n'}==> ${file} <==\n${text}` : text;
  },

  async detect(unbake, bytes, task, { file, several }) {
    const { type, charset, limits } = task.options;
    const encoding = await unbake.detectEncoding(bytes, { type, charset, limits });
    if (task.format === 'json') return several ? jsonOf({ file, ...encoding }) : jsonOf(encoding, 2);
    return `${file}\t${encoding.label ?? ''}\t${encoding.confidence}\t${encoding.from}\n`;
  },
};

/**
 * @param {string} name
 * @param {Partial<Article> & RepairedText} result
 * @param {Task} task
 */
function report(name, result, task) {
  for (const { message } of result.warnings) complain(`${name}: warning: ${message}`);
  if (task.explain) process.stderr.write(`${name}:\n${explain(result)}`);
}

/**
 * JSON has all outputs, which are best made at once; of any other format each is made when it is read.
 * @type {Partial<Record<Task['format'], (keyof Outputs)[]>>}
 */
const outputsOf = { json: outputNames };
