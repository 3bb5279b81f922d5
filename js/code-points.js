// The package's entry './code-points', which needs no wasm: what a change did where before and after look the same.

/** @import {Edit} from './types.js' */

/** Rules (src/base/rules.hpp) whose `before` and `after` the eye can hardly tell apart, or at all. */
const lookTheSame = new Set([
  'decomposed',
  'invisible',
  'ligature',
  'look-alike',
  'normalization',
  'presentation-form',
  'radical',
]);

/** A whole word may have been rewritten: enough is shown to see what kind of characters they are. */
const mostPairs = 4;
const mostCodes = 8;

/**
 * `U+043E → U+006F`: what the eye cannot see of an edit. A character that is taken out stands alone.
 *
 * @param {Pick<Edit, 'rule' | 'before' | 'after'>} edit
 * @returns {string} empty where the eye sees what was changed
 */
export function codePointsOf({ rule, before, after }) {
  if (!lookTheSame.has(rule)) return '';
  const pairs = changes([...before], [...after]).map((pair) => pair.filter((text) => text !== '').join(' → '));
  const distinct = [...new Set(pairs)];
  return [...distinct.slice(0, mostPairs), ...(distinct.length > mostPairs ? ['…'] : [])].join(', ');
}

/**
 * What became what: character by character where there are as many; else what is left between the same beginning and
 * the same end.
 *
 * @param {string[]} before
 * @param {string[]} after
 */
function changes(before, after) {
  if (before.length === after.length) {
    return before.flatMap((was, i) => (was === after[i] ? [] : [[codes([was]), codes([after[i]])]]));
  }
  const shorter = Math.min(before.length, after.length);
  let begin = 0;
  while (begin < shorter && before[begin] === after[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [[before, after].map((characters) => codes(characters.slice(begin, characters.length - end)))];
}

/** @param {string[]} characters */
function codes(characters) {
  const shown = characters.slice(0, mostCodes).map((character) => {
    const code = /** @type {number} */ (character.codePointAt(0));
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return [...shown, ...(characters.length > mostCodes ? ['…'] : [])].join(' ');
}
