// What the system hands to the installed page: files opened with it, and what other programs share.
import { place } from '../place.js';
import { textInput } from './transfer.js';

/** Where the service worker leaves what was shared; both know it by this name. */
const shelf = 'unbake-shared';

/**
 * @param {(files: File[]) => void} take
 */
export function onFilesOpened(take) {
  const queue = /** @type {any} */ (globalThis).launchQueue;
  queue?.setConsumer(async (/** @type {{files: {getFile(): Promise<File>}[]}} */ { files }) => {
    if (files?.length > 0) take(await Promise.all(files.map((handle) => handle.getFile())));
  });
}

/**
 * What was shared with the page since it was last asked, taken off the shelf.
 *
 * @returns {Promise<{files: File[], input: import('../state.js').Input | null}>}
 */
export async function takeShared() {
  const cache = await caches.open(shelf);
  const files = [];
  let text = '';
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    await cache.delete(request);
    if (!response) continue;
    const name = response.headers.get('x-name');
    if (name === null) text = await response.text();
    else files.push(new File([await response.blob()], decodeURIComponent(name)));
  }
  history.replaceState(null, '', place('.'));
  return { files, input: text === '' ? null : textInput('shared', text) };
}
