// The cases of tests/cases/icu.json: what ICU's tables and functions do, through the public API. They run in Node
// (icu.test.js) and in Chromium (tests/browser/icu.test.js).
//
// A case is {label, method, input or hex, encoded?, encoding?, options?, expect?, rules?, miss?}. `input` is text; with
// `encoded` its bytes in that encoding are given; `hex` are bytes (ICU's uconv wrote them). `encoding` is what decode() is
// asked for. `expect` has fields of the result; without it the text stays as it is. `rules` are all the rules of its edits.
// `miss`: a near-miss, where ICU's work would do harm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';

/**
 * @typedef {object} Case
 * @property {string} label
 * @property {'decode' | 'clean' | 'repairText'} method
 * @property {string} [input]
 * @property {string} [hex]
 * @property {string} [encoded]
 * @property {string} [encoding]
 * @property {import('../../js/types.js').Options} [options]
 * @property {Record<string, unknown>} [expect]
 * @property {string[]} [rules]
 * @property {boolean} [miss]
 */

/** @param {string} file of tests/cases/ */
const read = (file) => JSON.parse(readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8'));

/** @type {Case[]} */
export const icuCases = read('icu.json');

/** Those of repair/characters.json, which repair-cases.test.js runs in Node. @type {Case[]} */
export const characterCases = read('repair/characters.json').map(
  (/** @type {{label: string, original: string, fixed?: string, options?: object}} */ one) => ({
    label: one.label,
    method: 'repairText',
    input: one.original,
    options: one.options,
    expect: { text: one.fixed ?? one.original },
  }),
);

/** A case as a call: bytes as an array of numbers, so that it can be handed to a browser. @param {Case} one */
export function callOf({ method, input = '', hex, encoded, encoding, options }) {
  const bytes = encoded ? createSinglebyteEncoder(encoded)(input) : hex !== undefined && Buffer.from(hex, 'hex');
  return { method, given: bytes ? [...bytes] : input, wanted: encoding ?? options };
}

/** What a call gives to the method: text, or bytes. @param {string | number[]} given */
export const inputOf = (given) => (typeof given === 'string' ? given : Uint8Array.from(given));

/** @param {Case} one @param {any} result what the method gave */
export function check({ input, expect = { text: input }, rules }, result) {
  const fields = typeof result === 'string' ? { text: result } : result;
  const named = Object.keys(expect).map((name) => [name, fields[name]]);
  assert.deepEqual(Object.fromEntries(named), expect);
  if (rules) {
    const used = new Set(fields.edits.map((/** @type {{rule: string}} */ { rule }) => rule));
    assert.deepEqual([...used].sort(), rules.toSorted());
  }
}
