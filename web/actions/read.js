// How the input is read and what is made of it: settings, and the ways in which its bytes may be read.
import { allReadings, findCandidates } from '../model/readings.js';
import { allDone } from '../state.js';
import { cleanAnew } from './work.js';

/** @typedef {import('../state.js').Input} Input */

/** The settings that another result comes of. */
const ofResult = ['script', 'punctuation', 'unicode', 'keep'];

/** @param {Input} input */
const contentOf = (input) => input.bytes ?? (input.useHtml ? (input.html ?? input.text) : input.text);

/**
 * @param {import('../state.js').Store} store
 * @param {import('../work/pool.js').Pool} pool
 * @param {import('./work.js').Work} work
 */
export function readActions(store, pool, work) {
  /** @type {import('../model/readings.js').Core} */
  const core = {
    decode: (bytes, label) => pool.run((worker) => worker.decode(bytes, label), { first: true }),
    detect: (bytes) => pool.run((worker) => worker.detectEncoding(bytes), { first: true }),
  };
  return {
    /** @param {Partial<import('../settings.js').Settings>} patch */
    choose(patch) {
      store.set({ settings: { ...store.get().settings, ...patch } });
      if (ofResult.some((name) => name in patch)) cleanAnew(store, work);
    },

    /**
     * Reads the input in another way than was found out; null for what was.
     *
     * @param {import('../state.js').Reading | null} reading
     */
    read(reading) {
      store.set({ ...allDone, reading, change: -1 });
      work.cleanOne();
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
  };
}
