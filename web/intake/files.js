// Files become Inputs: a page as it is, an archive or a mail as the pages in it.
import { place } from '../place.js';
import { PageError } from '../result.js';

/**
 * @typedef {import('../state.js').Input} Input
 * @typedef {import('../unpack/unpack.js').Unpacked} Unpacked
 */

/** How a zip, an MHTML page or a mail begins, or what its name ends with. Everything else is a page itself. */
const packedNames = /\.(zip|epub|mht|mhtml|eml)$/i;
const zipStart = [0x50, 0x4b, 0x03, 0x04];

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 */
function isPacked(name, bytes) {
  return packedNames.test(name) || zipStart.every((byte, index) => bytes[index] === byte);
}

/**
 * Unpacks in a worker of its own, which is ended afterwards: a large archive must not hold up the page.
 *
 * @param {string} name
 * @param {Uint8Array} bytes given away
 * @returns {Promise<Unpacked>}
 */
function unpackInWorker(name, bytes) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(place('unpack.js'), { type: 'module' });
    const end = (/** @type {() => void} */ settle) => {
      worker.terminate();
      settle();
    };
    worker.addEventListener('message', ({ data }) => {
      if (data.error) end(() => reject(new PageError(data.error.code, data.error.message)));
      else end(() => resolve(data));
    });
    worker.addEventListener('error', () => end(() => reject(new PageError('page', 'unpack.js'))));
    worker.postMessage({ name, bytes }, [bytes.buffer]);
  });
}

/**
 * The pages of some files, in their order. Rejects with the code 'file' where one cannot be read, as a folder cannot,
 * and with those of UnpackError where one cannot be unpacked.
 *
 * @param {readonly File[]} files
 * @returns {Promise<{inputs: Input[], missing: import('../state.js').Missing}>}
 */
export async function readFiles(files) {
  const inputs = [];
  const missing = { over: 0, broken: 0 };
  for (const file of files) {
    const { name } = file;
    const bytes = new Uint8Array(
      await file.arrayBuffer().catch(() => {
        throw new PageError('file', name);
      }),
    );
    /** @type {Unpacked} */
    const unpacked = isPacked(name, bytes)
      ? await unpackInWorker(name, bytes)
      : { found: [{ name, bytes }], over: 0, broken: 0 };
    missing.over += unpacked.over;
    missing.broken += unpacked.broken;
    for (const page of unpacked.found) {
      inputs.push(/** @type {Input} */ ({ ...page, kind: 'file', text: '', size: page.bytes.length }));
    }
  }
  return { inputs, missing };
}
