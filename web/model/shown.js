// What is shown of a result: without the changes that were taken back, but with their numbers.
import { readStages } from './stages.js';
import { withoutChanges } from './undo.js';

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {import('./stages.js').Stages} Stages
 * @typedef {{result: Result, stages: Stages, all: Stages, numbers: number[]}} Shown `all` has every change, `stages`
 *   those that stand; `numbers` are the indices of these among all.
 */

/** @type {WeakMap<Result, {undone: ReadonlySet<number>, shown: Shown}>} The views ask one after the other. */
const made = new WeakMap();

/**
 * @param {Result} result
 * @param {ReadonlySet<number>} undone
 * @returns {Shown}
 */
export function shownOf(result, undone) {
  const known = made.get(result);
  if (known?.undone === undone) return known.shown;
  const all = known?.shown.all ?? readStages(result);
  const left = withoutChanges(result, undone);
  const stages = left === result ? all : readStages(left);
  const shown = {
    result: left,
    stages,
    all,
    numbers: all.changes.map(({ index }) => index).filter((index) => !undone.has(index)),
  };
  made.set(result, { undone, shown });
  return shown;
}
