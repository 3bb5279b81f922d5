// The way to the worker: one request at a time, and only the newest one counts.
import { PageError } from './result.js';

/**
 * @typedef {import('./result.js').Result} Result
 * @typedef {{clean(input: string | Uint8Array, options: Record<string, string>): Promise<Result>}} Worker
 * @typedef {{input: string | Uint8Array, options: Record<string, string>}} Request
 */

/** Work shorter than this shows no progress: a flash of it would be noise. In milliseconds. */
const patience = 300;

/**
 * The package's worker, from where tools/site.mjs puts it. Loaded on first use, so that the page stands before it.
 *
 * @returns {Promise<Worker>}
 */
async function loadWorker() {
  const { createUnbakeWorker } = await import(new URL('unbake/worker.js', import.meta.url).href);
  return createUnbakeWorker();
}

/**
 * While a request is worked on, further ones wait, and a newer one takes the place of the one that waits: who types
 * fast never queues up work. An answer that is no longer the newest is dropped.
 *
 * @param {{
 *   done: (result: Result) => void,
 *   failed: (error: PageError) => void,
 *   slow: (slow: boolean) => void,
 *   load?: () => Promise<Worker>,
 * }} handlers
 */
export function createCleaner({ done, failed, slow, load = loadWorker }) {
  /** @type {Promise<Worker> | undefined} */
  let worker;
  /** @type {Request | undefined} */
  let waiting;
  let busy = false;
  let newest = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** The worker; where it could not be loaded, the next request tries anew. */
  function loaded() {
    worker ??= load().catch((error) => {
      worker = undefined;
      throw error;
    });
    return worker;
  }

  async function work() {
    while (waiting) {
      const { input, options } = waiting;
      const number = newest;
      waiting = undefined;
      try {
        const result = await (await loaded()).clean(input, options);
        if (number === newest) done(result);
      } catch (caught) {
        const error = PageError.from(caught);
        if (error.code === 'worker-failed') worker = undefined;
        if (number === newest) failed(error);
      }
    }
  }

  return {
    /** @param {Request} request */
    async clean(request) {
      newest++;
      waiting = request;
      clearTimeout(timer);
      timer = setTimeout(() => slow(true), patience);
      if (busy) return;
      busy = true;
      await work();
      busy = false;
      clearTimeout(timer);
      slow(false);
    },
    /** Forgets what was asked for: no answer will come. */
    cancel() {
      newest++;
      waiting = undefined;
      clearTimeout(timer);
      slow(false);
    },
    /** Loads the worker ahead of the first request; a failure will show with that request. */
    warm() {
      loaded().catch(() => {});
    },
  };
}
