// Labels for the training of the block classifier: blocks against a page's truth.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelBlocks } from '../../tools/training/labels.mjs';

const tokens = (/** @type {string} */ text) => text.toLowerCase().match(/\w+/gu) ?? [];
const labels = (/** @type {string[]} */ blocks, /** @type {object} */ truth) =>
  labelBlocks(blocks, { id: '1', url: '', ...truth }, tokens).map(({ label }) => label);

test('blocks are text where their shingles stand in the truth', () => {
  const text = 'One two three four five six seven.\nShort line\nEight nine ten eleven twelve.';
  assert.deepEqual(
    labels(['One two three four five six seven.', 'One two other words stand in between'], { text }),
    [1, 0],
  );
  assert.deepEqual(labels(['Short line', 'two three', ''], { text }), [1, 0, 0], 'short ones are compared by line');
});

test('fragments label what they stand in, and nothing else', () => {
  const truth = { with: ['must be  in it'], without: ['Video', 'must not'] };
  assert.deepEqual(
    labels(['This must be in it.', 'Video', 'A long text that only mentions the word Video', 'This must not'], truth),
    [1, 0, -1, 0],
  );
});

test('pages count alike, long blocks more than short ones', () => {
  const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
  const [long, short] = labelBlocks(
    [words.join(' '), words.slice(0, 10).join(' ')],
    { id: '1', url: '', text: words.join(' ') },
    tokens,
  );
  assert.ok(long && short && long.weight > 3 * short.weight);
});
