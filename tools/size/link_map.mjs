// The map that wasm-ld writes (-Map, lld/wasm/MapFile.cpp): what was linked, and of which object it is.
//
//     Addr      Off     Size Out     In      Symbol
//        -      d1d    ae30c CODE
//        -      d20       4e         libs/libicu.a(ubidi.cpp.o):(ubidi_open)
//        -      d20       4e                 ubidi_open
//        -    af029    7c2b4 DATA
//      400    af030    51d20 .rodata
//     9c40    b8870     1234         libs/libicu.a(uchar.cpp.o):(.rodata.propsTrie_index)
//
// Numbers are hexadecimal. What an object gave stands eight columns further in than the sections, its symbols another
// eight.

const line = /^ *([0-9a-f]+|-) +[0-9a-f]+ +([0-9a-f]+) ( *)(.+)$/;
const ofObject = 8;

/**
 * @typedef {object} Linked
 * @property {string} object such as `libs/libicu.a(ubidi.cpp.o)`
 * @property {string} section `CODE`, `DATA` or one of the linker's others
 * @property {number} address in memory; NaN where it is not there
 * @property {number} size in bytes
 */

/** @param {string} map @returns {Linked[]} */
export function readLinkMap(map) {
  let section = '';
  return map.split('\n').flatMap((text) => {
    const [, address, size, indent, name] = line.exec(text) ?? [];
    if (name === undefined) return [];
    if (indent === '' && /^[A-Z]+$/.test(name)) section = name;
    const object = /^(.*):\(.*\)$/.exec(name)?.[1];
    if (indent.length !== ofObject || object === undefined) return [];
    return [{ object, section, address: Number.parseInt(address, 16), size: Number.parseInt(size, 16) }];
  });
}
