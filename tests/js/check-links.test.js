// Links of documents that lead nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkProblems } from '../../tools/check/links.mjs';
import { treeOf } from './check-tree.js';

/** @type {{label: string, text: string, expect?: RegExp}[]} */
const cases = [
  {
    label: 'a file, a folder, a heading and the web',
    text: '[a](src/a.cpp) [b](src/) [c](#the-way) [d](https://x.org/y)\n\n## The way\n',
  },
  { label: "another file's heading", text: '[a](docs/b.md#c-to-javascript)' },
  { label: 'a file that is gone', text: 'x\n[a](src/b.cpp)', expect: /README\.md:2: there is no src\/b\.cpp/ },
  { label: 'a picture that is gone', text: '![a](docs/a.png)', expect: /there is no docs\/a\.png/ },
  { label: 'a heading that is gone', text: '[a](#b)\n\n## A\n', expect: /README\.md has no heading #b/ },
  { label: "another file's heading that is gone", text: '[a](docs/b.md#d)', expect: /docs\/b\.md has no heading #d/ },
  { label: 'a named place', text: '[a](#b)\n\n<a id="b"></a>A paragraph.\n' },
  { label: 'a named place in code is none', text: '[a](#b)\n```html\n<a id="b"></a>\n```\n', expect: /no heading #b/ },
  { label: 'a link in a block of code', text: '```js\nf[a](b)\n```\n' },
  { label: 'a link in code', text: 'call `list[0](x)`' },
  { label: 'a heading in a block of code is none', text: '[a](#b)\n```sh\n# b\n```\n', expect: /no heading #b/ },
];

for (const { label, text, expect } of cases) {
  test(label, (context) => {
    const files = { 'README.md': text, 'src/a.cpp': '', 'docs/b.md': '# C++ to JavaScript\n## C to JavaScript\n' };
    const problems = linkProblems(treeOf(context, files));
    if (expect) assert.match(problems.join('\n'), expect);
    else assert.deepEqual(problems, []);
  });
}
