// Links that carry a text, the bookmark that makes one, and what other programs share.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { longestLink, makeFragment, readFragment } from '../../web/intake/link.js';
import { asHtml, clean, simplified } from './articles.js';
import { encodeGbk } from './gbk.js';
import { inBrowsers } from './in-browsers.js';
import { assertNone, inArticle, jsonOf, only, paragraphsOf, paste, waitForText } from './launch.js';

inBrowsers((browser, name) => {
  describe('what a link carries', () => {
    const cases = [
      {
        label: 'text of any script',
        carried: { text: 'é 網絡 😀 \ud800'.toWellFormed(), html: false, url: undefined },
      },
      {
        label: 'a page with its address',
        carried: { text: '<p>a&b=c#d</p>', html: true, url: 'https://example.org/?a=1&b=2#c' },
      },
      { label: 'nothing', carried: { text: '', html: false, url: undefined } },
    ];
    for (const { label, carried } of cases) {
      test(`comes out as it went in: ${label}`, async () => {
        const fragment = await makeFragment(carried);
        assert.match(fragment, /^#(text|html)=[\w-]*(&url=[^&#]*)?$/);
        assert.deepEqual(await readFragment(fragment), carried);
      });
    }

    test('other fragments carry nothing, broken ones reject', async () => {
      assert.equal(await readFragment(''), null);
      assert.equal(await readFragment('#main'), null);
      await assert.rejects(readFragment('#text=!!!'));
      await assert.rejects(readFragment('#text=AAAA'));
    });
  });

  describe('links', () => {
    test('a copied link opens the same text elsewhere, and it is not sent', async () => {
      const { page } = await browser.open();
      await paste(page, { text: Object.values(clean).join('\n') });
      await paragraphsOf(page);
      await page.click('#copy-link');
      await waitForText(page, '.note', /^Link copied/);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(link.startsWith(`${browser.address}#text=`));
      await page.close();

      const other = await browser.open(link.slice(browser.address.length));
      assert.deepEqual(await paragraphsOf(other.page), [clean.first, clean.second, clean.third]);
      assert.match(await other.page.$eval('.about', (about) => about.textContent ?? ''), /^From a link/);
      assert.ok(
        other.requests.every((url) => !url.includes('text=') || url.includes('#')),
        'only behind the #',
      );
      assertNone(other.problems);
      await other.page.close();
    });

    test('one that is too long is not made, and a broken one is told in words', async () => {
      const { page, problems } = await browser.open('#text=broken!');
      await waitForText(page, '.notice.error', /The link is broken/);
      // Random letters do not pack.
      await page.evaluate((length) => {
        const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
        const bytes = crypto.getRandomValues(new Uint8Array(60_000));
        box.value = [...bytes, ...bytes]
          .map((byte) => String.fromCharCode(0x4e00 + byte * 70))
          .join('')
          .slice(0, length);
        box.dispatchEvent(new Event('input'));
      }, longestLink);
      await page.waitForSelector('#copy-link', { visible: true });
      await page.click('#copy-link');
      await waitForText(page, '.note', /too long for a link/);
      assertNone(problems);
      await page.close();
    });

    test('the bookmark opens the page it is used on, with its address, without its scripts', async () => {
      const { page } = await browser.open();
      const bookmark = await page.$eval('#bookmarklet', (link) => /** @type {HTMLAnchorElement} */ (link).href);
      await page.close();
      const { page: elsewhere } = await browser.open();
      await elsewhere.goto(`${browser.address}article.html`);
      await elsewhere.evaluate(
        (html) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          document.body.append(...parsed.body.childNodes);
          const script = document.createElement('script');
          script.textContent = 'globalThis.secret = 1';
          document.body.append(script);
          globalThis.open = (url) => {
            /** @type {any} */ (globalThis).opened = url;
            return window;
          };
        },
        `${asHtml(clean)}<p><a href="/relative">${clean.title}</a></p>`,
      );
      await elsewhere.evaluate(decodeURIComponent(bookmark.replace(/^javascript:/, '')));
      await elsewhere.waitForFunction(() => /** @type {any} */ (globalThis).opened);
      const opened = await elsewhere.evaluate(() => /** @type {any} */ (globalThis).opened);
      assert.ok(opened.startsWith(`${browser.address}#html=`));
      const carried = await readFragment(new URL(opened).hash);
      assert.equal(carried?.url, `${browser.address}article.html`);
      assert.ok(!carried?.text.includes('secret'));
      await elsewhere.close();

      const { page: unbaked, problems } = await browser.open(opened.slice(browser.address.length));
      assert.deepEqual((await paragraphsOf(unbaked)).slice(0, 3), [clean.first, clean.second, clean.third]);
      assertNone(problems);
      await unbaked.close();
    });
  });

  describe('the four samples', () => {
    const cases = [
      { sample: 'scraped', title: '中美將就網絡安全再次展開高級別對話', says: /168 places repaired/ },
      { sample: 'misread', title: '镇图书馆修好了漏雨的屋顶', says: /UTF-8 that was read as GBK/ },
      { sample: 'undeclared', title: '旧书店的最后一个星期', says: /^Read as GBK, judged by its bytes/ },
      { sample: 'cluttered', title: 'The lighthouse that learned to wait', says: /Nothing here was damaged/ },
    ];
    for (const { sample, title, says } of cases) {
      test(`${sample}: ${title}`, async () => {
        const { page, problems } = await browser.open();
        await page.click(`#sample-${sample}`);
        assert.equal(await inArticle(page, '.title', ([heading]) => heading.textContent), title);
        assert.match(await page.$eval('.headline', (line) => line.textContent ?? ''), says);
        const text = (await paragraphsOf(page)).join('\n');
        assert.ok(!/comments|Advertisement|版权|点击数|播放/.test(text), text);
        assertNone(problems);
        await page.close();
      });
    }

    test('what is lost is shown as lost', async () => {
      const { page } = await browser.open();
      await page.click('#sample-misread');
      const marks = await inArticle(page, '.body .lost', (all) => all.map((mark) => [mark.textContent, mark.title]));
      assert.ok(marks.some(([text]) => text === '\ufffd\ufffd\ufffd\ufffd'));
      assert.ok(marks.every(([text, title]) => /^\ufffd+$/.test(text ?? '') && title?.startsWith('Lost for good')));
      assert.match(await page.$eval('.facts .lost', (fact) => fact.textContent ?? ''), /^\d+ characters lost for good/);
      await page.close();
    });
  });

  describe('what other programs hand over', () => {
    /** @param {import('puppeteer-core').Page} page */
    const ready = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    // Firefox takes nothing that other programs share.
    test('a shared text, and shared files', only(name, 'chromium'), async () => {
      const { page, problems } = await browser.open();
      await ready(page);
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      const share = async (/** @type {Record<string, string>} */ fields, /** @type {number[][]} */ files) => {
        await page.evaluate(
          async (texts, contents) => {
            const form = new FormData();
            for (const [name, value] of Object.entries(texts)) form.append(name, value);
            for (const [index, content] of contents.entries()) {
              form.append('files', new File([new Uint8Array(content)], `shared ${index}.html`));
            }
            await fetch('share', { method: 'POST', body: form });
          },
          fields,
          files,
        );
        await page.goto(`${browser.address}?shared`);
      };
      await share({ title: clean.title, text: `${clean.first}\n${clean.second}\n${clean.third}` }, []);
      assert.deepEqual(await paragraphsOf(page), [clean.first, clean.second, clean.third]);
      assert.equal(page.url(), browser.address, 'asked for again, it does not come twice');
      await share({}, [[...encodeGbk(asHtml(simplified))]]);
      assert.deepEqual(await paragraphsOf(page), [simplified.first, simplified.second, simplified.third]);
      assert.equal((await jsonOf(page)).encoding.label, 'gbk');
      assert.equal(await page.$eval('.file-card', (card) => card.textContent), 'shared 0.html');
      assertNone(problems);
      await page.close();
    });

    test('files opened with the installed page', async () => {
      const { page } = await browser.open();
      await page.evaluateOnNewDocument(
        (content) => {
          const file = new File([new Uint8Array(content)], 'opened.html');
          const queue = {
            setConsumer: (/** @type {Function} */ take) => take({ files: [{ getFile: async () => file }] }),
          };
          Object.defineProperty(globalThis, 'launchQueue', { value: queue });
        },
        [...encodeGbk(asHtml(simplified))],
      );
      await page.reload();
      assert.deepEqual(await paragraphsOf(page), [simplified.first, simplified.second, simplified.third]);
      await page.close();
    });

    test('the manifest names what is there', async () => {
      const { page } = await browser.open();
      const manifest = await page.evaluate(async () => (await fetch('manifest.webmanifest')).json());
      for (const { src } of manifest.icons) {
        assert.ok(await page.evaluate(async (path) => (await fetch(path)).ok, src), src);
      }
      assert.equal(manifest.share_target.action, './share');
      await page.close();
    });
  });
});
