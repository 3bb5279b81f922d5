#!/usr/bin/env node
// Writes running text of each language out of Debian packages, for alphabets.mjs and ideographs.mjs:
//
//   node tools/data/corpora.mjs FOLDER PACKAGE.deb...      writes FOLDER/<language>/train.txt and heldout.txt
//
// UTF-8 in NFC, a paragraph a line. data/corpora.tsv names the packages and what each is for: no model learns from
// text of a `heldout` package, so that the two are not by the same hand.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corporaFile } from './corpora_table.mjs';
import { languageOfLocale, languages } from './languages.mjs';
import { pairsOfCatalogue, textOfFortunes, textOfMarkup, textOfRoff } from './texts.mjs';

/** A package adds at most this many characters to a language, so that no manual drowns the others. */
const mostCharacters = 400_000;

/** What is shorter is a label or a heading. Ideographs and syllables say as much with fewer. */
const leastLength = (script) => (script === 'Han' || script === 'Hangul' ? 10 : 30);

/** Which share of a line's letters has to be of the language's script: what has fewer is not translated, or code. */
const leastShare = 0.75;

/** Placeholders, mnemonics, options, paths, addresses, names with underscores, markup that is left. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no prose has them
const noProse = /[%$@{}\\<>|=~#^*\uFFFD\u0000-\u001F]|\w_|_\w|&\w|\w\/\w|(^|\s)[-/.]\w|\w\(\)|\w::|www\.|::/u;

/**
 * Words by which a line shows itself to be English in another language's files, not translated; those that the language
 * has too do not count there.
 */
const english = new Set(
  (
    'the and this that with which from you your for will are can have been of to is in on or by as an a if when not ' +
    'be it at how all only'
  ).split(' '),
);
const mostEnglish = 0.12;
const ownToo = {
  fr: 'a on or',
  de: 'in an will',
  es: 'a',
  pt: 'a as',
  it: 'a in on or',
  nl: 'of is in been will',
  sv: 'all',
  da: 'at for and by be',
  nb: 'at for by be',
  is: 'an',
  fi: 'on',
  et: 'on',
  pl: 'a to by on',
  cs: 'a to by on',
  sk: 'a to by on',
  sl: 'a in on to',
  hr: 'a to on by',
  hu: 'a is be',
  ro: 'a an be',
  sq: 'a as is be',
  tr: 'on an is be',
  ca: 'a as on an',
  eu: 'an be',
  gl: 'a as',
  ga: 'a is an as if',
  cy: 'a an at are for',
  eo: 'an',
  vi: 'to an in be',
};

const scripts = {
  Han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ...Object.fromEntries(
    ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai', 'Devanagari', 'Hangul'].map((name) => [
      name,
      new RegExp(`\\p{Script=${name}}`, 'gu'),
    ]),
  ),
};

/** @param {string} line @param {string} language */
function isProse(line, language) {
  const { script } = languages[language];
  if (line.length < leastLength(script) || noProse.test(line)) return false;
  const letters = (line.match(/[\p{L}\p{M}]/gu) ?? []).length;
  const own = (line.match(scripts[script]) ?? []).length;
  if (own < line.length / 2 || own < (script === 'Latin' ? 0.99 : leastShare) * letters) return false;
  if (language === 'ja' && !/\p{Script=Hiragana}/u.test(line)) return false;
  // No Vietnamese sentence goes without.
  if (language === 'vi' && !/[À-ỹ].*[À-ỹ]/.test(line)) return false;
  if (language === 'en' || script !== 'Latin') return true;
  const shared = (ownToo[language] ?? '').split(' ');
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const foreign = words.filter((word) => english.has(word) && !shared.includes(word));
  return foreign.length < words.length * mostEnglish;
}

/** A paragraph as one line: in Chinese and Japanese a line break stands for nothing. @param {string} text */
function* lines(text, language) {
  for (const part of text.split(/\n\s*\n/)) {
    let line = part
      .normalize('NFC')
      .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (languages[language].script === 'Han') line = line.replace(/(?<=[^\x20-\x7E]) (?=[^\x20-\x7E])/g, '');
    if (isProse(line, language)) yield line;
  }
}

const languageOfPackage = { fortunes: 'en', 'fortunes-min': 'en', 'fortunes-br': 'pt', 'fortunes-zh': 'zh-Hans' };

