#!/usr/bin/env node
// Writes short pieces of text that the tables of alphabets/ and ideographs/ have not seen, in the encodings of their
// languages, as rows for ../shared/eval's detection scorer and for tests/quality/calibration.mjs:
//
//   node tools/data/pieces.mjs FOLDER > pieces.jsonl      FOLDER is of corpora.mjs: its heldout.txt are cut up
//
// Pieces are of about 16 to 512 bytes, and the same at every run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';

const sizes = [16, 32, 64, 128, 512];
const piecesEach = 16;
const mostTries = 600;

const western = ['windows-1252'];
const central = ['windows-1250', 'iso-8859-2'];
const baltic = ['windows-1257', 'iso-8859-13'];
/** @type {Record<string, string[]>} */
const encodings = {
  ...Object.fromEntries(
    ['en', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'is', 'fi', 'ca', 'gl', 'eu', 'sq', 'ga'].map((language) => [
      language,
      western,
    ]),
  ),
  fr: [...western, 'iso-8859-15', 'macintosh'],
  cy: ['iso-8859-14'],
  ...Object.fromEntries(['pl', 'cs', 'sk', 'sl', 'hr', 'hu'].map((language) => [language, central])),
  ro: ['iso-8859-16'],
  ...Object.fromEntries(['et', 'lv', 'lt'].map((language) => [language, baltic])),
  eo: ['iso-8859-3'],
  tr: ['windows-1254'],
  ru: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
  uk: ['windows-1251', 'koi8-u'],
  bg: ['windows-1251', 'iso-8859-5'],
  ...Object.fromEntries(['be', 'sr', 'mk'].map((language) => [language, ['windows-1251']])),
  el: ['windows-1253', 'iso-8859-7'],
  he: ['windows-1255'],
  ar: ['windows-1256', 'iso-8859-6'],
  fa: ['windows-1256'],
  th: ['windows-874'],
  'zh-Hans': ['gbk'],
  'zh-Hant': ['big5', 'gbk'],
  ja: ['shift_jis', 'euc-jp'],
  ko: ['euc-kr'],
};
const multiByte = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
const all = [...new Set([...Object.values(encodings).flat(), 'gb18030', 'windows-1258', 'iso-8859-4', 'iso-8859-10'])];

/** Mulberry32: the same pieces at every run. */
let state = 7;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** @param {string} label @returns {(text: string) => Uint8Array | undefined} nothing where a character has no bytes */
function encoderOf(label) {
  const encode = multiByte.includes(label) ? createMultibyteEncoder(label) : createSinglebyteEncoder(label);
  return (text) => {
    try {
      return encode(text);
    } catch {
      return undefined;
    }
  };
}

/** @param {string} text @param {number} size */
function piece(text, size) {
  const begin = Math.floor(random() * Math.max(1, text.length - size));
  const cut = text.slice(begin, begin + size);
  const space = cut.indexOf(' ');
  return space >= 0 && space < size / 3 ? cut.slice(space + 1) : cut;
}

/** @param {Uint8Array} bytes @param {string} text */
const accepted = (bytes, text) => all.filter((label) => new TextDecoder(label).decode(bytes) === text);

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tools/data/pieces.mjs FOLDER > pieces.jsonl   (tools/data/corpora.mjs makes the folder)');
  process.exit(2);
}
for (const [language, labels] of Object.entries(encodings)) {
  const file = join(folder, language, 'heldout.txt');
  if (!existsSync(file)) continue;
  const text = readFileSync(file, 'utf8').replaceAll('\n', ' ');
  for (const label of labels) {
    const encode = encoderOf(label);
    for (const size of sizes) {
      for (let tries = 0, made = 0; tries < mostTries && made < piecesEach; tries += 1) {
        const cut = piece(text, multiByte.includes(label) ? size / 2 : size);
        const bytes = encode(cut);
        if (!bytes || bytes.every((byte) => byte < 0x80)) continue;
        made += 1;
        const row = { id: `${language}-${label}-${size}-${made}`, kind: `text-${size}`, label, lang: language };
        console.log(
          JSON.stringify({ ...row, accept: accepted(bytes, cut), bytes: Buffer.from(bytes).toString('base64') }),
        );
      }
    }
  }
}
