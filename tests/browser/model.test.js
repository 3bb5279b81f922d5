// The parts of the page that need no browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

test('the summary of a page that is lost does not say that nothing is wrong', () => {
  const lost = { ...result, edits: [], damage: { ...result.damage, lost: 530 } };
  assert.match(summarize(lost).headline, /^530 characters are lost for good/);
  assert.equal(summarize(lost).lost, null, 'said once');
  assert.equal(summarize({ ...lost, html: '' }).headline, 'No article was found in this.');
});

test('the summary says it in plain words', () => {
  assert.deepEqual(summarize(result), {
    headline: '4 places repaired: 3 injected pinyin notes, 1 place one byte off.',
    facts: ['Read as GBK, as the page declares', '1 block left out of the article', '1 place changed as you asked'],
    machineConverted: true,
    lost: '2 characters lost for good, shown as �',
  });
});
