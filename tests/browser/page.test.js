// The page in real Chromium, with the real core: that it stands, and what must never happen.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inBrowsers } from './in-browsers.js';
import { assertNone, dropFile, only, paragraphsOf, site, start, waitForText } from './launch.js';

inBrowsers((browser, name) => {
  describe('the page', () => {
    test('loads, without an error and without a request to anywhere else', async () => {
      const { page, problems, requests } = await browser.open();
      await page.waitForNetworkIdle();
      assertNone(problems);
      assert.ok(requests.length > 5);
      assert.equal(await page.title(), 'Unbake');
      assert.equal(await page.$eval('#result', (result) => result.hasAttribute('hidden')), true);
      await page.close();
    });

    test('moves nothing while it loads', only(name, 'chromium'), async () => {
      const { page } = await browser.open();
      await page.evaluateOnNewDocument(() => {
        Object.assign(globalThis, { shift: 0 });
        new PerformanceObserver((list) => {
          /** @type {any} */ for (const entry of list.getEntries())
            globalThis.shift += /** @type {any} */ (entry).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.setViewport({ width: 390, height: 844 });
      await page.reload();
      await page.waitForSelector('.examples li');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.ok((await page.evaluate(() => /** @type {any} */ (globalThis).shift)) < 0.01);
      await page.close();
    });

    test('works under any path', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'unbake-site-'));
      cpSync(site, join(folder, 'some', 'where'), { recursive: true });
      const other = await start(folder, name);
      try {
        const { page, problems } = await other.open('some/where/');
        await page.click('#try-sample');
        assert.equal((await paragraphsOf(page)).length, 9);
        assertNone(problems);
      } finally {
        await other.stop();
        rmSync(folder, { recursive: true });
      }
    });

    test('leads to the licence and the notices of what it is made with', async () => {
      const { page, problems } = await browser.open();
      const notices = await page.$eval('#colophon a[href$=".txt"]', async (link) => {
        const response = await fetch(/** @type {HTMLAnchorElement} */ (link).href);
        return { words: link.textContent, text: await response.text() };
      });
      assert.equal(notices.words, 'The work of others in it');
      assert.match(notices.text, /^<!--.*-->\n# Third-party notices\n[\s\S]*\n## libime\n/);
      assertNone(problems);
      await page.close();
    });

    test('has its Content-Security-Policy in force', async () => {
      const { page } = await browser.open();
      const outcome = await page.evaluate(async () => {
        const blocked = new Promise((resolve) => {
          addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective), {
            once: true,
          });
        });
        const script = document.createElement('script');
        script.textContent = 'globalThis.inlineRan = true';
        document.body.append(script);
        const sent = await fetch('http://127.0.0.1:9/').then(
          () => true,
          () => false,
        );
        return { directive: await blocked, ran: 'inlineRan' in globalThis, sent };
      });
      assert.deepEqual(outcome, { directive: 'script-src-elem', ran: false, sent: false });
      await page.close();
    });
  });

  describe('what cannot be cleaned', () => {
    const cases = [
      { label: 'an empty file', bytes: new Uint8Array(), says: /no text/i },
      {
        label: 'a picture',
        bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1]),
        says: /no text/i,
      },
    ];
    for (const { label, bytes, says } of cases) {
      test(`${label} is told in words`, async () => {
        const { page, problems } = await browser.open();
        await dropFile(page, 'file', bytes);
        await page.waitForSelector('.notice');
        assert.match(await page.$eval('.notice', (notice) => notice.textContent ?? ''), says);
        assert.equal(await page.$eval('.headline', (line) => line.textContent), 'No article was found in this.');
        assertNone(problems);
        await page.close();
      });
    }

    test('white space alone', async () => {
      const { page } = await browser.open();
      await page.type('textarea', '   \n');
      await page.waitForSelector('.notice');
      await page.close();
    });

    /** Each: what a server or a cache gives for a file of the worker, and a page that needs that file. */
    const wrong = [
      { label: 'a core of another kind', file: 'unbake.wasm', content: Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0) },
      { label: 'a page in place of the core', file: 'unbake.wasm', content: '<!doctype html><title>404</title>' },
      {
        label: 'data that are cut',
        file: 'unbake.data',
        content: readFileSync(join(site, 'unbake/unbake.data')).subarray(0, 9e4),
      },
      { label: 'a page in place of the data', file: 'unbake-model.data', content: '<!doctype html><title>404</title>' },
    ];
    for (const { label, file, content } of wrong) {
      test(`${label}: told in words, and tried again`, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'unbake-site-'));
        // Without its service worker, which keeps what was wrong until there is another version.
        cpSync(site, folder, { recursive: true, filter: (path) => path !== join(site, 'sw.js') });
        writeFileSync(join(folder, 'unbake', file), content);
        const other = await start(folder, name);
        try {
          const { page } = await other.open();
          await page.click('#try-sample');
          await waitForText(page, '.notice.error', /A part of this page did not load.*reload the page/);
          assert.equal(await page.$('.working'), null);
          cpSync(join(site, 'unbake', file), join(folder, 'unbake', file));
          await page.reload();
          await page.waitForSelector('#try-sample');
          await page.click('#try-sample');
          assert.equal((await paragraphsOf(page)).length, 9);
        } finally {
          await other.stop();
          rmSync(folder, { recursive: true });
        }
      });
    }

    test('a worker that does not come is told, and tried again', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'unbake-site-'));
      cpSync(site, folder, { recursive: true, filter: (file) => file !== join(site, 'unbake') });
      const other = await start(folder, name);
      try {
        const { page } = await other.open();
        await page.click('#try-sample');
        await page.waitForSelector('.notice.error');
        await page.click('#clear');
        cpSync(join(site, 'unbake'), join(folder, 'unbake'), { recursive: true });
        await page.click('#try-sample');
        assert.equal((await paragraphsOf(page)).length, 9);
      } finally {
        await other.stop();
        rmSync(folder, { recursive: true });
      }
    });
  });
});
