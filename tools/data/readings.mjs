#!/usr/bin/env node
// The section `readings`: all Mandarin readings of the Han characters of GBK and Big5, as src/repair/model/readings.cpp reads
// them. Integers are LEB128 varints; "rising" numbers are the steps between them less one.
//
//   version byte
//   syllables   count; for each a byte with its length and its letters (v for u with diaeresis), the most used first
//   characters  count; code points, rising
//   readings    for all characters how many; for all their readings the syllable's place; for all a byte, the tone 1-5
import { polyphonic } from 'pinyin-pro';
import { ByteWriter } from './bytes.mjs';
import { generate } from './generate.mjs';
import { readTable } from './opencc_tables.mjs';
import { npmVersion, openccFile } from './sources.mjs';

const version = 1;

/** GBK has exactly these of the first block, and Big5 a part of them. Then those that stand elsewhere in one of both. */
function* characters() {
  yield '\u3007';
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) yield String.fromCodePoint(code);
  yield* '\uf92c\uf979\uf995\uf9e7\uf9f1\ufa0c\ufa0d\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa18\ufa1f\ufa20\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29';
}

/** Combining macron, acute, caron, grave. */
const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** @param {string} reading with a tone mark, or none for the neutral tone */
function parse(reading) {
  let tone = 5;
  let letters = '';
  for (const c of reading.normalize('NFD').toLowerCase()) {
    const mark = toneMarks.indexOf(c);
    if (mark >= 0) tone = mark + 1;
    else if (c === '\u0308' && letters.endsWith('u')) letters = `${letters.slice(0, -1)}v`;
    else letters += c;
  }
  return { letters, tone };
}

/** The tables that say which other form a character is written for: Simplified, OpenCC's standard for Taiwan's, Hong Kong's. */
const otherForms = ['TSCharacters', 'TWVariantsRev', 'HKVariantsRev'];

/**
 * The readings of a character and, as it is written for those as well, of its other forms. (U+8457 is read zhù by
 * itself; where Taiwan writes it for U+7740 it is zhe, zháo or zhuó.)
 * @param {string} c @param {Map<string, string[]>[]} tables
 */
function readingsOf(c, tables) {
  const found = new Map();
  for (const form of [c.normalize('NFC'), ...tables.flatMap((table) => table.get(c) ?? [])]) {
    for (const reading of polyphonic(form, { type: 'array', nonZh: 'removed' }).flat()) {
      const { letters, tone } = parse(reading);
      // What is left out are interjections such as the "e^" of U+8BF6, which nobody annotates.
      if (/^[a-z]{1,6}$/.test(letters) && letters !== form) found.set(`${letters}${tone}`, { letters, tone });
    }
  }
  return [...found.values()];
}

function section() {
  const tables = otherForms.map(readTable);
  const entries = [...characters()].map((c) => ({ code: c.codePointAt(0), readings: readingsOf(c, tables) }));
  const known = entries.filter(({ readings }) => readings.length > 0);
  const counts = new Map();
  for (const { readings } of known) {
    for (const { letters } of readings) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  const syllables = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([letters]) => letters);
  const place = new Map(syllables.map((letters, i) => [letters, i]));

  const out = new ByteWriter();
  out.u8(version);
  out.varint(syllables.length);
  for (const letters of syllables) {
    out.u8(letters.length);
    out.bytes(Buffer.from(letters));
  }
  out.set(known.map(({ code }) => code));
  const all = known.flatMap(({ readings }) => readings);
  for (const { readings } of known) out.varint(readings.length);
  for (const { letters } of all) out.varint(place.get(letters));
  for (const { tone } of all) out.u8(tone);
  return out.toBuffer();
}

await generate({
  section: 'readings',
  module: import.meta.url,
  values: [npmVersion('pinyin-pro')],
  inputs: otherForms.map(openccFile),
  make: section,
});
