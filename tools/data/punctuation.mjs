#!/usr/bin/env node
// Counts what stands before and after punctuation in running Chinese text, for the model of Chinese (zh_model.mjs):
//
//   node tools/data/punctuation.mjs PACKAGE.deb...     writes data/zh_punctuation.tsv
//
// The packages it was made from are named in data/README.md. Its result is committed, as Debian keeps a package's
// old versions only for a while; the counts change little from one version to the next.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { run } from '../lib/run.mjs';
import { isHan, toModelCharacter } from './characters.mjs';
import { punctuationFile } from './sources.mjs';
import { pairsOfCatalogue, textOfFortunes } from './texts.mjs';

/** A pair seen less often is left out, to keep the table short; the model smooths what is rare anyway. */
const leastCount = 2;

/** Text that has fewer Han characters than this share is code, a list of names, or not translated. */
const leastHanShare = 0.5;

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

/** @param {string} html */
const textOfHtml = (html) =>
  html
    .replace(/<(script|style|pre|code)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(p|div|li|h\d|td|th|tr|br|dt|dd|ul|ol|table|pre|title|head|body)\b[^>]*>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

/** Manual pages: requests are lines of their own, fonts are \fB and the like. @param {string} roff */
const textOfRoff = (roff) =>
  roff
    .replace(/^['.]\\".*$/gm, '')
    .replace(/^\.(?:B|I|BR|IR|RB|RI|IB|BI)\s+(.*)$/gm, '$1')
    .replace(/^[.'].*$/gm, '\n')
    .replace(/\\f[A-Z]|\\f\(..|\\f\[\w*\]/g, '')
    .replace(/\\(-|&|e|\(..)/g, (_, what) => (what === '-' ? '-' : ''));

/** The translations of a compiled gettext catalogue. @param {Buffer} mo */
const textOfCatalogue = (mo) =>
  [...pairsOfCatalogue(mo)].map(([, translation]) => translation.replace(/<[^>]*>/g, '')).join('\n\n');

/** The running text of a file of a package, or '' where it has none. @param {string} file */
function textOf(file) {
  if (/\/man\d\//.test(file) && file.endsWith('.gz')) return textOfRoff(gunzipSync(readFileSync(file)).toString());
  if (/\.html?$/.test(file)) return textOfHtml(readFileSync(file, 'utf8'));
  if (/zh_CN.*\.mo$/.test(file)) return textOfCatalogue(readFileSync(file));
  if (/\/fortunes\/\w+$/.test(file)) return textOfFortunes(readFileSync(file));
  return '';
}

/** Paragraphs with line breaks undone: between Chinese characters a break stands for nothing. @param {string} text */
function* paragraphs(text) {
  for (const part of text.split(/\n\s*\n/)) {
    const line = part
      .replace(/\s+/g, ' ')
      .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '')
      .trim();
    const letters = [...line].filter((c) => /[\p{L}\p{N}]/u.test(c));
    const han = letters.filter(isHan).length;
    if (han >= 4 && han >= letters.length * leastHanShare) yield line;
  }
}

/** @param {string} text @param {Map<string, number>} pairs */
function countPairs(text, pairs) {
  const seen = new Set();
  for (const paragraph of paragraphs(text)) {
    // Documentation repeats itself: the same paragraph on every page says nothing new.
    if (seen.has(paragraph)) continue;
    seen.add(paragraph);
    let previous = '\n';
    for (const character of [...paragraph, '\n']) {
      const next = toModelCharacter(character);
      if (next === undefined) {
        previous = '';
        continue;
      }
      if (previous !== '' && !(isHan(previous) && isHan(next))) {
        pairs.set(previous + next, (pairs.get(previous + next) ?? 0) + 1);
      }
      previous = next;
    }
  }
}

/** How many Han characters stand in `text`'s paragraphs, by character. */
function countHan(text, han) {
  for (const paragraph of new Set(paragraphs(text))) {
    for (const character of paragraph) if (isHan(character)) han.set(character, (han.get(character) ?? 0) + 1);
  }
}

function main(packages) {
  if (packages.length === 0) {
    console.error('usage: node tools/data/punctuation.mjs PACKAGE.deb...   (which: see data/README.md)');
    process.exit(2);
  }
  const pairs = new Map();
  const han = new Map();
  for (const file of packages) {
    const folder = mkdtempSync(join(tmpdir(), 'unbake-punctuation-'));
    try {
      run('dpkg-deb', ['-x', file, folder]);
      const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const text = names.map((entry) => textOf(join(entry.parentPath ?? entry.path, entry.name))).join('\n\n');
      countPairs(text, pairs);
      countHan(text, han);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const show = (character) => (character === '\n' ? '\\n' : character === ' ' ? '\\s' : character);
  const rows = [];
  for (const [character, count] of han) if (count >= leastCount) rows.push([character, '=', count]);
  for (const [pair, count] of pairs) {
    const [first, second] = [...pair];
    if (count >= leastCount) rows.push([show(first), show(second), count]);
  }
  rows.sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1));
  const head =
    '# Generated by tools/data/punctuation.mjs; do not change by hand. A line for each first character: how often it\n' +
    '# was seen (=), then each next character with its count. \\n edge of a paragraph, \\s space, 0 digit, a letter.\n';
  const lines = new Map();
  for (const [first, second, count] of rows) lines.set(first, `${lines.get(first) ?? first}\t${second}${count}`);
  writeFileSync(punctuationFile, `${head}${[...lines.values()].join('\n')}\n`);
  console.log(`${punctuationFile}: ${rows.length} pairs`);
}

main(process.argv.slice(2));
