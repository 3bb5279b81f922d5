// The parts of the page that need no browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createCleaner } from '../../web/cleaner.js';
import { placeChanges, squeeze } from '../../web/model/align.js';
import { offsetMap, readStages, replay } from '../../web/model/stages.js';
import { summarize } from '../../web/model/summary.js';

/** @typedef {import('../../web/result.js').Result} Result */

/**
 * @param {string} text
 * @param {string} before
 * @param {string} after_
 * @param {Partial<import('../../web/result.js').Edit>} [more]
 * @returns {import('../../web/result.js').Edit}
 */
function edit(text, before, after_, more = {}) {
  const begin = text.indexOf(before);
  return {
    stage: 'blocks',
    rule: 'injected-pinyin',
    span: [begin, begin + before.length],
    before,
    after: after_,
    confidence: 1,
    parameter: '',
    ...more,
  };
}

/** Three blocks: a title, a paragraph with two changes, one of them wished for, and a counter. */
const blocks = '網(wǎng)絡\n甲乙(yi)?x丙丁\n播放數(shù):1';
const repaired = '網絡\n甲乙戊己丙丁\n播放數:1';
const result = /** @type {Result} */ (
  /** @type {unknown} */ ({
    title: '网絡',
    html: '<p>甲乙戊己丙丁</p>',
    stages: { source: '', blocks, repaired },
    edits: [
      edit(blocks, '(wǎng)', ''),
      edit(blocks, '(yi)', ''),
      edit(blocks, '?x', '戊己', { rule: 'byte-shift', confidence: 0.9 }),
      edit(blocks, '(shù)', ''),
      edit(repaired, '網', '网', { stage: 'repaired', rule: 'script' }),
    ],
    removed: [
      { span: [0, 2], text: '网絡', reason: 'title' },
      { span: [10, 15], text: '播放數:1', reason: 'counter' },
    ],
    damage: { kinds: [], lost: 2, machineConverted: true },
    encoding: { label: 'gbk', from: 'meta', confidence: 1 },
    warnings: [],
  })
);

describe('stages', () => {
  test('replay gives the result of the stage', () => {
    assert.equal(replay(blocks, result.edits.slice(0, 4)), repaired);
    assert.equal(replay('abc', []), 'abc');
  });

  test('offsets map into the result; inside of an edit, to its end', () => {
    const map = offsetMap([{ ...edit('ab(x)cd', '(x)', '') }, { ...edit('ab(x)cd', 'd', 'DDD') }]);
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map(map), [0, 1, 2, 2, 2, 2, 3, 6]);
  });

  test('inside of a word in the other script, offsets map to the same place in the word', () => {
    const map = offsetMap([edit('a(b)cd', '(b)', 'x'), edit('a(b)cd', 'cd', 'CD')]);
    assert.deepEqual([4, 5, 6].map(map), [2, 3, 4]);
  });

  test('lines carry their changes, their place in the finished text and why they are left out', () => {
    const { changes, lines, finalText } = readStages(result);
    assert.equal(finalText, '网絡\n甲乙戊己丙丁\n播放數:1');
    assert.equal(changes.length, 4, 'what was wished for is no change to look at');
    assert.deepEqual(
      lines.map(({ final, reason }) => [finalText.slice(...final), reason]),
      [
        ['网絡', 'title'],
        ['甲乙戊己丙丁', null],
        ['播放數:1', 'counter'],
      ],
    );
    assert.deepEqual(
      changes.map(({ final }) => final && finalText.slice(...final)),
      ['', '', '戊己', ''],
    );
    assert.deepEqual(
      lines[1].segments.map((segment) => ('text' in segment ? segment.text : segment.change.index)),
      ['甲乙', 1, 2, '丙丁'],
    );
  });

  test('an edit over a newline does not lose it', () => {
    const text = 'a\nb\nc';
    const { lines } = readStages({
      ...result,
      stages: { source: '', blocks: text, repaired: 'aXb\nc' },
      edits: [edit(text, '\n', 'X')],
      removed: [],
    });
    assert.equal(lines.length, 2);
  });
});

