// What has passed before: a check that sees the same contents again need not run again. Only passes are remembered,
// as empty files named by a hash of everything the answer depends on, in the user's cache folder.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../lib/paths.mjs';

const dayInMilliseconds = 24 * 60 * 60 * 1000;
/** A pass that no run has asked about for so long belongs to contents that are gone. */
const forgetAfter = 30 * dayInMilliseconds;

/**
 * SHA-256 of parts; where one ends and the next begins counts.
 * @param {(string | Uint8Array)[]} parts
 */
export function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

export class Passed {
  #folder;

  constructor(folder = join(cache, 'check')) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      const info = statSync(file, { throwIfNoEntry: false });
      if (info && Date.now() - info.mtimeMs > forgetAfter) rmSync(file, { force: true });
    }
  }

  /** @param {string} key */
  has(key) {
    const file = join(this.#folder, key);
    if (!existsSync(file)) return false;
    const now = new Date();
    utimesSync(file, now, now);
    return true;
  }

  /** @param {string} key */
  add(key) {
    writeFileSync(join(this.#folder, key), '');
  }
}

/** Remembers nothing: every check runs. */
export const nothingPassed = { has: () => false, add: () => {} };
