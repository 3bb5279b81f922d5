// The fixed sample whose instructions are counted (instructions.mjs): undamaged pages of 100 KB in several encodings, and
// one whose text is damaged as the seed page is. It is the same on every machine, and needs no build.
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { seedDamage } from './damage.mjs';
import { makePage } from './pages.mjs';
import { paragraph, texts } from './texts.mjs';

const pageBytes = 100_000;
/** Repair takes several times as long as all the rest, so that its page is shorter. */
const damagedCharacters = 8_000;

const pages = [
  { text: 'en', encoding: 'utf-8' },
  { text: 'hans', encoding: 'utf-8' },
  { text: 'hans', encoding: 'gbk' },
  { text: 'ru', encoding: 'windows-1251' },
  { text: 'ja', encoding: 'shift_jis' },
  { text: 'fr', encoding: 'windows-1252' },
];

/** What the encoders of the pages are made from. @type {any} */
const decoder = {
  decode: async (/** @type {Uint8Array} */ bytes, /** @type {string} */ label) => new TextDecoder(label).decode(bytes),
};

async function damagedPage() {
  const { title, sentences } = texts.hant;
  const lines = [];
  for (let n = 1, length = 0; length < damagedCharacters; length += lines[n - 1].length, ++n) {
    lines.push(paragraph(sentences, n));
  }
  const damaged = await seedDamage(decoder, lines.join('\n'));
  const paragraphs = damaged.split('\n').map((line) => `<p>${line}</p>\n`);
  return Buffer.from(
    `<!DOCTYPE html>\n<title>${title}</title>\n<article>\n<h1>${title}</h1>\n${paragraphs.join('')}</article>\n`,
  );
}

/** @typedef {{name: string, bytes: Uint8Array, needsData: boolean}} SamplePage `needsData`: the data files */

/** @returns {Promise<SamplePage[]>} */
export async function samplePages() {
  const made = [];
  for (const page of pages) {
    const bytes = await makePage(decoder, page, pageBytes);
    made.push({ name: `${page.text} ${page.encoding}`, bytes, needsData: page.encoding !== 'utf-8' });
  }
  return [...made, { name: 'hant utf-8, damaged', bytes: await damagedPage(), needsData: true }];
}
