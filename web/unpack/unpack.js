// The pages in an archive or a mail.
import { readMime } from './mime.js';
import { readZip } from './zip.js';

/**
 * @typedef {{
 *   name: string,
 *   bytes: Uint8Array,
 *   type?: 'text/html' | 'text/plain',
 *   charset?: string,
 *   url?: string,
 * }} Found A page. `charset` is what the mail's header says of it, which need not be true.
 */

/** What cannot be unpacked. `code` is 'archive' (it is broken) or 'no-pages'. */
export class UnpackError extends Error {
  /**
   * @param {'archive' | 'no-pages'} code
   * @param {string} name of the file
   */
  constructor(code, name) {
    super(name);
    this.code = code;
  }
}

const mimeName = /\.(mht|mhtml|eml)$/i;

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {Found[]} at least one
 */
export function unpack(name, bytes) {
  const found = mimeName.test(name) ? [readMime(name, bytes)] : unpackZip(name, bytes);
  const pages = found.filter((page) => page !== null);
  if (pages.length === 0) throw new UnpackError('no-pages', name);
  return pages;
}

/**
 * @param {string} archive
 * @param {Uint8Array} bytes
 */
function unpackZip(archive, bytes) {
  let entries;
  try {
    entries = readZip(bytes);
  } catch {
    throw new UnpackError('archive', archive);
  }
  return entries.map(({ name, bytes: content }) =>
    mimeName.test(name) ? readMime(name, content) : { name, bytes: content },
  );
}
