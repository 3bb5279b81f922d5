#!/usr/bin/env node
// The section `indexes`: the Encoding Standard's indexes, https://encoding.spec.whatwg.org/#indexes, and those of
// encodings beyond it, as src/encoding/tables/indexes.cpp reads them. npm `@exodus/bytes` has the Standard's inside its decoders,
// so they are read out of these; the others are ICU's (code_pages.mjs).
//
//   count  varint; for each index a byte with the length of its name, its name, and the number of its entries (varint)
//   then   for each index its entries: 16 bits each, little-endian, the step from the entry before less one, modulo 2^16
//
// An entry is a code point by pointer; 0 where there is none. Single-byte indexes have the name of their encoding, and 128
// entries, of the bytes 80-FF, or 256 of EBCDIC, which differs from ASCII. Of the Standard's indexes `big5` differs: its
// characters beyond the Basic Multilingual Plane are in an index of their own, `big5-beyond` (low 16 bits; all are of
// plane 2), and the entry D800 + n stands for the n-th of these.
// `gb18030-ranges` is pairs of a pointer and the code point from which on both rise together; below pointer 39420.
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { ByteWriter } from './bytes.mjs';
import { cnsPlane, codePages, planes } from './code_pages.mjs';
import { generate } from './generate.mjs';
import { icuVersion, npmVersion } from './sources.mjs';

const singleByte = [
  ...['ibm866', 'koi8-r', 'koi8-u', 'macintosh', 'windows-874', 'x-mac-cyrillic'],
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((last) => `windows-125${last}`),
];

/**
 * Beyond the Standard, and beyond ICU: Johab (KS X 1001, annex 3), in rows of the trails 31-7E and 81-FE from lead 84
 * on. Its syllables are three numbers of five bits each; the other characters are those of EUC-KR, two rows behind each
 * lead.
 * @param {number[]} eucKr its index
 */
function johab(eucKr) {
  const initials = [...Array(19).keys()].map((i) => i + 2);
  const medials = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29];
  const finals = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  ];
  const fill = { initial: 1, medial: 2, final: 1 };
  /** U+3131 onwards, in the order of initials and of finals behind the first. */
  const initialJamo = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
  const finalJamo = [...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
  const hangul = (/** @type {number} */ pair) => {
    const [initial, medial, final] = [(pair >> 10) & 31, (pair >> 5) & 31, pair & 31];
    const [i, m, f] = [initials.indexOf(initial), medials.indexOf(medial), finals.indexOf(final)];
    if (i >= 0 && m >= 0 && f >= 0) return 0xac00 + (i * 21 + m) * 28 + f;
    if (i >= 0 && medial === fill.medial && final === fill.final) return initialJamo[i].codePointAt(0);
    if (initial === fill.initial && m >= 0 && final === fill.final) return 0x314f + m;
    return initial === fill.initial && medial === fill.medial && f > 0 ? finalJamo[f - 1].codePointAt(0) : 0;
  };
  const other = (/** @type {number} */ lead, /** @type {number} */ trail) => {
    const isHanja = lead >= 0xe0 && lead <= 0xf9;
    if (!isHanja && !(lead >= 0xd9 && lead <= 0xde)) return 0;
    const row = (isHanja ? 42 + 2 * (lead - 0xe0) : 1 + 2 * (lead - 0xd9)) + (trail >= 0xa1 ? 1 : 0);
    const cell = trail >= 0xa1 ? trail - 0xa0 : trail >= 0x91 ? trail - 0x91 + 79 : trail <= 0x7e ? trail - 0x30 : 0;
    // Row 4 begins with the jamo of today, which have places of their own here.
    return cell === 0 || (row === 4 && cell <= 51) ? 0 : eucKr[(row + 0x20 - 1) * 190 + cell + 0x5f];
  };
  const leads = Array.from({ length: 0xf9 - 0x84 + 1 }, (_, i) => 0x84 + i);
  const trails = Array.from({ length: 204 }, (_, i) => (i < 78 ? 0x31 + i : 0x81 + i - 78));
  return leads.flatMap((lead) =>
    trails.map((trail) => (lead < 0xd8 ? hangul((lead << 8) | trail) : other(lead, trail)) ?? 0),
  );
}

