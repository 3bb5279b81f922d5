// Reads files and standard input.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Problem, toProblem } from './problem.js';

/**
 * All of a file; '-' is standard input. Throws a Problem.
 * @param {string} file
 * @param {number} maxBytes A larger file is not read at all.
 * @returns {Promise<Uint8Array>}
 */
export async function readInput(file, maxBytes) {
  try {
    if (file === '-') return await readStream(process.stdin, maxBytes);
    const found = await stat(file);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (found.size > maxBytes) throw tooLarge(found.size, maxBytes);
    return await readStream(createReadStream(file, { highWaterMark: 1 << 20 }), maxBytes);
  } catch (caught) {
    throw caught instanceof Problem ? caught : toProblem(caught);
  }
}

/**
 * @param {AsyncIterable<Buffer>} stream
 * @param {number} maxBytes
 */
async function readStream(stream, maxBytes) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(size, maxBytes); // leaving the loop closes the stream
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/**
 * @param {number} size
 * @param {number} limit
 */
function tooLarge(size, limit) {
  const megabytes = (/** @type {number} */ bytes) => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
  return new Problem(`has ${megabytes(size)} or more, the limit is ${megabytes(limit)}; raise it with --max-size`);
}
