// Reading from the file system: Node.
import { readFile } from 'node:fs/promises';
import { web } from './web.js';

/** @import {Reader} from './files.js' */

/** @type {Reader} */
export const node = {
  async read(place) {
    if (/^https?:/.test(String(place))) return web.read(place);
    return readFile(/^file:/.test(String(place)) ? new URL(place) : place);
  },

  async compile(place) {
    if (/^https?:/.test(String(place))) return web.compile(place);
    const bytes = await node.read(place);
    return WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  },
};
