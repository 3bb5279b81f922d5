// The tables of ICU's converters (.cnv), read from bytes to text: icu/source/common/ucnv_bld.h and ucnvmbcs.h describe the
// format and have the names that are used here.
//
// A converter is a state machine. Its table has a row of 256 entries for each state. An entry leads to another state and
// adds to an offset, or it ends a character: with the code point inside the entry, or with that at the offset in a list of
// UTF-16 units. One-way mappings ("fallbacks") count too, as ICU's own converters decode them by default.
import { packedItem } from './icu_package.mjs';

/** What an entry that ends a character says. */
const action = {
  direct16: 0,
  direct20: 1,
  fallbackDirect16: 2,
  fallbackDirect20: 3,
  unit: 4,
  units: 5,
};

/** Instead of a unit: look among the fallbacks. */
const isFallback = 0xfffe;
/** Before a unit of a pair of units: it stands alone; it stands alone and is a fallback. */
const oneUnit = 0xe000;
const oneFallbackUnit = 0xe001;

/** Tables that hold only what they add to another one; and that of several bytes, which no encoding here needs. */
const extensionOnly = 0x0e;

/**
 * @param {string} name an item of ICU's data without `.cnv`
 * @returns {(bytes: number[]) => number} the code point that a sequence of bytes stands for; 0 where it is none
 */
export function icuConverter(name) {
  const item = packedItem(`${name}.cnv`);
  const table = item.subarray(item.readUInt32LE(0));
  const version = table[0];
  const [states, fallbackCount, unitsAt] = [4, 8, 12].map((at) => table.readUInt32LE(at));
  const flags = table.readUInt32LE(24);
  if ((flags & 0xff) === extensionOnly) throw new Error(`${name} only adds to another table`);
  const words = version < 5 ? 8 : table.readUInt32LE(32) & 0x3f;
  const statesAt = words * 4;
  const fallbacksAt = statesAt + states * 1024;
  const fallbacks = new Map(
    Array.from({ length: fallbackCount }, (_, i) => [
      table.readUInt32LE(fallbacksAt + i * 8),
      table.readUInt32LE(fallbacksAt + i * 8 + 4),
    ]),
  );
  const unit = (/** @type {number} */ offset) => table.readUInt16LE(unitsAt + offset * 2);

  /** @param {number} entry @param {number} offset */
  const character = (entry, offset) => {
    const value = entry & 0xf_ffff;
    const at = offset + (entry & 0xffff);
    switch ((entry >>> 20) & 0xf) {
      case action.direct16:
      case action.fallbackDirect16:
        return entry & 0xffff;
      case action.direct20:
      case action.fallbackDirect20:
        return value + 0x1_0000;
      case action.unit: {
        const only = unit(at);
        return only === isFallback ? (fallbacks.get(at) ?? 0) : only > isFallback ? 0 : only;
      }
      case action.units: {
        const first = unit(at);
        if (first < 0xd800) return first;
        if (first === oneUnit || first === oneFallbackUnit) return unit(at + 1);
        // A surrogate; DC00 to DFFF in the place of the first marks a fallback.
        if (first <= 0xdfff) return 0x1_0000 + ((first & 0x3ff) << 10) + (unit(at + 1) & 0x3ff);
        return first === isFallback ? (fallbacks.get(at) ?? 0) : 0;
      }
      default:
        return 0;
    }
  };

  return (bytes) => {
    let state = 0;
    let offset = 0;
    for (const [i, byte] of bytes.entries()) {
      const entry = table.readInt32LE(statesAt + state * 1024 + byte * 4);
      if (entry < 0) return i === bytes.length - 1 ? character(entry, offset) : 0;
      state = entry >>> 24;
      offset += entry & 0xff_ffff;
    }
    return 0;
  };
}
