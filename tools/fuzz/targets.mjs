// The targets of fuzzing (tests/fuzz): what each is given to begin with.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../bench/texts.mjs';
import { kinds } from '../growth/kinds.mjs';
import { encode } from '../growth/misreadings.mjs';
import { build, root } from '../lib/paths.mjs';

/**
 * @typedef {object} Target
 * @property {string[]} dictionaries of tests/fuzz/dictionaries
 * @property {number} [longest] input, in bytes
 * @property {number} runs inputs that a test tries: some seconds' worth
 * @property {() => Buffer[]} seeds what a corpus begins with
 */

const longestByDefault = 4096;
/** Kinds of the growth test, so small that a run costs nothing. */
const bytesOfKind = 400;

const bytes = (/** @type {string | Buffer} */ text) => Buffer.from(text);
const flat = (/** @type {Buffer[][]} */ lists) => lists.flat();

/** Every file below a folder of tests/, cut to what a target takes. */
function files(/** @type {string} */ folder) {
  return readdirSync(join(root, 'tests', folder), { recursive: true })
    .map((name) => join(root, 'tests', folder, `${name}`))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file).subarray(0, longestByDefault - 8));
}

const kindsOf = (/** @type {(options: Record<string, string>) => boolean} */ wanted) =>
  Object.values(kinds)
    .filter(({ options = {}, rare }) => !rare && wanted(options))
    .map(({ make }) => bytes(make(bytesOfKind)));

const pages = () => [...files('pages'), ...files('cases/payloads'), ...kindsOf(({ type }) => type === 'text/html')];
const plain = () => [...files('cases/repair'), ...kindsOf(({ type }) => type === 'text/plain')];
const encoded = () => [
  ...kindsOf(({ type }) => type === undefined),
  ...['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'koi8-r', 'windows-1251', 'windows-1252', 'utf-8'].flatMap(
    (name) => Object.values(texts).map(({ sentences }) => encode(sentences.slice(0, 2).join('\n'), name)),
  ),
];

/** Each seed behind option bytes, which are another combination for each. */
const behind = (/** @type {number} */ count, /** @type {Buffer[]} */ seeds) =>
  seeds.map((seed, index) =>
    Buffer.concat([
      Buffer.from(Array.from({ length: count }, (_, place) => (index * 7 + (index >> place)) % 256)),
      seed,
    ]),
  );

/** The sections of the data files, which are too large to be kept as seeds: behind the byte that says which it is. */
function sections() {
  const wanted = ['zh-model', 'readings', 'opencc'];
  return ['unbake.data', 'unbake-model.data'].flatMap((name) => {
    const file = readFileSync(join(build, 'data', name));
    // The layout is src/base/data_pack.hpp's.
    const count = file.readUInt32LE(12);
    return Array.from({ length: count }, (_, index) => 16 + 32 * index).flatMap((entry) => {
      const kind = wanted.indexOf(file.toString('latin1', entry, entry + 24).replace(/\0+$/, ''));
      if (kind < 0) return [];
      const begin = file.readUInt32LE(entry + 24);
      const section = file.subarray(begin, begin + file.readUInt32LE(entry + 28));
      return [Buffer.concat([Buffer.from([kind]), section])];
    });
  });
}

const scripts = () =>
  pages().flatMap((page) =>
    [...page.toString('latin1').matchAll(/<script type="application\/ld\+json">([^<]+)/g)].map(([, json]) =>
      Buffer.from(json.trim().replace(/\n\s*/g, ' '), 'latin1'),
    ),
  );

const addresses = () =>
  [
    'https://example.com/a/b.html\n/c/\n../d?e=f#g',
    'https://example.com/story_2.html\n\nhttps://example.com/story_3.html',
    'https://example.com/?id=7\n//cdn.example.com/\n?id=7&page=2',
    'http://user@[::1]:80/%E5%9B%BD/\n.\n./a/../../b',
    'data:text/html,x\njavascript:alert(1)\njava\tscript:alert(1)',
    'https://example.com\nhttps:\nmailto:a@b.c',
    '\n\n#here',
  ].map(bytes);

/** @type {Record<string, Target>} */
export const targets = {
  decode: {
    dictionaries: ['encodings'],
    runs: 30_000,
    seeds: () => flat([1, 2, 3, 4].map(() => behind(1, encoded()))),
  },
  detect: { dictionaries: ['encodings', 'html'], runs: 6_000, seeds: () => behind(2, [...encoded(), ...pages()]) },
  html: { dictionaries: ['html'], runs: 4_000, seeds: pages },
  text: { dictionaries: ['html'], runs: 4_000, seeds: plain },
  repair: {
    dictionaries: ['mojibake', 'escapes'],
    runs: 700,
    longest: 1024,
    seeds: () => behind(2, [...plain(), ...pages()]),
  },
  convert: { dictionaries: ['mojibake'], runs: 15_000, seeds: () => behind(2, plain()) },
  extract: { dictionaries: ['html', 'json-ld'], runs: 3_000, seeds: () => behind(1, pages()) },
  output: {
    dictionaries: ['html'],
    runs: 20_000,
    longest: 1024,
    seeds: () =>
      behind(
        6,
        plain().map((text) => text.subarray(0, 200)),
      ),
  },
  'json-ld': { dictionaries: ['json-ld'], runs: 100_000, seeds: scripts },
  url: { dictionaries: ['html'], runs: 150_000, longest: 512, seeds: addresses },
  data: { dictionaries: [], runs: 100_000, longest: 2 ** 20, seeds: sections },
  edits: {
    dictionaries: [],
    runs: 300_000,
    longest: 256,
    seeds: () =>
      behind(
        12,
        plain().map((text) => text.subarray(0, 100)),
      ),
  },
  page: {
    dictionaries: ['html', 'json-ld', 'mojibake', 'escapes', 'encodings'],
    runs: 700,
    longest: 2048,
    seeds: () => behind(5, [...encoded(), ...pages(), ...plain()]),
  },
};

export const longestOf = (/** @type {Target} */ { longest = longestByDefault }) => longest;
