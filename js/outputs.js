// The outputs of an article, which are made when they are first read.

/** @import {Article, Outputs} from './types.js' */

/**
 * As src/output/json.hpp has them, in the same order.
 * @type {(keyof Outputs)[]}
 */
export const outputNames = ['html', 'markdown', 'text', 'paragraphs', 'stages', 'edits', 'removed'];

/**
 * A bit for each output that is named.
 * @param {readonly (keyof Outputs)[]} names
 */
export const outputBits = (names) => names.reduce((bits, name) => bits | (1 << outputNames.indexOf(name)), 0);

/**
 * Has the outputs of an article made when they are first read; they are plain values from then on. Spreading it,
 * JSON.stringify() and structuredClone() read all of them.
 * @param {Article} article Null stands for each output.
 * @param {(output: number) => unknown} render Makes an output, by its place in outputNames.
 * @returns {Article} The same object.
 */
export function renderedLater(article, render) {
  for (const [output, key] of outputNames.entries()) {
    const put = (/** @type {unknown} */ value) => Object.defineProperty(article, key, { value, writable: true });
    Object.defineProperty(article, key, {
      get: () => put(render(output))[key],
      set: put,
    });
  }
  return article;
}
