// What is shown: which page of several, which form and pane of it, its pictures, and a notice.
import { untouched } from '../state.js';

/**
 * @param {import('../state.js').Store} store
 * @param {import('./work.js').Work} work
 */
export function showActions(store, work) {
  /** @type {() => void} What makes a newer version of the page take over. */
  let applyUpdate = () => {};
  return {
    /** Shows one of several pages. @param {number} at */
    showPage(at) {
      work.cleaner.cancel();
      store.set({ ...untouched });
      work.show(at);
    },

    /** @param {import('../state.js').Tab} tab */
    show(tab) {
      store.set({ tab });
    },

    /** @param {'article' | 'original'} pane */
    showPane(pane) {
      store.set({ pane });
    },

    loadImages() {
      store.set({ images: true });
    },

    /** @param {() => void} apply */
    offerUpdate(apply) {
      applyUpdate = apply;
      store.set({ notice: 'update' });
    },

    update() {
      applyUpdate();
    },

    dismiss() {
      store.set({ notice: '' });
    },
  };
}
