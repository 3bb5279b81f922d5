// A few workers, started when they are needed, each with one task at a time.
import { place } from '../place.js';
import { PageError } from '../result.js';

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {{
 *   clean(input: string | Uint8Array, options: import('../../js/types.js').Options): Promise<Result>,
 *   render(result: Result, options: import('../../js/types.js').RenderOptions): Promise<Result>,
 *   decode(bytes: Uint8Array, label: string): Promise<string>,
 *   detectEncoding(bytes: Uint8Array): Promise<import('../../js/types.js').Encoding>,
 *   terminate(): void,
 * }} Worker The part of the package's worker that the page uses.
 * @typedef {{input: string | Uint8Array, options: Record<string, string>}} Request
 * @typedef {ReturnType<typeof createPool>} Pool
 */

/** What the page shows of a result, and what it is made from again. @type {import('../../js/types.js').RenderOptions['outputs']} */
export const outputs = ['html', 'markdown', 'text', 'paragraphs', 'stages', 'edits', 'removed', 'places', 'snapshot'];

/** More workers than this are of no use: each takes memory for a core and its data. */
const mostWorkers = 4;

/** Damage of two kinds, in HTML, for which the core needs its data. */
const rehearsal = '<h1>網(wǎng)絡(luò)</h1><p>網(wǎng)絡(luò)安全再次展開(kāi)，涓枃缃戠珯</p>';

/** After these errors the worker is of no use any more. */
const fatal = ['worker-failed', 'core-failed', 'terminated', 'file-unavailable', 'page'];

/** How often the package's worker did not come. */
let failures = 0;

/**
 * The package's worker, from where tools/site.mjs puts it. Loaded on first use, so that the page stands before it.
 *
 * @returns {Promise<Worker>}
 */
async function loadWorker() {
  // Firefox remembers a module that did not come and asks no second time, unless by another address.
  const address = place('unbake/worker.js') + (failures > 0 ? `?${failures}` : '');
  const { createUnbakeWorker } = await import(address).catch((error) => {
    failures++;
    throw error;
  });
  return createUnbakeWorker();
}

/** As many as the machine has cores for, two at least: one for what the reader waits for, one for all else. */
const usualSize = () => Math.max(2, Math.min(mostWorkers, navigator.hardwareConcurrency ?? 2));

/**
 * @param {{size?: number, load?: () => Promise<Worker>}} [options]
 */
export function createPool({ size = usualSize(), load = loadWorker } = {}) {
  /** @typedef {{worker: Promise<Worker> | undefined, busy: boolean}} Slot */
  /** @type {Slot[]} */
  const slots = Array.from({ length: size }, () => ({ worker: undefined, busy: false }));
  /** @type {((slot: Slot) => Promise<void>)[]} */
  const queue = [];

  /** @param {Slot} slot */
  function drop(slot) {
    const { worker } = slot;
    slot.worker = undefined;
    worker?.then((loaded) => loaded.terminate()).catch(() => {});
  }

  /** @param {Slot} slot */
  function loaded(slot) {
    slot.worker ??= load();
    return slot.worker;
  }

  function next() {
    if (queue.length === 0) return;
    // One that is loaded starts sooner.
    const free = slots.filter(({ busy }) => !busy);
    const slot = free.find(({ worker }) => worker) ?? free[0];
    const task = slot && queue.shift();
    if (!task) return;
    slot.busy = true;
    task(slot).finally(() => {
      slot.busy = false;
      next();
    });
    next();
  }

  return {
    size,

    /**
     * Runs a task on a worker. An aborted one rejects with the code 'cancelled', and its worker is ended.
     *
     * @template T
     * @param {(worker: Worker) => Promise<T>} task
     * @param {{signal?: AbortSignal, first?: boolean}} [options] `first`: before all that waits
     * @returns {Promise<T>}
     */
    run(task, { signal, first = false } = {}) {
      return new Promise((resolve, reject) => {
        const cancelled = () => reject(new PageError('cancelled', 'cancelled'));
        const work = async (/** @type {Slot} */ slot) => {
          if (signal?.aborted) return cancelled();
          const end = () => {
            drop(slot);
            cancelled();
          };
          signal?.addEventListener('abort', end, { once: true });
          try {
            resolve(await task(await loaded(slot)));
          } catch (caught) {
            const error = PageError.from(caught);
            if (fatal.includes(error.code) && !signal?.aborted) drop(slot);
            reject(error);
          } finally {
            signal?.removeEventListener('abort', end);
          }
        };
        if (first) queue.unshift(work);
        else queue.push(work);
        next();
      });
    },

    /** Loads a worker ahead of the first task; a failure will show with that task. */
    warm() {
      loaded(slots[0]).catch(() => drop(slots[0]));
    },

    /** Has a worker do a small task of every kind, so that it has its data and has compiled its code for the first. */
    rehearse() {
      this.run((worker) => worker.clean(rehearsal, {})).catch(() => {});
    },
  };
}
