// Running text out of the files of Debian packages: HTML, manual pages, gettext catalogues, help pages, fortunes.
// Each reader takes the file's bytes and gives its text, paragraphs apart by empty lines, or '' where it is not UTF-8.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0', apos: "'", ldquo: '“', rdquo: '”' };

/** What is in these elements is no running text. */
const noText = /<(script|style|pre|code|kbd|tt|samp|nav|head|object|info)\b[^>]*[^/>]?>.*?<\/\1>/gs;

const blockTag =
  /<\/?(p|div|li|h\d|td|th|tr|br|dt|dd|ul|ol|table|title|body|section|blockquote|item|note|page|steps|list|desc)\b[^>]*>/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const terminalColour = /\x1b\[[\d;]*m/g;

/** @param {Uint8Array} bytes */
function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** HTML, and Mallard's pages, whose paragraphs are `<p>` too. @param {Uint8Array} bytes */
export const textOfMarkup = (bytes) =>
  utf8(bytes)
    .replace(noText, ' \uFFFD ')
    .replace(/\s+/g, ' ')
    .replace(blockTag, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (_, name) => entities[name] ?? '\uFFFD');

/** A manual page: requests are lines of their own, fonts are \fB and the like. @param {Uint8Array} bytes */
export const textOfRoff = (bytes) =>
  utf8(bytes)
    .replace(/^['.]\\".*$/gm, '')
    .replace(/^\.(?:B|I|BR|IR|RB|RI|IB|BI)\s+(.*)$/gm, '$1')
    .replace(/^[.'].*$/gm, '\n')
    .replace(/\\f[A-Z]|\\f\(..|\\f\[\w*\]|\\&/g, '')
    .replace(/\\-/g, '-')
    .replace(/\\\(aq/g, "'");

/**
 * The strings of a compiled gettext catalogue (GNU gettext manual, "The Format of GNU MO Files"): pairs of the original
 * and its translation. Plural forms are separate pairs.
 * @param {Buffer} mo
 */
export function* pairsOfCatalogue(mo) {
  if (mo.length < 28 || mo.readUInt32LE(0) !== 0x950412de) return;
  const [count, originals, translations] = [8, 12, 16].map((at) => mo.readUInt32LE(at));
  const stringAt = (at) => {
    const [length, offset] = [mo.readUInt32LE(at), mo.readUInt32LE(at + 4)];
    return utf8(mo.subarray(offset, offset + length));
  };
  for (let i = 0; i < count; i += 1) {
    // Context stands before the original, apart by U+0004 (by ^ in Wesnoth's).
    // biome-ignore lint/suspicious/noControlCharactersInRegex: gettext's separator
    const original = stringAt(originals + 8 * i).replace(/^.*\u0004|^[\w ,]+\^/s, '');
    if (original === '') continue;
    for (const form of stringAt(translations + 8 * i).split('\0')) yield [original.split('\0')[0], form];
  }
}

/** Fortunes, apart by lines with a percent sign. @param {Uint8Array} bytes */
export const textOfFortunes = (bytes) => utf8(bytes).replace(terminalColour, '').replace(/^%$/gm, '\n\n');
