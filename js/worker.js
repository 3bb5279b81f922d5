// The package's entry './worker' for browsers: the same API, with all work in a worker.
import { checkedCreateOptions } from './load/files.js';
import { UnbakeWorker } from './worker/client.js';

/** @import {CreateOptions} from './types.js' */

export { UnbakeError } from './errors.js';
export { replay } from './replay.js';
export * from './types.js';
export { UnbakeWorker };

/**
 * Starts a worker and loads unbake.wasm there. The worker's script must be of the page's own origin.
 * @param {CreateOptions} [options] Where the files are, if not beside this module.
 * @returns {Promise<UnbakeWorker>}
 */
export async function createUnbakeWorker(options = {}) {
  const files = Object.entries(checkedCreateOptions('createUnbakeWorker', options)).map(([name, value]) => {
    // The worker would resolve a relative address against its own script.
    const place = typeof value === 'string' || value instanceof URL;
    return [name, place ? new URL(value, globalThis.document?.baseURI ?? globalThis.location?.href).href : value];
  });
  const unbake = new UnbakeWorker(openWebWorker);
  await unbake.open(Object.fromEntries(files));
  return unbake;
}

/** @type {ConstructorParameters<typeof UnbakeWorker>[0]} */
function openWebWorker(receive, fail) {
  const worker = new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event) => receive(event.data));
  worker.addEventListener('messageerror', () => fail('its answer could not be read, for want of memory'));
  worker.addEventListener('error', (event) => fail(event.message || 'its script could not be loaded'));
  return {
    post: (request) => worker.postMessage(request),
    hold() {},
    terminate: () => worker.terminate(),
  };
}
