// Tests that hold in every browser: one browser of each sort for a file, one after the other.
import { after, before, describe } from 'node:test';
import { browsers, site, start } from './launch.js';

/** @typedef {Awaited<ReturnType<typeof start>>} Browser */

/**
 * @param {(browser: Browser, name: typeof browsers[number]) => void} tests declares them; the browser is there when
 *   they run
 * @param {string} [folder] what it is opened on
 */
export function inBrowsers(tests, folder = site) {
  for (const name of browsers) {
    describe(name, () => {
      const browser = /** @type {Browser} */ ({});
      before(async () => {
        Object.assign(browser, await start(folder, name));
      });
      after(() => browser.stop?.());
      tests(browser, name);
    });
  }
}
