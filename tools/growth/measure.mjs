// Measures a kind of input at some sizes, in another process that is ended where it takes too much.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build, dist as ownDist } from '../lib/paths.mjs';

/** @import {Kind} from './pieces.mjs' */

/**
 * @typedef {object} Measured
 * @property {number} bytes of the input
 * @property {number} ms of CPU time, the least of all runs
 * @property {number} html in bytes, as are markdown and text
 * @property {number} markdown
 * @property {number} text
 * @property {number} edits
 * @property {number} peak of the process's memory so far, in KB
 * @property {string} warnings their codes
 */

/** @typedef {{measured: Measured[], failed?: string}} Outcome `failed`: what a size took too much of, or how it broke */

/** @typedef {{runs: number, seconds: number, megabytes: number}} Allowance of one measurement; of memory only natively */

/** @typedef {(files: string[], options: Record<string, string>, allowance: Allowance) => Promise<Outcome>} Run */

/**
 * An engine: what cleans. `measure` takes the sizes in bytes, the smallest first.
 * @typedef {{measure: (kind: Kind, sizes: number[], allowance: Allowance) => Promise<Outcome>, end: () => void}} Engine
 */

/** @type {Record<string, (dist: string) => {run: Run, end: () => void}>} */
const starts = { native: startNative, wasm: startWasm };

export const engines = Object.keys(starts);

/**
 * @param {string} name one of `engines`
 * @param {string} [dist] of the wasm: where it is
 * @returns {Engine}
 */
export function startEngine(name, dist = ownDist) {
  const { run, end } = starts[name](dist);
  return {
    async measure({ make, options = {} }, sizes, allowance) {
      const folder = mkdtempSync(join(tmpdir(), 'unbake-growth-'));
      try {
        const files = sizes.map((size) => join(folder, `${size}`));
        for (const [index, file] of files.entries()) writeFileSync(file, make(sizes[index]));
        return await run(files, options, allowance);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    end,
  };
}

// prlimit is a part of util-linux, and so of every Debian. A second more than it may take, and the kernel kills it.
const cpu = (/** @type {number} */ seconds) => `--cpu=${Math.ceil(seconds)}:${Math.ceil(seconds) + 1}`;

/** A process for each measurement. */
function startNative() {
  const program = join(build, 'native-release/tools/growth/unbake_growth');
  /** @type {Run} */
  const run = (files, options, { runs, seconds, megabytes }) => {
    const flags = Object.entries({ ...options, runs: `${runs}`, data: join(build, 'data') });
    const args = [cpu(seconds), `--as=${megabytes * 2 ** 20}`, program];
    const child = spawn('prlimit', [...args, ...flags.flatMap(([name, value]) => [`--${name}`, value]), ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status, signal) => {
        const lines = output.trim().split('\n').filter(Boolean);
        const measured = lines.map((line) => JSON.parse(line));
        if (status === 0) return resolve({ measured });
        if (/bad_alloc|length_error/.test(errors)) return resolve({ measured, failed: `over ${megabytes} MB` });
        resolve({ measured, failed: reason(signal ?? `${status} ${errors.trim()}`, seconds) });
      });
    });
  };
  return { run, end() {} };
}

/**
 * One process for all, and a new one after a failure. All of the wasm is compiled with optimisation before it runs: what
 * a function costs does not depend on how often it ran before.
 */
function startWasm(/** @type {string} */ dist) {
  const program = fileURLToPath(new URL('wasm.mjs', import.meta.url));
  /** Memory that was once taken stays; beyond this, a new process. */
  const mostKilobytes = 1_500_000;
  /** @type {Awaited<ReturnType<typeof start>> | undefined} */
  let running;
  const end = () => {
    running?.child.stdin.end();
    running = undefined;
  };
  const start = async () => {
    const flags = ['--no-liftoff', '--no-wasm-lazy-compilation'];
    const child = spawn(process.execPath, [...flags, program, dist], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ready = await lines.next();
    if (ready.done) throw new Error(`the wasm in ${dist} did not start`);
    return { child, lines, used: JSON.parse(ready.value).seconds };
  };
  /** @type {Run} */
  const run = async (files, options, { runs, seconds }) => {
    running ??= await start();
    const { child, lines, used } = running;
    // Only the soft limit: without rights, the hard one can't be raised again for the next kind.
    spawnSync('prlimit', ['--pid', `${child.pid}`, `--cpu=${Math.ceil(used + seconds)}:`]);
    child.stdin.write(`${JSON.stringify({ files, runs, options })}\n`);
    const line = await lines.next();
    if (line.done) {
      running = undefined;
      return { measured: [], failed: reason(await ended(child), seconds) };
    }
    const answer = JSON.parse(line.value);
    running.used = answer.seconds;
    if (answer.failed || answer.measured.some((/** @type {Measured} */ one) => one.peak > mostKilobytes)) end();
    return answer;
  };
  return { run, end };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
const ended = (child) =>
  new Promise((resolve) => {
    const say = () => resolve(child.signalCode ?? `ended with ${child.exitCode}`);
    if (child.signalCode || child.exitCode !== null) say();
    else child.on('close', say);
  });

/** @param {string} how a process ended @param {number} seconds that it had */
const reason = (how, seconds) => (how === 'SIGXCPU' || how === 'SIGKILL' ? `over ${seconds} s` : how.split('\n')[0]);
