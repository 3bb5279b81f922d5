#!/usr/bin/env node
// How the time and the output of cleaning grow with hostile input of every kind (tools/growth/kinds).
//
//   node tools/growth.mjs          a table of the times at 50 KB, 200 KB and 1 MB
//   node tools/growth.mjs --check  the test: one kind after the other must keep to tools/growth/judge.mjs
//
//   --only TEXT      kinds that have the text in their name
//   --rare           also those for which others stand (every pair of encodings)
//   --engine native  instead of the wasm of dist/ in Node
//   --dist FOLDER    another dist/, to compare with
//   --jobs N         so many at once (1)
//   --json FILE      keeps what was measured
//
// Times are CPU time of another process, so that it matters little what else the machine does, and no input keeps it busy.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { growthOf, leastOf, outputOf, problems } from './growth/judge.mjs';
import { kinds } from './growth/kinds.mjs';
import { engines, startEngine } from './growth/measure.mjs';
import { slowness } from './growth/reference.mjs';
import { buildPreset } from './lib/cmake.mjs';

/** @import {Measured} from './growth/measure.mjs' */

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rare: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'wasm' },
    dist: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const chosen = Object.entries(kinds).filter(([name, { rare }]) => name.includes(values.only) && (values.rare || !rare));
if (!engines.includes(values.engine) || chosen.length === 0) {
  console.error(`Growth: --engine takes ${engines.join(' or ')}, --only a part of the name of a kind`);
  process.exit(1);
}

const sizesOfTable = [50_000, 200_000, 1_000_000];
/** Most kinds need a few milliseconds; what takes longer than this at any size has failed. */
const patient = { seconds: 8, megabytes: 4096, runs: 1 };

/**
 * The first that finds nothing wrong counts: noise comes and goes. Work that is done from some size on, or in steps, is
 * no growth either: between larger sizes there is no such step.
 */
const tries = [
  { sizes: [100_000, 200_000], runs: 1 },
  { sizes: [100_000, 200_000], runs: 3 },
  { sizes: [200_000, 400_000], runs: 5 },
];

/** Calls `work` with an engine for each of the kinds, some at once. */
async function inTurn(work) {
  const left = [...chosen];
  const worker = async () => {
    const engine = startEngine(values.engine, values.dist && resolve(values.dist));
    for (let next = left.shift(); next; next = left.shift()) await work(engine, next);
    engine.end();
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
}

/** Sizes one by one, so that what is known of the small ones is kept where a large one fails. */
async function row(engine, [name, kind]) {
  /** @type {Measured[]} */
  const measured = [];
  let failed;
  for (const size of sizesOfTable) {
    const last = measured.at(-1);
    if (last && (last.ms * size) / last.bytes > patient.seconds * 1000) {
      failed = `over ${patient.seconds} s`; // even if it grew no faster than its input
      break;
    }
    const one = await engine.measure(kind, [size], patient);
    measured.push(...one.measured);
    failed = one.failed;
    if (failed) break;
  }
  const cells = sizesOfTable.map(
    (_, index) => measured[index]?.ms.toFixed(1) ?? (index === measured.length ? failed : ''),
  );
  const last = measured.at(-1);
  const growth = measured.length > 1 ? growthOf(measured.at(-2), last).toFixed(2) : '';
  const output = last ? (outputOf(last) / last.bytes).toFixed(1) : '';
  const memory = last ? `${Math.round(last.peak / 1024)}` : '';
  const numbers = [...cells, growth, output, memory].map((cell) => `${cell}`.padStart(10));
  console.log(`${name.padEnd(60)} ${numbers.join(' ')}  ${last?.warnings ?? ''}`);
  return { name, measured, failed, problems: problems(measured, kind) };
}

/** @returns {Promise<{name: string, measured: Measured[], failed?: string, problems: string[]}>} */
async function check(engine, [name, kind]) {
  /** @type {Measured[]} */
  let least = [];
  let found = [];
  for (const { sizes, runs } of tries) {
    const { measured, failed } = await engine.measure(kind, sizes, { ...patient, runs });
    if (failed) {
      if (found.length === 0) found = [failed];
      break;
    }
    least = leastOf(least, measured);
    found = problems(least, kind);
    if (found.length > 0) found = problems(least, kind, await slowness(engine));
    if (found.length === 0) break;
  }
  for (const problem of found) console.log(`${name}: ${problem}`);
  return { name, measured: least, problems: found };
}

if (values.engine === 'native') buildPreset('native-release', 'unbake_growth');
const results = [];
if (values.check) {
  await inTurn(async (engine, entry) => results.push(await check(engine, entry)));
  const bad = results.filter((result) => result.problems.length > 0);
  console.log(`Growth: ${chosen.length} kinds of input, ${bad.length} beyond their bounds`);
  process.exitCode = bad.length > 0 ? 1 : 0;
} else {
  const titles = ['50 KB ms', '200 KB ms', '1 MB ms', 'n -> 2n', 'output', 'peak MB'].map((title) =>
    title.padStart(10),
  );
  console.log(`${'kind'.padEnd(60)} ${titles.join(' ')}  warnings`);
  await inTurn(async (engine, entry) => results.push(await row(engine, entry)));
  const slow = results.filter((result) => result.failed || result.problems.length > 0);
  console.log(`${results.length} kinds, ${slow.length} beyond the bounds of the test`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
