// What `npm run size`, `npm run bench` and `npm run quality` rest on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { optionsOfNote } from '../../tools/lib/note.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { spent } from '../../tools/size.mjs';

test('a budget counts its own files', () => {
  const file = (/** @type {string} */ name, /** @type {number} */ brotli) => ({ file: name, raw: 2 * brotli, brotli });
  const files = [
    file('dist/unbake.wasm', 400_001),
    file('dist/unbake.data', 400_000),
    file('dist/unbake-model.data', 600_000),
    file('dist/web.js', 9_000_000),
    file('site/unbake/unbake.wasm', 9_000_000),
    file('site/index.html', 1_000),
    file('site/page.css', 9_000),
    file('site/chunks/a.js', 20_000),
    file('site/unbake/worker.js', 42_001),
    file('site/icons/512.png', 9_000_000),
    file('site/samples/page.html', 9_000_000),
  ];
  assert.deepEqual(
    spent(files).map(({ name, limit, brotli }) => [name, brotli, brotli > limit]),
    [
      ['code (wasm)', 400_001, true],
      ['data files together', 1_000_000, false],
      ['page (HTML, CSS, JavaScript)', 72_001, true],
    ],
  );
});

/** @type {[string | undefined, object][]} */
const notes = [
  [undefined, {}],
  ['asked for Simplified', { script: 'hans' }],
  ['asked for Traditional', { script: 'hant' }],
  ['asked for full-width punctuation', { punctuation: 'fullwidth' }],
  ['asked for Simplified and full-width punctuation', { script: 'hans', punctuation: 'fullwidth' }],
];
for (const [note, options] of notes) {
  test(`the options of a note: ${note}`, () => assert.deepEqual(optionsOfNote(note), options));
}

/** @type {[string, string[], RegExp][]} */
const wrongOptions = [
  ['an option misspelt', ['--jsno', 'x'], /--jsno.*\nusage: .*--json FILE/],
  ['no file', ['--json'], /argument missing\nusage: /],
  ['a table that is not there', ['--only', 'speed'], /pages or repairs, not speed\nusage: /],
  ['a folder that is not there', ['--json', 'nowhere/at/all.json'], /no folder .*nowhere\/at .*make it/],
];
for (const [label, options, message] of wrongOptions) {
  test(`the benchmark says what is wrong before it measures: ${label}`, () => {
    const called = ['tools/bench.mjs', ...options];
    const { status, stderr } = spawnSync(process.execPath, called, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, message);
  });
}
