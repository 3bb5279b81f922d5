// The indexes in the section `indexes` of unbake.data, as tools/data/indexes.mjs writes it.
import { ByteReader } from '../data/bytes.mjs';

/** @param {Buffer} section @returns {Map<string, Buffer>} the entries of each index */
export function encodingIndexes(section) {
  const reader = new ByteReader(section);
  const directory = Array.from({ length: reader.varint() }, () => {
    const name = reader.take(reader.u8()).toString('latin1');
    return { name, entries: reader.varint() };
  });
  return new Map(directory.map(({ name, entries }) => [name, reader.take(2 * entries)]));
}
