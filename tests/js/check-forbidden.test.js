// What must not stand in the tree.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forbiddenProblems, packageHosts } from '../../tools/check/forbidden.mjs';
import { treeOf } from './check-tree.js';

const hosts = ['mirror.example.net'];

/** @type {{label: string, path: string, contents: string | Uint8Array, expect?: RegExp}[]} */
const cases = [
  { label: 'an ordinary file', path: 'js/a.js', contents: 'export const a = 1;\n' },
  {
    label: 'a package host of this machine',
    path: 'tools/a.mjs',
    contents: '\nconst from = "https://mirror.example.net/debian";\n',
    expect: /tools\/a\.mjs:2: names mirror\.example\.net/,
  },
  {
    label: 'a lock file with addresses',
    path: 'package-lock.json',
    contents: '{"packages": {"node_modules/a": {"resolved": "https://example.org/a.tgz"}}}',
    expect: /package-lock\.json: says where packages come from/,
  },
  {
    label: 'a lock file in a folder, with addresses',
    path: 'tools/a/package-lock.json',
    contents: '{"packages": {"node_modules/a": {"resolved": "https://example.org/a.tgz"}}}',
    expect: /tools\/a\/package-lock\.json: says where packages come from/,
  },
  {
    label: 'a lock file without',
    path: 'package-lock.json',
    contents: '{"packages": {"node_modules/a": {"link": true}}}',
  },
  {
    label: 'a registry',
    path: '.npmrc',
    contents: 'registry=https://example.org/\n',
    expect: /\.npmrc: names a registry/,
  },
  {
    label: "a scope's registry",
    path: '.npmrc',
    contents: '@a:registry=https://example.org/\n',
    expect: /\.npmrc: names a registry/,
  },
  {
    label: '.npmrc that talks about registries',
    path: '.npmrc',
    contents: '; which registry serves them is not our business\nomit-lockfile-registry-resolved=true\n',
  },
  { label: 'a big file', path: 'docs/a.txt', contents: 'x'.repeat(600_000), expect: /docs\/a\.txt: 600000 bytes/ },
  { label: 'a built file', path: 'dist2/a.wasm', contents: 'x', expect: /built files are not committed/ },
  {
    label: 'a long file',
    path: 'src/base/a.cpp',
    contents: '\n'.repeat(401),
    expect: /a\.cpp: 401 lines, at most 400/,
  },
  { label: 'a file just short enough', path: 'src/base/a.cpp', contents: '\n'.repeat(400) },
  { label: 'a long generated file', path: 'src/base/a.gen.cpp', contents: '\n'.repeat(4000) },
  { label: 'eval', path: 'web/a.js', contents: 'eval("1");\n', expect: /web\/a\.js:1: eval/ },
  { label: 'new Function', path: 'js/a.js', contents: 'new Function("1")();\n', expect: /new Function/ },
  {
    label: 'innerHTML',
    path: 'web/a.js',
    contents: '\nnode.innerHTML = text;\n',
    expect: /web\/a\.js:2: setting innerHTML/,
  },
  { label: 'innerHTML by name', path: 'web/a.js', contents: 'node["innerHTML"] += x;\n', expect: /setting innerHTML/ },
  {
    label: 'innerHTML in a list',
    path: 'web/a.js',
    contents: 'set(node, {innerHTML: x});\n',
    expect: /setting innerHTML/,
  },
  { label: 'reading outerHTML', path: 'js/a.js', contents: 'clean(document.documentElement.outerHTML);\n' },
  { label: 'comparing innerHTML', path: 'web/a.js', contents: 'if (a.innerHTML === b) f();\n' },
  { label: 'a comment about it', path: 'web/a.js', contents: '// No node.innerHTML = x here, and no eval().\n' },
  {
    label: 'insertAdjacentHTML',
    path: 'web/a.js',
    contents: 'a.insertAdjacentHTML("x", y);\n',
    expect: /insertAdjacentHTML/,
  },
  { label: 'document.write', path: 'web/a.js', contents: 'document.write(x);\n', expect: /document\.write/ },
  {
    label: 'a timer with code',
    path: 'web/a.js',
    contents: "setTimeout('f()', 1);\n",
    expect: /a timer that takes a string/,
  },
  { label: 'a timer', path: 'web/a.js', contents: 'setTimeout(f, 1);\n' },
  { label: 'a test may show what is bad', path: 'tests/js/a.js', contents: 'eval("1");\n' },
  {
    label: 'a script in the page',
    path: 'web/index.html',
    contents: '<p>\n<script>f()</script>',
    expect: /index\.html:2: a script inside the HTML/,
  },
  { label: 'a script file', path: 'web/index.html', contents: '<script type="module" src="page.js"></script>' },
  { label: 'a handler', path: 'web/index.html', contents: '<button onclick="f()">', expect: /an event handler/ },
  { label: 'text about handlers', path: 'web/index.html', contents: '<p>The onclick = attribute</p>' },
  {
    label: 'a style attribute',
    path: 'web/index.html',
    contents: '<p style="color: red">',
    expect: /a style attribute/,
  },
  {
    label: 'a javascript: address',
    path: 'web/index.html',
    contents: '<a href="javascript:f()">',
    expect: /javascript:/,
  },
];

for (const { label, path, contents, expect } of cases) {
  test(label, (context) => {
    const problems = forbiddenProblems(treeOf(context, { [path]: contents }), hosts);
    if (expect) assert.match(problems.join('\n'), expect);
    else assert.deepEqual(problems, []);
  });
}

test('the path of this checkout', (context) => {
  const tree = treeOf(context, { 'README.md': '' });
  const withPath = treeOf(context, { 'README.md': 'cd /\n' });
  assert.deepEqual(forbiddenProblems(tree, []), []);
  withPath.bytes = () => Buffer.from(`# here\ncd ${withPath.root}/build\n`);
  assert.match(forbiddenProblems(withPath, []).join('\n'), /README\.md:2: names .*unbake-check-/);
});

test('package hosts are names with a dot, and never this machine itself', () => {
  for (const host of packageHosts()) assert.match(host, /^(?!127\.)[^/:]+\.[^/:]+$/);
});
