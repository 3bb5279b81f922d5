// The page: the store, what may be done to it, and the views that draw it.
import { createCleaner } from './cleaner.js';
import { byId } from './dom.js';
import { readFile, requestFor } from './intake.js';
import { PageError } from './result.js';
import { createStore } from './state.js';
import { strings } from './strings.js';
import { mountExamples } from './views/examples.js';
import { mountFrame } from './views/frame.js';
import { mountIntake } from './views/intake.js';
import { mountResult } from './views/result.js';
import { mountStatus } from './views/status.js';

/**
 * @typedef {import('./state.js').Input} Input
 * @typedef {typeof actions} Actions
 */

const sampleAddress = new URL('samples/scraped-page.txt', import.meta.url);

const store = createStore();
const cleaner = createCleaner({
  done: (result) => store.set({ result, error: null, change: -1 }),
  failed: ({ code, message }) => store.set({ result: null, error: { code, message }, change: -1 }),
  slow: (slow) => store.set({ slow }),
});

/** Cleans what is in the store anew. */
function request() {
  const { input, wishes } = store.get();
  if (!input || (input.size === 0 && input.kind === 'typed')) {
    cleaner.cancel();
    store.set({ input: null, result: null, error: null, change: -1 });
  } else {
    cleaner.clean(requestFor(input, wishes));
  }
}

/** @param {unknown} error */
function fail(error) {
  cleaner.cancel();
  const { code, message } = PageError.from(error);
  store.set({ result: null, error: { code, message }, change: -1 });
}

/** Counts what is taken in: a file that took long to read must not take the place of something newer. */
let turns = 0;

const actions = {
  /** @param {Input} input */
  take(input) {
    turns++;
    store.set({ input });
    request();
  },

  /** @param {File} file */
  async takeFile(file) {
    const turn = ++turns;
    try {
      const input = await readFile(file);
      if (turn === turns) actions.take(input);
    } catch {
      fail(new PageError('file', strings.intake.unreadable(file.name)));
    }
  },

  async takeSample() {
    const turn = ++turns;
    try {
      const response = await fetch(sampleAddress);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const text = await response.text();
      if (turn === turns) actions.take({ kind: 'sample', text, size: text.length });
    } catch (error) {
      fail(error);
    }
  },

  /** Between the clipboard's formatting and its plain text. */
  toggleHtml() {
    const { input } = store.get();
    if (input?.html === undefined) return;
    const useHtml = !input.useHtml;
    actions.take({ ...input, useHtml, size: useHtml ? input.html.length : input.text.length });
  },

  clear() {
    actions.take({ kind: 'typed', text: '', size: 0 });
  },

  /** @param {Partial<import('./state.js').Wishes>} wishes */
  wish(wishes) {
    store.set({ wishes: { ...store.get().wishes, ...wishes } });
    request();
  },

  /** @param {import('./state.js').Tab} tab */
  show(tab) {
    store.set({ tab });
  },

  /** @param {'article' | 'original'} pane */
  showPane(pane) {
    store.set({ pane });
  },

  /**
   * To the next change (1) or the one before (-1), round and round.
   *
   * @param {1 | -1} by
   */
  step(by) {
    const { result, change } = store.get();
    const count = result ? result.edits.filter(({ stage }) => stage !== 'repaired').length : 0;
    if (count === 0) return;
    actions.goTo(change < 0 ? (by > 0 ? 0 : count - 1) : (change + by + count) % count);
  },

  /**
   * Makes a change the current one. `pane` is where it should be seen on a narrow screen.
   *
   * @param {number} change
   * @param {'article' | 'original'} [pane]
   */
  goTo(change, pane) {
    // The current one, asked for again, is to be scrolled to again.
    if (change === store.get().change) store.set({ change: -1 });
    store.set({ tab: 'article', change, ...(pane && { pane }) });
  },
};

mountFrame(store, actions);
mountIntake(byId('intake'), store, actions);
mountResult(byId('result'), store, actions);
mountExamples(byId('examples'));
mountStatus(byId('status'), store);
store.watch(['result', 'error'], ({ result, error }) => {
  document.body.dataset.state = result || error ? 'result' : 'empty';
});

// The paste box stands; now the worker may come, so that the first result is quick.
cleaner.warm();
