// What is taken in: an input, or several at once, in the place of what was there.
import { textInput } from '../intake/transfer.js';
import { PageError } from '../result.js';
import { allDone, untouched } from '../state.js';
import { cleanAnew } from './work.js';

/**
 * @typedef {import('../state.js').Input} Input
 * @typedef {ReturnType<typeof takeActions>} TakeActions
 */

/**
 * @param {import('../state.js').Store} store
 * @param {import('./work.js').Work} work
 * @param {import('./turns.js').Turns} turns
 */
export function takeActions(store, work, turns) {
  /** @param {Input} input */
  function take(input) {
    turns.next();
    work.batch.cancel();
    if (input.kind === 'typed' && input.size === 0) {
      work.cleaner.cancel();
      store.set({ ...untouched, input: null, pages: [], at: 0, result: null, error: null });
      return;
    }
    const { kind } = store.get().input ?? {};
    // Who types on keeps the reading that he or she chose.
    const same = kind === 'typed' && input.kind === 'typed';
    store.set({ ...(same ? { ...allDone, change: -1 } : untouched), input, pages: [], at: 0 });
    cleanAnew(store, work);
  }

  return {
    take,

    /**
     * @param {readonly Input[]} inputs
     * @param {import('../state.js').Missing} missing
     */
    takeMany(inputs, missing = { over: 0, broken: 0 }) {
      turns.next();
      work.cleaner.cancel();
      store.set({ ...untouched, input: inputs[0], at: 0, missing, result: null, error: null });
      work.cleanMany(inputs);
    },

    /** Between the clipboard's formatting and its plain text. */
    toggleHtml() {
      const { input } = store.get();
      if (input?.html === undefined) return;
      const useHtml = !input.useHtml;
      take({ ...input, useHtml, size: useHtml ? input.html.length : input.text.length });
    },

    clear() {
      take(textInput('typed', ''));
    },

    cancel() {
      turns.next();
      if (store.get().pages.length > 0) work.batch.cancel();
      else work.fail(new PageError('cancelled', 'cancelled'));
    },
  };
}
