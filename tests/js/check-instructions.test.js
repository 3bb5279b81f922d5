// The check of instructions finds a rise, and counts once for the same sources.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { instructionsByObject } from '../../tools/bench/callgrind.mjs';
import { samplePages } from '../../tools/bench/sample.mjs';
import { instructionCheck } from '../../tools/check/instructions.mjs';
import { nothingPassed, Passed } from '../../tools/check/passed.mjs';
import { treeOf } from './check-tree.js';

/** @typedef {import('../../tools/bench/instructions.mjs').Counts} Counts */

/** @param {number} first @param {number} warm @returns {Counts} */
const page = (first, warm) => ({ 'en utf-8': { first, warm } });

/**
 * @param {import('node:test').TestContext} context
 * @param {Counts} kept
 */
const tree = (context, kept) =>
  treeOf(context, { 'tools/bench/instructions.json': JSON.stringify(kept), 'src/base/a.cpp': 'int a;\n' });
const usual = { fix: false, passed: nothingPassed, log: () => {} };

/** @type {{label: string, now: Counts | string, problems: RegExp[]}[]} */
const cases = [
  { label: 'the same', now: page(1000, 2000), problems: [] },
  { label: 'less', now: page(10, 20), problems: [] },
  { label: '3 % more, which is tolerated', now: page(1030, 2060), problems: [] },
  { label: 'more for the first', now: page(1031, 2000), problems: [/en utf-8, first: 1,000 → 1,031 .*\(\+3\.1 %\)/] },
  { label: 'more for the second', now: page(900, 2500), problems: [/en utf-8, warm: 2,000 → 2,500 .*\(\+25\.0 %\)/] },
  {
    label: 'a page without a figure',
    now: { ...page(1000, 2000), 'ru koi8-r': { first: 1, warm: 1 } },
    problems: [/ru koi8-r: has no figure yet/],
  },
  { label: 'a figure without a page', now: {}, problems: [/en utf-8: is no page of the sample any more/] },
  { label: 'no valgrind', now: 'valgrind is missing: npm run setup', problems: [/valgrind is missing/] },
];
for (const { label, now, problems: expected } of cases) {
  test(`instructions: ${label}`, async (context) => {
    const check = instructionCheck(async () => now, true);
    const { problems } = await check.run({ ...usual, tree: tree(context, page(1000, 2000)) });
    assert.equal(problems.length, expected.length, problems.join('\n'));
    for (const [index, pattern] of expected.entries()) assert.match(problems[index], pattern);
  });
}

test('instructions: what passed is not counted again, what failed is', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-passed-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const passed = new Passed(folder);
  let counted = 0;
  const check = (/** @type {Counts} */ now) =>
    instructionCheck(async () => {
      ++counted;
      return now;
    }, true).run({ ...usual, tree: tree(context, page(1000, 2000)), passed });
  await check(page(2000, 2000));
  await check(page(1000, 2000));
  const { remembered } = await check(page(2000, 2000));
  assert.deepEqual([counted, remembered], [2, 2]);
});

test('instructions: another kind of machine says that nothing is counted', async (context) => {
  /** @type {string[]} */
  const said = [];
  const check = instructionCheck(() => assert.fail('counted'), false);
  const log = (/** @type {string} */ line) => said.push(line);
  assert.deepEqual((await check.run({ ...usual, log, tree: tree(context, {}) })).problems, []);
  assert.match(said.join('\n'), /not counted/);
});

test("callgrind's profile: costs of functions, by the file that they are in", () => {
  const profile = `# callgrind format
positions: line
events: Ir
summary: 199

ob=(1) /bin/unbake_native
fn=(1) main
0 5
+3 7
cob=(2) /lib/libc.so.6
cfn=(2) malloc
calls=2 0
* 90

ob=(2)
fn=(2)
0 90

ob=(1)
fn=(3) unbake::clean
* 4
calls=1 12
-2 3
`;
  assert.deepEqual(Object.fromEntries(instructionsByObject(profile)), {
    '/bin/unbake_native': 16,
    '/lib/libc.so.6': 90,
  });
});

test('the sample is the same each time, and of 100 KB where it is undamaged', async () => {
  const [one, two] = [await samplePages(), await samplePages()];
  assert.deepEqual(one, two);
  assert.equal(one.length, 7);
  for (const { name, bytes } of one) {
    if (!name.includes('damaged')) assert.ok(bytes.length >= 100_000 && bytes.length < 101_000, name);
  }
  const damaged = Buffer.from(one[6].bytes).toString();
  assert.match(damaged, /\p{Script=Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/u, 'it has the notes of the seed page');
});
