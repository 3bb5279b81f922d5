// What a caller may hand in, brought down to bytes or a string.
import { reasonOf, UnbakeError } from './errors.js';
import { nameOf, optionsOf } from './options.js';

/** @import {Article} from './types.js' */

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
 * A string, or what gives the bytes when their turn comes. They are not copied here, and their buffer may be
 * transferred elsewhere or made smaller in the meantime: then it throws `bad-input`, as this does; and
 * `input-too-large` where that is plain before reading.
 * @param {string} method For the message.
 * @param {unknown} input
 * @param {number} limit In bytes.
 * @returns {Promise<string | (() => Uint8Array)>}
 */
export async function toInput(method, input, limit) {
  if (typeof input === 'string') {
    // As UTF-8 it has at least as many bytes as UTF-16 units; the core counts them.
    checkSize(method, input.length, limit);
    return input;
  }
  if (isBlob(input)) {
    checkSize(method, input.size, limit);
    const read = await readBlob(method, input);
    return () => read;
  }
  const bytes = toBytes(method, input, limit);
  const size = bytes.length;
  return () => {
    if (bytes.length !== size) throw detached(method);
    return bytes;
  };
}

/**
 * @param {string} method
 * @param {Blob} blob
 */
async function readBlob(method, blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (caught) {
    const advice = 'it may have been changed, moved or deleted since it was chosen: choose it again';
    throw new UnbakeError('bad-input', `${method}(): the file cannot be read (${reasonOf(caught)}); ${advice}`, {
      cause: caught,
    });
  }
}

/** @param {string} method */
function detached(method) {
  const advice = 'pass it before it is transferred, or a copy, as slice() makes';
  return new UnbakeError('bad-input', `${method}(): the buffer was transferred elsewhere or made smaller; ${advice}`);
}

/**
 * @param {string} method
 * @param {unknown} input
 * @param {number} limit
 * @returns {Uint8Array}
 */
function toBytes(method, input, limit) {
  if (isDetached(input)) throw detached(method);
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
 * The bytes that an article is rendered from. Throws `bad-input` where it has none.
 * @param {unknown} article
 * @param {Uint8Array} [known] Those that it is known to have been made with.
 * @returns {Uint8Array}
 */
export function snapshotOf(article, known) {
  const snapshot = /** @type {Partial<Article> | null} */ (article)?.snapshot ?? known;
  if (snapshot instanceof Uint8Array) return snapshot;
  const advice = "a copy, a worker's, or one of named outputs needs the output 'snapshot'";
  throw new UnbakeError('bad-input', `render() takes what clean() gave; ${advice}`);
}

/**
 * The bytes of a buffer or a view, also of those made in another window or context; undefined where it is neither, or
 * has no bytes any more.
 * @param {unknown} input
 * @returns {Uint8Array | undefined}
 */
export function viewOf(input) {
  if (isDetached(input)) return undefined;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  // With its length: without, the view would grow with a buffer that can be resized.
  return isBuffer(input) ? new Uint8Array(input, 0, input.byteLength) : undefined;
}

/**
 * Whether a buffer, or that of a view, was transferred elsewhere, or no longer reaches as far as the view. Only a try
 * tells: what is left says that it is empty, and the property `detached` is newer than the oldest Node supported.
 * @param {unknown} input
 */
function isDetached(input) {
  try {
    if (isBuffer(input)) new Uint8Array(input);
    else if (input instanceof DataView) void input.byteLength;
    else if (ArrayBuffer.isView(input)) Uint8Array.prototype.values.call(input);
    return false;
  } catch {
    return true;
  }
}

/**
 * @param {unknown} input
 * @returns {input is ArrayBuffer}
 */
function isBuffer(input) {
  const tag = Object.prototype.toString.call(input);
  return tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]';
}

/**
 * @param {unknown} input
 * @returns {input is Blob}
 */
function isBlob(input) {
  const tag = Object.prototype.toString.call(input);
  return tag === '[object Blob]' || tag === '[object File]';
}
