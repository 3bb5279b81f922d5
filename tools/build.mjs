#!/usr/bin/env node
// Makes dist/ (what npm publishes) and site/ (the static page). Set-up must have been run: `npm run build` does both.
// `node tools/build.mjs data` makes only what the C++ tests need: the data files and the tables that are compiled.
//
// Every step leaves alone what is up to date.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreset } from './lib/cmake.mjs';
import { root } from './lib/paths.mjs';
import { command, runSteps } from './lib/steps.mjs';

/** Scripts of tools/ that make one thing each, before the compiler runs (some write tables it compiles). */
const generators = ['icu', 'pack'];

const script = (name, path) => ({ ...command(name, process.execPath, [path], { cwd: root }), path });

const data = generators.map((name) => script(`data (${name})`, `tools/data/${name}.mjs`));
const all = [
  ...data,
  { name: 'WebAssembly', run: () => buildPreset('wasm-release') },
  script('JavaScript', 'tools/bundle.mjs'),
  script('site', 'tools/site.mjs'),
];
const steps = process.argv[2] === 'data' ? data : all;

await runSteps(
  'Build',
  steps.filter(({ path }) => path === undefined || existsSync(join(root, path))),
);
