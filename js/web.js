// The package's entry for browsers and bundlers.
import { Core } from './core.js';
import { checkedCreateOptions, filesOf } from './load/files.js';
import { web } from './load/web.js';
import { Unbake } from './unbake.js';

/** @import {CreateOptions} from './types.js' */

export { UnbakeError } from './errors.js';
export { replay } from './replay.js';
export * from './types.js';
export { Unbake };

/**
 * Loads unbake.wasm and gives the API. The data files are fetched later, and only if they are needed.
 * @param {CreateOptions} [options] Where the files are, if not beside this module.
 * @returns {Promise<Unbake>}
 */
export async function createUnbake(options = {}) {
  // Written out, so that bundlers see the files and take them along.
  const places = {
    wasm: new URL('./unbake.wasm', import.meta.url),
    data: new URL('./unbake.data', import.meta.url),
    model: new URL('./unbake-model.data', import.meta.url),
  };
  return new Unbake(await Core.start(filesOf(checkedCreateOptions('createUnbake', options), places, web)));
}
