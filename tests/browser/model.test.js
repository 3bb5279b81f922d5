// The parts of the page that need no browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placesOf, shownOf } from '../../web/model/shown.js';
import { canUndo, readStages } from '../../web/model/stages.js';
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
    places: {
      edits: [
        { edit: 0, title: [0, 1], html: null, text: null },
        { edit: 1, title: null, html: [1, 2], text: [1, 2] },
        { edit: 2, title: null, html: [2, 4], text: [2, 4] },
        { edit: 4, title: [0, 1], html: null, text: null },
      ],
      removed: [
        [0, 8],
        [20, 30],
      ],
    },
    damage: { kinds: [], lost: 2, machineConverted: true },
    encoding: { label: 'gbk', from: 'meta', confidence: 1 },
    warnings: [],
  })
);

describe('stages', () => {
  test('lines carry their changes and why they are left out', () => {
    const { changes, lines } = readStages(result);
    assert.equal(changes.length, 4, 'what was wished for is no change to look at');
    assert.deepEqual(
      lines.map(({ reason }) => reason),
      ['title', null, 'counter'],
    );
    assert.deepEqual(
      changes.map(({ index, edit }) => result.edits[index] === edit),
      [true, true, true, true],
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

  test('a change of the source comes first, is on no line, and cannot be taken back by itself', () => {
    const given = edit('?p>', '?', '<', { stage: 'source', rule: 'swallowed-markup' });
    const { changes, lines } = readStages({ ...result, edits: [given, ...result.edits] });
    assert.deepEqual(changes.map(canUndo), [false, true, true, true, true]);
    assert.deepEqual(
      lines[1].segments.map((segment) => ('text' in segment ? segment.text : segment.change.index)),
      ['甲乙', 2, 3, '丙丁'],
    );
  });
});

describe('places in the article', () => {
  test('are those of the changes, with their numbers', () => {
    assert.deepEqual(placesOf({ left: null, result }), [
      { change: 0, where: 'title', span: [0, 1] },
      { change: 1, where: 'body', span: [1, 2] },
      { change: 2, where: 'body', span: [2, 4] },
    ]);
  });

  test('of what is left when changes were taken back, too', () => {
    const left = {
      of: result,
      undone: new Set([0, 2]),
      result: {
        ...result,
        edits: [result.edits[1], result.edits[3], result.edits[4]],
        places: {
          edits: [{ edit: 0, title: null, html: /** @type {[number, number]} */ ([1, 2]), text: null }],
          removed: [],
        },
      },
    };
    assert.equal(shownOf({ left }, result), left.result);
    assert.deepEqual(placesOf({ left, result }), [{ change: 1, where: 'body', span: [1, 2] }]);
  });

  test('a result without places has none, and nothing breaks', () => {
    assert.deepEqual(placesOf({ left: null, result: { ...result, places: undefined } }), []);
    assert.equal(readStages({ ...result, places: undefined }).lines.length, 3);
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