/** The language of a file, by the folders it stands in, its name, or its package. */
function languageOfFile(path, packageName) {
  const parts = path.split('/');
  const named = /(?:[.]|wp-content\/languages\/(?:admin-)?)([a-z]{2}(?:[_-]\w+)?)\.(?:html|mo)$/.exec(path)?.[1];
  const found = [named ?? '', ...parts.slice(0, -1).reverse()].map(languageOfLocale).find(Boolean);
  if (found) return found;
  if (/^manpages$|^debian-reference-en$/.test(packageName)) return 'en';
  if (languageOfPackage[packageName]) return languageOfPackage[packageName];
  const suffix = /^(?:fortunes|debian-edu-doc|debian-faq|maint-guide)-([a-z]{2}(?:-[a-z]{2})?)$/.exec(packageName)?.[1];
  return suffix && languageOfLocale(suffix);
}

/** The texts of one file: pairs of language and text. */
function* textsOfFile(file, path, packageName) {
  // A variant in another script has its own folder name, which is no locale of languages.mjs.
  if (/@|[_-](Latn|Cyrl|latin)\b/.test(path)) return;
  const language = languageOfFile(path, packageName);
  if (!language) return;
  if (/\/man\d\/.*\.gz$/.test(path)) yield [language, textOfRoff(gunzipSync(readFileSync(file)))];
  else if (/\.(x?html?|page)$/.test(path)) yield [language, textOfMarkup(readFileSync(file))];
  else if (/\/fortunes\/.*$/.test(path) && !/\.(dat|u8|gz)$/.test(path)) {
    yield [language, textOfFortunes(readFileSync(file))];
  } else if (path.endsWith('.mo')) {
    const own = [];
    const originals = [];
    for (const [original, translation] of pairsOfCatalogue(readFileSync(file))) {
      if (translation !== original) own.push(translation.replace(/<[^>]*>/g, ''));
      originals.push(original.replace(/<[^>]*>/g, ''));
    }
    yield [language, own.join('\n\n')];
    // Wesnoth is written in English, so its originals are in any of its catalogues.
    if (packageName.startsWith('wesnoth') && language === 'de') yield ['en', originals.join('\n\n')];
  }
}

/** The lines of a package, by language. @param {string} file a *.deb */
function linesOfPackage(file, packageName) {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-corpora-'));
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  try {
    const archive = execFileSync('dpkg-deb', ['--fsys-tarfile', file], { maxBuffer: 2 ** 31 - 1 });
    const kinds = ['*.mo', '*.html', '*.page', '*/man/*', '*/fortunes/*'].map((kind) => `./${kind}`);
    try {
      execFileSync('tar', ['-xf', '-', '-C', folder, '--wildcards', ...kinds], {
        input: archive,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
    } catch {
      // tar complains of each kind that the archive does not have
    }
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
    for (const name of names) {
      for (const [language, text] of textsOfFile(name, name.slice(folder.length), packageName)) {
        if (!found.has(language)) found.set(language, new Set());
        for (const line of lines(text, language)) found.get(language)?.add(line);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return found;
}

/** Lines evenly out of the whole, so that they have at most `most` characters. @param {string[]} all */
function evenly(all, most) {
  const step = all.reduce((sum, line) => sum + line.length, 0) / most;
  if (step <= 1) return all;
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function main([folder, ...packages]) {
  if (packages.length === 0) {
    console.error('usage: node tools/data/corpora.mjs FOLDER PACKAGE.deb...   (which: see data/corpora.tsv)');
    process.exit(2);
  }
  const uses = corporaFile();
  /** @type {Map<string, Set<string>>} */
  const corpora = new Map();
  for (const file of packages.sort()) {
    const packageName = basename(file).split('_')[0];
    const useOf = uses.get(packageName);
    if (!useOf) {
      console.error(`${packageName} is not in data/corpora.tsv: left out`);
      continue;
    }
    for (const [language, found] of linesOfPackage(file, packageName)) {
      const key = `${language}/${useOf(language)}`;
      const corpus = corpora.get(key) ?? new Set();
      for (const line of evenly([...found], mostCharacters)) corpus.add(line);
      corpora.set(key, corpus);
    }
  }
  for (const [key, corpus] of [...corpora].sort()) {
    const [language, use] = key.split('/');
    // What both have (licences, common messages) is no test.
    const train = use === 'heldout' ? corpora.get(`${language}/train`) : undefined;
    const text = [...corpus].filter((line) => !train?.has(line)).join('\n');
    mkdirSync(join(folder, language), { recursive: true });
    writeFileSync(join(folder, language, `${use}.txt`), `${text}\n`);
    console.log(`${key}\t${corpus.size} lines\t${Buffer.byteLength(text)} bytes`);
  }
}

main(process.argv.slice(2));
