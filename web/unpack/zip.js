// The pages in a ZIP archive (an EPUB is one), by its directory: APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. What an
// archive says of itself is believed only as far as its bytes go: a few of them may claim to hold gigabytes, entries
// may share their bytes, and a size may be a lie.
import { Inflate } from 'fflate';

/** What counts as a page. */
const pageName = /\.(x?html?|xhtml|txt|text|md|mht|mhtml|eml)$/i;
/** What a Mac and hidden folders add. */
const beside = /(^|\/)(__MACOSX\/|\.)/;

/** So many pages of one archive are taken, and so many bytes of them all. */
const mostPages = 500;
const mostBytes = 300e6;
/** What is inflated at once: no more than a thousand times as much can come of it. */
const portion = 1 << 14;
/** So many portions of which nothing came stand behind the end: a block that is not compressed takes up to four. */
const mostEmpty = 8;

const endOfDirectory = 0x06054b50;
const end64 = 0x06064b50;
const locator64 = 0x07064b50;
const entryStart = 0x02014b50;
const localStart = 0x04034b50;
/** A comment of 65,535 bytes may stand behind the end of the directory, which has 22. */
const longestEnd = 22 + 0xffff;

/**
 * @typedef {{name: string, method: number, encrypted: boolean, size: number, at: number}} Entry `size` is that of its
 *   bytes in the archive, `at` where its own header stands.
 * @typedef {{pages: {name: string, bytes: Uint8Array}[], over: number, broken: number}} Unzipped `over`: pages beyond
 *   what is taken of one archive; `broken`: those that cannot be unpacked.
 */

/**
 * An entry's name. Archivers of old wrote it in the system's encoding without saying so; for names that are not UTF-8,
 * GB18030 is by far the likeliest of those that matter here.
 *
 * @param {Uint8Array} bytes
 */
function decodeName(bytes) {
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding
    }
  }
  return new TextDecoder('latin1').decode(bytes);
}

/**
 * Where the directory begins. Throws where the bytes are no archive.
 *
 * @param {DataView} view
 */
function directoryOf(view) {
  let end = view.byteLength - 22;
  while (end >= 0 && end >= view.byteLength - longestEnd && view.getUint32(end, true) !== endOfDirectory) end--;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) throw new RangeError('no archive');
  const at = view.getUint32(end + 16, true);
  if (at === end) return at;
  if (at !== 0xffffffff && view.getUint32(at, true) !== entryStart) throw new RangeError('no directory');
  if (at !== 0xffffffff) return at;
  const larger = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(end - 20, true) !== locator64 || view.getUint32(larger, true) !== end64) {
    throw new RangeError('no directory');
  }
  return Number(view.getBigUint64(larger + 48, true));
}

/**
 * The directory's entries, as many as there are whatever their number is said to be.
 *
 * @param {DataView} view
 * @returns {Generator<Entry>}
 */
function* entriesOf(view) {
  let at = directoryOf(view);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === entryStart) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    let size = view.getUint32(at + 20, true);
    let place = view.getUint32(at + 42, true);
    // ZIP64 has what does not fit into 32 bits in a field of its own: in this order, and only that.
    const fields = at + 46 + nameLength;
    for (let field = fields; field + 4 <= fields + extraLength; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== 1) continue;
      let value = field + 4 + (view.getUint32(at + 24, true) === 0xffffffff ? 8 : 0);
      if (size === 0xffffffff) {
        size = Number(view.getBigUint64(value, true));
        value += 8;
      }
      if (place === 0xffffffff) place = Number(view.getBigUint64(value, true));
      break;
    }
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    yield { name: decodeName(name), method: view.getUint16(at + 10, true), encrypted, size, at: place };
    at = fields + extraLength + view.getUint16(at + 32, true);
  }
}

/**
 * An entry's bytes as they are in the archive. Throws where it has none.
 *
 * @param {DataView} view
 * @param {Entry} entry
 */
function packedBytes(view, { at, size, encrypted }) {
  if (encrypted || view.getUint32(at, true) !== localStart) throw new RangeError('no entry');
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return new Uint8Array(view.buffer, view.byteOffset + begin, size);
}

/**
 * Undefined where there are more than `most`. Throws where the bytes are not deflate's.
 *
 * @param {Uint8Array} packed
 * @param {number} most
 * @returns {Uint8Array | undefined}
 */
function inflate(packed, most) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  let empty = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    empty = chunk.length > 0 ? 0 : empty + 1;
  });
  for (let at = 0; at < packed.length && empty < mostEmpty; at += portion) {
    stream.push(packed.subarray(at, at + portion), at + portion >= packed.length);
    if (size > most) return undefined;
  }
  const whole = new Uint8Array(size);
  let to = 0;
  for (const chunk of chunks) {
    whole.set(chunk, to);
    to += chunk.length;
  }
  return whole;
}

/**
 * Throws where the bytes are no archive.
 *
 * @param {Uint8Array} bytes
 * @param {number} [most] bytes of all pages
 * @returns {Unzipped} The pages in the order of their names, as a person would count them.
 */
export function readZip(bytes, most = mostBytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Unzipped} */
  const unzipped = { pages: [], over: 0, broken: 0 };
  const { pages } = unzipped;
  // Entries that do not share their bytes have no more than the archive.
  let packedLeft = bytes.length;
  let left = most;
  for (const entry of entriesOf(view)) {
    const { name, method, size } = entry;
    if (!pageName.test(name) || beside.test(name)) continue;
    if (pages.length >= mostPages) {
      unzipped.over++;
      continue;
    }
    try {
      packedLeft -= size;
      if (packedLeft < 0 || ![0, 8].includes(method)) throw new RangeError('not to be unpacked');
      const packed = packedBytes(view, entry);
      const content = method === 8 ? inflate(packed, left) : packed.length <= left ? packed.slice() : undefined;
      if (content) {
        left -= content.length;
        pages.push({ name, bytes: content });
      } else {
        unzipped.over++;
      }
    } catch {
      unzipped.broken++;
    }
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  pages.sort((a, b) => compare(a.name, b.name));
  return unzipped;
}
