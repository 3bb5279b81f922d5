// Writing binary sections. data/README.md lists the reader of each in src/; what the parts mean stands there.

/** Bytes that grow. Integers are little-endian; a varint is LEB128, unsigned. */
export class ByteWriter {
  /** @type {number[]} */
  #bytes = [];

  get length() {
    return this.#bytes.length;
  }
  /** @param {number} value */
  u8(value) {
    if (!Number.isInteger(value) || value < 0 || value > 0xff) throw new RangeError(`${value} is no byte`);
    this.#bytes.push(value);
  }
  /** @param {number} value */
  u16(value) {
    this.u8(value & 0xff);
    this.u8(value >>> 8);
  }
  /** @param {number} value */
  u32(value) {
    this.u16(value & 0xffff);
    this.u16(value >>> 16);
  }
  /** @param {number} value */
  varint(value) {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new RangeError(`${value} is no varint`);
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.u8((rest % 128) | 0x80);
    this.u8(rest);
  }
  /** @param {Iterable<number>} bytes */
  bytes(bytes) {
    for (const byte of bytes) this.u8(byte);
  }
  /** Rising numbers as the steps between them. @param {Iterable<number>} numbers */
  rising(numbers) {
    let last = -1;
    for (const number of numbers) {
      this.varint(number - last - 1);
      last = number;
    }
  }
  /** A list of rising numbers with its length before it. @param {number[]} numbers */
  set(numbers) {
    this.varint(numbers.length);
    this.rising(numbers);
  }
  toBuffer() {
    return Buffer.from(this.#bytes);
  }
}

/** Reads what ByteWriter writes, and any other file of such numbers. */
export class ByteReader {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  u8() {
    return this.take(1)[0];
  }
  u32() {
    return this.take(4).readUInt32LE();
  }
  varint() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }
  /** The next bytes, not copied. @param {number} count */
  take(count) {
    if (this.at + count > this.bytes.length) throw new RangeError(`${count} bytes are wanted behind the end`);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}

/** The table of CRC-32 (ISO/IEC 3309, as gzip has it). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The checksum of src/base/crc32.hpp. (Node's zlib has it from version 20.15 on.) @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ remainders[(crc ^ byte) & 0xff];
  return ~crc >>> 0;
}
