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
 * @param {Pick<import('../state.js').State, 'left'>} state
 * @param {Result} result
 * @returns {Place[]}
 */
export function placesOf(state, result) {
  const { edits, places } = shownOf(state, result);
  const undone = state.left?.undone;
  const count = edits.filter(({ stage }) => stage !== 'repaired').length;
  /** Of each change that is left, its index among all. @type {number[]} */
  const numbers = [];
  for (let index = 0; numbers.length < count; index++) if (!undone?.has(index)) numbers.push(index);
  /** @type {Place[]} */
  const found = [];
  for (const { edit, title, html } of places?.edits ?? []) {
    if (edit >= count) continue;
    if (title) found.push({ change: numbers[edit], where: 'title', span: title });
    if (html) found.push({ change: numbers[edit], where: 'body', span: html });
  }
  return found;
}
