// What a paste or a drop carries becomes an Input, and an Input what the worker is asked for.
import { requestOf } from '../model/readings.js';

/** @typedef {import('../state.js').Input} Input */

/** A text that begins like this is HTML source itself, even where an editor put coloured HTML of it on the clipboard. */
const htmlSource = /^\s*(<!doctype|<!--|<\/?[a-z][\w-]*[\s>/])/i;

/**
 * What a paste or drop carries, or null where there is nothing to clean in it.
 *
 * @param {Pick<DataTransfer, 'getData'>} data
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
 * A text from elsewhere: a link, another program.
 *
 * @param {'link' | 'shared' | 'typed' | 'page'} kind
 * @param {string} text
 * @param {Partial<Input>} [more]
 * @returns {Input}
 */
export function textInput(kind, text, more = {}) {
  return { ...more, kind, text, size: text.length };
}

/**
 * What the worker is asked for this input.
 *
 * @param {Input} input
 * @param {import('../settings.js').Settings} settings
 * @param {import('../model/readings.js').Reading | null} reading
 * @returns {import('../work/pool.js').Request}
 */
export function requestFor(input, { script, punctuation, keep }, reading) {
  /** @type {Record<string, string>} */
  const options = { script, punctuation, keep };
  if (input.url) options.url = input.url;
  if (input.type) options.type = input.type;
  if (input.charset) options.charset = input.charset;
  const rich = input.html !== undefined && input.useHtml;
  if (rich) options.type = 'text/html';
  const content = input.bytes ?? (rich ? /** @type {string} */ (input.html) : input.text);
  return reading ? requestOf(reading, content, options) : { input: content, options };
}
