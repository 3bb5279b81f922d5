// ICU's data file as set-up unpacks it: a package of named items (icu/source/common/ucmndata.h).
//
// The package has ICU's data header, then the number of its items; for each item where its name begins and where its
// bytes begin, both counted from that number on; then names that end in NUL, then the items, each with a header of its
// own. Everything is little-endian.
import { readFileSync } from 'node:fs';
import { icuPackage } from './sources.mjs';

/** The length of ICU's data header (icu/source/common/unicode/udata.h): a magic number stands behind it. */
function headerLength(/** @type {Buffer} */ item, /** @type {string} */ name) {
  if (item[2] !== 0xda || item[3] !== 0x27) throw new Error(`${name} is no data of ICU's`);
  if (item[8] !== 0) throw new Error(`${name} is big-endian`);
  return item.readUInt16LE(0);
}

/** @returns {Map<string, Buffer>} the items by name, each with its header */
function readPackage() {
  const file = readFileSync(icuPackage());
  const contents = file.subarray(headerLength(file, icuPackage()));
  const count = contents.readUInt32LE(0);
  const begins = Array.from({ length: count }, (_, i) => contents.readUInt32LE(8 + i * 8));
  return new Map(
    begins.map((begin, i) => {
      const nameAt = contents.readUInt32LE(4 + i * 8);
      const name = contents.toString('latin1', nameAt, contents.indexOf(0, nameAt));
      return [name.slice(name.indexOf('/') + 1), contents.subarray(begin, begins[i + 1])];
    }),
  );
}

/** @type {Map<string, Buffer> | undefined} */
let items;

/** An item without its header. @param {string} name such as `ibm-437_P100-1995.cnv` */
export function packedItem(name) {
  items ??= readPackage();
  const item = items.get(name);
  if (!item) throw new Error(`ICU's data has no ${name}`);
  return item.subarray(headerLength(item, name));
}
