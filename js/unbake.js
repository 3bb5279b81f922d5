// The API, the same in every environment; only how its files are loaded differs (js/load/).
import { UnbakeError } from './errors.js';
import { toInput } from './input.js';
import { coreOptions, defaultInputBytes, nameOf } from './options.js';
import { outputBits, renderedLater } from './outputs.js';
import { replay } from './replay.js';

/** @import {Core} from './core.js' */
/** @import {Article, DetectOptions, Encoding, ExtractOptions, Input, Options, Outputs, RepairedText, RepairOptions} from './types.js' */

/** Every method checks its options and input first and then rejects with an UnbakeError; content is never an error. */
export class Unbake {
  /** As the function of that name: it needs no wasm and is here for convenience. */
  replay = replay;
  #core;

  /**
   * Use `createUnbake`.
   * @param {Core} core
   */
  constructor(core) {
    this.#core = core;
  }

  /**
   * The clean article of a garbled (or sound) page.
   * @param {Input} input A page or a text file as bytes, or text that is decoded already.
   * @param {Options} [options]
   * @returns {Promise<Article>}
   */
  async clean(input, options) {
    return this.#article('clean', input, coreOptions('clean', options), options?.outputs);
  }

  /**
   * The article as it stands, with nothing repaired: `clean` with `repair: 'off'`.
   * @param {Input} html
   * @param {ExtractOptions} [options]
   * @returns {Promise<Article>}
   */
  async extract(html, options) {
    return this.#article('extract', html, { ...coreOptions('extract', options), repair: 'off' }, options?.outputs);
  }

  /**
   * @param {'clean' | 'extract'} method
   * @param {unknown} input
   * @param {import('./glue.js').CoreOptions} options
   * @param {readonly (keyof Outputs)[]} [outputs]
   * @returns {Promise<Article>}
   */
  async #article(method, input, options, outputs) {
    const given = await toInput(method, input, options.limits.inputBytes);
    const wanted = outputBits(outputs ?? []);
    const later = outputs === undefined;
    const { article, snapshot } = await this.#core.ask((glue) =>
      typeof given === 'string'
        ? glue.cleanText(given, options, wanted, later)
        : glue.cleanBytes(given(), options, wanted, later),
    );
    return later ? renderedLater(article, (output) => this.#core.render(snapshot, output)) : article;
  }

  /**
   * Which encoding the bytes are in, and how that is known.
   * @param {Exclude<Input, string>} bytes
   * @param {DetectOptions} [options]
   * @returns {Promise<Encoding>}
   */
  async detectEncoding(bytes, options) {
    const checked = coreOptions('detectEncoding', options);
    const given = await encoded('detectEncoding', bytes, checked.limits.inputBytes);
    return this.#core.ask((glue) => glue.detectEncoding(given(), checked));
  }

  /**
   * Decodes, malformed bytes as U+FFFD. Every label of the Encoding Standard is known, in every browser and Node,
   * whatever its own TextDecoder knows, and means what the Standard says; so are code pages (cp437, ibm037) and others
   * beyond it. A byte order mark is taken off where it is the encoding's own.
   * @param {Exclude<Input, string>} bytes
   * @param {string} label
   * @returns {Promise<string>}
   */
  async decode(bytes, label) {
    if (typeof label !== 'string') {
      throw new UnbakeError('unknown-encoding', `decode() takes the label of an encoding, not ${nameOf(label)}`);
    }
    const given = await encoded('decode', bytes, defaultInputBytes);
    const { text } = await this.#core.ask((glue) => glue.decode(given(), label));
    return text;
  }

  /**
   * Repairs a text without looking for an article in it.
   * @param {string} text
   * @param {RepairOptions} [options]
   * @returns {Promise<RepairedText>}
   */
  async repairText(text, options) {
    const checked = coreOptions('repairText', options);
    const given = await decoded('repairText', text, checked.limits.inputBytes);
    const repaired = await this.#core.ask((glue) => glue.repairText(given, checked, outputBits(['stages', 'edits'])));
    const { stages, edits, damage, warnings } = repaired;
    const last = edits.filter(({ stage }) => stage === 'repaired');
    return { text: replay(stages.repaired, last), edits, stages, damage, warnings };
  }

  /**
   * Whether a text looks damaged, as fast as that can be said: for asking a user, not for deciding.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  async isProbablyDamaged(text) {
    const given = await decoded('isProbablyDamaged', text, defaultInputBytes);
    const { damaged } = await this.#core.ask((glue) => glue.isProbablyDamaged(given));
    return damaged;
  }
}

/**
 * @param {string} method
 * @param {unknown} input
 * @param {number} limit
 * @returns {Promise<() => Uint8Array>}
 */
async function encoded(method, input, limit) {
  const given = await toInput(method, input, limit);
  if (typeof given !== 'string') return given;
  throw new UnbakeError('bad-input', `${method}() takes bytes; a string is decoded already`);
}

/**
 * @param {string} method
 * @param {unknown} input
 * @param {number} limit
 * @returns {Promise<string>}
 */
async function decoded(method, input, limit) {
  if (typeof input !== 'string') {
    throw new UnbakeError('bad-input', `${method}() takes a string, not ${nameOf(input)}; clean() takes bytes as well`);
  }
  await toInput(method, input, limit);
  return input;
}
