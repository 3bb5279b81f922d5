// The checks that run a program find what is wrong, and don't look twice at what has passed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { biome } from '../../tools/check/biome.mjs';
import { format } from '../../tools/check/format.mjs';
import { nothingPassed, Passed } from '../../tools/check/passed.mjs';
import { diagnosticsOf, tidy } from '../../tools/check/tidy.mjs';
import { types } from '../../tools/check/types.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { treeOf } from './check-tree.js';

const ours = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
/** What a check gets, but for what a case says otherwise. */
const usual = { fix: false, passed: nothingPassed, log: () => {} };

/** A memory of its own for a test. @param {import('node:test').TestContext} context */
function emptyMemory(context) {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-passed-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return new Passed(folder);
}

test('format: a file that is not formatted, and --fix', async (context) => {
  const files = {
    '.clang-format': ours('.clang-format'),
    'src/base/a.cpp': 'int  a ;\n',
    'src/base/b.cpp': 'int b;\n',
  };
  const tree = treeOf(context, files);
  const passed = emptyMemory(context);
  const first = await format.run({ ...usual, tree, passed });
  assert.deepEqual(first.problems, ['src/base/a.cpp:1: not formatted']);
  const second = await format.run({ ...usual, tree, passed });
  assert.deepEqual([second.problems.length, second.remembered], [1, 1], 'only what passed is remembered');
  assert.deepEqual((await format.run({ ...usual, tree, passed, fix: true })).problems, []);
  assert.equal(readFileSync(tree.path('src/base/a.cpp'), 'utf8'), 'int a;\n');
});

/**
 * A tree whose one C++ file clang-tidy can compile.
 * @param {import('node:test').TestContext} context
 * @param {string} source
 */
function tidyTree(context, source) {
  const tree = treeOf(context, {
    '.clang-tidy': ours('.clang-tidy'),
    'src/base/a.hpp': '#pragma once\nint twice(int number);\n',
    'src/base/a.cpp': source,
    'build/native-debug/compile_commands.json': '[]',
  });
  const command = { directory: tree.root, file: tree.path('src/base/a.cpp') };
  const entry = { ...command, command: `clang++-19 -std=c++20 -I${tree.path('src')} -c ${command.file}` };
  return { tree, database: [entry] };
}

/** @type {{label: string, source: string, expect?: RegExp}[]} */
const tidyCases = [
  { label: 'nothing wrong', source: 'int twice(int number) { return number * 2; }' },
  {
    label: "a name of another style's",
    source: 'int twice(int number) { int bigNumber = number * 2; return bigNumber; }',
    expect: /a\.cpp:2:29: .*'bigNumber' \[readability-identifier-naming/,
  },
  {
    label: 'a constant without its k',
    source: 'constexpr int Two = 2;\nint twice(int number) { return number * Two; }',
    expect: /'Two' \[readability-identifier-naming/,
  },
  {
    label: 'a private member without its underscore',
    source:
      'class A {\n  int x = 0;\n\n public:\n  int get() const { return x; }\n};\nint twice(int number) { return A{}.get() * number; }',
    expect: /'x' \[readability-identifier-naming/,
  },
  {
    label: 'an old cast of nothing',
    source: 'int twice(int number) { int* none = 0; return none == nullptr ? number : 0; }',
    expect: /modernize-use-nullptr/,
  },
];

for (const { label, source, expect } of tidyCases) {
  test(`tidy: ${label}`, async (context) => {
    const { tree, database } = tidyTree(context, `#include "base/a.hpp"\n${source}\n`);
    writeFileSync(tree.path('build/native-debug/compile_commands.json'), JSON.stringify(database));
    const { problems } = await tidy.run({ ...usual, tree });
    if (expect) assert.match(problems.join('\n'), expect);
    else assert.deepEqual(problems, []);
  });
}

test('tidy: a file that the build does not know', async (context) => {
  const { tree } = tidyTree(context, 'int a;\n');
  const { problems } = await tidy.run({ ...usual, tree });
  assert.deepEqual(problems, ['src/base/a.cpp: not part of build/native-debug: cmake --preset native-debug']);
});

test('tidy: a diagnostic of a header and its notes', () => {
  const output =
    '/p/src/a.hpp:2:1: error: bad thing [bugprone-x]\n    2 | int\n/p/src/a.hpp:1:1: note: because\n1 warning generated.\n';
  assert.deepEqual(diagnosticsOf(output, '/p'), ['src/a.hpp:2:1: bad thing [bugprone-x]']);
});

test('types: a wrong type in JSDoc, and none', async (context) => {
  const configuration = { compilerOptions: { checkJs: true, strict: true, noEmit: true, types: [] }, include: ['js'] };
  const code = (/** @type {string} */ value) => `/** @type {string} */\nexport const a = ${value};\n`;
  for (const { value, expect } of [
    { value: '1', expect: [/^js\/a\.js:2:14: TS2322: /] },
    { value: "'1'", expect: [] },
  ]) {
    const tree = treeOf(context, { 'tsconfig.json': JSON.stringify(configuration), 'js/a.js': code(value) });
    symlinkSync(join(root, 'node_modules'), tree.path('node_modules'));
    const passed = emptyMemory(context);
    const { problems } = await types.run({ ...usual, tree, passed });
    assert.equal(problems.length, expect.length);
    for (const [index, pattern] of expect.entries()) assert.match(problems[index], pattern);
    assert.equal((await types.run({ ...usual, tree, passed })).remembered, expect.length > 0 ? undefined : 1);
  }
});

test('types: no configuration is a failure', async (context) => {
  const tree = treeOf(context, { 'js/a.js': '' });
  assert.deepEqual((await types.run({ ...usual, tree })).problems, ['tsconfig.json is missing']);
});

test('biome: lint, format and --fix', async (context) => {
  const tree = treeOf(context, {
    'biome.json': ours('biome.json'),
    '.gitignore': '/dist/\n',
    'js/lint.js': 'debugger;\n',
    'js/format.js': 'export const a = "b"\n',
    'js/good.js': "export const a = 'b';\n",
  });
  symlinkSync(join(root, 'node_modules'), tree.path('node_modules'));
  const { problems } = await biome.run({ ...usual, tree });
  assert.match(problems.join('\n'), /js\/lint\.js:1: .*noDebugger/);
  assert.match(problems.join('\n'), /js\/format\.js:1: .*format/);
  assert.doesNotMatch(problems.join('\n'), /good\.js/);
  await biome.run({ ...usual, tree, fix: true });
  assert.equal(readFileSync(tree.path('js/format.js'), 'utf8'), "export const a = 'b';\n");
});
