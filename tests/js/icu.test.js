// What ICU does, through the public API in Node; tests/browser/icu.test.js does the same in Chromium.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { callOf, check, icuCases } from './icu-cases.js';

const unbake = await createUnbake();

describe('tests/cases/icu.json', () => {
  for (const one of icuCases) {
    test(one.label, async () => {
      const { method, given, wanted } = callOf(one);
      const input = typeof given === 'string' ? given : Uint8Array.from(given);
      check(one, await /** @type {any} */ (unbake)[method](input, wanted));
    });
  }
});

test('as many near-misses as hits', () => {
  const judged = icuCases.filter(({ method }) => method !== 'decode');
  const misses = judged.filter(({ miss }) => miss);
  assert.ok(misses.length * 2 >= judged.length, `${misses.length} near-misses among ${judged.length} cases`);
});
