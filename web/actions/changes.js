// The changes of the text: which is the current one, and which are taken back.
import { allDone } from '../state.js';

/**
 * @param {import('../state.js').Store} store
 * @param {import('./work.js').Work} work
 */
export function changeActions(store, work) {
  /**
   * Makes a change the current one. `pane` is where it should be seen on a narrow screen.
   *
   * @param {number} change
   * @param {'article' | 'original'} [pane]
   */
  function goTo(change, pane) {
    // The current one, asked for again, is to be scrolled to again.
    if (change === store.get().change) store.set({ change: -1 });
    store.set({ tab: 'article', change, ...(pane && { pane }) });
  }

  return {
    goTo,

    /**
     * To the next change (1) or the one before (-1), round and round.
     *
     * @param {1 | -1} by
     */
    step(by) {
      const { result, change } = store.get();
      const count = result ? result.edits.filter(({ stage }) => stage !== 'repaired').length : 0;
      if (count === 0) return;
      goTo(change < 0 ? (by > 0 ? 0 : count - 1) : (change + by + count) % count);
    },

    /** Takes a change back, or makes it again. @param {number} change */
    toggleChange(change) {
      const undone = new Set(store.get().undone);
      if (!undone.delete(change)) undone.add(change);
      store.set(undone.size > 0 ? { undone } : allDone);
      work.leaveOut();
    },

    redoAll() {
      store.set(allDone);
    },
  };
}
