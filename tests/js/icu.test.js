// What ICU does, through the public API in Node; tests/browser/icu.test.js does the same in Chromium.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { callOf, check, icuCases, inputOf } from './icu-cases.js';
import { nativeMissing, runNative } from './native.js';

const unbake = await createUnbake();

describe('tests/cases/icu.json', () => {
  for (const one of icuCases) {
    test(one.label, async () => {
      const { method, given, wanted } = callOf(one);
      check(one, await /** @type {any} */ (unbake)[method](inputOf(given), wanted));
    });
  }

  test('natively the same', { skip: nativeMissing }, async () => {
    for (const one of icuCases.filter(({ method }) => method === 'clean')) {
      const { given } = callOf(one);
      const input = inputOf(given);
      const options = /** @type {Record<string, string>} */ ({ ...one.options });
      const [native] = runNative('clean', [input], { ...options, ...(typeof given === 'string' && { string: true }) });
      assert.equal(native, JSON.stringify(await unbake.clean(input, one.options)), one.label);
    }
  });
});

test('as many near-misses as hits', () => {
  const judged = icuCases.filter(({ method }) => method !== 'decode');
  const misses = judged.filter(({ miss }) => miss);
  assert.ok(misses.length * 2 >= judged.length, `${misses.length} near-misses among ${judged.length} cases`);
});
