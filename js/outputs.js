// The outputs of an article, which are made when they are first read.

/** @import {Article, Outputs} from './types.js' */

/**
 * Those of every article of which nothing else was said. As src/output/json.hpp has them, in the same order.
 * @type {(keyof Outputs)[]}
 */
export const outputNames = ['html', 'markdown', 'text', 'paragraphs', 'stages', 'edits', 'removed'];

/** With those that must be named. The last one is a bit of src/binding/embind.cpp. @type {(keyof Outputs)[]} */
export const allOutputs = [...outputNames, 'places', 'snapshot'];

/**
 * A bit for each output that is named.
 * @param {readonly (keyof Outputs)[]} names
 */
export const outputBits = (names) => names.reduce((bits, name) => bits | (1 << allOutputs.indexOf(name)), 0);

/**
 * Has the outputs of an article made when they are first read; they are plain values from then on. Spreading it,
 * JSON.stringify() and structuredClone() read all of them.
 * @param {Article} article Null stands for each output.
 * @param {(output: keyof Outputs) => unknown} render Makes an output.
 * @returns {Article} The same object.
 */
export function renderedLater(article, render) {
  for (const key of outputNames) {
    const put = (/** @type {unknown} */ value) => Object.defineProperty(article, key, { value, writable: true });
    Object.defineProperty(article, key, {
      get: () => put(render(key))[key],
      set: put,
    });
  }
  return article;
}

/**
 * What of an article is not rendered, and what it is rendered from.
 * @param {Article} article
 */
export function withoutOutputs(article) {
  const keys = /** @type {(keyof Article)[]} */ (Object.keys(article ?? {})).filter(
    (key) => key === 'snapshot' || !allOutputs.includes(/** @type {keyof Outputs} */ (key)),
  );
  return /** @type {Article} */ (Object.fromEntries(keys.map((key) => [key, article[key]])));
}

/**
 * An article that was rendered again, with what stays of the one that it was made from.
 * @param {Article} made
 * @param {Article} from
 * @returns {Article}
 */
export function completed(made, from) {
  const { title, damage, stats } = made;
  const { snapshot, ...stays } = withoutOutputs(from);
  return { ...made, ...stays, title, damage, stats };
}
