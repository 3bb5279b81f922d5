#!/usr/bin/env node
// What parsing and all the rest cost on undamaged pages in UTF-8, natively and as WebAssembly in Node.
//
//   node tools/bench/steps.mjs [RUNS]      the median of so many runs for each page (5)
//
// It needs the development sets (UNBAKE_EVAL, else ../shared/eval), and dist/ (npm run build) for the data files. "rest"
// is everything but parsing: decoding, repair's look at the text, extraction, and putting the article together; not the
// outputs that are made of it.
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { readPages } from '../training/pages.mjs';

const sets = ['readability', 'scrapinghub', 'trafilatura', 'zh'];
const source = resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval'), 'extraction');
const data = join(build, 'data');
const runs = process.argv[2] ?? '5';
/** @type {Record<string, string[]>} how the program is called */
const programs = {
  'native-release': [join(build, 'native-release/tools/bench/steps/unbake_steps')],
  'wasm-release': [process.execPath, join(build, 'wasm-release/tools/bench/steps/unbake_steps.cjs')],
};

if (!existsSync(source)) {
  console.error(`Bench: ${source} is not there: UNBAKE_EVAL=FOLDER names the development sets`);
  process.exit(1);
}
for (const preset of Object.keys(programs)) {
  run('cmake', ['--preset', preset], { cwd: root });
  run('cmake', ['--build', '--preset', preset, '--target', 'unbake_steps'], { cwd: root });
}
console.log(`${'set'.padEnd(12)} ${'pages'.padStart(5)}   ${'program'.padEnd(14)}   parse ms   rest ms   rest / parse`);
const all = readPages(source, join(build, 'training/pages'), 1);
/** @type {Record<string, {pages: number, parse: number, rest: number}>} of all sets, for each program */
const totals = Object.fromEntries(Object.keys(programs).map((preset) => [preset, { pages: 0, parse: 0, rest: 0 }]));
/** @param {string} name @param {string} preset @param {{pages: number, parse: number, rest: number}} times */
function print(name, preset, { pages, parse, rest }) {
  console.log(
    `${name.padEnd(12)} ${String(pages).padStart(5)}   ${preset.padEnd(14)} ${parse.toFixed(1).padStart(10)} ` +
      `${rest.toFixed(1).padStart(9)} ${(rest / parse).toFixed(2).padStart(14)}`,
  );
}
for (const set of sets) {
  const files = all.filter((page) => page.set === set && isUtf8(readFileSync(page.file))).map(({ file }) => file);
  for (const [preset, [command, ...first]] of Object.entries(programs)) {
    const lines = run(command, [...first, data, runs, ...files])
      .trim()
      .split('\n');
    const pages = lines.map((/** @type {string} */ line) => JSON.parse(line));
    const sum = (/** @type {(page: any) => number} */ of) => pages.reduce((all, page) => all + of(page), 0);
    const parse = sum((page) => page.parse);
    const times = { pages: pages.length, parse, rest: sum((page) => page.clean) - parse };
    print(set, preset, times);
    totals[preset].pages += times.pages;
    totals[preset].parse += times.parse;
    totals[preset].rest += times.rest;
  }
}
for (const [preset, times] of Object.entries(totals)) print('all', preset, times);
