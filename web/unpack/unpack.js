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

/**
 * @typedef {{found: Found[], over: number, broken: number}} Unpacked `over`: pages beyond what is taken of one archive;
 *   `broken`: those that cannot be unpacked.
 */

/** What cannot be unpacked. `code` is 'archive' (it is broken), 'archive-too-large' or 'no-pages'. */
export class UnpackError extends Error {
  /**
   * @param {'archive' | 'archive-too-large' | 'no-pages'} code
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
 * @returns {Unpacked} with one page at least
 */
export function unpack(name, bytes) {
  const { pages, over, broken } = mimeName.test(name)
    ? { pages: [{ name, bytes }], over: 0, broken: 0 }
    : unzip(name, bytes);
  const found = pages
    .map((page) => (mimeName.test(page.name) ? readMime(page.name, page.bytes) : page))
    .filter((page) => page !== null);
  if (found.length > 0) return { found, over, broken };
  throw new UnpackError(over > 0 ? 'archive-too-large' : broken > 0 ? 'archive' : 'no-pages', name);
}

/**
 * @param {string} archive
 * @param {Uint8Array} bytes
 */
function unzip(archive, bytes) {
  try {
    return readZip(bytes);
  } catch {
    throw new UnpackError('archive', archive);
  }
}
