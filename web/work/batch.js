// Several pages at once: all of them are cleaned, as many at a time as there are workers.
import { PageError } from '../result.js';
import { outputs } from './pool.js';

/**
 * @typedef {import('../state.js').Page} Page
 * @typedef {import('./pool.js').Request} Request
 */

/**
 * @param {{pool: Pick<import('./pool.js').Pool, 'run'>, changed: (pages: readonly Page[], index: number) => void}} handlers
 *   `changed` is given all pages each time that the one at `index` has changed.
 */
export function createBatch({ pool, changed }) {
  /** @type {AbortController | undefined} */
  let running;
  /** @type {Page[]} */
  let pages = [];

  /** @param {number} index @param {Partial<Page>} patch */
  function update(index, patch) {
    pages = pages.with(index, { ...pages[index], ...patch });
    changed(pages, index);
  }

  return {
    /**
     * Cleans pages, in place of those before.
     *
     * @param {readonly import('../state.js').Input[]} inputs
     * @param {(input: import('../state.js').Input) => Request} requestFor
     */
    async start(inputs, requestFor) {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      pages = inputs.map((input) => ({ input, status: 'waiting', result: null, error: null }));
      changed(pages, -1);
      await Promise.all(
        inputs.map(async (input, index) => {
          try {
            const result = await pool.run(
              (worker) => {
                if (!signal.aborted) update(index, { status: 'working' });
                const { input: content, options } = requestFor(input);
                return worker.clean(content, { ...options, outputs });
              },
              { signal },
            );
            if (!signal.aborted) update(index, { status: 'done', result });
          } catch (caught) {
            const { code, message } = PageError.from(caught);
            if (!signal.aborted) update(index, { status: 'failed', error: { code, message } });
          }
        }),
      );
    },

    /** Ends the work; the pages that are done stay, the others have failed with the code 'cancelled'. */
    cancel() {
      if (!running || running.signal.aborted) return;
      running.abort();
      const error = { code: 'cancelled', message: 'cancelled' };
      pages = pages.map((page) => (page.status === 'done' ? page : { ...page, status: 'failed', error }));
      changed(pages, -1);
    },
  };
}
