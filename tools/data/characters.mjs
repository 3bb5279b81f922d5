// The alphabet of the model of Chinese: Han characters, punctuation, and three signs that stand for many.
// src/language/chinese_model.cpp folds what it is asked for in the same way; the table goes along in the section.

/** @param {string} character */
export const isHan = (character) => /^\p{Script=Han}$/u.test(character) && character !== '々' && character !== '〆';

/** Any digit, any Latin letter, the beginning or end of a paragraph. */
export const digit = '0';
export const letter = 'a';
export const edge = '\n';

/** Punctuation that the model tells apart. The ellipsis and the dash stand in pairs in Chinese, which it learns. */
export const marks = [...'。，、：；！？“”‘’《》（）…—·'];

/**
 * Marks that are the same to the model. ASCII ones are here because punctuation is often folded to them; corner
 * brackets are the quotation marks of Traditional (and of some Simplified) text.
 */
export const sameMarks = new Map([
  ...[...',，', ...'!！', ...';；', ...':：', ...'?？', ...'(（', ...')）'].reduce(pairUp, []),
  ...[...'「“', ...'」”', ...'『‘', ...'』’', ...'〈《', ...'〉》', ...'．·', ...'・·', ...'～—', ...'｡。'].reduce(
    pairUp,
    [],
  ),
]);

/** @param {[string, string][]} pairs @param {string} character */
function pairUp(pairs, character) {
  const last = pairs.at(-1);
  if (last && last[1] === '') last[1] = character;
  else pairs.push([character, '']);
  return pairs;
}

/** What the model knows a character as, or undefined where it doesn't. Han characters as themselves. @param {string} character */
export function toModelCharacter(character) {
  if (isHan(character) || character === edge || character === ' ' || marks.includes(character)) return character;
  if (/^\p{Nd}$/u.test(character)) return digit;
  if (/^\p{Script=Latin}$/u.test(character)) return letter;
  return sameMarks.get(character);
}
