// The module that Emscripten makes of src/binding/embind.cpp, with its types. Nothing else imports it.
import createGlue from 'unbake-glue';
import { UnbakeError } from './errors.js';

/** @import {Article, Encoding, Limits, Options} from './types.js' */

/** @typedef {{code: string, message: string, offset: number}} CoreError */

/**
 * What the core answers: a result, or an error.
 * @template T
 * @typedef {T & {error?: CoreError}} Reply
 */

/**
 * embind's value object `Options`: every field must be there. `repair` may be rule names joined by commas.
 * @typedef {Record<Exclude<keyof Options, 'limits' | 'outputs'>, string> & {limits: Limits}} CoreOptions
 */

/** @typedef {{json: Uint8Array, snapshot: Uint8Array}} RawArticle The article with the outputs that were wanted, and what the others are made from. */

/**
 * The functions of src/binding/embind.cpp as they are. What they answer is UTF-8 in the memory of wasm, to be read
 * before the next call: JSON of the result, or {error: {code, message, offset}}.
 * @typedef {object} Raw
 * @property {(bytes: Uint8Array, options: CoreOptions, outputs: number, later: boolean) => RawArticle} cleanBytes
 * @property {(text: string, options: CoreOptions, outputs: number, later: boolean) => RawArticle} cleanText
 * @property {(snapshot: Uint8Array, edits: readonly number[], outputs: number, later: boolean) => RawArticle} render → the
 *   article of a snapshot without these edits: of what it says beside the outputs, only what undoing changes
 * @property {(bytes: Uint8Array, options: CoreOptions) => Uint8Array} detectEncoding → Encoding
 * @property {(bytes: Uint8Array, label: string) => {ok: boolean, answer: Uint8Array}} decode → the text in
 *   UTF-16, or an error
 * @property {(text: string, options: CoreOptions, outputs: number) => Uint8Array} repairText → Article
 * @property {(utf8: Uint8Array) => boolean} isProbablyDamaged
 * @property {(file: Uint8Array) => Uint8Array} addData → an error, or nothing
 */

/** All of them. @type {(keyof Raw)[]} */
const names = [
  'cleanBytes',
  'cleanText',
  'render',
  'detectEncoding',
  'decode',
  'repairText',
  'isProbablyDamaged',
  'addData',
];

/** @typedef {ReturnType<typeof glueOf>} Glue */

/** A byte order mark at the beginning of a result is a character of the page. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Reads an answer. Throws `core-failed` where it is longer than a string can be (half a gigabyte in V8): nothing in the
 * core is broken then.
 * @param {Uint8Array} answer
 */
function parsed(answer) {
  let json;
  try {
    json = utf8.decode(answer);
  } catch (cause) {
    const megabytes = Math.round(answer.length / 2 ** 20);
    const advice = 'pass the input in parts, or set limits.outputBytes';
    throw new UnbakeError('core-failed', `the result of ${megabytes} MB is longer than a string can be; ${advice}`, {
      cause,
    });
  }
  return JSON.parse(json);
}

/** @typedef {{article: Article, snapshot: Uint8Array}} Kept */

/**
 * @param {RawArticle} raw
 * @returns {Reply<Kept>}
 */
function kept({ json, snapshot }) {
  const copy = snapshot.slice();
  const article = parsed(json);
  return { article, snapshot: copy, error: article.error };
}

/**
 * The same functions, their answers read.
 * @param {Raw} raw
 * @param {() => number} memory
 */
function glueOf(raw, memory) {
  return {
    /** How many bytes the instance's memory takes; it only ever grows. */
    memory,
    /** @type {(bytes: Uint8Array, options: CoreOptions, outputs: number, later: boolean) => Reply<Kept>} */
    cleanBytes: (bytes, options, outputs, later) => kept(raw.cleanBytes(bytes, options, outputs, later)),
    /** @type {(text: string, options: CoreOptions, outputs: number, later: boolean) => Reply<Kept>} */
    cleanText: (text, options, outputs, later) => kept(raw.cleanText(text, options, outputs, later)),
    /** @type {(snapshot: Uint8Array, edits: readonly number[], outputs: number, later: boolean) => Reply<Kept>} */
    render: (snapshot, edits, outputs, later) => kept(raw.render(snapshot, edits, outputs, later)),
    /** @type {(bytes: Uint8Array, options: CoreOptions) => Reply<Encoding>} */
    detectEncoding: (bytes, options) => parsed(raw.detectEncoding(bytes, options)),
    /** @type {(bytes: Uint8Array, label: string) => Reply<{text: string}>} */
    decode(bytes, label) {
      const { ok, answer } = raw.decode(bytes, label);
      return ok ? { text: utf16.decode(answer) } : parsed(answer);
    },
    /** @type {(text: string, options: CoreOptions, outputs: number) => Reply<Article>} */
    repairText: (text, options, outputs) => parsed(raw.repairText(text, options, outputs)),
    /** @type {(text: string) => Reply<{damaged: boolean}>} */
    isProbablyDamaged: (text) => ({ damaged: raw.isProbablyDamaged(encoder.encode(text)) }),
    /** @type {(file: Uint8Array) => Reply<{}>} */
    addData(file) {
      const answer = raw.addData(file);
      return answer.length > 0 ? parsed(answer) : {};
    },
  };
}

/**
 * A fresh instance of a compiled module. Emscripten's own loading, which guesses where it runs, is not used. Rejects
 * with whatever a module throws that is of another kind, or of another version than the glue.
 * @param {WebAssembly.Module} module
 * @returns {Promise<Glue>}
 */
export async function instantiate(module) {
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  const raw = await new Promise((resolve, reject) => {
    /** @type {(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object} */
    const instantiateWasm = (imports, receive) => {
      const starting = WebAssembly.instantiate(module, imports).then((instance) => {
        memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
        receive(instance);
      });
      // The glue has no way to be told of a failure here, not even of its own in receive().
      starting.catch(reject);
      return {};
    };
    // What a fault prints is in the error that it throws as well.
    createGlue({ instantiateWasm, print() {}, printErr() {} }).then(resolve, reject);
  });
  const missing = names.find((name) => typeof raw[name] !== 'function');
  if (missing) throw new Error(`it has no function ${missing}`);
  return glueOf(raw, () => memory?.buffer.byteLength ?? 0);
}
