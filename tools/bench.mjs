#!/usr/bin/env node
// npm run bench: how fast dist/ is in Node, beside chardetng (Firefox's detector), in MB of input a second.
//
//   node tools/bench.mjs [--json FILE] [--only pages|repairs]      FILE gets the figures too
//   node tools/bench.mjs --peers …                                 beside other extractors: bench/peers/index.mjs
//   node tools/bench.mjs --check [--write]                         counts instructions: bench/instructions.mjs
//
// Each figure is the median of several runs after two that warm up. The pages (tests/bench/texts.json) are of 1 MB and
// declare no encoding. detectEncoding() reads no further than it needs for its answer, chardetng reads all of a page. The
// development texts are looked for as `npm run quality` does; without them that line is left out. The texts to repair
// are counted in bytes of UTF-8, and isProbablyDamaged() reads no further than to the first sign of damage.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './bench/median.mjs';
import { dist, root } from './lib/paths.mjs';

const usage = `usage: node tools/bench.mjs [--json FILE] [--only pages|repairs]
       node tools/bench.mjs --peers [--json FILE] [--only PART,…] [--starts N] [--rounds N] [--pages N] [--clock wall|cpu] [--write]
       node tools/bench.mjs --check [--write]`;
const warmUps = 2;
const leastRuns = 5;
/** More runs are made until so much time has passed: calls of a millisecond vary more than those of a second. */
const enoughMs = 500;
const mostRuns = 101;

/**
 * @param {number} bytes how many a call takes
 * @param {() => unknown} call
 * @returns {Promise<number>} MB (1,000,000 bytes) a second
 */
async function speed(bytes, call) {
  for (let i = 0; i < warmUps; ++i) await call();
  const times = [];
  const start = performance.now();
  while (times.length < leastRuns || (times.length < mostRuns && performance.now() - start < enoughMs)) {
    const before = performance.now();
    await call();
    times.push(performance.now() - before);
  }
  return bytes / 1000 / median(times);
}

/** @typedef {{input: string, bytes: number, answers: Record<string, string>, speeds: Record<string, number>}} Row */

