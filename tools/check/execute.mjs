// Running programs side by side.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<{status: number | string, output: string}>} its exit code (or why it did not start, or the
 *   signal that ended it) and what it printed on both streams
 */
export function execute(command, args, { cwd, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('error', (error) => resolve({ status: error.message, output: error.message }));
    child.on('close', (code, signal) => {
      resolve({ status: code ?? signal ?? 'no code', output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}

/**
 * Calls `work` on every item, as many at a time as the machine has processors. Results are in the items' order.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<Result> | Result} work
 * @returns {Promise<Result[]>}
 */
export async function inParallel(items, work, atOnce = availableParallelism()) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
