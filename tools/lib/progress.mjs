// Running ninja and saying how far it is.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CommandError } from './run.mjs';

/** Percent between two reports. */
const interval = 20;

/**
 * Runs a command that prints lines as ninja does, "[12/218] …", and reports the percentage now and then.
 * What it printed is in the CommandError where it ends badly.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {(percent: number) => void} report
 * @returns {Promise<void>}
 */
export async function runWithProgress(command, args, report) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (status, signal) => resolve(status ?? signal));
  });
  /** @type {string[]} */
  const output = [];
  let reported = 0;
  child.stderr.on('data', (chunk) => output.push(`${chunk}`));
  for await (const line of createInterface({ input: child.stdout })) {
    output.push(`${line}\n`);
    const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
    const percent = all === undefined ? 0 : Math.floor((100 * Number(done)) / Number(all));
    if (percent < reported + interval || percent === 100) continue;
    reported = percent - (percent % interval);
    report(reported);
  }
  const status = await ended;
  if (status !== 0) throw new CommandError(command, args, status, output.join(''));
}
