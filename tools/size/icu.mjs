// What ICU has a share of in what ships: its code, and its data wherever they are.
//
// Data are known byte by byte, and compressed by themselves. Code is not: after the link, Binaryen makes all functions
// smaller, puts some into others and forgets their names. So ICU's share of the code is that of the functions as they
// were linked, and of what the code section is in brotli.
import { icuNames, planes } from '../data/code_pages.mjs';
import { brotliSize } from '../data/generate.mjs';
import { encodingIndexes } from './indexes.mjs';
import { readLinkMap } from './link_map.mjs';
import { bytesAt, wasmSection } from './wasm.mjs';

/** Objects of ICU's own sources, and the table that tools/data/look_alikes.mjs makes of its data. */
const ofIcu = /(?:^|\/)libicu\.a\(|\(look_alikes\.gen\.cpp\.o\)$/;

/** @typedef {{name: string, raw: number, brotli: number}} Part */

/** @param {string} name @param {Buffer} bytes @returns {Part} */
const byItself = (name, bytes) => ({ name, raw: bytes.length, brotli: bytes.length > 0 ? brotliSize(bytes) : 0 });

/** @param {{size: number}[]} linked */
const total = (linked) => linked.reduce((sum, { size }) => sum + size, 0);

/** @param {Buffer} wasm @param {string} linkMap @returns {Part[]} */
function partsOfWasm(wasm, linkMap) {
  const linked = readLinkMap(linkMap);
  const functions = linked.filter(({ section }) => section === 'CODE');
  const share = total(functions.filter(({ object }) => ofIcu.test(object))) / total(functions) || 0;
  const code = byItself('', wasmSection(wasm, 'code'));
  const tables = linked.filter(({ section, object }) => section === 'DATA' && ofIcu.test(object));
  return [
    {
      name: 'functions (share of the code as linked)',
      raw: Math.round(share * code.raw),
      brotli: Math.round(share * code.brotli),
    },
    byItself('tables in the wasm', bytesAt(wasm, tables)),
  ];
}

/** @param {{indexes: Buffer, icu: Buffer}} sections of unbake.data @returns {Part[]} */
function partsOfData(sections) {
  const indexes = encodingIndexes(sections.indexes);
  const names = [...Object.keys(icuNames), ...Object.keys(planes)];
  return [
    byItself(
      'tables of encodings in unbake.data',
      Buffer.concat(names.map((name) => indexes.get(name) ?? Buffer.alloc(0))),
    ),
    byItself("NFKC's table in unbake.data", sections.icu),
  ];
}

/**
 * ICU's parts, each by name. A part of nothing is an error: the names of its objects have changed, and so has what is
 * counted.
 *
 * @param {{wasm: Buffer, linkMap: string, sections: {indexes: Buffer, icu: Buffer}}} shipped `linkMap` as the link of
 *   `wasm` wrote it; the sections of unbake.data by name
 */
export function partsOfIcu({ wasm, linkMap, sections }) {
  const parts = [...partsOfWasm(wasm, linkMap), ...partsOfData(sections)];
  const missing = parts.filter(({ raw }) => raw === 0);
  if (missing.length > 0) throw new Error(`nothing of ICU is found as ${missing.map(({ name }) => name).join(', ')}`);
  return parts;
}
