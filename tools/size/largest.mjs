// The largest functions and tables of the wasm, by name.
//
// Functions have the size that they had when they were linked: Binaryen then makes all of them smaller, puts some into
// others and forgets their names. Tables are in the wasm byte by byte, and are compressed by themselves here. Memory that
// begins as zeros is not in the wasm, and is not listed.
import { brotliSize } from '../data/generate.mjs';
import { readLinkMap } from './link_map.mjs';
import { bytesAt } from './wasm.mjs';

/** @typedef {{name: string, file: string, raw: number, brotli?: number}} Large */

/** What the linker made itself. */
const merged = '<internal>';

/** Where an object's code is: a file of ours by its path, others by their library. @param {string} object */
export function sourceOf(object) {
  const [, path, member] = /^(.*?)\((.*)\.o\)$/.exec(object) ?? [];
  if (path === undefined) return object;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const library = path.slice(folder.length).replace(/^lib|\.a$/g, '');
  return folder.startsWith('src/') ? `${folder}${member}` : `${library}: ${member}`;
}

/** A function without its parameters, and without what all names have. @param {string} name */
export function shortName(name) {
  const plain = name.replaceAll('(anonymous namespace)::', '').replaceAll(/\bstd::__\w+::/g, 'std::');
  return plain.replace(/\(.*\)(?: const)?(?=$|::)/, '').replace(/\(.*$/, '…');
}

/**
 * @param {{wasm: Buffer, linkMap: string}} shipped `linkMap` as the link of `wasm` wrote it
 * @param {number} count
 * @returns {{functions: Large[], tables: Large[]}} the largest first
 */
export function largest({ wasm, linkMap }, count) {
  const linked = readLinkMap(linkMap).toSorted((a, b) => b.size - a.size);
  const of = (/** @type {string} */ section) => linked.filter((one) => one.section === section);
  const named = (/** @type {import('./link_map.mjs').Linked} */ { name, object, size }) => ({
    name: object === merged ? 'string literals, merged by the linker' : shortName(name),
    file: sourceOf(object),
    raw: size,
  });
  const tables = of('DATA').map((one) => ({ one, bytes: bytesAt(wasm, [one]) }));
  const inWasm = tables.filter(({ bytes }) => bytes.length > 0).slice(0, count);
  return {
    functions: of('CODE').slice(0, count).map(named),
    tables: inWasm.map(({ one, bytes }) => ({ ...named(one), brotli: brotliSize(bytes) })),
  };
}
