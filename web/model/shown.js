// What is shown of a result: without the changes that were taken back, but with their numbers.
import { readStages } from './stages.js';

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {{change: number, where: 'title' | 'body', span: import('../result.js').Span}} Place Where a change is seen in
 *   the title, or in the text of the body's HTML.
 */

/** @type {WeakMap<Result, import('./stages.js').Stages>} The views ask one after the other. */
const read = new WeakMap();

/** @param {Result} result */
export function stagesOf(result) {
  const stages = read.get(result) ?? readStages(result);
  read.set(result, stages);
  return stages;
}

/**
 * The result as it stands: what is left of it, once that is there.
 *
 * @param {Pick<import('../state.js').State, 'left'>} state
 * @param {Result} result
 */
export const shownOf = ({ left }, result) => left?.result ?? result;

/**
 * Where the changes that stand are seen, by their index among all.
 *
 * @param {Pick<import('../state.js').State, 'left' | 'result'>} state
 * @returns {Place[]}
 */
export function placesOf({ left, result }) {
  if (!result) return [];
  // Of each change that is left, its index among all.
  const numbers = (left?.of ?? result).edits.flatMap(({ stage }, index) =>
    stage === 'repaired' || left?.undone.has(index) ? [] : [index],
  );
  /** @type {Place[]} */
  const found = [];
  for (const { edit, title, html } of shownOf({ left }, result).places?.edits ?? []) {
    const change = numbers[edit];
    if (change === undefined) continue;
    if (title) found.push({ change, where: 'title', span: title });
    if (html) found.push({ change, where: 'body', span: html });
  }
  return found;
}
