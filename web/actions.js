// What may be done to the page's state; views call these and nothing else.
import { readFiles } from './intake/files.js';
import { readFragment } from './intake/link.js';
import { readSample } from './intake/samples.js';
import { requestFor, textInput } from './intake/transfer.js';
import { allReadings, findCandidates } from './model/readings.js';
import { PageError } from './result.js';
import { untouched } from './state.js';
import { createBatch } from './work/batch.js';
import { createCleaner } from './work/cleaner.js';

/**
 * @typedef {import('./state.js').Input} Input
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./work/pool.js').Pool} Pool
 * @typedef {ReturnType<typeof createActions>} Actions
 */

/**
 * @param {Store} store
 * @param {Pool} pool
 * @param {{leave?: () => void}} [handlers] `leave` closes the page, where something else is to be seen behind it
 */
export function createActions(store, pool, { leave } = {}) {
  /** Counts what is taken in: a file that took long to read must not take the place of something newer. */
  let turns = 0;
  /** @type {() => void} What makes a newer version of the page take over. */
  let applyUpdate = () => {};

  /** @param {import('./state.js').Failure} failure */
  const failed = ({ code, message }) => store.set({ result: null, error: { code, message }, change: -1 });
  const cleaner = createCleaner({
    pool,
    done(result) {
      const { pages, at } = store.get();
      // One of several that was read in another way is that page's result from now on.
      const read = pages.length > 0 && { pages: pages.with(at, { ...pages[at], status: 'done', result, error: null }) };
      store.set({ result, error: null, ...read });
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

  /** Cleans what is in the store anew. */
  function request() {
    const { input, settings, reading, pages } = store.get();
    if (pages.length > 0 && !reading) {
      batch.start(
        pages.map((page) => page.input),
        (one) => requestFor(one, settings, null),
      );
    } else if (input) {
      cleaner.clean(requestFor(input, settings, reading));
    }
  }

  /** Shows one of several pages. @param {number} at */
  function show(at) {
    const { input, result, error, status } = store.get().pages[at];
    store.set({ at, input, result, error, slow: status === 'working' || status === 'waiting' });
  }

  /** @param {unknown} error */
  function fail(error) {
    cleaner.cancel();
    failed(PageError.from(error));
  }

  /**
   * Reads something that takes time; what was taken in since then goes before it.
   *
   * @template T
   * @param {() => Promise<T>} read
   * @param {(value: T) => void} then
   */
  async function later(read, then) {
    const turn = ++turns;
    try {
      const value = await read();
      if (turn === turns) then(value);
    } catch (error) {
      if (turn === turns) fail(error);
    }
  }

  const actions = {
    /** @param {Input} input */
    take(input) {
      turns++;
      batch.cancel();
      if (input.kind === 'typed' && input.size === 0) {
        cleaner.cancel();
        store.set({ ...untouched, input: null, pages: [], at: 0, result: null, error: null });
        return;
      }
      const { kind } = store.get().input ?? {};
      // Who types on keeps the reading that he or she chose.
      const same = kind === 'typed' && input.kind === 'typed';
      store.set({ ...(same ? { undone: untouched.undone, change: -1 } : untouched), input, pages: [], at: 0 });
      request();
    },

    /** @param {readonly File[]} files */
    takeFiles(files) {
      return later(
        () => readFiles(files),
        ({ inputs, missing }) => {
          // One page shows nothing of others, so where there are such, it is one of several.
          if (inputs.length === 1 && missing.over + missing.broken === 0) actions.take(inputs[0]);
          else if (inputs.length > 0) actions.takeMany(inputs, missing);
        },
      );
    },

    /**
     * @param {readonly Input[]} inputs
     * @param {import('./state.js').Missing} missing
     */
    takeMany(inputs, missing = { over: 0, broken: 0 }) {
      turns++;
      cleaner.cancel();
      const { settings } = store.get();
      store.set({ ...untouched, input: inputs[0], at: 0, missing, result: null, error: null });
      batch.start(inputs, (one) => requestFor(one, settings, null));
    },

    /** @param {import('./intake/samples.js').Sample} sample */
    takeSample(sample) {
      return later(() => readSample(sample), actions.take);
    },

    /** What a link carries behind its '#'. @param {string} fragment */
    takeFragment(fragment) {
      if (!/^#(text|html)=/.test(fragment)) return;
      later(
        () =>
          readFragment(fragment).catch(() => {
            throw new PageError('link', 'link');
          }),
        (carried) => {
          if (!carried) return;
          const { text, html, url } = carried;
          actions.take(textInput('link', text, { url, ...(html && { type: 'text/html' }) }));
        },
      );
    },

    /** Between the clipboard's formatting and its plain text. */
    toggleHtml() {
      const { input } = store.get();
      if (input?.html === undefined) return;
      const useHtml = !input.useHtml;
      actions.take({ ...input, useHtml, size: useHtml ? input.html.length : input.text.length });
    },

    clear() {
      actions.take(textInput('typed', ''));
    },

    /**
     * Waits for what someone else hands over.
     *
     * @param {() => Promise<Input>} read rejects with a PageError
     */
    takeFrom(read) {
      return later(read, actions.take);
    },

    /** Closes the page; undefined where it is all there is. */
    leave,

    cancel() {
      turns++;
      if (store.get().pages.length > 0) batch.cancel();
      else fail(new PageError('cancelled', 'cancelled'));
    },

    /** Shows one of several pages. @param {number} at */
    showPage(at) {
      cleaner.cancel();
      store.set({ ...untouched });
      show(at);
    },

    /** @param {Partial<import('./settings.js').Settings>} patch */
    choose(patch) {
      store.set({ settings: { ...store.get().settings, ...patch } });
      if ('script' in patch || 'punctuation' in patch || 'unicode' in patch || 'keep' in patch) request();
    },

    /** Reads the input in another way than was found out; null for what was. @param {import('./state.js').Reading | null} reading */
    read(reading) {
      store.set({ reading, undone: untouched.undone, change: -1 });
      const { input, settings } = store.get();
      if (input) cleaner.clean(requestFor(input, settings, reading));
    },

    /** Takes a change back, or makes it again. @param {number} change */
    toggleChange(change) {
      const undone = new Set(store.get().undone);
      if (!undone.delete(change)) undone.add(change);
      store.set({ undone });
    },

    redoAll() {
      store.set({ undone: untouched.undone });
    },

    /** @param {import('./state.js').Tab} tab */
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

    /** The ways in which the input may be read. */
    async candidates() {
      const { input, result } = store.get();
      if (!input || !result) return [];
      return findCandidates(contentOf(input), result, core);
    },

    /** The input's bytes in every encoding. */
    async everyReading() {
      const { input } = store.get();
      return input?.bytes ? allReadings(input.bytes, core) : [];
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

  /** @param {Input} input */
  const contentOf = (input) => input.bytes ?? (input.useHtml ? (input.html ?? input.text) : input.text);
  /** @type {import('./model/readings.js').Core} */
  const core = {
    decode: (bytes, label) => pool.run((worker) => worker.decode(bytes, label), { first: true }),
    detect: (bytes) => pool.run((worker) => worker.detectEncoding(bytes), { first: true }),
  };
  return actions;
}
