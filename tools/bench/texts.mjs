// What `npm run bench` makes its pages and texts of: the sentences of tests/bench/texts.json, and encoders.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** @import {Unbake} from 'unbake' */

/** @type {Record<string, {title: string, sentences: string[]}>} */
export const texts = JSON.parse(readFileSync(join(root, 'tests/bench/texts.json'), 'utf8'));

/** The n-th paragraph: the same sentences, but no two alike in a row and none repeated to the letter. */
export function paragraph(/** @type {string[]} */ sentences, /** @type {number} */ n) {
  const length = 3 + (n % 4);
  const chosen = Array.from({ length }, (_, i) => sentences[(n * 7 + i * 3) % sentences.length]);
  return `${n}. ${chosen.join(' ')}`;
}

/**
 * The bytes of each character in an encoding of one or two bytes, got by decoding every byte and every pair of bytes.
 * @param {Unbake} unbake
 * @param {string} encoding
 * @returns {Promise<Map<string, number[]>>}
 */
export async function bytesByCharacter(unbake, encoding) {
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
  return bytesOf;
}

/**
 * @param {Unbake} unbake
 * @param {string} encoding
 * @returns {Promise<(text: string) => Buffer>}
 */
export async function encoderOf(unbake, encoding) {
  if (encoding === 'utf-8') return (text) => Buffer.from(text);
  const bytesOf = await bytesByCharacter(unbake, encoding);
  return (text) =>
    Buffer.from(
      [...text].flatMap((character) => {
        const bytes = bytesOf.get(character);
        if (!bytes) throw new Error(`tests/bench/texts.json: ${encoding} has no ${character}; choose another word`);
        return bytes;
      }),
    );
}
