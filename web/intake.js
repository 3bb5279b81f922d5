// The ways in: a paste, a drop and a file become an Input.

/** @typedef {import('./state.js').Input} Input */

/** A text that begins like this is HTML source itself, even where an editor put coloured HTML of it on the clipboard. */
const htmlSource = /^\s*(<!doctype|<!--|<\/?[a-z][\w-]*[\s>/])/i;

/**
 * What a paste or drop carries, or null where there is nothing to clean in it.
 *
 * @param {DataTransfer} data
 * @returns {Input | null}
 */
export function readTransfer(data) {
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text === '' && html === '') return null;
  const rich = html !== '' && !htmlSource.test(text);
  return { kind: 'pasted', text, html: rich ? html : undefined, useHtml: rich, size: rich ? html.length : text.length };
}

/**
 * A file as its bytes. Rejects where it cannot be read, as a folder cannot.
 *
 * @param {File} file
 * @returns {Promise<Input>}
 */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'file', text: '', bytes, name: file.name, size: bytes.length };
}

/**
 * What the worker is asked for this input.
 *
 * @param {Input} input
 * @param {import('./state.js').Wishes} wishes
 * @returns {import('./cleaner.js').Request}
 */
export function requestFor(input, wishes) {
  /** @type {Record<string, string>} */
  const options = { ...wishes };
  if (input.bytes) return { input: input.bytes, options };
  if (input.html !== undefined && input.useHtml)
    return { input: input.html, options: { ...options, type: 'text/html' } };
  return { input: input.text, options };
}
