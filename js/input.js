// What a caller may hand in, brought down to bytes or a string.
import { UnbakeError } from './errors.js';
import { nameOf, optionsOf } from './options.js';

/** What people hand in by mistake, by constructor name, and what they meant. */
const advice = new Map([
  ['Promise', 'await it first'],
  ['Response', 'pass await response.arrayBuffer()'],
  ['Request', 'fetch it and pass await response.arrayBuffer()'],
  ['URL', 'fetch it and pass await response.arrayBuffer()'],
  ['ReadableStream', 'pass await new Response(stream).arrayBuffer()'],
  ['FileList', 'pass one of its files'],
  ['Document', 'pass its HTML as a string, or better the bytes that it came from'],
  ['HTMLDocument', 'pass its HTML as a string, or better the bytes that it came from'],
]);

/**
 * Bytes are not copied here. Throws `bad-input`, and `input-too-large` where that is plain before reading.
 * @param {string} method For the message.
 * @param {unknown} input
 * @param {number} limit In bytes.
 * @returns {Promise<string | Uint8Array>}
 */
export async function toInput(method, input, limit) {
  if (typeof input === 'string') {
    // As UTF-8 it has at least as many bytes as UTF-16 units; the core counts them.
    checkSize(method, input.length, limit);
    return input;
  }
  if (isBlob(input)) {
    checkSize(method, input.size, limit);
    return new Uint8Array(await input.arrayBuffer());
  }
  return toBytes(method, input, limit);
}

/**
 * @param {string} method
 * @param {unknown} input
 * @param {number} limit
 * @returns {Uint8Array}
 */
function toBytes(method, input, limit) {
  const bytes = viewOf(input);
  if (!bytes) {
    const hint = advice.get(/** @type {object | null} */ (input)?.constructor?.name ?? '');
    const takes = 'a Uint8Array, an ArrayBuffer, a Blob or a string';
    throw new UnbakeError('bad-input', `${method}() takes ${takes}, not ${nameOf(input)}${hint ? `: ${hint}` : ''}`);
  }
  checkSize(method, bytes.length, limit);
  return bytes;
}

/**
 * @param {string} method
 * @param {number} size
 * @param {number} limit
 */
function checkSize(method, size, limit) {
  if (size <= limit) return;
  const advice = method in optionsOf ? `raise it with limits: { inputBytes: ${size} }` : 'pass it in parts';
  const message = `${method}(): the input has ${size} bytes, the limit is ${limit}; ${advice}`;
  throw new UnbakeError('input-too-large', message, { offset: limit });
}

/**
 * The bytes of a buffer or a view, also of those made in another window or context.
 * @param {unknown} input
 * @returns {Uint8Array | undefined}
 */
export function viewOf(input) {
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  const tag = Object.prototype.toString.call(input);
  const isBuffer = tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]';
  return isBuffer ? new Uint8Array(/** @type {ArrayBuffer} */ (input)) : undefined;
}

/**
 * @param {unknown} input
 * @returns {input is Blob}
 */
function isBlob(input) {
  const tag = Object.prototype.toString.call(input);
  return tag === '[object Blob]' || tag === '[object File]';
}
