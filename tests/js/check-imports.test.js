// Who may import whom in JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCycle } from '../../tools/check/cycles.mjs';
import { importProblems, importsOf } from '../../tools/check/imports.mjs';
import { treeOf } from './check-tree.js';

const good = {
  'package.json': JSON.stringify({ exports: { '.': { types: './dist/index.d.ts', default: './dist/web.js' } } }),
  'js/web.js': "import { core } from './core.js';\nexport const create = () => core;\n",
  'js/core.js': "/** @typedef {import('../web/page.js').Page} Page */\nexport const core = 1;\n",
  'web/page.js': "import { create } from '../js/web.js';\nimport { create as built } from '../dist/web.js';\n",
};

/** @type {{label: string, files: Record<string, string>, expect?: RegExp}[]} */
const cases = [
  { label: 'the good tree', files: {} },
  {
    label: 'the package imports the page',
    files: { 'js/core.js': "\nimport { page } from '../web/page.js';\n" },
    expect: /js\/core\.js:2: js\/ is the package and must not know web\//,
  },
  {
    label: 'the package imports a tool, late',
    files: { 'js/core.js': "export const f = () => import('../tools/x.mjs');\n" },
    expect: /must not know tools\//,
  },
  {
    label: 'the page imports what is not public',
    files: { 'web/page.js': "import { core } from '../js/core.js';\n" },
    expect: /web\/page\.js:1: web\/ may import what package\.json exports of js\//,
  },
  {
    label: 'the page starts a worker that is not public',
    files: { 'web/page.js': "new Worker(new URL('../js/core.js', import.meta.url));\n" },
    expect: /web\/ may import what package\.json exports/,
  },
  {
    label: 'the page imports a tool',
    files: { 'web/page.js': "import '../tools/x.mjs';\n" },
    expect: /web\/ may import web\/, dist\//,
  },
  {
    label: 'the extension uses the page',
    files: { 'extension/reader.js': "import { page } from '../web/page.js';\n" },
  },
  {
    label: 'the extension goes past the page',
    files: { 'extension/reader.js': "import { core } from '../js/core.js';\n" },
    expect: /extension\/reader\.js:1: extension\/ may import extension\/ and web\//,
  },
  {
    label: 'the page knows the extension',
    files: { 'web/page.js': "import '../extension/reader.js';\n" },
    expect: /web\/ may import web\/, dist\//,
  },
  {
    label: 'a module from the network',
    files: { 'web/page.js': "import x from 'https://example.org/x.js';\n" },
    expect: /import https:\/\/example\.org\/x\.js by a relative path/,
  },
  {
    label: 'a module of Node or a package',
    files: { 'js/core.js': "import fs from 'node:fs';\nimport 'commander';\n" },
  },
  {
    label: 'a circle',
    files: { 'js/core.js': "import './web.js';\nexport const core = 1;\n" },
    expect: /js\/core\.js → js\/web\.js → js\/core\.js import each other in a circle/,
  },
  {
    label: 'a tool that needs a test',
    files: { 'tools/x.mjs': "import '../tests/js/y.js';\n" },
    expect: /tools\/ must not import tests\//,
  },
];

for (const { label, files, expect } of cases) {
  test(label, (context) => {
    const problems = importProblems(treeOf(context, { ...good, ...files }));
    if (expect) assert.match(problems.join('\n'), expect);
    else assert.deepEqual(problems, []);
  });
}

test('an import over several lines is one, an export of a name is none', () => {
  const text =
    "import {\n  a,\n  b,\n} from './a.js';\nexport const from = './b.js';\nexport * from './c.js';\n// import './d.js'\n";
  assert.deepEqual(importsOf(text), [
    { path: './a.js', line: 4 },
    { path: './c.js', line: 6 },
  ]);
});

test('the first circle is named, a diamond is none', () => {
  assert.equal(
    findCycle(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['d']],
        ['c', ['d']],
        ['d', []],
      ]),
    ),
    undefined,
  );
  assert.deepEqual(
    findCycle(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
    ['b', 'c', 'b'],
  );
  assert.deepEqual(findCycle(new Map([['a', ['a']]])), ['a', 'a']);
});
