// What each rule of repair did, in English.
import { pair, plural } from '../counting.js';

/**
 * What each rule of repair did, in plain words: `name` for one change, `counted` in a list of sums, `why` in a sentence.
 * A rule that is not here is shown by its own name.
 *
 * @type {Record<string, {name: string, counted: (count: number, parameter: string) => string, why: string}>}
 */
export const rules = {
  'swallowed-markup': {
    name: 'Markup given back',
    counted: (count) => plural(count, 'swallowed tag'),
    why: 'A broken byte had swallowed the “<” of a tag, so that the tag became text.',
  },
  'injected-pinyin': {
    name: 'Pinyin note taken out',
    counted: (count) => plural(count, 'injected pinyin note'),
    why: 'The site put the character’s pronunciation behind it. No author wrote that.',
  },
  'byte-shift': {
    name: 'Put one byte right',
    counted: (count) => `${plural(count, 'place')} one byte off`,
    why: 'A byte was lost, and everything after it was read one byte off. The lost byte was found again.',
  },
  misread: {
    name: 'Read in the right encoding',
    counted: (count, parameter) => {
      const [written, read] = pair(parameter);
      if (!read) return plural(count, 'misread place');
      const times = count > 1 ? ` (${count.toLocaleString('en')} ×)` : '';
      return `${written} that was read as ${read}${times}`;
    },
    why: 'This was written in one encoding and shown as if it were another. Its bytes were read again.',
  },
  escape: {
    name: 'Escape decoded',
    counted: (count) => plural(count, 'escape'),
    why: 'A code such as “&#22269;” or “%E5%9B%BD” was shown where the character itself should be.',
  },
  decomposed: {
    name: 'Letter put together',
    counted: (count) => plural(count, 'letter in pieces', 'letters in pieces'),
    why: 'A letter and its accent or mark stood apart. It looks the same, but a search did not find it.',
  },
  ligature: {
    name: 'Ligature taken apart',
    counted: (count) => plural(count, 'ligature'),
    why: 'Letters such as “ﬁ” were one character, as PDF files have them. A search did not find the word.',
  },
  'presentation-form': {
    name: 'Arabic letters restored',
    counted: (count) => plural(count, 'word in presentation forms', 'words in presentation forms'),
    why: 'Each letter was a picture of its place in the word, as PDF files have them. Now they are letters.',
  },
  radical: {
    name: 'Ideograph restored',
    counted: (count) => plural(count, 'radical in running text', 'radicals in running text'),
    why: 'A radical of a dictionary stood in the place of the ideograph that looks the same.',
  },
  'look-alike': {
    name: 'Look-alike letter replaced',
    counted: (count) => plural(count, 'word with look-alike letters', 'words with look-alike letters'),
    why: 'Letters of another alphabet stood in the word. They look the same, but it is not the same word to a search.',
  },
  'visual-order': {
    name: 'Put in reading order',
    counted: (count) => plural(count, 'line in visual order', 'lines in visual order'),
    why: 'The letters stood in the order in which they are seen, from left to right, not in which they are read.',
  },
  normalization: {
    name: 'Form of Unicode',
    counted: (count) => plural(count, 'character'),
    why: 'You asked for this form of Unicode.',
  },
  punctuation: {
    name: 'Full-width punctuation',
    counted: (count) => plural(count, 'punctuation mark'),
    why: 'You asked for full-width punctuation.',
  },
  script: {
    name: 'Other script',
    counted: (count) => plural(count, 'character'),
    why: 'You asked for the other script.',
  },
  invisible: {
    name: 'Invisible character taken out',
    counted: (count) => plural(count, 'invisible character'),
    why: 'It shows nothing, but gets in the way of search and copying.',
  },
};
