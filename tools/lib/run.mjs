// Starting other programs.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A command that ended badly; `output` is what it printed, where that was kept. */
export class CommandError extends Error {
  constructor(command, args, status, output) {
    super(`${[command, ...args].join(' ')} ended with ${status}`);
    this.output = output;
  }
}

/**
 * Runs a command to its end and returns what it printed on stdout.
 * `show: true` lets it print to the terminal instead.
 */
export function run(command, args, { show = false, cwd, env, input } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env: env ? { ...process.env, ...env } : process.env,
    input,
    encoding: 'utf8',
    stdio: show ? 'inherit' : 'pipe',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.error || result.status !== 0) {
    const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
    throw new CommandError(command, args, result.error?.message ?? result.status ?? result.signal, output);
  }
  return result.stdout ?? '';
}

/** The full path of a command on PATH, or undefined. */
export function which(command, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, command);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}
