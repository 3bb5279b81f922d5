// Runs libFuzzer on one target and reads what it says.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from '../lib/paths.mjs';

const program = join(build, 'native-debug/tests/fuzz/unbake_fuzz');

/** Of one input, by the clock, with the sanitizers on: far more than any needs, even where much else goes on. */
const seconds = 60;
const megabytes = 2048;

/**
 * @typedef {object} Outcome
 * @property {number} executions
 * @property {number} coverage edges of the control flow
 * @property {number} features edges with how often they were taken
 * @property {string} [finding] what is wrong, in a line
 * @property {string} [input] the file of what broke it
 * @property {string} log
 */

/**
 * @param {string} target
 * @param {string[]} args folders and options of libFuzzer
 * @param {{onLine?: (line: string) => void}} [options]
 * @returns {Promise<Outcome>}
 */
export function runTarget(target, args, { onLine } = {}) {
  const common = [`-timeout=${seconds}`, `-rss_limit_mb=${megabytes}`, '-print_final_stats=1', '-verbosity=1'];
  const sanitizers = {
    ASAN_OPTIONS: 'detect_leaks=1:allocator_may_return_null=0:handle_abort=1:quarantine_size_mb=16',
    UBSAN_OPTIONS: `print_stacktrace=1:halt_on_error=1`,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...common, ...args], {
      env: { ...process.env, ...sanitizers, UNBAKE_FUZZ: target },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-200_000);
      onLine?.(text);
    });
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ ...figuresOf(log), ...(status === 0 ? {} : { finding: findingOf(log), input: inputOf(log) }), log }),
    );
  });
}

/** @param {string} log */
export function figuresOf(log) {
  const last = [...log.matchAll(/^#\d+.* cov: (\d+) ft: (\d+)/gm)].at(-1);
  const executions = /stat::number_of_executed_units:\s*(\d+)/.exec(log)?.[1] ?? /Done (\d+) runs/.exec(log)?.[1];
  const line = [...log.matchAll(/^#(\d+)\t/gm)].at(-1)?.[1];
  return {
    executions: Number(executions ?? line ?? 0),
    coverage: Number(last?.[1] ?? 0),
    features: Number(last?.[2] ?? 0),
  };
}

/** The file that a log says the input is in. @param {string} log */
export const inputOf = (log) => /Test unit written to (\S+)/.exec(log)?.[1];

/** What a log says is wrong, in one line: the property, or the sanitizer's summary and where it was. @param {string} log */
export function findingOf(log) {
  const property = /^Property: (.*)$/m.exec(log)?.[1];
  const checked = /^(.*): runtime error: (.*)$/m.exec(log);
  const summary = /^SUMMARY: (.*)$/m.exec(log)?.[1] ?? 'ended without a word';
  const own = /#\d+ 0x\w+ in (unbake::(?!fuzz)[\w:]+)[^\n]*?\/(src\/[^\s:]+:\d+)/.exec(log);
  const place = own ? ` in ${own[1]} (${own[2]})` : '';
  if (property) return `property: ${property}`;
  if (checked) return `${checked[2]}, ${checked[1].replace(`${root}/`, '')}`;
  return `${summary.replace(/ \/\S*\//, ' ')}${place}`;
}

/**
 * The dictionaries of a target as one file.
 * @param {string} target
 * @param {string[]} names
 */
export function dictionaryOf(target, names) {
  const folder = join(build, 'fuzz/dictionaries');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${target}.dict`);
  writeFileSync(
    file,
    names.map((name) => readFileSync(join(root, 'tests/fuzz/dictionaries', `${name}.dict`))).join('\n'),
  );
  return file;
}
