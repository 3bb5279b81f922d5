#!/usr/bin/env node
// npm run check: everything about the code that a program can tell without running it.
//
//   node tools/check/index.mjs [--fix] [--all] [CHECK…]
//
// --fix   lets clang-format and Biome change the files
// --all   runs what has passed on the same contents before, too
//
// The checks run side by side. What passed is remembered in the user's cache folder, by the hash of all it depends on.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../lib/paths.mjs';
import { biome } from './biome.mjs';
import { forbidden } from './forbidden.mjs';
import { format } from './format.mjs';
import { generated } from './generated.mjs';
import { imports } from './imports.mjs';
import { instructions } from './instructions.mjs';
import { links } from './links.mjs';
import { nothingPassed, Passed } from './passed.mjs';
import { rooms } from './rooms.mjs';
import { tidy } from './tidy.mjs';
import { Tree } from './tree.mjs';
import { types } from './types.mjs';

/** @import {Check, Context, Outcome} from './shapes.mjs' */

/** @type {Check[]} */
const checks = [forbidden, rooms, imports, links, format, biome, types, generated, tidy, instructions];

/** Problems shown of one check; the rest is counted. */
const shown = 40;

/**
 * Runs one check and prints its line.
 * @param {Check} check
 * @param {Context} context
 * @returns {Promise<boolean>} whether it passed
 */
async function report(check, context) {
  const begin = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await check.run(context);
  } catch (error) {
    outcome = { problems: [error instanceof Error ? String(error.stack) : String(error)], looked: 0 };
  }
  const { problems, looked, remembered = 0 } = outcome;
  const seconds = `${((performance.now() - begin) / 1000).toFixed(1)} s`;
  const files = remembered > 0 ? `${looked} files, ${remembered} unchanged` : `${looked} files`;
  const passed = problems.length === 0;
  const lines = [`${passed ? 'ok  ' : 'FAIL'} ${check.name.padEnd(12)} ${seconds.padStart(7)}  ${files}`];
  if (!passed) {
    lines.push(...problems.slice(0, shown).map((problem) => `  ${problem}`));
    if (problems.length > shown) lines.push(`  … and ${problems.length - shown} more`);
    lines.push(`  → ${check.advice}`);
  }
  console.log(lines.join('\n'));
  return passed;
}

/**
 * @param {{fix?: boolean, all?: boolean, names?: string[]}} [options]
 * @returns {Promise<boolean>} whether all of them passed
 */
export async function runChecks({ fix = false, all = false, names = [] } = {}) {
  const wanted = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  const context = { tree: new Tree(root), fix, passed: all ? nothingPassed : new Passed(), log: console.log };
  const results = await Promise.all(wanted.map((check) => report(check, context)));
  return results.every(Boolean);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fix: { type: 'boolean' }, all: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    console.error(`There is no check ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}.`);
    return false;
  }
  return await runChecks({ ...values, names: positionals });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await main()) ? 0 : 1;
