// The same core in Chromium, in Node and natively: the same result, byte for byte. (tests/js/seed.test.js says what that
// result is.)
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { nativeMissing, runNative } from '../js/native.js';
import { start } from './launch.js';

const sample = readFileSync(new URL('../../web/samples/scraped-page.txt', import.meta.url), 'utf8');

/** @type {{label: string, input: string, options: import('../../js/types.js').Options & Record<string, string>}[]} */
const cases = [
  { label: 'the seed page', input: sample, options: {} },
  { label: 'the seed page as asked for', input: sample, options: { script: 'hans', punctuation: 'fullwidth' } },
  {
    label: 'markup, spans behind characters beyond the BMP, odd numbers',
    input: '<h1>\u{1F600} Title</h1><p>\u{1F600} zero\u200bwidth <b>bold</b> \ud800</p>'.repeat(30),
    options: { type: 'text/html', url: 'https://example.org/a/b' },
  },
];

describe('in Chromium, in Node and natively', () => {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let browser;
  before(async () => {
    browser = await start();
  });
  after(() => browser?.stop());

  for (const { label, input, options } of cases) {
    test(`the same result: ${label}`, { skip: nativeMissing }, async () => {
      const node = JSON.stringify(await (await createUnbake()).clean(input, options));
      const { page } = await browser.open();
      const chromium = await page.evaluate(
        async (module, units, wishes) => {
          const { createUnbakeWorker } = await import(module);
          const unbake = await createUnbakeWorker();
          // As UTF-16 units: the protocol that carries arguments into the page would replace a lone surrogate.
          return JSON.stringify(await unbake.clean(String.fromCharCode(...units), wishes));
        },
        new URL('unbake/worker.js', browser.address).href,
        Array.from({ length: input.length }, (_, index) => input.charCodeAt(index)),
        options,
      );
      await page.close();
      assert.equal(chromium, node);
      if (input.isWellFormed()) assert.equal(runNative('clean', [input], { ...options, string: true })[0], node);
    });
  }
});
