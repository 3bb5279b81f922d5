// What `npm run bench -- --peers` rests on, but for the peers themselves, which a test does not install.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { spreadOf } from '../../tools/bench/median.mjs';
import { decodeAsDeclared } from '../../tools/bench/peers/declared.mjs';
import { figuresOf } from '../../tools/bench/peers/node.mjs';
import { GaveUp, Runner } from '../../tools/bench/peers/runner.mjs';
import { short, tables } from '../../tools/bench/peers/tables.mjs';

const folder = mkdtempSync(join(tmpdir(), 'unbake-peers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} head @param {number[]} bytes behind it */
const page = (head, bytes) => Uint8Array.from([...Buffer.from(head), ...bytes]);
const gbk = [0xd6, 0xd0];

/** @type {[string, Uint8Array, RegExp][]} */
const declared = [
  ['a meta of its own', page('<meta charset=gbk>', gbk), /中$/],
  ['a meta as HTTP has it', page('<meta http-equiv=content-type content="text/html; charset=gb2312">', gbk), /中$/],
  ['nothing: UTF-8', page('<p>', [0xe4, 0xb8, 0xad]), /中$/],
  ['a mark of UTF-8 before another meta', page('', [0xef, 0xbb, 0xbf, ...Buffer.from('<meta charset=gbk>中')]), /中$/],
  ['a mark of UTF-16', Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e]), /^中$/],
  ['a label that is none: UTF-8', page('<meta charset=klingon>', [0xe4, 0xb8, 0xad]), /中$/],
  ['a meta too far behind', page(`${' '.repeat(1024)}<meta charset=gbk>`, gbk), /\ufffd/],
];
for (const [label, bytes, expected] of declared) {
  test(`a page is decoded as it declares: ${label}`, () => assert.match(decodeAsDeclared(bytes), expected));
}

test('a spread: the median is of the middle two where there is no middle', () => {
  assert.deepEqual(spreadOf([4, 1, 3, 2]), { median: 2.5, least: 1, most: 4 });
  assert.deepEqual(spreadOf([7]), { median: 7, least: 7, most: 7 });
});

describe('ratios', () => {
  const rounds = (/** @type {number[]} */ ...times) => ({
    load: { wall: 1, cpu: 1, characters: 0, failed: 0 },
    rounds: times.map((wall) => ({ wall, cpu: 10 * wall, characters: 0, failed: 0 })),
  });
  const starts = [
    { unbake: rounds(10, 2, 4), peer: rounds(20, 10) },
    { unbake: rounds(20, 2, 4), peer: rounds(100, 40) },
  ];

  test('are of the rounds of one number, also where a slow contestant had fewer', () => {
    const { ratios } = figuresOf('peer', starts, 1e6, 'wall');
    assert.deepEqual(ratios.first, { median: 3.5, least: 2, most: 5 });
    assert.deepEqual(ratios.warm, { median: 12.5, least: 5, most: 20 });
  });

  test('speeds are in MB a second, of the clock that is asked for', () => {
    assert.equal(figuresOf('unbake', starts, 1e6, 'wall').speeds.first.most, 100);
    assert.equal(figuresOf('unbake', starts, 1e6, 'cpu').speeds.first.most, 10);
  });
});

test("a contestant's process tells how long a round took and how much came out", async () => {
  const file = join(folder, 'page.html.gz');
  writeFileSync(file, gzipSync('<title>A talk</title><p>Yesterday the library held a talk, and many people came.'));
  const runner = new Runner();
  try {
    assert.ok((await runner.pages([{ file, url: '' }])) > 50);
    await runner.load('unbake');
    const { wall, cpu, characters, failed } = await runner.round();
    assert.ok(wall > 0 && cpu > 0 && characters > 100 && failed === 0, `${wall} ${cpu} ${characters} ${failed}`);
  } finally {
    runner.end();
  }
});

test('a page on which a contestant throws is counted, and is not the end of the round', async () => {
  const runner = new Runner();
  try {
    const files = ['empty.html', 'page.html'].map((name) => ({ file: join(folder, name), url: 'no address' }));
    writeFileSync(files[0].file, '');
    writeFileSync(files[1].file, '<p>Yesterday the library held a talk.');
    await runner.pages([files[0], { ...files[1], url: /** @type {any} */ (12) }, files[1]]);
    await runner.load('unbake');
    assert.equal((await runner.round()).failed, 1, 'an address is no number');
  } finally {
    runner.end();
  }
});

test('what goes wrong in it, and its end, are told', async () => {
  const runner = new Runner();
  await assert.rejects(runner.pages([{ file: join(folder, 'nowhere'), url: '' }]), /ENOENT/);
  const round = runner.load('unbake');
  runner.end();
  await assert.rejects(round, GaveUp);
});

test('a figure has three digits, and what was not measured has none', () => {
  assert.deepEqual([1.234, 12.34, 123.4, 1234].map(short), ['1.23', '12.3', '123', '1234']);
  const row = (/** @type {number} */ bytes, /** @type {number | null} */ msPerMB) => ({
    page: 'en',
    contestant: 'unbake',
    bytes,
    msPerMB,
  });
  const [head, , first, second] = tables.sizes([row(1e4, 50), row(1e7, null)]).split('\n');
  assert.equal(head, '| ms for a MB |  | 10 KB | 10 MB |');
  assert.equal(first, '| en | Unbake | 50.0 | gave up |');
  assert.equal(second, '|  | Readability + linkedom |  |  |');
});
