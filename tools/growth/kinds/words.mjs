// Text: its characters, words, lines and marks, without any damage.
import { randomNumbers } from '../../lib/random.mjs';
import { asText, inPage, nested, repeat } from '../pieces.mjs';

/** Each as a page's one paragraph, and as plain text. */
const both = (/** @type {string} */ name, /** @type {import('../pieces.mjs').Make} */ make) => ({
  [name]: inPage((bytes) => `<p>${make(bytes)}`),
  [`${name}, as plain text`]: asText(make),
});

/** Characters of planes 0 to 2 at random, no surrogates, no markup. */
function anyCharacters(/** @type {number} */ bytes) {
  const random = randomNumbers(7);
  return repeat(() => {
    const code = 0xa0 + random(0x2ffff);
    return code >= 0xd800 && code < 0xe000 ? ' ' : String.fromCodePoint(code);
  }, bytes);
}

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const words = {
  ...both('a word without an end', (bytes) => repeat('x', bytes)),
  ...both('words without spaces, Chinese', (bytes) => repeat('这样的图书馆还会有更多', bytes)),
  ...both('words without spaces, Thai', (bytes) => repeat('ห้องสมุดประชาชน', bytes)),
  ...both('distinct words', (bytes) => repeat((i) => `word${i} `, bytes)),
  ...both('references', (bytes) => repeat('&amp;&lt;&nbsp;&#22269;&#x56fd;&eacute;', bytes)),
  ...both('references that are none', (bytes) => repeat('&am;&#;&#x;&notit;&CounterClockwiseContourIntegra', bytes)),
  ...both('references without a semicolon', (bytes) => repeat('&amp&lt&#22269&copy', bytes)),
  ...both('ampersands', (bytes) => repeat('&', bytes)),
  ...both('long numbers of references', (bytes) => `&#${repeat('9', bytes)};`),
  ...both('NUL', (bytes) => repeat('\0', bytes)),
  ...both('NUL between letters', (bytes) => repeat('a\0', bytes)),
  ...both('byte order marks', (bytes) => repeat('\ufeff', bytes)),
  ...both('byte order marks between letters', (bytes) => repeat('a\ufeff', bytes)),
  ...both('bidi marks', (bytes) => repeat('\u202e\u2066a\u2069\u202c', bytes)),
  ...both('bidi marks, never closed', (bytes) => repeat('\u202ea\u2066', bytes)),
  ...both('zero-width characters', (bytes) => repeat('a\u200b\u200c\u200d\u2060\u00ad', bytes)),
  ...both('zero-width characters in Persian', (bytes) => repeat('می\u200cخواهم ', bytes)),
  ...both('combining marks', (bytes) => `a${repeat('\u0301\u0327', bytes)}`),
  ...both('letters with combining marks', (bytes) => repeat('a\u0301', bytes)),
  ...both('Hangul letters', (bytes) => repeat('\u1100\u1161\u11a8', bytes)),
  ...both('joined pictures', (bytes) => repeat('👩\u200d👩\u200d👧', bytes)),
  ...both('tags of pictures', (bytes) => `🏴${repeat('\u{e0067}', bytes)}`),
  ...both('private use', (bytes) => repeat('\ue000\uf8ff', bytes)),
  ...both('replacement characters', (bytes) => repeat('\ufffd', bytes)),
  ...both('replacement characters in words', (bytes) => repeat('caf\ufffd ', bytes)),
  ...both('any characters', anyCharacters),
  ...both('spaces of every kind', (bytes) => repeat(' \t\u00a0\u2003\u3000', bytes)),
  ...both('line ends', (bytes) => repeat('\n', bytes)),
  ...both('line ends of Windows', (bytes) => repeat('\r\n', bytes)),
  ...both('line ends of old', (bytes) => repeat('a\r', bytes)),
  ...both('separators of lines', (bytes) => repeat('a\u2028b\u2029', bytes)),
  ...both('lines of one letter', (bytes) => repeat('a\n', bytes)),
  ...both('paragraphs of one letter', (bytes) => repeat('a\n\n', bytes)),
  ...both('Markdown', (bytes) => repeat('*a* _b_ `c` [d](e) # f\n> g\n- h\n', bytes)),
  ...both('stars and underscores', (bytes) => repeat('*_', bytes)),
  ...both('brackets', (bytes) => repeat('[', bytes)),
  ...both('brackets in brackets', (bytes) => nested('[a', '](b)', bytes)),
  ...both('brackets of every kind', (bytes) => nested('（「【(', ')】」）', bytes)),
  ...both('backslashes', (bytes) => repeat('\\', bytes)),
  ...both('backticks', (bytes) => repeat((i) => `${'`'.repeat(i % 7)} `, bytes)),
  ...both('numbers of lists', (bytes) => repeat((i) => `${i}. one\n`, bytes)),
  ...both('quotation marks', (bytes) => repeat('"\'“”', bytes)),
  ...both('capitals', (bytes) => repeat('THE LIBRARY ', bytes)),
  ...both('repeated sentences', (bytes) => repeat('The library opens again. ', bytes)),
  ...both('repeated lines', (bytes) => repeat('The library opens again.\n', bytes)),
  'repeated paragraphs': inPage((bytes) => repeat('<p>The library opens again, and all of it is new.</p>', bytes)),
  'paragraphs of words': inPage((bytes) => repeat((i) => `<p>Word ${i} of the library, and ${i * 7} more.</p>`, bytes)),
};