/** @returns {Promise<Row[]>} */
async function measurePages() {
  const { createUnbake } = await import('unbake');
  const { loadChardetng } = await import('./bench/chardetng.mjs');
  const { makePage, pages } = await import('./bench/pages.mjs');
  const unbake = await createUnbake();
  const chardetng = await loadChardetng();
  /** @type {Row[]} */
  const rows = [];
  for (const page of pages) {
    const bytes = await makePage(unbake, page);
    const size = bytes.length;
    rows.push({
      input: `${page.text} ${page.encoding}`,
      bytes: size,
      answers: { detectEncoding: (await unbake.detectEncoding(bytes)).label, chardetng: chardetng(bytes) },
      speeds: {
        detectEncoding: await speed(size, () => unbake.detectEncoding(bytes)),
        decode: await speed(size, () => unbake.decode(bytes, page.encoding)),
        clean: await speed(size, () => unbake.clean(bytes)),
        chardetng: await speed(size, () => chardetng(bytes)),
      },
    });
  }
  const file = join(resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval')), 'encoding/detection.jsonl');
  if (existsSync(file)) {
    const texts = readFileSync(file, 'utf8').trim().split('\n');
    const all = texts.map((line) => new Uint8Array(Buffer.from(JSON.parse(line).bytes, 'base64')));
    const size = all.reduce((sum, { length }) => sum + length, 0);
    const over = (/** @type {(bytes: Uint8Array) => unknown} */ call) =>
      speed(size, async () => {
        for (const bytes of all) await call(bytes);
      });
    rows.push({
      input: `${all.length} development texts`,
      bytes: size,
      answers: {},
      speeds: { detectEncoding: await over((bytes) => unbake.detectEncoding(bytes)), chardetng: await over(chardetng) },
    });
  } else {
    console.log('Bench: the development texts are not here (UNBAKE_EVAL=FOLDER names them).');
  }
  return rows;
}

/** @returns {Promise<Row[]>} */
async function measureRepairs() {
  const { createUnbake } = await import('unbake');
  const { repairs } = await import('./bench/repairs.mjs');
  const unbake = await createUnbake();
  /** @type {Row[]} */
  const rows = [];
  for (const [input, make] of Object.entries(repairs)) {
    const { text, clean } = await make(unbake);
    const size = Buffer.byteLength(text);
    const { edits } = await unbake.repairText(text);
    if (clean && edits.length > 0) throw new Error(`${input}: repairText() edits "${edits[0].before}"`);
    rows.push({
      input,
      bytes: size,
      answers: { isProbablyDamaged: String(await unbake.isProbablyDamaged(text)), repairText: `${edits.length} edits` },
      speeds: {
        isProbablyDamaged: await speed(size, () => unbake.isProbablyDamaged(text)),
        repairText: await speed(size, () => unbake.repairText(text)),
      },
    });
  }
  return rows;
}

/** What can be measured: the columns of its table, those with answers, and its rows. */
const tables = {
  pages: {
    columns: ['detectEncoding', 'decode', 'clean', 'chardetng'],
    answers: 'detectEncoding, chardetng',
    measure: measurePages,
  },
  repairs: {
    columns: ['isProbablyDamaged', 'repairText'],
    answers: 'isProbablyDamaged, repairText',
    measure: measureRepairs,
  },
};

/**
 * @param {(typeof tables)['pages']} table
 * @param {Row[]} rows
 */
function print({ columns, answers: answering }, rows) {
  const line = (/** @type {string} */ first, /** @type {string[]} */ figures, /** @type {string[]} */ said) =>
    `${first.padEnd(28)}${figures.map((figure) => figure.padStart(19)).join('')}  ${said.join(', ')}`.trimEnd();
  console.log(line('MB/s', columns, [`answers (${answering})`]));
  for (const { input, speeds, answers } of rows) {
    const figures = columns.map((name) => (name in speeds ? speeds[name].toFixed(speeds[name] < 100 ? 1 : 0) : ''));
    console.log(line(input, figures, Object.values(answers)));
  }
}

/** What the command line can say, and what it means where it says nothing. */
const options = /** @type {const} */ ({
  json: { type: 'string' },
  only: { type: 'string' },
  peers: { type: 'boolean', default: false },
  starts: { type: 'string', default: '3' },
  rounds: { type: 'string', default: '5' },
  pages: { type: 'string', default: '60' },
  clock: { type: 'string', default: 'wall' },
  check: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
});

/** Of `known` those that `--only` names, all where it is not given. @param {string | undefined} only @param {string[]} known */
function chosen(only, known) {
  const names = only?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--only takes ${known.join(' or ')}, not ${unknown.join(', ')}\n${usage}`);
  return names;
}

/** @param {string | undefined} only @returns {Promise<Record<string, unknown>>} */
async function measureOwn(only) {
  /** @type {Record<string, Row[]>} */
  const figures = {};
  for (const name of chosen(only, Object.keys(tables))) {
    const table = tables[/** @type {keyof typeof tables} */ (name)];
    figures[name] = await table.measure();
    print(table, figures[name]);
  }
  return { node: process.version, unit: 'MB/s', ...figures };
}

/** @param {Record<string, any>} values of `options` @returns {Promise<Record<string, unknown>>} */
async function measureBesidePeers({ only, starts, rounds, pages, clock, write }) {
  const { parts, measurePeers } = await import('./bench/peers/index.mjs');
  const choices = { starts: Number(starts), rounds: Number(rounds), pages: Number(pages), clock };
  if (![starts, rounds, pages].every((value) => /^[1-9]\d*$/.test(value)) || choices.rounds < 2) {
    throw new Error(`--starts and --pages take a number from 1, --rounds one from 2\n${usage}`);
  }
  if (!['wall', 'cpu'].includes(clock)) throw new Error(`--clock takes wall or cpu, not ${clock}\n${usage}`);
  const wanted = chosen(only, Object.keys(parts));
  if (write && wanted.length < Object.keys(parts).length) throw new Error('--write takes all parts: leave out --only');
  return await measurePeers(wanted, choices, write);
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** @param {string[]} args @returns {Promise<boolean>} whether all is well */
async function measure(args) {
  const values = parsed(args);
  if (values.check) return (await import('./bench/instructions.mjs')).checkInstructions(values.write);
  if (values.write && !values.peers) throw new Error(`--write goes with --peers or --check\n${usage}`);
  const { json } = values;
  if (json !== undefined && !existsSync(dirname(resolve(json)))) {
    throw new Error(`there is no folder ${dirname(resolve(json))} to write into; make it first`);
  }
  if (!values.peers) chosen(values.only, Object.keys(tables));
  if (!existsSync(join(dist, 'unbake.wasm'))) throw new Error('dist/ is not built yet: npm run build');
  const figures = values.peers ? await measureBesidePeers(values) : await measureOwn(values.only);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (!(await measure(process.argv.slice(2)))) process.exitCode = 1;
  } catch (error) {
    console.error(`Bench: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