describe('places in the article', () => {
  test('white space does not count', () => {
    assert.deepEqual(squeeze(' a b\n'), { text: 'ab', at: [1, 3] });
    assert.deepEqual(squeeze(''), { text: '', at: [] });
  });

  test('a change is found again, and one that took something out marks the character before', () => {
    const body = '\n甲乙\n戊己丙丁\n';
    const places = placeChanges(readStages(result), '网絡', body);
    assert.deepEqual(
      places.map(({ change, where, span }) => [change, where, (where === 'title' ? '网絡' : body).slice(...span)]),
      [
        [0, 'title', '网'],
        [1, 'body', '乙'],
        [2, 'body', '戊己'],
      ],
      'the counter was left out and has no place',
    );
  });

  test('an article that is not the kept lines has no places, and nothing breaks', () => {
    assert.deepEqual(placeChanges(readStages(result), '', 'something else'), []);
    assert.deepEqual(placeChanges(readStages(result), '', ''), []);
  });
});

test('the summary says it in plain words', () => {
  assert.deepEqual(summarize(result), {
    headline: '4 places repaired: 3 injected pinyin notes, 1 place one byte off.',
    facts: ['1 block left out of the article', '1 place changed as you asked', 'Read as gbk, as the page declares'],
    machineConverted: true,
    lost: '2 characters lost for good',
  });
});

describe('requests', () => {
  /** A worker whose answers are given by hand. */
  function fakeWorker() {
    /** @type {{input: unknown, answer: (value: any) => void, fail: (error: Error) => void}[]} */
    const calls = [];
    const clean = (/** @type {unknown} */ input) =>
      new Promise((answer, fail) => {
        calls.push({ input, answer, fail });
      });
    return { calls, load: async () => ({ clean }) };
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  test('the newest wins: those in between are never sent, and an old answer is dropped', async () => {
    const { calls, load } = fakeWorker();
    /** @type {unknown[]} */
    const seen = [];
    const cleaner = createCleaner({ done: (value) => seen.push(value), failed: assert.fail, slow: () => {}, load });
    for (const input of ['a', 'b', 'c']) cleaner.clean({ input, options: {} });
    await settle();
    assert.deepEqual(
      calls.map(({ input }) => input),
      ['a'],
    );
    calls[0].answer('A');
    await settle();
    assert.deepEqual(
      calls.map(({ input }) => input),
      ['a', 'c'],
    );
    calls[1].answer('C');
    await settle();
    assert.deepEqual(seen, ['C']);
  });

  test('after a cancel no answer comes', async () => {
    const { calls, load } = fakeWorker();
    const cleaner = createCleaner({ done: () => assert.fail(), failed: () => assert.fail(), slow: () => {}, load });
    cleaner.clean({ input: 'a', options: {} });
    await settle();
    cleaner.cancel();
    calls[0].answer('A');
    await settle();
  });

  test('a worker that cannot be loaded is an error with a code, and is tried again', async () => {
    let loads = 0;
    /** @type {string[]} */
    const codes = [];
    const cleaner = createCleaner({
      done: () => assert.fail(),
      failed: ({ code }) => codes.push(code),
      slow: () => {},
      load: async () => {
        loads++;
        throw new TypeError('not there');
      },
    });
    await cleaner.clean({ input: 'a', options: {} });
    await cleaner.clean({ input: 'a', options: {} });
    assert.equal(loads, 2);
    assert.deepEqual(codes, ['page', 'page']);
  });
});

describe('colours', () => {
  const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
  const [light, dark] = css
    .split('@media')
    .map((part) => new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])));

  /** Relative luminance and contrast as WCAG 2.2 defines them. @param {string} color */
  const luminance = (color) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (/** @type {string} */ a, /** @type {string} */ b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  /** Text on ground 4.5, the edge of a control 3. */
  const pairs = [
    ...['paper', 'sheet', 'well', 'current', 'warning-ground', 'error-ground'].map((ground) => ['ink', ground, 4.5]),
    ...['paper', 'sheet', 'well'].flatMap((ground) => [
      ['soft', ground, 4.5],
      ['accent', ground, 4.5],
      ['edge', ground, 3],
    ]),
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-strong', 4.5],
    ['del', 'del-ground', 4.5],
    ['del', 'current', 4.5],
    ['ins', 'ins-ground', 4.5],
    ['ins', 'current', 4.5],
    ['del', 'paper', 4.5],
    ['current-edge', 'sheet', 3],
  ];
  for (const [theme, colors] of /** @type {const} */ ([
    ['light', light],
    ['dark', dark],
  ])) {
    test(`reach AA in the ${theme} theme`, () => {
      for (const [text, ground, least] of pairs) {
        const reached = contrast(String(colors.get(String(text))), String(colors.get(String(ground))));
        assert.ok(reached >= Number(least), `${text} on ${ground}: ${reached.toFixed(2)}`);
      }
    });
  }
});
