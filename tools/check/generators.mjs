// The registry of generated files that are committed. (What the build makes for itself is not committed and is not
// listed.) Each entry has one of
//   make    the command that makes the files again, by their base names, in the folder that takes the place of `{out}`
//   check   the command that ends with another code than 0 where the files are stale
//   frozen  why they can't be made again at any time from what the project has
// The other checks leave these files alone: their generators answer for them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * @typedef {object} Generator
 * @property {string[]} files
 * @property {string[]} [make]
 * @property {string[]} [check]
 * @property {string} [frozen]
 */

/** @param {string} folder of the checkout */
const filesOf = (folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

/** @type {Generator[]} */
export const generators = [
  { files: ['src/repair/model/common_han.gen.cpp'], check: ['node', 'tools/data/common_han.mjs', '--check'] },
  { files: ['src/unicode/look_alikes.gen.cpp'], check: ['node', 'tools/data/look_alikes.mjs', '--check'] },
  { files: ['src/html/tree/reference_names.gen.cpp'], check: ['node', 'tools/data/references.mjs', '--check'] },
  { files: ['src/extract/read/word_lists.gen.cpp'], check: ['node', 'tools/data/words.mjs', '--check'] },
  { files: ['THIRD-PARTY-NOTICES.md'], check: ['node', 'tools/supply/notices.mjs', '--check'] },
  { files: ['src/extract/classify/block_model.gen.cpp'], check: ['node', 'tools/training/inputs.mjs'] },
  {
    files: [...filesOf('data/alphabets'), ...filesOf('data/ideographs')],
    frozen: 'counted from Debian packages of one day, which the archive does not keep (data/corpora.tsv names them)',
  },
  {
    files: ['data/zh_punctuation.tsv'],
    frozen:
      'counted from Debian packages of one day, which the archive does not keep (data/unbake-model.notice.txt names them)',
  },
];

const listed = new Set(generators.flatMap(({ files }) => files));

/** Whether a file is generated, by the registry or by its name. @param {string} path */
export const isGenerated = (path) => listed.has(path) || /\.gen\.\w+$/.test(path);
