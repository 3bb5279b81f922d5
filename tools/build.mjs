#!/usr/bin/env node
// Makes dist/ (what npm publishes), site/ (the static page) and build/extension/ (the browser extension). Set-up must have
// been run: `npm run build` does both.
// `node tools/build.mjs data` makes only what the C++ tests need: the data files.
//
// Every step leaves alone what is up to date.
import { buildPreset } from './lib/cmake.mjs';
import { root } from './lib/paths.mjs';
import { command, runSteps } from './lib/steps.mjs';

const script = (name, path) => command(name, process.execPath, [path], { cwd: root });

const data = script('data', 'tools/data/pack.mjs');
const all = [
  data,
  { name: 'WebAssembly', run: () => buildPreset('wasm-release') },
  script('JavaScript', 'tools/bundle.mjs'),
  script('site', 'tools/site.mjs'),
  script('extension', 'tools/extension.mjs'),
];
const steps = process.argv[2] === 'data' ? [data] : all;

await runSteps('Build', steps);
