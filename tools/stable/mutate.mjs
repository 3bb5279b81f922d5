// Texts and pages damaged at random, always the same for a seed.

const gbk = new TextDecoder('gbk');
/** The bytes of each character that GBK has. @type {Map<string, number[]>} */
const gbkBytes = new Map();
for (let lead = 0x81; lead <= 0xfe; ++lead) {
  for (let trail = 0x40; trail <= 0xfe; ++trail) {
    const character = gbk.decode(new Uint8Array([lead, trail]));
    if (character.length === 1 && character !== '\uFFFD') gbkBytes.set(character, [lead, trail]);
  }
}

/** A generator of numbers below 1: mulberry32. @param {number} seed @returns {() => number} */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const wrong = ['windows-1252', 'windows-1250', 'windows-1251', 'gbk', 'big5', 'shift_jis', 'koi8-r', 'macintosh'];
const written = ['utf-8', 'utf-8', 'gbk'];
const invisible = ['\u200B', '\u00AD', '\u200E', '\u200F', '\u202A', '\u2060', '\uFEFF', '\u200D', '\u200C', '\u0000'];
const notes = ['(wǎng)', '(guó)', '（de）', '(a)', 'wǎng)', '(shì'];
const marks = [
  '?',
  '?',
  '\uFFFD',
  '?!',
  '??',
  '?/p>',
  '?敝袊',
  '(',
  ')',
  '“',
  '”',
  ',',
  ':',
  '&',
  '%',
  '=',
  '\\',
  '~{',
];

/** @param {string} text @param {string} encoding */
function bytesOf(text, encoding) {
  if (encoding === 'utf-8') return [...new TextEncoder().encode(text)];
  return [...text].flatMap((c) => gbkBytes.get(c) ?? (c < '\x80' ? [c.charCodeAt(0)] : [0x3f]));
}

/** @typedef {(next: () => number) => number} Random */

/**
 * What is done to a piece of text, by name.
 * @type {Record<string, (piece: string, pick: <T>(from: T[]) => T, below: (n: number) => number) => string>}
 */
const changes = {
  delete: () => '',
  duplicate: (piece) => piece + piece,
  swap: (piece) => [...piece].reverse().join(''),
  misread: (piece, pick) =>
    new TextDecoder(pick(wrong)).decode(new Uint8Array(bytesOf(piece, pick(written)))).replaceAll('\r', ''),
  twice: (piece) => {
    const once = new TextDecoder('windows-1252').decode(new Uint8Array(bytesOf(piece, 'utf-8')));
    return new TextDecoder('windows-1252').decode(new Uint8Array(bytesOf(once, 'utf-8')));
  },
  loseByte: (piece, _, below) => {
    const bytes = bytesOf(piece, 'gbk');
    bytes.splice(below(bytes.length), 1);
    return gbk.decode(new Uint8Array(bytes)).replaceAll('\uFFFD', '?');
  },
  mark: (piece, pick) => pick(marks) + piece,
  note: (piece, pick) => piece + pick(notes),
  hide: (piece, pick) => pick(invisible) + piece + pick(invisible),
  reference: (piece) => [...piece].map((c) => `&#${c.codePointAt(0)};`).join(''),
  ampersand: (piece) => piece.replaceAll('&', '&amp;').replaceAll(/[é国的]/gu, (c) => `&amp;#${c.codePointAt(0)};`),
  unicode: (piece) => [...piece].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  percent: (piece) =>
    bytesOf(piece, 'utf-8')
      .map((b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  quoted: (piece) =>
    bytesOf(piece, 'utf-8')
      .map((b) => `=${b.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
};

/**
 * A text made of others and damaged in one to six places.
 * @param {string[]} sources
 * @param {number} seed
 */
export function mutant(sources, seed) {
  const next = random(seed);
  /** @param {number} n */
  const below = (n) => Math.floor(next() * n);
  /** @template T @param {T[]} from @returns {T} */
  const pick = (from) => from[below(from.length)];
  let text = pick(sources);
  if (below(3) === 0) {
    const other = pick(sources);
    text = text.slice(0, below(text.length + 1)) + other.slice(below(other.length + 1));
  }
  const names = Object.keys(changes);
  for (let left = 1 + below(6); left > 0; --left) {
    const begin = below(text.length + 1);
    const end = Math.min(text.length, begin + 1 + below(pick([3, 12, 60])));
    text = text.slice(0, begin) + changes[pick(names)](text.slice(begin, end), pick, below) + text.slice(end);
  }
  return text.toWellFormed?.() ?? text.replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
