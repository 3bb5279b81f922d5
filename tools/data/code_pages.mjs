// Indexes of encodings that the Encoding Standard lacks, from ICU's tables.
import { icuConverter } from './icu_converter.mjs';

/** Names here and in ICU's data. Code pages of DOS and Windows, and of the Macintosh: ASCII below 80. */
const asciiBased = {
  ibm437: 'ibm-437_P100-1995',
  ibm737: 'ibm-737_P100-1997',
  ibm775: 'ibm-775_P100-1996',
  ibm850: 'ibm-850_P100-1995',
  ibm852: 'ibm-852_P100-1995',
  ibm855: 'ibm-855_P100-1995',
  ibm857: 'ibm-857_P100-1995',
  ibm858: 'ibm-858_P100-1997',
  ibm860: 'ibm-860_P100-1995',
  ibm861: 'ibm-861_P100-1995',
  ibm862: 'ibm-862_P100-1995',
  ibm863: 'ibm-863_P100-1995',
  ibm864: 'ibm-864_X110-1999',
  ibm865: 'ibm-865_P100-1995',
  ibm869: 'ibm-869_P100-1995',
  ibm874: 'ibm-874_P100-1995',
  ibm1125: 'ibm-1125_P100-1997',
  'x-mac-ce': 'macos-29-10.2',
  'x-mac-greek': 'macos-6_2-10.4',
  'x-mac-turkish': 'macos-35-10.2',
};

/** Of IBM's mainframes: nothing stands where ASCII has it. */
const ebcdic = {
  ibm037: 'ibm-37_P100-1995',
  ibm273: 'ibm-273_P100-1995',
  ibm277: 'ibm-277_P100-1995',
  ibm278: 'ibm-278_P100-1995',
  ibm280: 'ibm-280_P100-1995',
  ibm284: 'ibm-284_P100-1995',
  ibm285: 'ibm-285_P100-1995',
  ibm297: 'ibm-297_P100-1995',
  ibm424: 'ibm-424_P100-1995',
  ibm500: 'ibm-500_P100-1995',
  ibm870: 'ibm-870_P100-1995',
  ibm871: 'ibm-871_P100-1995',
  ibm875: 'ibm-875_P100-1995',
  ibm1025: 'ibm-1025_P100-1995',
  ibm1026: 'ibm-1026_P100-1995',
  ibm1047: 'ibm-1047_P100-1995',
  // Ten of these again, with the euro sign.
  ibm1140: 'ibm-1140_P100-1997',
  ibm1141: 'ibm-1141_P100-1997',
  ibm1142: 'ibm-1142_P100-1997',
  ibm1143: 'ibm-1143_P100-1997',
  ibm1144: 'ibm-1144_P100-1997',
  ibm1145: 'ibm-1145_P100-1997',
  ibm1146: 'ibm-1146_P100-1997',
  ibm1147: 'ibm-1147_P100-1997',
  ibm1148: 'ibm-1148_P100-1997',
  ibm1149: 'ibm-1149_P100-1997',
};

/** ICU's names of the single-byte encodings by ours. @type {Record<string, string>} */
export const icuNames = { ...asciiBased, ...ebcdic };

/**
 * What is not taken of ICU's tables: IBM exchanges three controls of DOS, 1A (the end of a file), 1C and 7F, which
 * everybody else leaves in their places. And 15 of EBCDIC (NEL, U+0085) is how its lines end.
 * @param {string} name @param {number} byte
 */
export function changed(name, byte) {
  if (name in asciiBased) return byte < 0x20 || byte === 0x7f ? byte : null;
  return byte === 0x15 ? 0x0a : null;
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte);

/** Indexes of CNS 11643's planes by name. @type {Record<string, 1 | 2>} */
export const planes = { 'euc-tw': 1, 'euc-tw-2': 2 };

/** @returns {[string, number[]][]} the single-byte indexes by name */
export function codePages() {
  return Object.entries(icuNames).map(([name, icuName]) => {
    const read = icuConverter(icuName);
    const index = bytes.map((byte) => changed(name, byte) ?? read([byte]));
    const isAscii = index.every((code, byte) => byte >= 0x80 || code === byte);
    return [name, isAscii ? index.slice(0x80) : index];
  });
}

/**
 * CNS 11643's planes as EUC-TW has them, in 94 rows of 94. ICU knows planes 3 to 7 and 15 too: 57 KB in brotli of
 * characters that stand in no text of the web.
 * @param {1 | 2} plane
 */
export function cnsPlane(plane) {
  const read = icuConverter('euc-tw-2014');
  const shift = plane === 1 ? [] : [0x8e, 0xa0 + plane];
  return Array.from({ length: 94 * 94 }, (_, i) => read([...shift, 0xa1 + Math.floor(i / 94), 0xa1 + (i % 94)]));
}
