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

/**
 * @returns {{header: Buffer, items: Map<string, Buffer>}} the package's own header; its items by name, each with a header
 */
function readPackage() {
  const file = readFileSync(icuPackage());
  const header = file.subarray(0, headerLength(file, icuPackage()));
  const contents = file.subarray(header.length);
  const count = contents.readUInt32LE(0);
  const begins = Array.from({ length: count }, (_, i) => contents.readUInt32LE(8 + i * 8));
  const items = begins.map((begin, i) => {
    const nameAt = contents.readUInt32LE(4 + i * 8);
    const name = contents.toString('latin1', nameAt, contents.indexOf(0, nameAt));
    return /** @type {[string, Buffer]} */ ([
      name.slice(name.indexOf('/') + 1),
      contents.subarray(begin, begins[i + 1]),
    ]);
  });
  return { header, items: new Map(items) };
}

/** @type {ReturnType<typeof readPackage> | undefined} */
let read;
const icuData = () => {
  read ??= readPackage();
  return read;
};

/** ICU's data header of the whole package. */
export const packageHeader = () => icuData().header;

/**
 * An item with its header, and with the padding that stands between it and the next one.
 * @param {string} name such as `ibm-437_P100-1995.cnv`
 */
function paddedItem(name) {
  const item = icuData().items.get(name);
  if (!item) throw new Error(`ICU's data has no ${name}`);
  return item;
}

/** An item without its header. @param {string} name */
export function packedItem(name) {
  const item = paddedItem(name);
  return item.subarray(headerLength(item, name));
}

/** Behind the header, the place of the number of bytes from there on: IX_TOTAL_SIZE of icu/source/common/normalizer2impl.h. */
const totalSizeAt = 7 * 4;

/**
 * A table of Normalizer2 with its header, as long as it says itself.
 * @param {string} name such as `nfkc.nrm`
 */
export function normalizerTable(name) {
  const item = paddedItem(name);
  const header = headerLength(item, name);
  return item.subarray(0, header + item.readUInt32LE(header + totalSizeAt));
}
