// What the page knows, in one place. Views draw it and never keep a copy.

/**
 * @typedef {import('./result.js').Result} Result
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./model/readings.js').Reading} Reading
 * @typedef {{
 *   kind: 'typed' | 'pasted' | 'sample' | 'file' | 'link' | 'shared' | 'page',
 *   text: string,
 *   html?: string,
 *   useHtml?: boolean,
 *   bytes?: Uint8Array,
 *   name?: string,
 *   type?: 'text/html' | 'text/plain',
 *   charset?: string,
 *   url?: string,
 *   size: number,
 * }} Input What is to be cleaned. `html` is the clipboard's rich form of `text`; `bytes` are a file's, instead of both.
 *   `size` counts bytes of a file, UTF-16 units of a text. `charset` is what came with the bytes, a mail's header say.
 * @typedef {{
 *   input: Input,
 *   status: 'waiting' | 'working' | 'done' | 'failed',
 *   result: Result | null,
 *   error: Failure | null,
 * }} Page One of several that were given at once.
 * @typedef {{over: number, broken: number}} Missing Pages of archives that were not taken: beyond what is taken of one,
 *   and such as cannot be unpacked.
 * @typedef {{of: Result, undone: ReadonlySet<number>, result: Result}} Left The result `of` without the changes `undone`.
 * @typedef {{code: string, message: string}} Failure
 * @typedef {'article' | 'markdown' | 'html' | 'text' | 'json'} Tab
 * @typedef {{
 *   settings: Settings,
 *   input: Input | null,
 *   reading: Reading | null,
 *   result: Result | null,
 *   undone: ReadonlySet<number>,
 *   left: Left | null,
 *   error: Failure | null,
 *   slow: boolean,
 *   pages: readonly Page[],
 *   at: number,
 *   missing: Missing,
 *   tab: Tab,
 *   pane: 'article' | 'original',
 *   change: number,
 *   images: boolean,
 *   notice: '' | 'update',
 * }} State `reading`: the one that the reader chose, instead of what was found out. `result` has every repair;
 *   `undone` are the changes that the reader took back, by their index, and `left` is what is shown then. `error` is what became of the newest request,
 *   instead of a result. `slow`: the newest request takes its time. `pages`: where several were given, all of them, and
 *   `at` is the one that is shown; `missing` are not among them. `pane`: the one a narrow screen shows. `change`: the index of the current change,
 *   -1 for none. `images`: whether the article's pictures may be loaded.
 */

/** Nothing is taken back. @type {Pick<State, 'undone' | 'left'>} */
export const allDone = { undone: new Set(), left: null };

/** What a new input begins with. @type {Pick<State, 'reading' | 'undone' | 'left' | 'change' | 'images'>} */
export const untouched = { ...allDone, reading: null, change: -1, images: false };

/**
 * @typedef {ReturnType<typeof createStore>} Store
 */

/**
 * A store that calls its listeners when one of the keys they named has another value than before.
 *
 * @param {Settings} settings
 */
export function createStore(settings) {
  /** @type {State} */
  let state = {
    ...untouched,
    settings,
    input: null,
    result: null,
    error: null,
    slow: false,
    pages: [],
    at: 0,
    missing: { over: 0, broken: 0 },
    tab: 'article',
    pane: 'article',
    notice: '',
  };
  /** @type {{keys: (keyof State)[], listener: (state: State) => void}[]} */
  let listeners = [];
  return {
    get: () => state,
    /** @param {Partial<State>} patch */
    set(patch) {
      const before = state;
      state = { ...state, ...patch };
      for (const { keys, listener } of listeners) {
        if (keys.some((key) => before[key] !== state[key])) listener(state);
      }
    },
    /**
     * Calls the listener now and on every later change of one of the keys.
     *
     * @param {(keyof State)[]} keys
     * @param {(state: State) => void} listener
     */
    watch(keys, listener) {
      listeners.push({ keys, listener });
      listener(state);
    },
    /** Forgets all listeners: the page is about to be drawn anew. */
    unwatch() {
      listeners = [];
    },
  };
}
