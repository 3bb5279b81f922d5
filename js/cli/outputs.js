// Where results go: stdout, one file, or a folder with a file for each input.
import { mkdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { printable, toProblem } from './problem.js';

/** @import {Format} from '../documents.js' */
/** @import {Task} from './arguments.js' */

/** @type {Record<Format, string>} */
const extensions = { text: '.txt', markdown: '.md', html: '.html', json: '.json' };

/** @param {string | undefined} output What --output says. */
export const isStdout = (output) => output === undefined || output === '-' || output === '/dev/stdout';

/** Bad use of --output: nothing is done at all. */
export class OutputError extends Error {}

/**
 * The file for each input, in the same order, or undefined where all go to stdout. Makes the folder.
 * Throws an OutputError where --output cannot be what it is used as, a Problem where the folder cannot be made.
 * @param {Task} task
 * @returns {Promise<string[] | undefined>}
 */
export async function planOutputs({ files, format, output }) {
  if (isStdout(output)) return undefined;
  const found = await fileAt(output);
  const inputs = await identitiesOf(files);
  const folder = files.length > 1 || /[/\\]$/.test(output) || found?.directory;
  if (!folder) {
    if (found && inputs.has(found.identity)) throw new OutputError('would overwrite the input; name another file');
    return [output];
  }
  if (found && !found.directory) throw new OutputError('is a file; with several inputs, name a folder');
  try {
    await mkdir(output, { recursive: true });
  } catch (caught) {
    throw toProblem(caught);
  }
  return namesIn(output, files, extensions[format], inputs);
}

/**
 * A name for each input that is no other's and no input: page.html, page-2.html …
 * @param {string} folder
 * @param {string[]} files
 * @param {string} extension
 * @param {Set<string>} inputs
 */
async function namesIn(folder, files, extension, inputs) {
  const taken = new Set();
  const names = [];
  for (const file of files) {
    const stem = file === '-' ? 'stdin' : basename(file, extname(file));
    let name = stem + extension;
    // Some file systems do not tell upper from lower case.
    for (let n = 2; taken.has(name.toLowerCase()) || (await isInput(join(folder, name))); n++) {
      name = `${stem}-${n}${extension}`;
    }
    taken.add(name.toLowerCase());
    names.push(join(folder, name));
  }
  return names;

  /** @param {string} path */
  async function isInput(path) {
    const found = await fileAt(path);
    return found !== undefined && inputs.has(found.identity);
  }
}

/** @param {string[]} files */
async function identitiesOf(files) {
  const found = await Promise.all(files.filter((file) => file !== '-').map(fileAt));
  return new Set(found.map((file) => file?.identity ?? ''));
}

/**
 * What is at a path, followed through links; undefined where there is nothing.
 * @param {string} path
 */
async function fileAt(path) {
  try {
    const found = await stat(path, { bigint: true });
    return { identity: `${found.dev}:${found.ino}`, directory: found.isDirectory() };
  } catch {
    return undefined;
  }
}

/** What a terminal obeys instead of showing it. With `--repair off` a page's controls are in the text. */
const controls = /(?![\t\n])\p{Cc}/gu;

/**
 * Waits until stdout has taken it, so that a slow reader does not fill the memory. A terminal gets controls in a form
 * that it shows; a file or another program gets the text as it is.
 * @param {string} text
 * @returns {Promise<void>}
 */
export function print(text) {
  return new Promise((resolve) => {
    process.stdout.write(process.stdout.isTTY ? text.replace(controls, printable) : text, () => resolve());
  });
}
