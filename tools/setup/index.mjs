#!/usr/bin/env node
// Installs what is missing on this machine, and only that:
//   node tools/setup/index.mjs [--for build|test] [--preset <a preset of CMakePresets.json>]
//
// Only Node's own modules are used here: the npm packages are not there yet when it starts.
import { parseArgs } from 'node:util';
import { debianPackages } from './debian.mjs';
import { emscripten } from './emscripten.mjs';
import { libraries, presets } from './libraries.mjs';
import { npmPackages } from './npm.mjs';
import { runSteps, UserError } from './report.mjs';
import { pins, source } from './sources.mjs';
import { writeCmakeEnvironment } from './toolchain.mjs';

/** The presets whose libraries each goal needs. */
const goals = { build: ['wasm-release'], test: ['wasm-release', 'native-debug', 'native-release'] };

function wanted() {
  const { values } = parseArgs({
    options: { for: { type: 'string', default: 'build' }, preset: { type: 'string', multiple: true, default: [] } },
  });
  if (!(values.for in goals) || !values.preset.every((name) => presets.includes(name))) {
    throw new UserError(`--for takes ${Object.keys(goals).join(' or ')}, --preset one of ${presets.join(', ')}`);
  }
  return { goal: values.for, libraryPresets: [...new Set([...goals[values.for], ...values.preset])] };
}

function steps({ goal, libraryPresets }) {
  return [
    debianPackages([...pins.debian.build, ...(goal === 'build' ? [] : pins.debian[goal])]),
    npmPackages,
    source('icu'),
    source('lexbor'),
    source('libime'),
    emscripten,
    ...libraryPresets.map(libraries),
  ];
}

try {
  await runSteps(steps(wanted()));
  writeCmakeEnvironment();
} catch (error) {
  if (error.details ?? error.output) console.error(error.details ?? error.output);
  console.error(`Set-up: ${error instanceof UserError ? error.message : error.stack}`);
  process.exitCode = 1;
}
