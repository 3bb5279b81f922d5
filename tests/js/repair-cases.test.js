// The cases of tests/cases/repair/: what comes out, and what must hold for every one of them.
//
// A case is {label, original, fixed?, comment?, options?}: without `fixed` it is a near-miss that must stay as it is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createUnbake, replay } from 'unbake';
import { nativeMissing, runNative } from './native.js';

const folder = new URL('../cases/repair/', import.meta.url);
const unbake = await createUnbake();

/** Blocks that are no evidence for or against any damage: no letter of theirs is beyond ASCII. */
const neighbours = ['The library opens at nine.', '', 'It closes at ten, but on Sundays.'];

/** @import {RepairedText, RepairOptions, Stage} from '../../js/types.js' */
/** @typedef {{label: string, original: string, fixed?: string, options?: RepairOptions & Record<string, string>}} Case */

/**
 * The text after all stages, by replaying the log.
 * @param {RepairedText} result
 */
function replayed({ stages, edits }) {
  /** @param {Stage} stage */
  const of = (stage) => edits.filter((edit) => edit.stage === stage);
  return replay(replay(stages.blocks, of('blocks')), of('repaired'));
}

for (const name of readdirSync(folder).sort()) {
  /** @type {Case[]} */
  const cases = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  describe(name, () => {
    for (const { label, original, fixed = original, options } of cases) {
      describe(label, () => {
        /** @type {RepairedText} */
        let result;
        before(async () => {
          result = await unbake.repairText(original, options);
        });
        test('comes out right', () => assert.equal(result.text, fixed));
        test('its log replays to the result', () => assert.equal(replayed(result), result.text));
        test('a second pass edits nothing', async () => {
          const again = await unbake.repairText(result.text, options);
          assert.deepEqual(again.edits, []);
        });
        test('it comes out the same inside a document that says no more of it', async () => {
          const inside = await unbake.repairText([...neighbours, original, ...neighbours].join('\n'), options);
          assert.equal(inside.text, [...neighbours, fixed, ...neighbours].join('\n'));
          assert.deepEqual(inside.damage, result.damage);
        });
        test('where it stands twice, both come out the same', async () => {
          const { text } = await unbake.repairText(`${original}\n${original}`, options);
          assert.equal(text.slice(0, text.length / 2), text.slice((text.length + 1) / 2));
        });
      });
    }
    test('native gives the same', { skip: nativeMissing }, async () => {
      for (const { label, original, options = {} } of cases) {
        const { text: _, ...wasm } = await unbake.repairText(original, options);
        const native = JSON.parse(runNative('repair', [original], options)[0]);
        const { edits, stages, damage, warnings } = native;
        assert.deepEqual({ edits, stages, damage, warnings }, wasm, label);
      }
    });
  });
}

test('as many near-misses as repairs', () => {
  /** @type {Case[]} */
  const all = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  const misses = all.filter(({ fixed }) => fixed === undefined).length;
  assert.ok(misses * 2 >= all.length, `${misses} near-misses among ${all.length} cases`);
});
