// What is asked of the workers, and how their answers come into the page's state.
import { requestFor } from '../intake/transfer.js';
import { PageError } from '../result.js';
import { allDone } from '../state.js';
import { createBatch } from '../work/batch.js';
import { createCleaner } from '../work/cleaner.js';
import { outputs } from '../work/pool.js';

/**
 * @typedef {import('../state.js').Input} Input
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../work/pool.js').Pool} Pool
 * @typedef {ReturnType<typeof createWork>} Work
 */

/**
 * @param {Store} store
 * @param {Pool} pool
 */
export function createWork(store, pool) {
  /** @param {import('../state.js').Failure} failure */
  const failed = ({ code, message }) => store.set({ result: null, error: { code, message }, change: -1 });
  const cleaner = createCleaner({
    pool,
    done(result) {
      const { pages, at } = store.get();
      // One of several that was read in another way is that page's result from now on.
      const read = pages.length > 0 && { pages: pages.with(at, { ...pages[at], status: 'done', result, error: null }) };
      store.set({ result, error: null, ...read });
      leaveOut();
    },
    failed,
    slow: (slow) => store.set({ slow }),
  });
  const batch = createBatch({
    pool,
    changed(pages, index) {
      store.set({ pages });
      const { at } = store.get();
      if (index === at || index === -1) show(at);
    },
  });

  /** Shows one of several pages. @param {number} at */
  function show(at) {
    const { input, result, error, status } = store.get().pages[at];
    store.set({ at, input, result, error, slow: status === 'working' || status === 'waiting' });
    leaveOut();
  }

  let leaving = false;
  /**
   * Has what is shown made without the changes that the reader took back. Until it comes, what was shown before stays;
   * where more are taken back in the meantime, only the last answer is shown.
   */
  async function leaveOut() {
    if (leaving) return;
    leaving = true;
    for (;;) {
      const { result, undone, left } = store.get();
      const known = left?.of === result ? left : null;
      if (!result || undone.size === 0 || known?.undone === undone) break;
      const without = [...undone].filter((index) => result.edits[index]?.stage === 'blocks');
      const made = await pool
        .run((worker) => worker.render(result, { without, outputs }), { first: true })
        .catch(() => null);
      const now = store.get();
      if (now.result !== result || now.undone !== undone) continue;
      if (made) store.set({ left: { of: result, undone, result: made } });
      // What could not be made is not taken back.
      else store.set(known ? { undone: known.undone } : allDone);
    }
    leaving = false;
  }

  return {
    cleaner,
    batch,
    show,
    leaveOut,

    /** Cleans the input in the store, in the way in which the reader wants it read. */
    cleanOne() {
      const { input, settings, reading } = store.get();
      if (input) cleaner.clean(requestFor(input, settings, reading));
    },

    /** Cleans several inputs as they were found. @param {readonly Input[]} inputs */
    cleanMany(inputs) {
      const { settings } = store.get();
      batch.start(inputs, (one) => requestFor(one, settings, null));
    },

    /** Ends what is worked on; this is what became of it. @param {unknown} error */
    fail(error) {
      cleaner.cancel();
      failed(PageError.from(error));
    },
  };
}

/**
 * Cleans what is in the store anew.
 *
 * @param {Store} store
 * @param {Work} work
 */
export function cleanAnew(store, work) {
  const { reading, pages } = store.get();
  if (pages.length > 0 && !reading) work.cleanMany(pages.map((page) => page.input));
  else work.cleanOne();
}
