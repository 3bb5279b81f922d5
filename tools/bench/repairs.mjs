// The texts that `npm run bench` measures repair on: clean ones, ones that look odd and are not, and damaged ones.
import { misread, seedDamage } from './damage.mjs';
import { paragraph, texts } from './texts.mjs';

/** @import {Unbake} from 'unbake' */

/** Bytes of UTF-8. Repair takes longer than a look at clean text, so its texts are shorter. */
const cleanBytes = 1_000_000;
const damagedBytes = 200_000;

/** @typedef {{text: string, clean: boolean}} Text `clean`: it must come out as it is */

/**
 * By name, in the order of the table.
 * @type {Record<string, (unbake: Unbake) => Promise<Text> | Text>}
 */
export const repairs = {
  'ascii (en), clean': () => clean('en'),
  'fr, clean': () => clean('fr'),
  'ru, clean': () => clean('ru'),
  'hans, clean': () => clean('hans'),
  // What a lost byte leaves looks the same: a question mark of ASCII right before a character.
  'hans, ASCII question marks': () => clean('hans', (line, n) => `${n}. 这样的图书馆还会有更多吗?大家都说会。${line}`),
  // Signs inside words, as text misread has them, too.
  'fr, signs in words': () => clean('fr', (line, n) => `${n}. Article L°b, §a et «prix×quantité». ${line}`),
  'fr utf-8 as windows-1252': (unbake) => misreadText(unbake, 'fr', 'utf-8', 'windows-1252'),
  'hans utf-8 as gbk': (unbake) => misreadText(unbake, 'hans', 'utf-8', 'gbk'),
  'hans gbk as latin-1': (unbake) => misreadText(unbake, 'hans', 'gbk', 'iso-8859-1'),
  'ru windows-1251 as 1252': (unbake) => misreadText(unbake, 'ru', 'windows-1251', 'windows-1252'),
  "hant, the seed's damage": async (unbake) => damaged(await seedDamage(unbake, lines('hant', damagedBytes))),
};

/**
 * A paragraph a line.
 * @param {string} name
 * @param {number} size in bytes of UTF-8
 * @param {(line: string, n: number) => string} [vary]
 */
function lines(name, size, vary = (line) => line) {
  const { sentences } = texts[name];
  const made = [];
  for (let n = 1, bytes = 0; bytes < size; ++n) {
    const line = vary(paragraph(sentences, n), n);
    made.push(line);
    bytes += Buffer.byteLength(line) + 1;
  }
  return made.join('\n');
}

/** @param {string} name @param {(line: string, n: number) => string} [vary] */
function clean(name, vary) {
  return { text: lines(name, cleanBytes, vary), clean: true };
}

/** @param {string} text */
function damaged(text) {
  return { text, clean: false };
}

/** @param {Unbake} unbake @param {string} name @param {string} written @param {string} read */
async function misreadText(unbake, name, written, read) {
  return damaged(await misread(unbake, lines(name, damagedBytes), written, read));
}
