#!/usr/bin/env node
// The section `opencc`: OpenCC's dictionaries for Simplified <-> Traditional, as src/convert/script_converter.cpp reads
// them. Integers are LEB128 varints, "rising" numbers are the steps between them less one.
//
//   version byte; then for each direction, to Traditional first:
//     characters   count; keys, rising code points; for each its value's code point less its own, zigzag
//     kept         count; rising: those of the keys that are also written as they are
//     alphabet     count; code points of the characters in phrases, the most frequent first
//     phrases      count; then one run each over all phrases, in the order of their characters' places in the alphabet:
//                  1. how many characters are those of the phrase before
//                  2. how many more follow
//                  3. of these, the first less what stood there in the phrase before (where it had as many)
//                  4. the others
//                  5. a bit for each character that becomes another than by itself; all bits set: another length
//                  6. the places of these other characters, or the length and places of the whole value
import { ByteWriter } from './bytes.mjs';
import { generate } from './generate.mjs';
import { byCharacter, neededPhrases, withStandingPhrases } from './opencc_phrases.mjs';
import { readTable } from './opencc_tables.mjs';
import { openccFile } from './sources.mjs';

const version = 2;
/** Bits of field 5 when the value is spelt out. */
export const spelt = 0xffff;

/** The dictionaries of OpenCC's s2t.json and t2s.json; where two have a key, the first one's value. */
const directions = [
  { phrases: ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'], characters: ['STCharacters'] },
  { phrases: ['TSPhrases'], characters: ['TSCharactersExt', 'TSCharacters'] },
];

/**
 * Left out. 苧 is the Traditional form of 苎 (ramie) and the Simplified one of 薴 (limonene), which hardly any text is
 * about: with both, text that is converted already would be converted on.
 */
const ambiguous = [
  ['苧', '薴'],
  ['薴', '苧'],
];

/** The preferred value of every key. @param {string[]} names @returns {Map<string, string>} */
function preferred(names) {
  const result = new Map();
  for (const name of names) {
    for (const [key, values] of readTable(name)) if (!result.has(key)) result.set(key, values[0]);
  }
  return result;
}

/** @param {number} value */
const zigzag = (value) => (value < 0 ? -value * 2 - 1 : value * 2);

/** The keys that have themselves among their values. @param {string[]} names */
function kept(names) {
  const all = names.flatMap((name) => [...readTable(name)]);
  return new Set(all.filter(([key, values]) => values.includes(key)).map(([key]) => key));
}

/** @param {ByteWriter} out @param {Map<string, string>} characters @param {Set<string>} alsoKept */
function writeCharacters(out, characters, alsoKept) {
  const pairs = [...characters]
    .filter(([key, value]) => key !== value)
    .map((pair) => pair.map((c) => c.codePointAt(0)));
  pairs.sort((a, b) => a[0] - b[0]);
  out.set(pairs.map(([key]) => key));
  for (const [key, value] of pairs) out.varint(zigzag(value - key));
  out.set(pairs.map(([key]) => key).filter((key) => alsoKept.has(String.fromCodePoint(key))));
}

/** @param {Iterable<string>} texts @returns {string[]} their characters, the most frequent first */
function alphabetOf(texts) {
  const counts = new Map();
  for (const text of texts) for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  const order = ([a, n], [b, m]) => m - n || a.codePointAt(0) - b.codePointAt(0);
  return [...counts].sort(order).map(([c]) => c);
}

/** @param {ByteWriter} out @param {Map<string, string>} phrases @param {Map<string, string>} characters */
function writePhrases(out, phrases, characters) {
  const alphabet = alphabetOf([...phrases].flat());
  const place = new Map(alphabet.map((c, i) => [c, i]));
  const places = (text) => [...text].map((c) => place.get(c));
  const entries = [...phrases].map(([key, value]) => ({ key: places(key), text: key, value }));
  entries.sort((a, b) => {
    const i = a.key.findIndex((p, k) => p !== b.key[k]);
    return i < 0 ? a.key.length - b.key.length : (a.key[i] ?? -1) - (b.key[i] ?? -1);
  });
  const runs = Array.from({ length: 6 }, () => new ByteWriter());
  const [shared, more, first, others, changes, values] = runs;
  let last = [];
  for (const { key, text, value } of entries) {
    let same = 0;
    while (same < last.length && key[same] === last[same]) same += 1;
    shared.varint(same);
    more.varint(key.length - same);
    first.varint(key[same] - (last[same] ?? 0));
    for (const p of key.slice(same + 1)) others.varint(p);
    last = key;

    const usual = [...byCharacter(text, characters)];
    const wanted = [...value];
    if (usual.length === wanted.length && usual.length < 16) {
      const differ = wanted.map((c, i) => (c === usual[i] ? 0 : 1 << i)).reduce((a, b) => a | b, 0);
      changes.varint(differ);
      for (const [i, c] of wanted.entries()) if (c !== usual[i]) values.varint(place.get(c));
    } else {
      changes.varint(spelt);
      values.varint(wanted.length);
      for (const c of wanted) values.varint(place.get(c));
    }
  }
  out.varint(alphabet.length);
  for (const c of alphabet) out.varint(c.codePointAt(0));
  out.varint(entries.length);
  for (const run of runs) out.bytes(run.toBuffer());
}

function section() {
  const out = new ByteWriter();
  out.u8(version);
  for (const direction of directions) {
    const characters = preferred(direction.characters);
    for (const [key, value] of ambiguous) if (characters.get(key) === value) characters.delete(key);
    const phrases = withStandingPhrases(preferred(direction.phrases), characters);
    writeCharacters(out, characters, kept(direction.characters));
    writePhrases(out, neededPhrases(phrases, characters), characters);
  }
  return out.toBuffer();
}

await generate({
  section: 'opencc',
  module: import.meta.url,
  inputs: directions.flatMap(({ phrases, characters }) => [...phrases, ...characters]).map(openccFile),
  make: section,
});
