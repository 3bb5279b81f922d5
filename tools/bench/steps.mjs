#!/usr/bin/env node
// What each stage of cleaning costs on three kinds of pages in UTF-8, natively and as WebAssembly in Node.
//
//   node tools/bench/steps.mjs [--runs N] [--pages N] [--write]
//
// A figure is milliseconds for a MB of HTML: the sum, over the pages of a set, of the medians of N runs (5). --pages
// takes so many pages of each set (all). --write puts the table into docs/performance.md. It needs the development sets
// (UNBAKE_EVAL, else ../shared/eval) and the data files (npm run build).
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../lib/markdown.mjs';
import { commitBut, machine } from '../lib/measured.mjs';
import { build, root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { readPages } from '../training/pages.mjs';
import { writeContents } from './document.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    pages: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/** The sets, each with the kind of page that it is of. */
const kinds = { scrapinghub: 'English news', zh: 'Chinese news', 'zh-damaged-html': 'Chinese, damaged' };

/** What the program calls a stage, and what it does, in their order. @type {[string, string][]} */
const stages = [
  ['decode', 'decode: which encoding, bytes to UTF-8'],
  ['parse', "parse: lexbor's tree"],
  ['read', 'read: the tree to blocks of text'],
  ['repair', 'repair: the look for damage, and repair'],
  ['measure', 'measure: features of blocks and elements'],
  ['classify', 'classify: the trees'],
  ['metadata', 'metadata: title, dates, names'],
  ['choose', 'choose: the blocks of the article'],
];
const ofStages = stages.map(([name]) => name);

/** What is not a stage by itself. @type {[string, string][]} */
const others = [
  ['rest', 'the rest: putting together, freeing, and what caches save a stage that runs by itself'],
  ['clean', 'clean as a whole, without outputs'],
  ['text', 'output: text'],
  ['html', 'output: HTML'],
  ['all outputs', 'output: all'],
];

/** How the program is called, by preset. @type {Record<string, string[]>} */
const programs = {
  'native-release': [join(build, 'native-release/tools/bench/steps/unbake_steps')],
  'wasm-release': [process.execPath, join(build, 'wasm-release/tools/bench/steps/unbake_steps.cjs')],
};

/** @typedef {Record<string, number>} Sums ms by stage, and bytes */

/** @param {string[]} command @param {string[]} files @returns {Sums} of all files */
function measure([command, ...first], files) {
  const lines = run(command, [...first, join(build, 'data'), values.runs, ...files])
    .trim()
    .split('\n');
  /** @type {Sums} */
  const sums = {};
  for (const line of lines) {
    for (const [name, value] of Object.entries(JSON.parse(line))) sums[name] = (sums[name] ?? 0) + value;
  }
  sums.rest = ofStages.reduce((left, name) => left - sums[name], sums.clean);
  return sums;
}

const sets = join(resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval')), 'extraction');
if (!existsSync(sets)) {
  console.error(`Bench: ${sets} is not there: UNBAKE_EVAL=FOLDER names the development sets`);
  process.exit(1);
}
for (const preset of Object.keys(programs)) {
  run('cmake', ['--preset', preset], { cwd: root });
  run('cmake', ['--build', '--preset', preset, '--target', 'unbake_steps'], { cwd: root });
}
const all = readPages(sets, join(build, 'training/pages'), 1);
/** @type {{head: string, sums: Sums}[]} */
const columns = [];
for (const [set, kind] of Object.entries(kinds)) {
  const utf8 = all.filter((page) => page.set === set && isUtf8(readFileSync(page.file))).map(({ file }) => file);
  const files = utf8.slice(0, values.pages === undefined ? utf8.length : Number(values.pages));
  for (const [preset, command] of Object.entries(programs)) {
    const where = preset === 'wasm-release' ? 'wasm' : `native (${files.length})`;
    columns.push({ head: `${kind}, ${where}`, sums: measure(command, files) });
  }
}
const perMB = (/** @type {{sums: Sums}} */ { sums }, /** @type {string} */ name) =>
  (sums[name] / (sums.bytes / 1e6)).toFixed(2);
const rows = [...stages, ...others].map(([name, title]) => [title, ...columns.map((column) => perMB(column, name))]);
const ratios = columns.map(({ sums }) => `${((sums.clean + sums.text) / sums.parse).toFixed(2)} ×`);
const report = table(
  ['ms for a MB', ...columns.map(({ head }) => head)],
  [...rows, ['clean and text, against parse', ...ratios]],
);
console.log(report);
if (values.write) writeContents({ stages: `Measured at ${commitBut('docs')}, on ${machine()}.\n\n${report}` });
