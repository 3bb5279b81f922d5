// unbake.wasm with little memory, in which a large page is a real fault: a test of faults that needs no fake.
import { readFile } from 'node:fs/promises';

/** The section of a module that says how large its memory is. */
const memorySection = 5;
const pageSize = 65536;

/**
 * The module, its memory bounded. https://webassembly.github.io/spec/core/binary/modules.html
 * @param {number} megabytes
 * @returns {Promise<WebAssembly.Module>}
 */
export async function coreWithMemory(megabytes) {
  const bytes = await readFile(new URL('../../dist/unbake.wasm', import.meta.url));
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const [size, body] = number(bytes, at + 1);
    if (bytes[at] === memorySection) {
      // One memory: whether it has a maximum, its first size, its maximum.
      const [least] = number(bytes, body + 2);
      const section = [1, 1, ...leb128(least), ...leb128((megabytes * 1024 * 1024) / pageSize)];
      parts.push(Buffer.from([memorySection, ...leb128(section.length), ...section]));
    } else {
      parts.push(bytes.subarray(at, body + size));
    }
    at = body + size;
  }
  return WebAssembly.compile(Buffer.concat(parts));
}

/**
 * A number in LEB128, and where it ends.
 * @param {Uint8Array} bytes
 * @param {number} at
 */
function number(bytes, at) {
  let value = 0;
  let end = at;
  do value += (bytes[end] & 0x7f) * 2 ** (7 * (end - at));
  while (bytes[end++] & 0x80);
  return [value, end];
}

/** @param {number} value */
function leb128(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}
