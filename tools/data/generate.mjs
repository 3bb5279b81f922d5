// What all generators of sections share: they skip what is up to date, and write in one go.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { unlessFresh } from '../lib/fresh.mjs';
import { sectionFile } from './sources.mjs';

/**
 * The code that makes something: the module and what it imports of this project, all of it counting as an input.
 * @param {string} module import.meta.url
 */
export function codeOf(module) {
  const found = new Set();
  const follow = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/^(?:import|\} from) .*?'(\.[^']+\.mjs)';$/gm)) {
      follow(join(dirname(file), path));
    }
  };
  follow(fileURLToPath(module));
  return [...found].sort();
}

/** Writes a file so that what has its name is always whole. @param {string} file @param {Buffer | string} content */
export function writeWhole(file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

/** Bytes as brotli has them at its best. @param {Buffer} bytes */
export function brotliSize(bytes) {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/**
 * Makes a section's file in build/data, unless it was made from the same.
 * @param {{section: string, module: string, inputs: string[], values?: unknown[], make: () => Buffer | Promise<Buffer>}} what
 */
export async function generate({ section, module, inputs, values = [], make }) {
  const file = sectionFile(section);
  await unlessFresh(file, { files: [...codeOf(module), ...inputs], values }, async () => {
    const bytes = await make();
    writeWhole(file, bytes);
    console.log(`${section}: ${bytes.length} bytes`);
  });
}
