// Text as a page in GBK has it.

/**
 * GBK bytes of a text of ASCII and common characters: what TextDecoder reads, the other way round.
 *
 * @param {string} text
 */
export function encodeGbk(text) {
  const decoder = new TextDecoder('gbk');
  /** @type {Map<string, number[]>} */
  const table = new Map();
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < '\x80' ? [character.charCodeAt(0)] : table.get(character);
      if (!bytes) throw new Error(`${character} is not in this test's part of GBK`);
      return bytes;
    }),
  );
}
