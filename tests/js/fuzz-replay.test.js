// Edit logs that were tampered with: refused, or undone to the letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay, UnbakeError } from 'unbake';
import { randomNumbers } from '../../tools/lib/random.mjs';
import { mutants } from './mutations.js';

/** A text and a log of it. @param {ReturnType<typeof randomNumbers>} random */
function logOf(random) {
  const text = Array.from(
    { length: random(60) },
    () => ['網', '(wǎng)', 'é', '\ud83d\ude00', '\ud800', '\n', 'a'][random(7)],
  ).join('');
  const edits = [];
  let at = 0;
  while (at < text.length && edits.length < 8) {
    const begin = at + random(6);
    const end = begin + random(5);
    if (end > text.length) break;
    edits.push({
      ...{ stage: 'blocks', rule: 'test', confidence: 1, parameter: '' },
      ...{ span: [begin, end], before: text.slice(begin, end), after: 'x網\ud83d'.slice(0, random(4)) },
    });
    at = end;
  }
  return { text, edits };
}

/** @param {{span: number[], before: string, after: string}[]} edits the log that undoes a log */
function undoing(edits) {
  let shift = 0;
  return edits.map(({ span, before, after }) => {
    const begin = span[0] + shift;
    shift += after.length - before.length;
    return { stage: 'blocks', span: [begin, begin + after.length], before: after, after: before };
  });
}

test('a log that fits is undone by its own opposite', () => {
  for (let seed = 1; seed < 2000; ++seed) {
    const { text, edits } = logOf(randomNumbers(seed * 2654435761));
    const result = replay(text, /** @type {any} */ (edits));
    assert.equal(replay(result, /** @type {any} */ (undoing(edits))), text, `seed ${seed}`);
  }
});

test('a log that was changed is refused with a place, or fits', () => {
  const seeds = Array.from({ length: 30 }, (_, index) => JSON.stringify(logOf(randomNumbers(index * 40503 + 1))));
  const words = [
    '[',
    ']',
    '{}',
    'null',
    '-1',
    '1e9',
    '0.5',
    '"',
    '"span":[0,0]',
    '"before":""',
    '"stage":"source"',
    ',',
  ];
  let fitting = 0;
  let refused = 0;
  for (const { input, number } of mutants(seeds, { words })) {
    let log;
    try {
      log = JSON.parse(input.toString());
    } catch {
      continue; // no JSON any more
    }
    try {
      const result = replay(log?.text, log?.edits);
      assert.equal(typeof result, 'string', `mutant ${number}`);
      assert.equal(replay(result, /** @type {any} */ (undoing(log.edits))), log.text, `mutant ${number}`);
      fitting++;
    } catch (error) {
      assert.ok(error instanceof UnbakeError && error.code === 'bad-edit', `mutant ${number}: ${error}`);
      assert.ok(Number.isInteger(error.offset ?? 0), `mutant ${number}`);
      refused++;
    }
  }
  assert.ok(fitting > 20 && refused > 20, `${fitting} fit, ${refused} are refused`);
});
