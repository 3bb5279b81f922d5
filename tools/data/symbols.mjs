// Text as the symbols that alphabets.mjs counts, one way for counting and for checking.
import { languages } from './languages.mjs';

/** A run of anything that is the same in all encodings and no letter: space, ASCII punctuation, digits, no-break space. */
export const boundary = '_';

/** Everything that a table does not list. */
export const other = '?';

/** An ASCII letter in text of another script: all 26 are one symbol there. */
export const asciiLetter = 'A';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are boundaries too
const isBoundary = (character) => /[\s\x00-\x60\x7B-\x7F\u00A0]/.test(character);

/** Scripts that no legacy encoding of the Web has, or that ideographs.mjs is for. */
const noTable = new Set(['Han', 'Hangul', 'Devanagari']);

/** The tables: most languages have one. Romanian has two, for the letters of before and after Unicode 3.0. */
export const tables = Object.entries(languages)
  .filter(([, { script }]) => !noTable.has(script))
  .flatMap(([language]) => (language === 'ro' ? ['ro', 'ro-cedilla'] : [language]))
  .map((name) => ({ name, language: name.split('-')[0] }));

const cedilla = { ș: 'ş', ț: 'ţ' };
const comma = { ş: 'ș', ţ: 'ț' };

/**
 * Vietnamese as windows-1258 has it: the letters of the alphabet (â ă ê ô ơ ư đ) precomposed, the five tones after them
 * as combining marks. Sources: index-windows-1258 of the Encoding Standard, where 0xCC 0xD2 0xDE 0xEC 0xF2 are U+0300
 * U+0309 U+0303 U+0301 U+0323; The Unicode Standard, section 7.1, "Vietnamese".
 * @param {string} text
 */
export const vietnamese = (text) =>
  text
    .normalize('NFD')
    // Canonical order puts the dot below before circumflex and breve; it goes behind them.
    .replace(/\u0323([\u0302\u0306\u031B])/g, '$1\u0323')
    .replace(/[aeiouAEIOU][\u0302\u0306\u031B]/g, (letter) => letter.normalize('NFC'));

/**
 * Lower case by single characters, as the reader does it: no final sigma by context, Turkish i by language.
 * @param {string} text @param {string} language
 */
function folded(text, language) {
  const whole = language === 'tr' ? text.replace(/İ/g, 'i').replace(/I/g, 'ı') : text;
  return [...whole].map((character) => character.toLowerCase()).join('');
}

/**
 * A line's symbols: characters, boundaries, ASCII letters as far as they are one symbol. It begins and ends with a
 * boundary. `other` is not told here, as it takes the counts.
 * @param {string} line @param {string} table a name of `tables`
 * @returns {string[]}
 */
export function symbolsOf(line, table) {
  const language = table.split('-')[0];
  let text = folded(line.normalize('NFC'), language);
  if (language === 'vi') text = vietnamese(text);
  if (table === 'ro') text = text.replace(/[şţ]/g, (letter) => comma[letter]);
  if (table === 'ro-cedilla') text = text.replace(/[șț]/g, (letter) => cedilla[letter]);
  const oneLetter = languages[language].script !== 'Latin';
  const symbols = [boundary];
  for (const character of text) {
    if (!isBoundary(character)) symbols.push(oneLetter && character < '\x7F' ? asciiLetter : character);
    else if (symbols.at(-1) !== boundary) symbols.push(boundary);
  }
  if (symbols.at(-1) !== boundary) symbols.push(boundary);
  return symbols;
}

/** A symbol as the tables write it: marks and what has no shape of its own as U+XXXX. @param {string} symbol */
export const written = (symbol) =>
  /[\p{M}\p{Cf}\p{Z}]/u.test(symbol)
    ? `U+${symbol.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    : symbol;

/** The symbol that `written` wrote. @param {string} text */
export const read = (text) => (/^U\+/.test(text) ? String.fromCodePoint(Number.parseInt(text.slice(2), 16)) : text);
