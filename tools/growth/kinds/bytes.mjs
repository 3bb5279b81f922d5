// Bytes whose encoding has to be found out.
import { texts } from '../../bench/texts.mjs';
import { randomNumbers } from '../../lib/random.mjs';
import { encode } from '../misreadings.mjs';
import { repeat } from '../pieces.mjs';

/** @param {(bytes: number) => Buffer} make @param {import('../pieces.mjs').Kind['options']} [options] */
const raw = (make, options = {}) => ({ make, options });
/** So many bytes of a sequence, again and again. */
const again = (/** @type {Iterable<number>} */ piece, /** @type {number} */ bytes) =>
  Buffer.alloc(bytes, Buffer.from([...piece]));
const ascii = (/** @type {string} */ piece) => raw((bytes) => Buffer.from(repeat(piece, bytes), 'latin1'));
const random = (/** @type {number} */ bytes, /** @type {number} */ from, /** @type {number} */ to) => {
  const next = randomNumbers(11);
  return Buffer.from(Array.from({ length: bytes }, () => from + next(to - from + 1)));
};
const sentences = (/** @type {string} */ name) => texts[name].sentences.join('\n');
const writtenIn = (/** @type {string} */ name, /** @type {string} */ encoding) =>
  raw((bytes) => again(encode(sentences(name), encoding), bytes));

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const bytes = {
  'HZ: brackets': ascii('~{~}'),
  'HZ: text': ascii('~{VPND<r5%~} '),
  'HZ: openings': ascii('~{'),
  'HZ: openings and text': ascii('~{VPND\n'),
  'HZ: tildes': ascii('~~'),
  'HZ: ends of lines': ascii('~\n'),
  'HZ: brackets in a page': ascii('<p>~{~}'),
  'ISO-2022-JP: escapes': ascii('\x1b$B\x1b(B'),
  'ISO-2022-JP: escapes and text': ascii('\x1b$B$3$l\x1b(B abc '),
  'ISO-2022-JP: openings': ascii('\x1b$B'),
  'ISO-2022-JP: escapes alone': ascii('\x1b'),
  'ISO-2022-KR and CN': ascii('\x1b$)C\x0e\x0f'),
  'UTF-7: shifts': raw((size) => again(Buffer.from('+-'), size), { encoding: 'utf-7' }),
  'UTF-7: text': raw((size) => again(Buffer.from('+Vv0- '), size), { encoding: 'utf-7' }),
  'UTF-7: shifts that never end': raw((size) => again(Buffer.from('+Vv0'), size), { encoding: 'utf-7' }),
  'UTF-7 that was not asked for': ascii('+Vv1W/Q- '),
  'random bytes': raw((size) => random(size, 0, 255)),
  'random high bytes': raw((size) => random(size, 0x80, 0xff)),
  'random bytes without controls': raw((size) => random(size, 0x20, 0xff)),
  'one high byte': raw((size) => again([0xff], size)),
  'leads of UTF-8': raw((size) => again([0xe5], size)),
  'trails of UTF-8': raw((size) => again([0x80], size)),
  'UTF-8 that was cut': raw((size) => again([0xe5, 0x9b, 0x41], size)),
  'overlong UTF-8': raw((size) => again([0xc0, 0xaf], size)),
  'surrogates as UTF-8': raw((size) => again([0xed, 0xa0, 0x80], size)),
  'UTF-8 and GBK in lines': raw((size) =>
    again([...Buffer.from('图书馆重新开放\n'), ...encode('图书馆重新开放\n', 'gbk')], size),
  ),
  'UTF-8 and GBK in elements': raw((size) =>
    again([...Buffer.from('<p>图书馆重新开放'), ...encode('<p>图书馆重新开放', 'gbk')], size),
  ),
  'a bad byte in each line of UTF-8': raw((size) => again([...Buffer.from('café 图书馆\n'), 0xe9, 0x0a], size)),
  'UTF-16 without a mark': raw((size) => again(Buffer.from('word 图书馆\n', 'utf16le'), size)),
  'UTF-16 with a mark': raw((size) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), again(Buffer.from('word\n', 'utf16le'), size)]),
  ),
  'UTF-16 of surrogates': raw((size) => again([0x00, 0xd8], size), { encoding: 'utf-16le' }),
  'a NUL in text': ascii('word\0 '),
  'leads of GBK': raw((size) => again([0xb0, 0x41, 0x80], size)),
  'four bytes of GB18030': raw((size) => again([0x81, 0x30, 0x81, 0x30], size)),
  'GB18030 that was cut': raw((size) => again([0x81, 0x30, 0x81], size), { encoding: 'gb18030' }),
  'three bytes of EUC-JP': raw((size) => again([0x8f, 0xb0, 0xa1], size)),
  'four bytes of EUC-TW': raw((size) => again([0x8e, 0xa2, 0xa1, 0xa1], size)),
  'half-width katakana': raw((size) => again([0xb1, 0xb2, 0xb3, 0x20], size)),
  'Chinese in GBK': writtenIn('hans', 'gbk'),
  'Chinese in Big5': writtenIn('hant', 'big5'),
  'Japanese in Shift_JIS': writtenIn('ja', 'shift_jis'),
  'Japanese in EUC-JP': writtenIn('ja', 'euc-jp'),
  'Korean in EUC-KR': writtenIn('ko', 'euc-kr'),
  'Russian in KOI8-R': writtenIn('ru', 'koi8-r'),
  'Russian in windows-1251': writtenIn('ru', 'windows-1251'),
  'French in windows-1252': writtenIn('fr', 'windows-1252'),
  'RIFF and zeros': raw((size) => Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(size)])),
  'charsets in a comment': raw((size) => Buffer.from(`<!-- ${repeat('<meta charset=gbk>', size)}`)),
};
