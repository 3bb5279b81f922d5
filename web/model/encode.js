// Bytes again from text that was read in a wrong encoding: what TextDecoder does, the other way round.

/** @type {Map<string, Map<string, number[]>>} What each encoding writes for a character, made when first asked for. */
const tables = new Map();

/** An encoding with more characters than this has some of two bytes. */
const mostOfOneByte = 256;

/**
 * @param {string} label
 * @returns {Map<string, number[]>}
 */
function makeTable(label) {
  const decoder = new TextDecoder(label);
  /** @type {Map<string, number[]>} */
  const table = new Map();
  const add = (/** @type {string} */ character, /** @type {number[]} */ bytes) => {
    if (character !== '\ufffd' && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0x80; byte < 0x100; byte++) {
    const text = decoder.decode(Uint8Array.of(byte));
    if (text.length === 1) add(text, [byte]);
  }
  // All pairs in one go, a line for each; what is no pair gives a line of more or less than one character, as all do
  // where a character has one byte.
  const pairs = [];
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) pairs.push(lead, trail, 0x0a);
  const lines = decoder.decode(Uint8Array.from(pairs)).split('\n');
  // A lead that takes no line end with it keeps the count of lines right; every decoder of the Standard does so.
  for (const [index, line] of lines.entries()) {
    if (line.length === 1) add(line, [pairs[index * 3], pairs[index * 3 + 1]]);
  }
  return table;
}

/**
 * The bytes that a text was read from, if it was read in this encoding. A character that the encoding does not have
 * becomes '?', one of U+0080 to U+00FF that byte: Latin-1 is often meant by windows-1252.
 *
 * @param {string} text
 * @param {string} label an Encoding Standard name, of one or two bytes a character
 * @returns {{bytes: Uint8Array, known: number}} `known`: the share of characters beyond ASCII that the encoding has
 */
export function encodeAs(text, label) {
  let table = tables.get(label);
  if (!table) {
    table = makeTable(label);
    tables.set(label, table);
  }
  const bytes = [];
  let beyond = 0;
  let unknown = 0;
  for (const character of text) {
    const code = /** @type {number} */ (character.codePointAt(0));
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    beyond++;
    const known = table.get(character);
    if (known) for (const byte of known) bytes.push(byte);
    else if (code < 0x100 && table.size < mostOfOneByte) bytes.push(code);
    else {
      bytes.push(0x3f);
      if (character !== '\ufffd') unknown++;
    }
  }
  return { bytes: Uint8Array.from(bytes), known: beyond === 0 ? 0 : 1 - unknown / beyond };
}
