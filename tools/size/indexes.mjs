// The parts of the data files: sections of a pack (tools/data/pack.mjs), and indexes of the section `indexes`
// (tools/data/indexes.mjs).
import { ByteReader } from '../data/bytes.mjs';

const magicBytes = 8;
const nameBytes = 24;

/** @param {Buffer} pack @returns {Map<string, Buffer>} */
export function packSections(pack) {
  const reader = new ByteReader(pack);
  reader.take(magicBytes);
  reader.u32(); // the checksum
  return new Map(
    Array.from({ length: reader.u32() }, () => {
      const name = reader.take(nameBytes).toString('latin1').replace(/\0+$/, '');
      const begin = reader.u32();
      return /** @type {[string, Buffer]} */ ([name, pack.subarray(begin, begin + reader.u32())]);
    }),
  );
}

/** @param {Buffer} section @returns {Map<string, Buffer>} the entries of each index */
export function encodingIndexes(section) {
  const reader = new ByteReader(section);
  const directory = Array.from({ length: reader.varint() }, () => {
    const name = reader.take(reader.u8()).toString('latin1');
    return { name, entries: reader.varint() };
  });
  return new Map(directory.map(({ name, entries }) => [name, reader.take(2 * entries)]));
}
