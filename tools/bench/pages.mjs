// The pages that `npm run bench` measures on: texts in plain markup, in the encoding asked for.
import { encoderOf, paragraph, texts } from './texts.mjs';

/** @import {Unbake} from 'unbake' */

/** 1 MB, as speeds are counted. */
export const pageBytes = 1_000_000;

/**
 * The pages: a text, and what it is encoded in. None of them declares it.
 * @type {{text: string, encoding: string}[]}
 */
export const pages = [
  { text: 'hans', encoding: 'utf-8' },
  { text: 'ru', encoding: 'utf-8' },
  { text: 'hans', encoding: 'gbk' },
  { text: 'hant', encoding: 'big5' },
  { text: 'ru', encoding: 'windows-1251' },
  { text: 'ru', encoding: 'koi8-r' },
  { text: 'ja', encoding: 'shift_jis' },
  { text: 'ja', encoding: 'euc-jp' },
  { text: 'ko', encoding: 'euc-kr' },
  { text: 'fr', encoding: 'windows-1252' },
];

/**
 * A page of so many bytes, or a few more.
 * @param {Unbake} unbake decodes what the encoder is made from
 * @param {{text: string, encoding: string}} page
 * @param {number} [least]
 * @returns {Promise<Uint8Array>}
 */
export async function makePage(unbake, { text, encoding }, least = pageBytes) {
  const { title, sentences } = texts[text];
  const encode = await encoderOf(unbake, encoding);
  const parts = [
    encode(
      `<!DOCTYPE html>\n<html>\n<head>\n<title>${title}</title>\n</head>\n<body>\n` +
        `<ul class="nav"><li><a href="/">${title}</a></li></ul>\n<article>\n<h1>${title}</h1>\n`,
    ),
  ];
  const end = encode('</article>\n</body>\n</html>\n');
  let size = parts[0].length + end.length;
  for (let n = 1; size < least; ++n) {
    const next = encode(`<p id="p${n}">${paragraph(sentences, n)}</p>\n`);
    parts.push(next);
    size += next.length;
  }
  return new Uint8Array(Buffer.concat([...parts, end]));
}
