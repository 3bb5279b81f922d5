// Text that was written in one encoding and read as another: a line of it, for every pair.
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { texts } from '../bench/texts.mjs';

/** @type {Record<string, string[]>} */
const sentences = {
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.sentences])),
  pl: ['Zażółć gęślą jaźń, powiedział bibliotekarz, a czytelnicy śmiali się głośno przez całą środę.'],
  el: ['Η δημοτική βιβλιοθήκη της παλιάς πόλης άνοιξε ξανά χθες το πρωί για όλους τους αναγνώστες.'],
  tr: ['Eski şehrin halk kütüphanesi dün sabah okuyucularına yeniden açıldı, çocuklar çok mutluydu.'],
  he: ['הספרייה העירונית של העיר העתיקה נפתחה מחדש אתמול בבוקר לכל הקוראים.'],
  ar: ['فتحت المكتبة العامة في المدينة القديمة أبوابها من جديد صباح أمس أمام جميع القراء.'],
  lt: ['Senamiesčio viešoji biblioteka vakar rytą vėl atvėrė duris savo skaitytojams, žinoma, visiems.'],
  th: ['ห้องสมุดประชาชนของเมืองเก่าเปิดให้บริการอีกครั้งเมื่อเช้าวานนี้'],
};

/** Which text is written in which encodings. */
const writings = {
  'utf-8': ['fr', 'ru', 'hans', 'ja', 'el'],
  'windows-1250': ['pl'],
  'iso-8859-2': ['pl'],
  'windows-1251': ['ru'],
  'koi8-r': ['ru'],
  ibm866: ['ru'],
  'iso-8859-5': ['ru'],
  'x-mac-cyrillic': ['ru'],
  'windows-1252': ['fr'],
  macintosh: ['fr'],
  'windows-1253': ['el'],
  'windows-1254': ['tr'],
  'windows-1255': ['he'],
  'windows-1256': ['ar'],
  'windows-1257': ['lt'],
  'windows-874': ['th'],
  gbk: ['hans'],
  big5: ['hant'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'euc-kr': ['ko'],
};

/** What bytes are taken for. */
const readings = [
  ...Object.keys(writings).filter((name) => name !== 'utf-8'),
  ...['windows-1258', 'iso-8859-1', 'iso-8859-7', 'iso-8859-15'],
];

/** @param {string} encoding @returns {Map<string, number[]>} the bytes of each character */
function bytesByCharacter(encoding) {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map(Array.from({ length: 0x80 }, (_, byte) => [String.fromCharCode(byte), [byte]]));
  const add = (/** @type {number[]} */ bytes) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !bytesOf.has(text)) bytesOf.set(text, bytes);
  };
  for (let lead = 0x80; lead <= 0xff; ++lead) {
    add([lead]);
    for (let trail = 0x40; trail <= 0xfe; ++trail) add([lead, trail]);
  }
  return bytesOf;
}

/** @type {Map<string, Map<string, number[]>>} */
const known = new Map();

/**
 * The bytes of a text in an encoding; what it does not have is left out.
 * @param {string} text
 * @param {string} encoding
 */
export function encode(text, encoding) {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (!known.has(encoding)) known.set(encoding, bytesByCharacter(encoding));
  return Buffer.from([...text].flatMap((character) => known.get(encoding)?.get(character) ?? []));
}

/**
 * Every pair of encodings, with what a sentence of each text becomes.
 * @returns {{written: string, read: string, lines: string[]}[]}
 */
export function misreadings() {
  return Object.entries(writings).flatMap(([written, languages]) => {
    const bytes = languages.flatMap((name) =>
      sentences[name].map((/** @type {string} */ text) => encode(text, written)),
    );
    return readings
      .filter((read) => read !== written)
      .map((read) => ({ written, read, lines: bytes.map((line) => new TextDecoder(read).decode(line)) }));
  });
}
