// The parts of a WebAssembly module (https://webassembly.github.io/spec/core/binary/modules.html).
import { ByteReader } from '../data/bytes.mjs';

const magicBytes = 8;
const sectionOf = { code: 10, data: 11 };
/** Of a data segment: it is put into memory 0 at the address that an expression gives. */
const active = 0;
const i32Const = 0x41;
const end = 0x0b;

/** The contents of a section; empty where there is none. @param {Buffer} wasm @param {'code' | 'data'} name */
export function wasmSection(wasm, name) {
  const reader = new ByteReader(wasm);
  reader.take(magicBytes);
  while (reader.at < wasm.length) {
    const id = reader.u8();
    const contents = reader.take(reader.varint());
    if (id === sectionOf[name]) return contents;
  }
  return Buffer.alloc(0);
}

/** @param {Buffer} wasm @returns {{address: number, bytes: Buffer}[]} what is in memory when it begins */
function dataSegments(wasm) {
  const reader = new ByteReader(wasmSection(wasm, 'data'));
  return Array.from({ length: reader.varint() }, () => {
    if (reader.varint() !== active || reader.u8() !== i32Const) throw new Error('a data segment of another kind');
    const address = reader.varint();
    if (reader.u8() !== end) throw new Error('a data segment whose address is worked out');
    return { address, bytes: reader.take(reader.varint()) };
  });
}

/**
 * The bytes at places of the memory, one behind the other, as far as the module has them: what begins as zeros is not in
 * it.
 *
 * @param {Buffer} wasm
 * @param {{address: number, size: number}[]} places
 */
export function bytesAt(wasm, places) {
  const segments = dataSegments(wasm);
  return Buffer.concat(
    places.flatMap(({ address, size }) =>
      segments
        .filter((segment) => address >= segment.address && address + size <= segment.address + segment.bytes.length)
        .map((segment) => segment.bytes.subarray(address - segment.address, address - segment.address + size)),
    ),
  );
}
