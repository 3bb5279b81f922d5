// replay(): the edits of one stage on its text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, UnbakeError } from 'unbake';

/**
 * @param {number} begin
 * @param {number} end
 * @param {string} before
 * @param {string} after
 */
function edit(begin, end, before, after, stage = /** @type {const} */ ('blocks')) {
  return { stage, rule: 'test', span: /** @type {[number, number]} */ ([begin, end]), before, after };
}

const text = '網(wǎng)絡(luò)';
const first = edit(1, 7, '(wǎng)', '');
const second = edit(8, 13, '(luò)', '');

/** @type {[label: string, text: string, edits: ReturnType<typeof edit>[], expected: string][]} */
const cases = [
  ['no edits', text, [], text],
  ['all edits', text, [first, second], '網絡'],
  ['an edit left out is undone', text, [first], '網絡(luò)'],
  ['edits that touch', 'ab', [edit(0, 1, 'a', 'x'), edit(1, 2, 'b', 'y')], 'xy'],
  ['two insertions at one place keep their order', 'ab', [edit(1, 1, '', 'x'), edit(1, 1, '', 'y')], 'axyb'],
  ['spans count UTF-16 units', '𠮷?a', [edit(2, 3, '?', '！')], '𠮷！a'],
  ['at the very end', 'a', [edit(1, 1, '', '。')], 'a。'],
  ['a lone surrogate is a unit like others', '\ud800x', [edit(0, 1, '\ud800', '\ufffd')], '\ufffdx'],
];
for (const [label, given, edits, expected] of cases) {
  test(label, () => assert.equal(replay(given, edits), expected));
}

/** @type {[label: string, text: unknown, edits: unknown, message: RegExp, offset: number][]} */
const refused = [
  ['another text', 'something else', [edit(3, 5, '??', '')], /edit 0 changes something that is not there/, 3],
  ['past the end', 'ab', [edit(1, 9, 'b', '')], /reaches past the text/, 1],
  ['turned round', 'ab', [edit(2, 1, '', '')], /reaches past/, 2],
  ['overlapping', 'abc', [edit(0, 2, 'ab', ''), edit(1, 3, 'bc', '')], /edit 1 begins before/, 1],
  ['out of order', 'abc', [edit(2, 3, 'c', ''), edit(0, 1, 'a', '')], /edit 1 begins before/, 0],
  [
    'of two stages',
    'abc',
    [edit(0, 1, 'a', ''), edit(1, 2, 'b', '', /** @type {any} */ ('source'))],
    /another stage/,
    1,
  ],
  ['no span', 'abc', [{ before: 'a', after: '' }], /lacks span/, 0],
  ['not an edit', 'abc', [null], /is no edit/, 0],
  ['fractions', 'abc', [edit(0.5, 1, 'a', '')], /lacks span/, 0],
  ['undefined', 'abc', [undefined], /is no edit/, 0],
  ['a list with holes', 'abc', Array(3), /edit 0 is no edit/, 0],
  ['a string', 'abc', ['abc'], /is no edit/, 0],
  ['negative', 'abc', [edit(-1, 1, 'a', '')], /begins before/, -1],
  ['endless', 'abc', [edit(0, Number.POSITIVE_INFINITY, 'abc', '')], /lacks span/, 0],
  ['places as bigints', 'abc', [{ span: [0n, 1n], before: 'a', after: '' }], /lacks span/, 0],
  ['a number for the text', 'abc', [{ span: [0, 1], before: 'a', after: 1 }], /lacks span/, 0],
  [
    'a text longer than strings can be',
    '',
    Array.from({ length: 9 }, () => edit(0, 0, '', 'x'.repeat(2 ** 27))),
    /longer than a string can be/,
    0,
  ],
  ['no list', 'abc', {}, /as an array/, 0],
  ['no text', undefined, [], /takes a text/, 0],
];
for (const [label, given, edits, message, offset] of refused) {
  test(`refused: ${label}`, () => {
    const call = () => replay(/** @type {string} */ (given), /** @type {ReturnType<typeof edit>[]} */ (edits));
    assert.throws(call, { code: 'bad-edit', message, offset });
    assert.throws(call, UnbakeError);
  });
}

test('what an edit says when it is checked is what is done', () => {
  let reads = 0;
  const changing = {
    ...edit(0, 1, 'a', ''),
    get after() {
      return reads++ === 0 ? 'x' : /** @type {any} */ ({});
    },
  };
  assert.equal(replay('abc', [changing]), 'xbc');
});
