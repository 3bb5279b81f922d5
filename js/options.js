// Checks options and gives the core all of them.
import { UnbakeError } from './errors.js';
import { nearest } from './nearest.js';
import { allOutputs } from './outputs.js';

/** @import {Limits, Options, RenderOptions} from './types.js' */
/** @import {CoreOptions} from './glue.js' */

export const defaultInputBytes = 100 * 1024 * 1024;
/** wasm has 32-bit addresses; half of them leaves room for the work. */
const largestInputBytes = 2 ** 31 - 1;

/**
 * The least and the most that each limit may be. 0 stands for no limit.
 * @type {{[name in keyof Limits]: [number, number]}}
 */
const limitRanges = {
  inputBytes: [1, largestInputBytes],
  milliseconds: [0, Number.MAX_SAFE_INTEGER],
  outputBytes: [0, Number.MAX_SAFE_INTEGER],
};

/**
 * What each option takes: the words it knows, or a function that says what is wrong with a value.
 * @type {{[name in keyof Required<Options & RenderOptions>]: readonly string[] | ((value: unknown) => string | undefined)}}
 */
const known = {
  type: ['text/html', 'text/plain'],
  url: isString,
  charset: isString,
  encoding: isString,
  script: ['keep', 'hans', 'hant'],
  punctuation: ['keep', 'fullwidth'],
  unicode: ['keep', 'nfc', 'nfkc'],
  repair: isRepair,
  keep: ['article', 'unsure'],
  limits: isLimits,
  outputs: isOutputs,
  without: isIndices,
};

const ofClean = /** @type {(keyof Options)[]} */ (Object.keys(known).filter((name) => name !== 'without'));

/** Which options each method takes. */
export const optionsOf = {
  clean: ofClean,
  extract: ofClean.filter((name) => name !== 'repair'),
  detectEncoding: /** @type {(keyof Options)[]} */ (['type', 'charset', 'encoding', 'limits']),
  repairText: /** @type {(keyof Options)[]} */ (['script', 'punctuation', 'unicode', 'repair', 'limits']),
};

/**
 * The options as the core takes them, every field filled. Throws `bad-option`. What is undefined counts as not given.
 * @param {keyof typeof optionsOf} method
 * @param {unknown} options
 * @returns {CoreOptions}
 */
export function coreOptions(method, options = {}) {
  const given = checkedOptions(`${method}()`, options, optionsOf[method]);
  const { repair = 'on', limits } = given;
  return {
    type: given.type ?? '',
    url: given.url ?? '',
    charset: given.charset ?? '',
    encoding: given.encoding ?? '',
    script: given.script ?? 'keep',
    punctuation: given.punctuation ?? 'keep',
    unicode: given.unicode ?? 'keep',
    // A list without a rule repairs nothing.
    repair: typeof repair === 'string' ? repair : repair.join(',') || 'off',
    keep: given.keep ?? 'article',
    limits: {
      inputBytes: limits?.inputBytes ?? defaultInputBytes,
      milliseconds: limits?.milliseconds ?? 0,
      outputBytes: limits?.outputBytes ?? 0,
    },
  };
}

/**
 * The options of render(). Throws `bad-option`.
 * @param {unknown} options
 * @returns {{without: readonly number[], outputs?: RenderOptions['outputs']}}
 */
export function renderOptions(options = {}) {
  const { without = [], outputs } = checkedOptions('render()', options, ['without', 'outputs']);
  return { without, outputs };
}

/**
 * @param {string} what Who takes them, for the message.
 * @param {unknown} options
 * @param {readonly (keyof (Options & RenderOptions))[]} names
 * @returns {Options & RenderOptions}
 */
function checkedOptions(what, options, names) {
  checkNames(`${what}: options`, options, names);
  const given = /** @type {Options & RenderOptions} */ (options);
  for (const name of names) {
    const value = given[name];
    if (value === undefined) continue;
    const takes = known[name];
    const problem = typeof takes === 'function' ? takes(value) : oneOf(takes, value);
    if (problem) throw new UnbakeError('bad-option', `${what}: option ${name} ${problem}`);
  }
  return given;
}

/**
 * Throws `bad-option` unless `options` is an object that has nothing but these names.
 * @param {string} what How the message begins.
 * @param {unknown} options
 * @param {readonly string[]} names
 */
export function checkNames(what, options, names) {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new UnbakeError('bad-option', `${what} must be an object, not ${nameOf(options)}`);
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) {
      throw new UnbakeError('bad-option', `${what} have no ${name}; ${suggestion(name, names)}`);
    }
  }
}

/**
 * @param {readonly string[]} words
 * @param {unknown} value
 */
function oneOf(words, value) {
  if (words.includes(/** @type {string} */ (value))) return undefined;
  return `cannot be ${nameOf(value)}; ${suggestion(value, words)}`;
}

/** @param {unknown} value */
function isString(value) {
  return typeof value === 'string' ? undefined : `must be a string, not ${nameOf(value)}`;
}

/** @param {unknown} value */
function isRepair(value) {
  // Which rules there are, the core knows; a comma would make two of one.
  if (Array.isArray(value)) {
    const bad = value.find((rule) => typeof rule !== 'string' || !/^[a-z0-9-]+$/.test(rule));
    return bad === undefined ? undefined : `lists ${nameOf(bad)}, which is no name of a rule`;
  }
  return oneOf(['on', 'off'], value)?.concat(', or a list of rules such as ["pinyin"]');
}

/** @param {unknown} value */
function isOutputs(value) {
  if (!Array.isArray(value)) return `must be a list of outputs, not ${nameOf(value)}`;
  const bad = value.find((name) => !allOutputs.includes(name));
  return bad === undefined ? undefined : `lists ${nameOf(bad)}; ${suggestion(bad, allOutputs)}`;
}

/** @param {unknown} value */
function isIndices(value) {
  const isIndex = (/** @type {number} */ index) => index >>> 0 === index;
  if (Array.isArray(value) && value.every(isIndex)) return undefined;
  return 'must list indices in article.edits';
}

/** @param {unknown} value */
function isLimits(value) {
  checkNames('limits', value, Object.keys(limitRanges));
  for (const [name, [least, most]] of Object.entries(limitRanges)) {
    const limit = /** @type {Record<string, unknown>} */ (value)[name];
    if (limit === undefined) continue;
    if (Number.isInteger(limit) && Number(limit) >= least && Number(limit) <= most) continue;
    return `.${name} must be a whole number from ${least} to ${most}, not ${nameOf(limit)}`;
  }
  return undefined;
}

/**
 * @param {unknown} wanted
 * @param {readonly string[]} names
 */
function suggestion(wanted, names) {
  const near = typeof wanted === 'string' ? nearest(wanted, names) : undefined;
  return near ? `did you mean ${near}?` : `known are ${names.join(', ')}`;
}

/**
 * A value as a message names it.
 * @param {unknown} value
 * @returns {string}
 */
export function nameOf(value) {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null || ['undefined', 'number', 'boolean', 'bigint'].includes(typeof value)) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  const name = Array.isArray(value) ? 'Array' : (value.constructor?.name ?? 'Object');
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}
