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
const ofSymbol = 16;

/**
 * @typedef {object} Linked
 * @property {string} name of its first symbol, as C++ writes it; of its section where it has none
 * @property {string} object such as `libs/libicu.a(ubidi.cpp.o)`
 * @property {string} section `CODE`, `DATA` or one of the linker's others
 * @property {number} address in memory; NaN where it is not there
 * @property {number} size in bytes
 */

/** @param {string} map @returns {Linked[]} */
export function readLinkMap(map) {
  /** @type {Linked[]} */
  const linked = [];
  let section = '';
  let named = true;
  for (const text of map.split('\n')) {
    const [, address, size, indent, name] = line.exec(text) ?? [];
    if (name === undefined) continue;
    if (indent === '' && /^[A-Z]+$/.test(name)) section = name;
    const [, object, inner] = /^(.*):\((.*)\)$/.exec(name) ?? [];
    if (indent.length === ofObject && object !== undefined) {
      const bytes = { address: Number.parseInt(address, 16), size: Number.parseInt(size, 16) };
      linked.push({ name: inner, object, section, ...bytes });
      named = false;
    } else if (indent.length === ofSymbol && !named) {
      linked[linked.length - 1].name = name;
      named = true;
    }
  }
  return linked;
}
