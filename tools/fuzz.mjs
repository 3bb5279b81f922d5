#!/usr/bin/env node
// Fuzzes the core's rooms with libFuzzer (tests/fuzz), under the sanitizers, from the corpora in tests/fuzz/corpora.
//
//   node tools/fuzz.mjs                   as `npm test` does: so many inputs of each, from the same seed
//   node tools/fuzz.mjs --minutes 30      so long for each target
//   --only TARGET     one of them
//   --keep            puts the smallest inputs of what was found into tests/fuzz/corpora
//   --seeds           begins from the tests' own pages and texts as well (tools/fuzz/targets.mjs)
//
// What covers something new stays in build/fuzz/corpora, so that the next run goes on from there, and is minimised at
// the end; inputs that break something are in build/fuzz/findings. After a finding a target goes on.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addInputs, keepInputs, keptInputs } from './fuzz/corpus.mjs';
import { dictionaryOf, runTarget } from './fuzz/libfuzzer.mjs';
import { longestOf, targets } from './fuzz/targets.mjs';
import { buildPreset } from './lib/cmake.mjs';
import { build } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    seeds: { type: 'boolean', default: false },
  },
});
const names = Object.keys(targets).filter((name) => !values.only || name === values.only);
if (names.length === 0) {
  console.error(`Fuzz: --only takes one of ${Object.keys(targets).join(', ')}`);
  process.exit(1);
}
/** A test tries the same inputs each time, whatever the machine: what is green here is green there. */
const isTest = !values.minutes;
const seconds = isTest ? Infinity : Number(values.minutes) * 60;
/** A target in which something new breaks each time has said enough. */
const mostFindings = 20;

async function fuzz(name) {
  const target = targets[name];
  const corpus = join(build, isTest ? 'fuzz/test' : 'fuzz/corpora', name);
  if (isTest) rmSync(corpus, { recursive: true, force: true });
  const findings = join(build, 'fuzz/findings', name);
  mkdirSync(findings, { recursive: true });
  addInputs(corpus, [...keptInputs(name), ...(values.seeds ? target.seeds() : [])]);
  const args = [
    corpus,
    // An empty dictionary is an error.
    ...(target.dictionaries.length > 0 ? [`-dict=${dictionaryOf(name, target.dictionaries)}`] : []),
    `-max_len=${longestOf(target)}`,
    `-artifact_prefix=${findings}/`,
  ];
  const begin = Date.now();
  const sum = { executions: 0, coverage: 0, features: 0 };
  /** @type {Map<string, string>} what was found, with the input */
  const found = new Map();
  for (let tries = 0; tries < mostFindings; ++tries) {
    const left = Math.ceil(seconds - (Date.now() - begin) / 1000);
    if (left <= 0) break;
    const end = isTest ? ['-seed=1', `-runs=${target.runs}`] : [`-max_total_time=${left}`];
    const outcome = await runTarget(name, [...args, ...end]);
    sum.executions += outcome.executions;
    sum.coverage = Math.max(sum.coverage, outcome.coverage);
    sum.features = Math.max(sum.features, outcome.features);
    if (!outcome.finding) break;
    const input = outcome.input ?? 'no input was written';
    // libFuzzer does not go past what breaks on reading the corpus. Files are named by the hash of what is in them there
    // too.
    rmSync(join(corpus, input.replace(/^.*-/, '')), { force: true });
    if (!found.has(outcome.finding)) {
      found.set(outcome.finding, input);
      console.log(`${name}: ${outcome.finding}\n  ${input}`);
      if (process.env.UNBAKE_FUZZ_LOG) console.log(outcome.log.slice(-3000));
    }
    if (isTest) break;
  }
  const rate = Math.round(sum.executions / ((Date.now() - begin) / 1000));
  console.log(
    `${name.padEnd(10)} ${String(sum.executions).padStart(9)} executions (${rate} a second), ` +
      `${sum.coverage} edges, ${sum.features} features, ${found.size} findings`,
  );
  if (!isTest || values.keep) await minimise(name, corpus);
  return found.size;
}

/** Leaves out of a corpus what covers nothing of its own. */
async function minimise(name, corpus) {
  const smaller = `${corpus}.smaller`;
  rmSync(smaller, { recursive: true, force: true });
  mkdirSync(smaller);
  await runTarget(name, ['-merge=1', `-max_len=${longestOf(targets[name])}`, smaller, corpus]);
  // A merge that was ended by an input that breaks it has nothing.
  if (readdirSync(smaller).length > 0) {
    rmSync(corpus, { recursive: true });
    renameSync(smaller, corpus);
  }
  if (!values.keep) return;
  const { kept, of } = keepInputs(name, corpus);
  console.log(`${name}: ${kept} of ${of} inputs are kept in tests/fuzz/corpora`);
}

buildPreset('native-debug', 'unbake_fuzz');
if (!existsSync(join(build, 'data/unbake.data')))
  throw new Error('the data files are missing: node tools/build.mjs data');
let found = 0;
for (const name of names) found += await fuzz(name);
console.log(`Fuzz: ${names.length} targets, ${found} findings`);
process.exitCode = found > 0 ? 1 : 0;
