// From what createUnbake() is told to the files a core is made from. How a location is read is the environment's part.
import { UnbakeError } from '../errors.js';
import { viewOf } from '../input.js';
import { checkNames, nameOf } from '../options.js';

/** @import {Files} from '../core.js' */
/** @import {CreateOptions, FileSource} from '../types.js' */

/** @typedef {Required<{[name in keyof CreateOptions]: URL}>} Places Where the files are unless the caller says so. */

/**
 * What an environment does by itself. Both throw as it likes; the message is made here.
 * @typedef {object} Reader
 * @property {(place: URL | string) => Promise<Uint8Array>} read
 * @property {(place: URL | string) => Promise<WebAssembly.Module>} compile
 */

/** @type {(keyof CreateOptions)[]} */
const names = ['wasm', 'data', 'model'];

/**
 * Throws `bad-option`.
 * @param {string} method For messages.
 * @param {unknown} options
 * @returns {CreateOptions}
 */
export function checkedCreateOptions(method, options) {
  checkNames(`${method}(): options`, options, names);
  const given = /** @type {CreateOptions} */ (options);
  for (const name of names) {
    const value = given[name];
    const module = name === 'wasm' && value instanceof WebAssembly.Module;
    if (value === undefined || isPlace(value) || viewOf(value) || module) continue;
    const takes = `a URL, a string or bytes${name === 'wasm' ? ', or a WebAssembly.Module' : ''}`;
    throw new UnbakeError('bad-option', `${method}(): option ${name} takes ${takes}, not ${nameOf(value)}`);
  }
  return given;
}

/**
 * @param {CreateOptions} options
 * @param {Places} places
 * @param {Reader} reader
 * @returns {Files}
 */
export function filesOf(options, places, reader) {
  const { wasm = places.wasm, data = places.data, model = places.model } = options;
  return {
    wasm: () => available('wasm', wasm, () => compiled(wasm, reader)),
    data: () => bytesOf('data', data, reader),
    model: () => bytesOf('model', model, reader),
  };
}

/**
 * @param {FileSource | WebAssembly.Module} source
 * @param {Reader} reader
 */
function compiled(source, reader) {
  if (source instanceof WebAssembly.Module) return source;
  // Never synchronously: browsers refuse that on the main thread for a large module.
  return isPlace(source) ? reader.compile(source) : WebAssembly.compile(source);
}

/**
 * @param {'data' | 'model'} name
 * @param {FileSource} source
 * @param {Reader} reader
 */
function bytesOf(name, source, reader) {
  return available(name, source, () =>
    isPlace(source) ? reader.read(source) : /** @type {Uint8Array} */ (viewOf(source)),
  );
}

/**
 * @template T
 * @param {keyof CreateOptions} name
 * @param {unknown} source
 * @param {() => T | Promise<T>} get
 * @returns {Promise<T>}
 */
async function available(name, source, get) {
  try {
    return await get();
  } catch (caught) {
    const from = isPlace(source) ? ` from ${source}` : '';
    const reason = caught instanceof Error ? caught.message : String(caught);
    const advice = `serve it beside the module, or pass createUnbake({ ${name}: … })`;
    throw new UnbakeError('file-unavailable', `${name} could not be loaded${from} (${reason}); ${advice}`, {
      cause: caught,
    });
  }
}

/**
 * @param {unknown} source
 * @returns {source is URL | string}
 */
function isPlace(source) {
  return typeof source === 'string' || source instanceof URL;
}
