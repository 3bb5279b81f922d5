// The core as a native program (tests/native), to hold its results against those of wasm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'build/native-debug/tests/native/unbake_native');

/** A reason to skip, for `test(…, {skip})`: `npm test` builds the program, `npm run test:js` alone does not. */
export const nativeMissing = existsSync(program) ? false : 'the native program is not built: run npm test';

/**
 * The results of the native program, one for each input, as compact JSON.
 * @param {'clean' | 'repair' | 'encode' | 'tree'} verb
 * @param {(string | Uint8Array)[]} inputs Files' contents.
 * @param {Record<string, string | true>} [options] Names without dashes; true for a flag.
 * @returns {string[]}
 */
export function runNative(verb, inputs, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-native-'));
  try {
    const files = inputs.map((input, index) => {
      const file = join(folder, `${index}`);
      writeFileSync(file, input);
      return file;
    });
    const flags = Object.entries(options).flatMap(([name, value]) =>
      value === true ? [`--${name}`] : [`--${name}`, value],
    );
    const run = spawnSync(program, [verb, '--data', join(root, 'build/data'), ...flags, ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (run.status !== 0) throw new Error(`the native program failed: ${run.stderr}`);
    return run.stdout.trimEnd().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
