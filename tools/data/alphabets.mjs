#!/usr/bin/env node
// Counts how letters follow each other, for telling encodings and languages apart:
//
//   node tools/data/alphabets.mjs FOLDER       reads FOLDER/<language>/train.txt, writes data/alphabets/<table>.tsv
//
// corpora.mjs makes the folder. A table has a line of its symbols, most frequent first, then a line for each symbol
// before: one base-36 digit d for each symbol that may follow, in the order of the first line, where
// -ln P(symbol | before) is d * 0.35, 35 meaning that or more.
//
// P is Witten and Bell's estimate, method C (The zero-frequency problem, IEEE Transactions on Information Theory 37(4),
// 1991), interpolated as in Chen and Goodman (An empirical study of smoothing techniques for language modeling, 1998):
//   P(s | h) = (c(h s) + T(h) P(s)) / (c(h) + T(h)),  T(h) = how many symbols were seen after h,
// P(s) the same against a uniform distribution. So no pair is impossible.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { languages } from './languages.mjs';
import { asciiLetter, boundary, other, symbolsOf, tables, written } from './symbols.mjs';

/** One step of a digit, in nats. */
const nats = 0.35;

/** What is rarer than this among the symbols belongs to `other`; what is of another script does in any case. */
const leastShare = 1e-5;
const leastCount = 15;

/**
 * Marks of print that all of windows-1250 to windows-1258 have. Programs' texts say nothing on how often one is used,
 * so each counts as at least this share, by itself between boundaries: news has more, lists have less.
 */
const marks = [...'«»„“”‘’–—…'];
const leastMarkShare = 2e-5;

const ascii = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Programs' texts have the typewriter's marks where print has its own. Encodings are told apart by print's, so every
 * second line that is counted has them: the language's quotation marks, apostrophe, dash, ellipsis.
 * @param {string} line @param {string} quotes
 */
export const asPrinted = (line, quotes) =>
  line
    .replace(/"([^"]+)"/g, `${quotes[0]}$1${quotes[1]}`)
    .replace(/(^|[\s(])'([^']+)'(?=[\s.,;:!?)]|$)/g, `$1${quotes[0]}$2${quotes[1]}`)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/ -{1,2} /g, ' – ')
    .replace(/\.\.\./g, '…');

/** A letter or mark of the table's script, or a sign of any. @param {string} symbol @param {string} script */
function isOwn(symbol, script) {
  // Presentation forms of Arabic, which no text should have.
  if (/[\uFB00-\uFDFF\uFE70-\uFEFF]/.test(symbol)) return false;
  if (/\p{L}/u.test(symbol)) return new RegExp(`\\p{Script=${script}}`, 'u').test(symbol);
  if (symbol === '\uFFFD' || /[\p{Co}\p{Cn}\p{So}]/u.test(symbol)) return /[°©®]/.test(symbol);
  // Arrows, box drawing, dingbats; marks of Chinese and Japanese.
  return !/[\u2190-\u27FF\u3000-\u30FF\uFF00-\uFFFF]/u.test(symbol);
}

/** @param {string[]} lines @param {string} name @param {string} language */
export function count(lines, name, language) {
  const { script, quotes } = languages[language];
  const texts = lines.map((line, i) => symbolsOf(i % 2 ? asPrinted(line, quotes) : line, name));
  const single = new Map();
  for (const text of texts) for (const symbol of text) single.set(symbol, (single.get(symbol) ?? 0) + 1);
  const total = [...single.values()].reduce((sum, n) => sum + n, 0);
  const listed = new Set([boundary, script === 'Latin' ? ascii : asciiLetter, marks].flat());
  const least = Math.max(leastCount, total * leastShare);
  for (const [symbol, n] of single) if (n >= least && isOwn(symbol, script)) listed.add(symbol);
  const counts = new Map([[other, 0]]);
  const leastMark = Math.ceil(total * leastMarkShare);
  const added = marks.map((mark) => Math.max(0, leastMark - (single.get(mark) ?? 0)));
  for (const symbol of listed) counts.set(symbol, (single.get(symbol) ?? 0) + (added[marks.indexOf(symbol)] ?? 0));
  counts.set(
    other,
    [...single].reduce((sum, [symbol, n]) => (listed.has(symbol) ? sum : sum + n), 0),
  );
  const symbols = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const place = new Map(symbols.map((symbol, i) => [symbol, i]));
  const placeOf = (symbol) => place.get(symbol) ?? place.get(other) ?? 0;
  const pairs = symbols.map(() => new Float64Array(symbols.length));
  for (const text of texts) for (let i = 1; i < text.length; i += 1) pairs[placeOf(text[i - 1])][placeOf(text[i])] += 1;
  for (const [i, mark] of marks.entries()) {
    pairs[placeOf(boundary)][placeOf(mark)] += added[i];
    pairs[placeOf(mark)][placeOf(boundary)] += added[i];
  }
  return { total, symbols, counts: symbols.map((symbol) => counts.get(symbol) ?? 0), pairs };
}

/** The matrix's digits, a string for each symbol before. */
function digits({ total, symbols, counts, pairs }) {
  const seen = counts.filter((n) => n > 0).length;
  const alone = counts.map((n) => (n + seen / symbols.length) / (total + seen));
  return pairs.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    const kinds = Math.max(1, row.filter((n) => n > 0).length);
    return [...row]
      .map((n, i) => -Math.log((n + kinds * alone[i]) / (sum + kinds)) / nats)
      .map((cost) => Math.min(35, Math.round(cost)).toString(36))
      .join('');
  });
}

function main([folder]) {
  if (!folder) {
    console.error('usage: node tools/data/alphabets.mjs FOLDER   (of corpora: see tools/data/corpora.mjs)');
    process.exit(2);
  }
  mkdirSync(join(root, 'data/alphabets'), { recursive: true });
  for (const { name, language } of tables) {
    const file = join(folder, language, 'train.txt');
    if (!existsSync(file)) {
      console.error(`${name}: no text`);
      continue;
    }
    const counted = count(readFileSync(file, 'utf8').trim().split('\n'), name, language);
    const rows = digits(counted);
    const text = [
      '# Generated by tools/data/alphabets.mjs; do not change by hand. Symbols, most frequent first; then for each symbol',
      '# before, a base-36 digit for each symbol after: -ln P in steps of 0.35. _ boundary, ? other, A ASCII letter.',
      `# Counted: ${counted.total} symbols.`,
      `symbols\t${counted.symbols.map(written).join(' ')}`,
      ...counted.symbols.map((symbol, i) => `${written(symbol)}\t${rows[i]}`),
    ];
    writeFileSync(join(root, 'data/alphabets', `${name}.tsv`), `${text.join('\n')}\n`);
    console.log(`${name}\t${counted.symbols.length} symbols of ${counted.total}`);
  }
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
