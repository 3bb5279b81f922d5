// What may be done to the page's state; views call these and nothing else.
import { changeActions } from './actions/changes.js';
import { readActions } from './actions/read.js';
import { receiveActions } from './actions/receive.js';
import { showActions } from './actions/show.js';
import { takeActions } from './actions/take.js';
import { createTurns } from './actions/turns.js';
import { createWork } from './actions/work.js';

/** @typedef {ReturnType<typeof createActions>} Actions */

/**
 * @param {import('./state.js').Store} store
 * @param {import('./work/pool.js').Pool} pool
 * @param {{leave?: () => void}} [handlers] `leave` closes the page, where something else is to be seen behind it
 */
export function createActions(store, pool, { leave } = {}) {
  const work = createWork(store, pool);
  const turns = createTurns(work.fail);
  const taking = takeActions(store, work, turns);
  return {
    ...taking,
    ...receiveActions(taking, turns),
    ...readActions(store, pool, work),
    ...changeActions(store, work),
    ...showActions(store, work),

    /** Closes the page; undefined where it is all there is. */
    leave,
  };
}
