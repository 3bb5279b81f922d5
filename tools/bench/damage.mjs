// Texts damaged as pages are, for `npm run bench`.
import { pinyin } from 'pinyin-pro';
import { bytesByCharacter, encoderOf } from './texts.mjs';

/** @import {Unbake} from 'unbake' */

/**
 * Text whose bytes are taken for another encoding.
 * @param {Unbake} unbake
 * @param {string} text
 * @param {string} written
 * @param {string} read
 */
export async function misread(unbake, text, written, read) {
  const encode = await encoderOf(unbake, written);
  return unbake.decode(new Uint8Array(encode(text)), read);
}

/** Full-width , ! ; : ? in GBK: A3 and the byte of the ASCII mark with its high bit set. */
const wideMarks = new Set([...',!;:?'].map((mark) => 0x80 | mark.charCodeAt(0)));

/**
 * What the seed page went through (see ARCHITECTURE.md, "Repair"): a Traditional text in GBK, treated as bytes. Pinyin is
 * put behind some characters, also where their two bytes stand across two others; the lead byte before what looks like
 * a full-width mark across two characters is lost; what is then no pair is "?", private use vanishes, and the marks are
 * folded to ASCII.
 * @param {Unbake} unbake
 * @param {string} text Traditional Chinese
 */
export async function seedDamage(unbake, text) {
  const bytesOf = await bytesByCharacter(unbake, 'gbk');
  const encode = await encoderOf(unbake, 'gbk');
  const keys = notedCharacters(text).map((character) => {
    const key = Buffer.from(/** @type {number[]} */ (bytesOf.get(character))).toString('latin1');
    return { key, noted: key + encode(`(${pinyin(character)})`).toString('latin1') };
  });
  let bytes = loseLeads(encode(text)).toString('latin1');
  for (const { key, noted } of keys) bytes = bytes.replaceAll(key, noted);
  const characterOf = new Map([...bytesOf].map(([character, pair]) => [String.fromCharCode(...pair), character]));
  return readPairs(bytes, characterOf).replaceAll(/[，！；：？]/g, (mark) => mark.normalize('NFKC'));
}

/** Every fifth character of a text, whatever its reading: which ones have notes differs from site to site. */
function notedCharacters(/** @type {string} */ text) {
  const known = [...new Set(text)].filter((character) => /\p{Script=Han}/u.test(character));
  return known.filter((_, i) => i % 5 === 0);
}

/** A byte pair that looks like a full-width mark, from the trail byte of a character on, costs that one its lead. */
function loseLeads(/** @type {Buffer} */ bytes) {
  const kept = [];
  for (let i = 0; i < bytes.length; ++i) {
    if (bytes[i] < 0x80) {
      kept.push(bytes[i]);
      continue;
    }
    const stands = bytes[i + 1] === 0xa3 && wideMarks.has(bytes[i + 2]);
    kept.push(stands ? 0x3f : bytes[i], bytes[++i]);
  }
  return Buffer.from(kept);
}

/**
 * Reads GBK as old decoders do: a lead byte takes whatever is behind it.
 * @param {string} bytes
 * @param {Map<string, string>} characterOf
 */
function readPairs(bytes, characterOf) {
  let text = '';
  for (let i = 0; i < bytes.length; ++i) {
    if (bytes[i] < '\x80') {
      text += bytes[i];
      continue;
    }
    const pair = bytes.slice(i, i + 2);
    const character = characterOf.get(pair) ?? '?';
    if (!/\p{Co}/u.test(character)) text += character;
    ++i;
  }
  return text;
}
