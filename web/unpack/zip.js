// The pages in a ZIP archive (an EPUB is one).
import { unzipSync } from 'fflate';

/** What counts as a page. */
const pageName = /\.(x?html?|xhtml|txt|text|md|mht|mhtml|eml)$/i;
/** What a Mac and hidden folders add. */
const beside = /(^|\/)(__MACOSX\/|\.)/;

/** So many pages of one archive are taken, and so many bytes of them all: an archive may claim to hold far more. */
const mostPages = 500;
const mostBytes = 300e6;

/**
 * An entry's name. Archivers of old wrote it in the system's encoding without saying so, which fflate hands on byte by
 * byte; for names that are not UTF-8, GB18030 is by far the likeliest of those that matter here.
 *
 * @param {string} name
 */
function decodeName(name) {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding
    }
  }
  return name;
}

/**
 * Throws where the bytes are no archive.
 *
 * @param {Uint8Array} bytes
 * @returns {{name: string, bytes: Uint8Array}[]} in the order of their names, as a person would count them
 */
export function readZip(bytes) {
  let pages = 0;
  let size = 0;
  const entries = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!pageName.test(name) || beside.test(name) || pages >= mostPages || size + originalSize > mostBytes)
        return false;
      pages++;
      size += originalSize;
      return true;
    },
  });
  const { compare } = new Intl.Collator('en', { numeric: true });
  return Object.entries(entries)
    .map(([name, content]) => ({ name: decodeName(name), bytes: content }))
    .sort((a, b) => compare(a.name, b.name));
}
