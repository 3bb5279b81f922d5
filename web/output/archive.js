// Many results as one ZIP archive of Markdown and HTML files.
import { strToU8, zipSync } from 'fflate';
import { fileName, fileText, save } from './download.js';

/**
 * @param {readonly (import('../result.js').Result | null)[]} results the empty ones are left out
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeArchive(results) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const [index, result] of results.entries()) {
    if (!result) continue;
    // Numbered, as several may have the same title, and as they were given in an order.
    const name = `${String(index + 1).padStart(String(results.length).length, '0')} ${fileName(result.title ?? '')}`;
    for (const extension of /** @type {const} */ (['md', 'html'])) {
      files[`${name}.${extension}`] = strToU8(fileText(result, extension));
    }
  }
  return /** @type {Uint8Array<ArrayBuffer>} */ (zipSync(files));
}

/** @param {readonly (import('../result.js').Result | null)[]} results */
export function downloadAll(results) {
  save('unbake.zip', new Blob([makeArchive(results)], { type: 'application/zip' }));
}
