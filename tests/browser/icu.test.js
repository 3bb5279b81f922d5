// What ICU does, through the public API in Chromium: the cases that tests/js/icu.test.js and repair-cases.test.js run in
// Node.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { callOf, characterCases, check, icuCases, inputOf } from '../js/icu-cases.js';
import { start } from './launch.js';

const cases = [...icuCases, ...characterCases];

describe("ICU's functions in Chromium", () => {
  /** @type {unknown[]} */
  let results;
  before(async () => {
    const browser = await start();
    const { page } = await browser.open();
    results = await page.evaluate(
      async (module, calls) => {
        const { createUnbakeWorker } = await import(module);
        const unbake = await createUnbakeWorker();
        return Promise.all(
          calls.map(({ method, given, wanted }) =>
            unbake[method](typeof given === 'string' ? given : Uint8Array.from(given), wanted),
          ),
        );
      },
      new URL('unbake/worker.js', browser.address).href,
      cases.map(callOf),
    );
    await browser.stop();
  });

  for (const [index, one] of cases.entries()) test(one.label, () => check(one, results[index]));

  test('Node gives the same', async () => {
    const unbake = /** @type {any} */ (await createUnbake());
    for (const [index, one] of cases.entries()) {
      const { method, given, wanted } = callOf(one);
      const here = await unbake[method](inputOf(given), wanted);
      assert.equal(JSON.stringify(results[index]), JSON.stringify(here), one.label);
    }
  });
});