/** What bytes decode to, or nothing where they are malformed. @param {TextDecoder} decoder @param {number[]} bytes */
function decoded(decoder, bytes) {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return '';
  }
}

/** An index: what the decoder of an encoding makes of the bytes of each pointer.
 * @param {string} encoding @param {number} length @param {(pointer: number) => number[]} bytesOf */
function index(encoding, length, bytesOf) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return Array.from({ length }, (_, pointer) => {
    const [character, ...more] = decoded(decoder, bytesOf(pointer));
    // Four pointers of Big5 are two code points each: they stand in the algorithm, not in the index.
    return more.length > 0 ? 0 : (character?.codePointAt(0) ?? 0);
  });
}

/** The bytes of a pointer in rows of `perRow`. @param {number} perRow @param {(row: number) => number} lead
 * @param {(cell: number) => number} trail */
const pair = (perRow, lead, trail) => (/** @type {number} */ pointer) => [
  lead(Math.floor(pointer / perRow)),
  trail(pointer % perRow),
];
const from81 = (/** @type {number} */ row) => row + 0x81;
const around7F = (/** @type {number} */ cell) => cell + (cell < 0x3f ? 0x40 : 0x41);

function gb18030Ranges() {
  const codes = index('gb18030', 39_420, (pointer) => [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + Math.floor((pointer % 12_600) / 1260),
    0x81 + Math.floor((pointer % 1260) / 10),
    0x30 + (pointer % 10),
  ]);
  return codes.flatMap((code, pointer) => (pointer > 0 && code === codes[pointer - 1] + 1 ? [] : [pointer, code]));
}

/** @returns {[string, number[]][]} */
function indexes() {
  const big5 = index(
    'big5',
    19_782,
    pair(157, from81, (cell) => cell + (cell < 0x3f ? 0x40 : 0x62)),
  );
  const beyond = big5.filter((code) => code > 0xffff);
  const eucKr = index(
    'euc-kr',
    23_750,
    pair(190, from81, (cell) => cell + 0x41),
  );
  let seen = 0;
  return [
    ...singleByte.map(
      (name) => /** @type {[string, number[]]} */ ([name, index(name, 128, (pointer) => [pointer + 0x80])]),
    ),
    ...codePages(),
    ['gb18030', index('gb18030', 23_940, pair(190, from81, around7F))],
    ['gb18030-ranges', gb18030Ranges()],
    ['big5', big5.map((code) => (code > 0xffff ? 0xd800 + seen++ : code))],
    ['big5-beyond', beyond.map((code) => code - 0x2_0000)],
    ['euc-kr', eucKr],
    ['johab', johab(eucKr)],
    ...Object.entries(planes).map(([name, plane]) => /** @type {[string, number[]]} */ ([name, cnsPlane(plane)])),
    [
      'jis0208',
      index(
        'shift_jis',
        11_104,
        pair(188, (row) => row + (row < 0x1f ? 0x81 : 0xc1), around7F),
      ),
    ],
    ['jis0212', index('euc-jp', 8836, (pointer) => [0x8f, 0xa1 + Math.floor(pointer / 94), 0xa1 + (pointer % 94)])],
  ];
}

function section() {
  const all = indexes();
  const out = new ByteWriter();
  out.varint(all.length);
  for (const [name, entries] of all) {
    out.u8(name.length);
    out.bytes(Buffer.from(name));
    out.varint(entries.length);
  }
  for (const [, entries] of all) {
    let before = 0;
    for (const entry of entries) {
      out.u16((entry - before - 1) & 0xffff);
      before = entry;
    }
  }
  return out.toBuffer();
}

await generate({
  section: 'indexes',
  module: import.meta.url,
  inputs: [],
  values: [npmVersion('@exodus/bytes'), icuVersion],
  make: section,
});
