// The pages that `npm run bench` measures on: the texts of tests/bench/texts.json in plain markup, in the encoding
// asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** @import {Unbake} from 'unbake' */

/** @type {Record<string, {title: string, sentences: string[]}>} */
const texts = JSON.parse(readFileSync(join(root, 'tests/bench/texts.json'), 'utf8'));

/** 1 MB, as speeds are counted. */
export const pageBytes = 1_000_000;

/**
 * The pages: a text, and what it is encoded in. None of them declares it.
 * @type {{text: string, encoding: string}[]}
 */
export const pages = [
  { text: 'hans', encoding: 'utf-8' },
  { text: 'ru', encoding: 'utf-8' },
  { text: 'hans', encoding: 'gbk' },
  { text: 'hant', encoding: 'big5' },
  { text: 'ru', encoding: 'windows-1251' },
  { text: 'ru', encoding: 'koi8-r' },
  { text: 'ja', encoding: 'shift_jis' },
  { text: 'ja', encoding: 'euc-jp' },
  { text: 'ko', encoding: 'euc-kr' },
  { text: 'fr', encoding: 'windows-1252' },
];

/** The n-th paragraph: the same sentences, but no two alike in a row and none repeated to the letter. */
function paragraph(/** @type {string[]} */ sentences, /** @type {number} */ n) {
  const length = 3 + (n % 4);
  const chosen = Array.from({ length }, (_, i) => sentences[(n * 7 + i * 3) % sentences.length]);
  return `<p id="p${n}">${n}. ${chosen.join(' ')}</p>\n`;
}

/** What is in an encoding for each character, got by decoding every byte and every pair of bytes. */
async function encoderOf(/** @type {Unbake} */ unbake, /** @type {string} */ encoding) {
  if (encoding === 'utf-8') return (/** @type {string} */ text) => Buffer.from(text);
  const sequences = [];
  for (let byte = 0x80; byte <= 0xff; ++byte) sequences.push([byte]);
  for (let lead = 0x81; lead <= 0xfe; ++lead) {
    for (let trail = 0x40; trail <= 0xfe; ++trail) sequences.push([lead, trail]);
  }
  // A line for each, so that one call decodes them all; no sequence takes a line end for a trail.
  const decoded = await unbake.decode(Uint8Array.from(sequences.flatMap((bytes) => [...bytes, 0x0a])), encoding);
  /** @type {Map<string, number[]>} */
  const bytesOf = new Map(Array.from({ length: 0x80 }, (_, byte) => [String.fromCharCode(byte), [byte]]));
  for (const [index, character] of decoded.split('\n').entries()) {
    if ([...character].length === 1 && character !== '\ufffd' && !bytesOf.has(character)) {
      bytesOf.set(character, sequences[index]);
    }
  }
  return (/** @type {string} */ text) =>
    Buffer.from(
      [...text].flatMap((character) => {
        const bytes = bytesOf.get(character);
        if (!bytes) throw new Error(`tests/bench/texts.json: ${encoding} has no ${character}; choose another word`);
        return bytes;
      }),
    );
}

/**
 * A page of pageBytes bytes, or a few more.
 * @param {Unbake} unbake decodes what the encoder is made from
 * @param {{text: string, encoding: string}} page
 * @returns {Promise<Uint8Array>}
 */
export async function makePage(unbake, { text, encoding }) {
  const { title, sentences } = texts[text];
  const encode = await encoderOf(unbake, encoding);
  const parts = [
    encode(
      `<!DOCTYPE html>\n<html>\n<head>\n<title>${title}</title>\n</head>\n<body>\n` +
        `<ul class="nav"><li><a href="/">${title}</a></li></ul>\n<article>\n<h1>${title}</h1>\n`,
    ),
  ];
  const end = encode('</article>\n</body>\n</html>\n');
  let size = parts[0].length + end.length;
  for (let n = 1; size < pageBytes; ++n) {
    const next = encode(paragraph(sentences, n));
    parts.push(next);
    size += next.length;
  }
  return new Uint8Array(Buffer.concat([...parts, end]));
}
