#!/usr/bin/env node
// npm run size: what a browser loads, raw and as brotli sends it, against the budgets; what of it is ICU's;
// and the largest functions and tables of the wasm by name.
//
//   node tools/size.mjs [--json]      exit code 1 where a budget is passed
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliSize } from './data/generate.mjs';
import { sectionFile } from './data/sources.mjs';
import { build, dist, root } from './lib/paths.mjs';
import { partsOfIcu } from './size/icu.mjs';
import { largest } from './size/largest.mjs';

const kilobyte = 1000;

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {number} limit
 * @property {(file: string) => boolean} holds
 */

/**
 * Brotli bytes, from the design: what a page on a slow line can be asked to load at once, and when it needs it.
 * @type {Budget[]}
 */
const budgets = [
  { name: 'code (wasm)', limit: 410 * kilobyte, holds: (file) => file.startsWith('dist/') && file.endsWith('.wasm') },
  {
    name: 'data files together',
    limit: 1000 * kilobyte,
    holds: (file) => file.startsWith('dist/') && file.endsWith('.data'),
  },
  {
    // With the words of four languages, 15 KB, of which a visitor loads one.
    name: 'page (HTML, CSS, JavaScript)',
    limit: 72 * kilobyte,
    holds: (file) => /^site\/(?!samples\/).*\.(?:html|css|js)$/.test(file),
  },
];

/** What is in dist/ for Node only, and no browser loads. */
const nodeOnly = new Set(['dist/cli.js', 'dist/node.js', 'dist/worker-node.js', 'dist/worker-thread-node.js']);

const loaded = /\.(?:wasm|data|js|css|html|svg|png|json|webmanifest|txt)$/;

/** @param {string} folder */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => loaded.test(file) && !nodeOnly.has(file))
    .sort();
}

/** @typedef {{file: string, raw: number, brotli: number}} Measured a path from the root, and its bytes */

/** @returns {Measured[]} what is in site/ as it is in dist/ (wasm and data) once only */
function measure() {
  const inDist = new Set();
  return ['dist', 'site'].flatMap((folder) =>
    filesUnder(join(root, folder)).flatMap((file) => {
      const bytes = readFileSync(join(root, file));
      const key = `${basename(file)} ${createHash('sha256').update(bytes).digest('hex')}`;
      if (inDist.has(key)) return [];
      inDist.add(key);
      return [{ file, raw: bytes.length, brotli: brotliSize(bytes) }];
    }),
  );
}

/** What each budget is spent on so far. @param {Measured[]} measured */
export function spent(measured) {
  return budgets.map(({ name, limit, holds }) => {
    const brotli = measured.filter(({ file }) => holds(file)).reduce((sum, entry) => sum + entry.brotli, 0);
    return { name, limit, brotli };
  });
}

/** How many functions, and how many tables, are named. */
const namedParts = 20;

/** The parts of the core in dist/: ICU's, and the largest. */
function partsInDist() {
  const wasm = readFileSync(join(dist, 'unbake.wasm'));
  const linkMap = readFileSync(join(build, 'wasm-release/unbake.map'), 'utf8');
  const sections = { indexes: readFileSync(sectionFile('indexes')), icu: readFileSync(sectionFile('icu')) };
  return { icu: partsOfIcu({ wasm, linkMap, sections }), largest: largest({ wasm, linkMap }, namedParts) };
}

/** @param {string} title @param {import('./size/largest.mjs').Large[]} parts */
function printLargest(title, parts) {
  console.log(`\n${row(title, 'raw', parts.some(({ brotli }) => brotli !== undefined) ? 'brotli' : '')}`);
  for (const { name, file, raw, brotli = '' } of parts) console.log(`${row(file, raw, brotli)}  ${name}`);
}

/** @param {string} name @param {number | string} raw @param {number | string} brotli */
const row = (name, raw, brotli) => `${name.padEnd(44)} ${String(raw).padStart(10)} ${String(brotli).padStart(10)}`;

/** @returns {number} the exit code */
function main() {
  if (!existsSync(join(dist, 'unbake.wasm'))) {
    console.error('Size: dist/ is not built yet: npm run build');
    return 1;
  }
  const files = measure();
  const totals = spent(files);
  const { icu, largest: named } = partsInDist();
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ files, icu, budgets: totals, largest: named }, null, 2));
  else {
    console.log(row('bytes', 'raw', 'brotli'));
    for (const { file, raw, brotli } of files) console.log(row(file, raw, brotli));
    for (const { name, raw, brotli } of icu) console.log(row(`ICU: ${name}`, raw, brotli));
    for (const { name, limit, brotli } of totals) console.log(row(`${name}: at most ${limit}`, '', brotli));
    printLargest('the largest functions (as linked)', named.functions);
    printLargest('the largest tables in the wasm', named.tables);
  }
  const over = totals.filter(({ brotli, limit }) => brotli > limit);
  for (const { name, limit, brotli } of over) console.error(`Size: ${name}: ${brotli - limit} bytes over the budget.`);
  return over.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
