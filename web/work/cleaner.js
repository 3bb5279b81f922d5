// What the reader waits for: one request at a time, and only the newest one counts.
import { PageError } from '../result.js';
import { outputs } from './pool.js';

/**
 * @typedef {import('./pool.js').Request} Request
 * @typedef {import('../result.js').Result} Result
 */

/** Work shorter than this shows no progress: a flash of it would be noise. In milliseconds. */
const patience = 300;

/**
 * While a request is worked on, further ones wait, and a newer one takes the place of the one that waits: who types
 * fast never queues up work. What takes long is ended when something newer comes. An answer that is no longer the
 * newest is dropped.
 *
 * @param {{
 *   pool: Pick<import('./pool.js').Pool, 'run'>,
 *   done: (result: Result) => void,
 *   failed: (error: PageError) => void,
 *   slow: (slow: boolean) => void,
 * }} handlers
 */
export function createCleaner({ pool, done, failed, slow }) {
  /** @type {Request | undefined} */
  let waiting;
  /** @type {AbortController | undefined} */
  let running;
  let since = 0;
  let newest = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  async function work() {
    while (waiting) {
      const { input, options } = waiting;
      const number = newest;
      waiting = undefined;
      running = new AbortController();
      since = Date.now();
      const { signal } = running;
      try {
        const result = await pool.run((worker) => worker.clean(input, { ...options, outputs }), {
          signal,
          first: true,
        });
        if (number === newest) done(result);
      } catch (caught) {
        if (number === newest) failed(PageError.from(caught));
      }
    }
    running = undefined;
  }

  return {
    /** @param {Request} request */
    async clean(request) {
      newest++;
      waiting = request;
      clearTimeout(timer);
      timer = setTimeout(() => slow(true), patience);
      if (running) {
        if (Date.now() - since > patience) running.abort();
        return;
      }
      await work();
      clearTimeout(timer);
      slow(false);
    },
    /** Ends what is worked on and forgets what waits: no answer will come. */
    cancel() {
      newest++;
      waiting = undefined;
      running?.abort();
      clearTimeout(timer);
      slow(false);
    },
  };
}
