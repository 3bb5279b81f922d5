// The result as files.

import { documentOf } from '../../js/documents.js';
import { strings } from '../strings/index.js';

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {'md' | 'html' | 'txt' | 'json' | 'epub'} Extension
 */

/** @type {Extension[]} */
export const extensions = ['md', 'html', 'txt', 'json', 'epub'];

/** @type {Record<Exclude<Extension, 'epub'>, {type: string, format: import('../../js/documents.js').Format}>} */
const files = {
  md: { type: 'text/markdown', format: 'markdown' },
  html: { type: 'text/html', format: 'html' },
  txt: { type: 'text/plain', format: 'text' },
  json: { type: 'application/json', format: 'json' },
};

/**
 * A title as a file name that every system takes.
 *
 * @param {string} title
 */
export function fileName(title) {
  const name = title
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    // A name that begins with a dot is hidden, or leads elsewhere.
    .replace(/^[.\s]+/, '');
  return [...name].slice(0, 60).join('').trim() || strings.output.fileName;
}

/**
 * @param {string} name
 * @param {Blob} blob
 */
export function save(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes its own hold of the blob in the click; a moment later the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * The file's text as such; of an EPUB, which is none, nothing.
 *
 * @param {Result} result
 * @param {Exclude<Extension, 'epub'>} extension
 */
export function fileText(result, extension) {
  const { format } = files[extension];
  return documentOf(result, format, { about: format === 'html' });
}

/**
 * @param {Result} result
 * @param {Extension} extension
 */
export async function download(result, extension) {
  const name = `${fileName(result.title ?? '')}.${extension}`;
  if (extension === 'epub') {
    const { makeEpub } = await import('./epub.js');
    save(name, new Blob([makeEpub(result)], { type: 'application/epub+zip' }));
  } else {
    const { type } = files[extension];
    save(name, new Blob([fileText(result, extension)], { type: `${type};charset=utf-8` }));
  }
}
