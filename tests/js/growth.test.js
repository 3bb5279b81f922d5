// What the test of growth (tools/growth.mjs) rests on: its bounds, its kinds of input, and that nothing keeps it busy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf, leastOf, problems } from '../../tools/growth/judge.mjs';
import { kinds } from '../../tools/growth/kinds.mjs';
import { startEngine } from '../../tools/growth/measure.mjs';

/** @import {Measured} from '../../tools/growth/measure.mjs' */

/** @param {number} bytes @param {number} ms @param {Partial<Measured>} [more] @returns {Measured} */
const took = (bytes, ms, more) => ({
  ...{ bytes, ms, html: bytes, markdown: bytes, text: bytes, edits: 0, peak: 0, warnings: '' },
  ...more,
});

/** @type {[string, Measured[], RegExp[]][]} */
const judged = [
  ['linear', [took(100_000, 20), took(200_000, 40)], []],
  ['caches that overflow', [took(100_000, 20), took(200_000, 51)], []],
  ['quadratic', [took(100_000, 20), took(200_000, 80)], [/twice the input takes 4\.0 times as long/]],
  ['quadratic over other sizes', [took(50_000, 5), took(200_000, 80)], [/takes 4\.0 times/]],
  ['too fast to be measured', [took(100_000, 0.5), took(200_000, 3.9)], []],
  ['slow', [took(100_000, 150), took(200_000, 301)], [/200 KB take 301 ms, more than 300/]],
  ['the same input at both sizes', [took(450, 1), took(450, 90)], []],
  ['much HTML', [took(100_000, 9, { html: 865_537 })], [/become 865537 bytes, more than 865536/]],
  ['much Markdown', [took(1000, 9, { markdown: 73_537 })], [/become 73537 bytes/]],
  ['a long answer to a short page', [took(1000, 9, { text: 73_536 })], []],
];
for (const [name, measured, expected] of judged) {
  test(`growth: ${name}`, () => {
    const found = problems(measured);
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [index, pattern] of expected.entries()) assert.match(found[index], pattern);
  });
}

test('growth: bytes that are really lost may take twice as long', () => {
  assert.equal(problems([took(200_000, 499)], { bytesAreLost: true }).length, 0);
  assert.match(problems([took(200_000, 501)], { bytesAreLost: true })[0], /more than 500/);
});

test('growth: a machine that is slow just now has more time, and no other growth', () => {
  assert.equal(problems([took(200_000, 590)], {}, 2).length, 0);
  assert.match(problems([took(200_000, 610)], {}, 2)[0], /more than 600/);
  assert.match(problems([took(100_000, 20), took(200_000, 80)], {}, 2)[0], /4\.0 times/);
});

test('growth is what twice the input costs, whatever the two sizes are', () => {
  assert.equal(growthOf(took(1, 10), took(2, 20)), 2);
  assert.equal(growthOf(took(1, 10), took(4, 160)), 4);
  assert.ok(Math.abs(growthOf(took(200, 10), took(1000, 50)) - 2) < 1e-9);
});

test('the least time of several runs counts, the rest is of the last', () => {
  const least = leastOf([took(1, 5), took(2, 7)], [took(1, 6), took(2, 6, { edits: 3 })]);
  assert.deepEqual(
    least.map(({ ms, edits }) => [ms, edits]),
    [
      [5, 0],
      [6, 3],
    ],
  );
  assert.deepEqual(leastOf([], [took(1, 5)]), [took(1, 5)]);
});

test('every kind gives about what is asked for, and the same each time', () => {
  for (const [name, { make, rare }] of Object.entries(kinds)) {
    if (rare) continue;
    const input = Buffer.from(make(20_000));
    assert.ok(input.equals(Buffer.from(make(20_000))), `${name} is not the same each time`);
    // Circles in JSON-LD have one size. What is repeated may be as long as a sentence of every encoding.
    if (!/circle/.test(name)) assert.ok(input.length >= 19_000 && input.length < 30_000, `${name}: ${input.length}`);
  }
});

test('the wasm is measured, and ended where it takes too long', async () => {
  const engine = startEngine('wasm');
  try {
    const kind = kinds['paragraphs of words'];
    const { measured, failed } = await engine.measure(kind, [2_000, 4_000], { runs: 2, seconds: 20, megabytes: 0 });
    assert.equal(failed, undefined);
    assert.equal(measured.length, 2);
    assert.ok(measured[0].bytes < measured[1].bytes && measured[0].html < measured[1].html);
    assert.ok(measured.every(({ ms }) => ms > 0));
    const stopped = await engine.measure(kind, [200_000], { runs: 1e9, seconds: 1, megabytes: 0 });
    assert.deepEqual(stopped, { measured: [], failed: 'over 1 s' });
    const again = await engine.measure(kind, [2_000], { runs: 1, seconds: 20, megabytes: 0 });
    assert.equal(again.measured.length, 1, 'it is started anew');
  } finally {
    engine.end();
  }
});
