#!/usr/bin/env node
// The section `icu`: the table of NFKC as ICU's own data package, the form in which ICU is given data
// (udata_setCommonData). NFC, properties and bidi are compiled into ICU.
//
//   header  that of ICU's whole package
//   then    uint32 count; for each item uint32 offset of its name, uint32 offset of its bytes, from here; names that end
//           in NUL, sorted; items, each at a multiple of 16 (icu source/common/ucmndata.h)
import { generate } from './generate.mjs';
import { normalizerTable, packageHeader } from './icu_package.mjs';
import { icuPackage } from './sources.mjs';

const items = ['nfkc.nrm'];
const alignment = 16;

function makePackage() {
  const header = packageHeader();
  const prefix = 'icudt76l/';
  const names = items.map((item) => Buffer.from(`${prefix}${item}\0`));
  const contents = items.map(normalizerTable);
  let nameAt = 4 + 8 * items.length;
  const table = Buffer.alloc(nameAt);
  table.writeUInt32LE(items.length, 0);
  let end = nameAt + Buffer.concat(names).length;
  const parts = [table, ...names];
  for (const [i, content] of contents.entries()) {
    const padding = (alignment - ((header.length + end) % alignment)) % alignment;
    parts.push(Buffer.alloc(padding), content);
    table.writeUInt32LE(nameAt, 4 + 8 * i);
    table.writeUInt32LE(end + padding, 8 + 8 * i);
    nameAt += names[i].length;
    end += padding + content.length;
  }
  return Buffer.concat([header, ...parts]);
}

await generate({
  section: 'icu',
  module: import.meta.url,
  inputs: [icuPackage()],
  make: makePackage,
});
