// What the page knows, in one place. Views draw it and never keep a copy.

/**
 * @typedef {import('./result.js').Result} Result
 * @typedef {{
 *   kind: 'typed' | 'pasted' | 'sample' | 'file',
 *   text: string,
 *   html?: string,
 *   useHtml?: boolean,
 *   bytes?: Uint8Array,
 *   name?: string,
 *   size: number,
 * }} Input What is to be cleaned. `html` is the clipboard's rich form of `text`; `bytes` are a file's, instead of both.
 *   `size` counts bytes of a file, UTF-16 units of a text.
 * @typedef {{script: 'keep' | 'hans' | 'hant', punctuation: 'keep' | 'fullwidth'}} Wishes
 * @typedef {'article' | 'markdown' | 'html' | 'text' | 'json'} Tab
 * @typedef {{
 *   input: Input | null,
 *   wishes: Wishes,
 *   result: Result | null,
 *   error: {code: string, message: string} | null,
 *   slow: boolean,
 *   tab: Tab,
 *   pane: 'article' | 'original',
 *   change: number,
 * }} State `error` is what became of the newest request, instead of a result. `slow`: the newest request takes its time.
 *   `pane`: the one a narrow screen shows. `change`: the index of the current change, -1 for none.
 */

/** @type {State} */
const initial = {
  input: null,
  wishes: { script: 'keep', punctuation: 'keep' },
  result: null,
  error: null,
  slow: false,
  tab: 'article',
  pane: 'article',
  change: -1,
};

/**
 * @typedef {ReturnType<typeof createStore>} Store
 */

/** A store that calls its listeners when one of the keys they named has another value than before. */
export function createStore() {
  let state = initial;
  /** @type {{keys: (keyof State)[], listener: (state: State) => void}[]} */
  const listeners = [];
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
  };
}
