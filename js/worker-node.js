// The package's entry './worker' for Node: the same API, with all work in a worker thread.
import { Worker } from 'node:worker_threads';
import { checkedCreateOptions } from './load/files.js';
import { UnbakeWorker } from './worker/client.js';

/** @import {CreateOptions} from './types.js' */

export { UnbakeError } from './errors.js';
export { replay } from './replay.js';
export * from './types.js';
export { UnbakeWorker };

/**
 * Starts a worker thread and loads unbake.wasm there. An idle worker does not keep the program running.
 * @param {CreateOptions} [options] Where the files are, if not beside this module.
 * @returns {Promise<UnbakeWorker>}
 */
export async function createUnbakeWorker(options = {}) {
  const files = Object.entries(checkedCreateOptions('createUnbakeWorker', options)).map(([name, value]) => {
    return [name, value instanceof URL ? value.href : value]; // a URL cannot be copied to a worker
  });
  const unbake = new UnbakeWorker(openThread);
  await unbake.open(Object.fromEntries(files));
  return unbake;
}

/** @type {ConstructorParameters<typeof UnbakeWorker>[0]} */
function openThread(receive, fail) {
  // Not the program's own flags: some of them (--input-type) no worker takes.
  const worker = new Worker(new URL('./worker-thread-node.js', import.meta.url), { execArgv: [] });
  worker.on('message', receive);
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(`it ended with ${code}`));
  return {
    post: (request) => worker.postMessage(request),
    hold: (busy) => (busy ? worker.ref() : worker.unref()),
    terminate: () => void worker.terminate(),
  };
}
