#!/usr/bin/env node
// Makes all sections and packs them into the data files that are published, in the format of src/base/data_pack.hpp:
//
//   node tools/data/pack.mjs [--sizes]     --sizes: prints how large each section is, raw and in brotli
//
// They land in build/data first, where the C++ tests read them; dist/ has the copies that npm publishes.
//
// dist/unbake.data        indexes of encodings (those beyond the Encoding Standard are ICU's tables), what detection knows
//                         of languages, readings, script conversion, ICU's table of NFKC
// dist/unbake-model.data  the model of Chinese and its notice, a file of its own as it is derived from LGPL data
import { readFileSync } from 'node:fs';
import { unlessFresh } from '../lib/fresh.mjs';
import { ByteWriter, crc32 } from './bytes.mjs';
import { brotliSize, codeOf, writeWhole } from './generate.mjs';
import './detection.mjs';
import './icu.mjs';
import './indexes.mjs';
import './opencc.mjs';
import './readings.mjs';
import { distFile, libimeLicence, modelNotice, sectionFile } from './sources.mjs';
import './zh_model.mjs';

const magic = [...Buffer.from('UNBAKE\0'), 2];
const nameBytes = 24;
const entryBytes = nameBytes + 8;
/** Of the beginning of each section. */
const alignment = 16;

/** @type {Record<string, {name: string, file: string}[]>} */
const packs = {
  'unbake.data': [
    { name: 'indexes', file: sectionFile('indexes') },
    { name: 'detection', file: sectionFile('detection') },
    { name: 'readings', file: sectionFile('readings') },
    { name: 'opencc', file: sectionFile('opencc') },
    { name: 'icu', file: sectionFile('icu') },
  ],
  'unbake-model.data': [
    { name: 'zh-model', file: sectionFile('zh-model') },
    { name: 'notice', file: modelNotice },
  ],
};

/** @param {number} offset */
const aligned = (offset) => Math.ceil(offset / alignment) * alignment;

/** @param {{name: string, bytes: Buffer}[]} sections */
export function pack(sections) {
  const head = new ByteWriter();
  head.bytes(magic);
  const checksumAt = head.length;
  head.u32(0);
  head.u32(sections.length);
  let end = head.length + sections.length * entryBytes;
  const offsets = sections.map(({ name, bytes }) => {
    const offset = aligned(end);
    end = offset + bytes.length;
    const padded = Buffer.alloc(nameBytes);
    if (padded.write(name) !== Buffer.byteLength(name)) throw new RangeError(`the name ${name} is too long`);
    head.bytes(padded);
    head.u32(offset);
    head.u32(bytes.length);
    return offset;
  });
  const file = Buffer.alloc(end);
  head.toBuffer().copy(file);
  for (const [i, { bytes }] of sections.entries()) bytes.copy(file, offsets[i]);
  file.writeUInt32LE(crc32(file.subarray(checksumAt + 4)), checksumAt);
  return file;
}

for (const [name, sections] of Object.entries(packs)) {
  const files = sections.map(({ file }) => file);
  const target = sectionFile(name);
  const names = sections.map((section) => section.name);
  await unlessFresh(target, { files: [...codeOf(import.meta.url), ...files], values: names }, () => {
    const file = pack(sections.map((section) => ({ name: section.name, bytes: readFileSync(section.file) })));
    writeWhole(target, file);
    console.log(`${name}: ${names.join(', ')}; ${file.length} bytes`);
  });
  writeWhole(distFile(name), readFileSync(target));
}
// The notice can be read without taking the file apart, and the licence stands below it.
const notice = Buffer.concat([readFileSync(modelNotice), Buffer.from('\n'), readFileSync(libimeLicence())]);
for (const file of [sectionFile, distFile]) writeWhole(file('unbake-model.data.notice.txt'), notice);

if (process.argv.includes('--sizes')) {
  const table = [];
  for (const [name, sections] of Object.entries(packs)) {
    const rows = [...sections, { name: 'the file', file: distFile(name) }];
    for (const { name: section, file } of rows) {
      const bytes = readFileSync(file);
      table.push({ file: name, section, bytes: bytes.length, brotli: brotliSize(bytes) });
    }
  }
  console.table(table);
}
