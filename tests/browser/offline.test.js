// Without a network, and with a newer version of the page.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { root } from '../../tools/lib/paths.mjs';
import { withPrecache } from '../../tools/site.mjs';
import { assertNone, browsers, paragraphsOf, reload, site, start, waitForText } from './launch.js';

/** @typedef {import('puppeteer-core').Page} Page */

const path = 'under/a%20path/';

/** Until everything is kept. @param {Page} page */
async function kept(page) {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await page.waitForFunction(() => navigator.serviceWorker.controller);
}

for (const name of browsers) {
  describe(name, () => {
    /** A site of its own, which a test may change, in a browser that has kept nothing yet. @type {string} */
    let folder;
    /** @type {Awaited<ReturnType<typeof start>>} */
    let browser;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'unbake-offline-'));
      cpSync(site, join(folder, 'under', 'a path'), { recursive: true });
      browser = await start(folder, name);
    });
    afterEach(async () => {
      await browser.stop();
      rmSync(folder, { recursive: true });
    });

    test('with the network off after the first load the page loads, repairs and makes books', async () => {
      const { page, problems } = await browser.open(path);
      await kept(page);
      await page.close();

      const { page: offline, problems: trouble } = await browser.open(path);
      // What it still loads ahead would be cut off by the reload, which is no problem of the page.
      await offline.waitForNetworkIdle();
      // Nobody answers any more; Chromium can be told so, too.
      if (name === 'chromium') await offline.setOfflineMode(true);
      await browser.stopServing();
      await offline.reload();
      await offline.waitForSelector('textarea');
      await offline.click('#try-sample');
      assert.equal((await paragraphsOf(offline)).length, 9);
      await offline.select('#language', 'zh-Hans');
      await waitForText(offline, '.tagline', /乱码/);
      await offline.click('#download > summary');
      await offline.click('[data-extension=epub]');
      await waitForText(offline, '.note', /已保存/);
      assertNone(problems);
      assertNone(trouble);
      await offline.close();
    });

    test('what the page has loaded already is not sent once more to be kept', async () => {
      const { page, problems } = await browser.open(path);
      await kept(page);
      await page.waitForNetworkIdle();
      const twice = browser.sent.filter((file, index) => browser.sent.indexOf(file) !== index);
      assert.deepEqual(twice, []);
      assert.ok(browser.sent.some((file) => file.endsWith('/unbake.wasm')));
      assertNone(problems);
      await page.close();
    });

    test('a newer version waits until the reader says so, and then all of it is new', async () => {
      const { page, problems } = await browser.open(path);
      await kept(page);
      assert.equal(await page.$eval('#notice', (bar) => bar.textContent), '');

      const here = join(folder, 'under', 'a path');
      appendFileSync(join(here, 'page.css'), '\n:root { --newer: 1 }\n');
      rmSync(join(here, 'sw.js'));
      writeFileSync(join(here, 'sw.js'), withPrecache(readFileSync(join(root, 'web/sw.js'), 'utf8'), here));
      const isNewer = () =>
        page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--newer') === '1');

      // What is cut off by loading anew is a failed request, so all that is loaded ahead must be there.
      await reload(page);
      await waitForText(page, '#notice', /newer version/);
      assert.equal(await isNewer(), false, 'until then, the page is the old one as a whole');
      await page.waitForNetworkIdle();
      await Promise.all([page.waitForNavigation(), page.click('#notice .primary')]);
      await page.waitForSelector('textarea');
      assert.equal(await isNewer(), true);
      assert.equal(await page.$eval('#notice', (bar) => bar.textContent), '');
      // The old files go; the page may be there before.
      await page.waitForFunction(
        async () => (await caches.keys()).filter((one) => one !== 'unbake-shared').length === 1,
      );
      assertNone(problems);
      await page.close();
    });
  });
}
