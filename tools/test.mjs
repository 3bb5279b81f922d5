#!/usr/bin/env node
// Sets up, builds and runs every test; stops at the first failure. `node tools/test.mjs unit|js|growth|fuzz|browser|check` runs
// one kind only (with the build that it needs).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreset } from './lib/cmake.mjs';
import { root } from './lib/paths.mjs';
import { command, runSteps } from './lib/steps.mjs';

const node = (name, ...args) => command(name, process.execPath, args, { cwd: root });

/** The test files of a folder: Node 20's runner takes files, not patterns. */
const tests = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(folder, name));

const setup = node('set-up', 'tools/setup/index.mjs', '--for', 'test');
const build = node('build', 'tools/build.mjs');
const data = node('data', 'tools/build.mjs', 'data');
const check = node('checks', 'tools/check/index.mjs');
const size = node('sizes', 'tools/size.mjs');
const unit = [
  { name: 'native build', run: () => buildPreset('native-debug') },
  command('unit tests', 'ctest', ['--preset', 'native-debug'], { cwd: root }),
];
const js = node('JavaScript API', '--test', ...tests('tests/js'));
const growth = node('growth with hostile input', 'tools/growth.mjs', '--check', '--jobs', '2');
const fuzz = node('fuzzing', 'tools/fuzz.mjs');
const browser = node('page and extension in browsers', '--test', ...tests('tests/browser'));

const kinds = {
  all: [setup, build, size, check, ...unit, fuzz, js, growth, browser],
  unit: [setup, data, ...unit],
  js: [setup, build, js],
  growth: [setup, build, growth],
  fuzz: [setup, data, fuzz],
  browser: [setup, build, browser],
  check: [setup, check],
};

const kind = process.argv[2] ?? 'all';
if (!(kind in kinds)) {
  console.error(`usage: node tools/test.mjs [${Object.keys(kinds).join('|')}]`);
  process.exit(1);
}
await runSteps('Test', kinds[kind]);
