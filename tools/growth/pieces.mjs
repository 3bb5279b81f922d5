// What the kinds of input are put together of.

/** @typedef {string | ((index: number) => string)} Piece the same each time, or made from how many came before */

/** @typedef {(bytes: number) => string | Buffer} Make about so many bytes of a kind of input */

/**
 * @typedef {object} Kind
 * @property {Make} make
 * @property {Record<string, string>} [options] of clean()
 * @property {boolean} [bytesAreLost] damage that is really there, of the kind that is dearest to repair: it may take longer
 * @property {boolean} [rare] left out where all kinds are measured, unless asked for: others stand for it
 */

/** @param {Piece} piece @param {number} index */
const made = (piece, index) => (typeof piece === 'string' ? piece : piece(index));

/**
 * So many bytes of a piece, one after the other.
 * @param {Piece} piece
 * @param {number} bytes
 */
export function repeat(piece, bytes) {
  const all = [];
  for (let size = 0, index = 0; size < bytes; ++index) {
    const text = made(piece, index);
    size += Buffer.byteLength(text);
    all.push(text);
  }
  return all.join('');
}

/**
 * Openings, then as many closings.
 * @param {Piece} open
 * @param {Piece} close
 * @param {number} bytes
 */
export function nested(open, close, bytes) {
  const opened = [];
  const closed = [];
  for (let size = 0, index = 0; size < bytes; ++index) {
    opened.push(made(open, index));
    closed.push(made(close, index));
    size += Buffer.byteLength(opened[index]) + Buffer.byteLength(closed[index]);
  }
  return opened.join('') + closed.reverse().join('');
}

/** An article's beginning, so that there is one to which what follows may belong. */
const beginning =
  '<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The library opens again</title></head><body><article>' +
  '<h1>The library opens again</h1><p>After fourteen months of work, the public library of the old town welcomed its ' +
  'readers again yesterday morning, and more than three thousand people came on the first day.</p>';

/**
 * A page with this in its article, and kept there: whatever is left out of an article costs less.
 * @param {Make} body
 * @param {Kind['options']} [options]
 * @returns {Kind}
 */
export const inPage = (body, options) => ({
  make: (bytes) => beginning + body(bytes),
  options: { type: 'text/html', keep: 'unsure', ...options },
});

/**
 * A page with this in its head.
 * @param {Make} head
 * @param {Kind['options']} [options]
 * @returns {Kind}
 */
export const inHead = (head, options) => ({
  make: (bytes) => beginning.replace('</head>', () => `${head(bytes)}</head>`),
  options: { type: 'text/html', ...options },
});

/**
 * Plain text.
 * @param {Make} make
 * @param {Kind['options']} [options]
 * @returns {Kind}
 */
export const asText = (make, options) => ({ make, options: { type: 'text/plain', ...options } });
