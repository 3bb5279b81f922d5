// Files: archives, mails, and several at once.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { asHtml, clean, simplified } from './articles.js';
import { catchDownloads } from './downloads.js';
import { encodeGbk } from './gbk.js';
import { inBrowsers } from './in-browsers.js';
import { assertNone, dropFiles, inArticle, only, paragraphsOf, waitForArticle, waitForText } from './launch.js';

const gbkPage = encodeGbk(`<html><body>${asHtml(simplified)}</body></html>`);
const utf8Page = strToU8(`<!doctype html><meta charset=utf-8><body>${asHtml(clean)}`);
/** @param {Uint8Array} body */
const mail = (body) =>
  strToU8(
    `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`,
  );

inBrowsers((browser, name) => {
  describe('one page in a file', () => {
    const cases = [
      { label: 'an MHTML page', name: 'saved.mht', bytes: mail(gbkPage), name_shown: 'saved.mht' },
      { label: 'a mail', name: 'letter.eml', bytes: mail(gbkPage), name_shown: 'letter.eml' },
      {
        label: 'an archive of one page',
        name: 'x.zip',
        bytes: zipSync({ 'a/b.html': gbkPage }),
        name_shown: 'a/b.html',
      },
      {
        label: 'an archive by another name',
        name: 'x.bin',
        bytes: zipSync({ 'b.html': gbkPage }),
        name_shown: 'b.html',
      },
    ];
    for (const { label, name, bytes, name_shown } of cases) {
      test(label, async () => {
        const { page, problems } = await browser.open();
        await dropFiles(page, [{ name, bytes }]);
        assert.deepEqual(await paragraphsOf(page), [simplified.first, simplified.second, simplified.third]);
        assert.equal(await page.$eval('.file-card', (card) => card.textContent), name_shown);
        assert.equal(await page.$eval('#pages', (pages) => pages.hasAttribute('hidden')), true);
        assertNone(problems);
        await page.close();
      });
    }

    test('a page that Chromium saved', only(name, 'chromium'), async () => {
      const { page: saved } = await browser.open();
      await saved.goto(`${browser.address}samples/cluttered-page.html`);
      const session = await saved.createCDPSession();
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      await saved.close();
      const { page, problems } = await browser.open();
      await dropFiles(page, [{ name: 'saved.mhtml', bytes: strToU8(data) }]);
      const paragraphs = await paragraphsOf(page);
      assert.match(paragraphs[0], /^For ninety years the lamp/);
      assert.match(paragraphs.at(-1) ?? '', /listens\.$/);
      assert.match(await inArticle(page, '.about-article', ([about]) => about.textContent ?? ''), /Nora Quill/);
      assertNone(problems);
      await page.close();
    });

    test('what cannot be unpacked is told in words', async () => {
      const { page, problems } = await browser.open();
      await dropFiles(page, [{ name: 'x.zip', bytes: strToU8('PK\x03\x04 broken') }]);
      await waitForText(page, '.notice.error', /“x\.zip” cannot be unpacked/);
      await dropFiles(page, [{ name: 'y.zip', bytes: zipSync({ 'a.png': strToU8('x') }) }]);
      await waitForText(page, '.notice.error', /“y\.zip” has no page in it/);
      assertNone(problems);
      await page.close();
    });
  });

  describe('several at once', () => {
    const files = [
      { name: 'one.html', bytes: utf8Page },
      {
        name: 'picture.png',
        bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
      },
      {
        name: 'more.zip',
        bytes: zipSync({ 'two.html': gbkPage, 'three.txt': strToU8(Object.values(clean).join('\n')) }),
      },
    ];

    test('all are cleaned, each can be looked at, and all are downloaded in one archive', async () => {
      const { page, problems } = await browser.open();
      const downloads = await catchDownloads(page);
      await dropFiles(page, files);
      await waitForText(page, '#pages-title', /^4 pages$/);
      assert.deepEqual(await page.$$eval('.page-name', (all) => all.map((name) => name.textContent)), [
        'one.html',
        'picture.png',
        'three.txt',
        'two.html',
      ]);
      assert.deepEqual(await paragraphsOf(page), [clean.first, clean.second, clean.third]);
      await page.click('#pages li:nth-child(4) button');
      await waitForArticle(page, '.body', /^\s*市图书馆/);
      await waitForText(page, '#pages [aria-current]', /^two\.html/);
      await page.click('#pages li:nth-child(2) button');
      await page.waitForSelector('.notice.warning');

      // A wish holds for all of them.
      await page.click('#pages li:nth-child(1) button');
      await waitForArticle(page, '.title', /城市圖書館/);
      await page.click('label[for=script-hans]');
      await waitForArticle(page, '.title', /城市图书馆/);
      await waitForText(page, '#pages-title', /^4 pages$/);
      await page.click('#download-pages');
      const { name, bytes } = await downloads.next();
      assert.equal(name, 'unbake.zip');
      const entries = unzipSync(bytes);
      assert.deepEqual(Object.keys(entries).sort(), [
        '1 城市图书馆延长开放时间.html',
        '1 城市图书馆延长开放时间.md',
        '2 article.html',
        '2 article.md',
        '3 城市图书馆延长开放时间.html',
        '3 城市图书馆延长开放时间.md',
        '4 城市图书馆延长开放时间.html',
        '4 城市图书馆延长开放时间.md',
      ]);
      assertNone(problems);
      await page.close();
    });

    test('what is not taken of an archive is told', async () => {
      const { page, problems } = await browser.open();
      const archive = zipSync({ 'a.html': utf8Page, 'b.html': [gbkPage, { level: 0 }] });
      // The directory's second entry says that it is encrypted.
      const second = Buffer.from(archive).lastIndexOf('PK\u0001\u0002');
      archive[second + 8] |= 1;
      await dropFiles(page, [{ name: 'x.zip', bytes: archive }]);
      await waitForText(page, '.pages-missing', /^1 page could not be unpacked: .* encrypted/);
      assert.deepEqual(await paragraphsOf(page), [clean.first, clean.second, clean.third]);
      await page.click('#clear');
      await dropFiles(page, [{ name: 'x.zip', bytes: zipSync({ 'a.html': utf8Page, 'b.html': gbkPage }) }]);
      await waitForText(page, '#pages-title', /^2 pages$/);
      await page.waitForSelector('.pages-missing', { hidden: true });
      assertNone(problems);
      await page.close();
    });

    test('one of them read in another way stays so', async () => {
      const { page } = await browser.open();
      await dropFiles(page, [files[0], { name: 'gbk.html', bytes: gbkPage }]);
      await waitForText(page, '#pages-title', /^2 pages$/);
      await page.click('#pages li:nth-child(2) button');
      await waitForArticle(page, '.body', /市图书馆昨日/);
      await page.click('.readings > summary');
      await page.waitForSelector('.candidates input');
      await page.$$eval('.candidates label', (labels) => {
        labels.find((label) => label.textContent?.startsWith('Windows-1252'))?.click();
      });
      await waitForText(page, '.facts', /Read as Windows-1252, as you chose/);
      await page.click('#pages li:nth-child(1) button');
      await waitForArticle(page, '.body', /市圖書館昨日/);
      await page.click('#pages li:nth-child(2) button');
      await waitForText(page, '.facts', /Read as Windows-1252, as you chose/);
      await page.close();
    });

    test('are chosen with the file picker as well, and what comes next takes their place', async () => {
      const { page } = await browser.open();
      await dropFiles(page, files.slice(0, 2));
      await waitForText(page, '#pages-title', /^2 pages$/);
      await page.click('#clear');
      await page.waitForSelector('#pages[hidden]');
      await page.waitForSelector('#result[hidden]');
      await page.close();
    });

    test('can be cancelled: what is done stays', async () => {
      const { page, problems } = await browser.open();
      const big = strToU8(`<body>${asHtml(clean).repeat(8000)}`);
      await dropFiles(page, [
        { name: 'small.html', bytes: utf8Page },
        ...Array.from({ length: 4 }, (_, index) => ({ name: `big${index}.html`, bytes: big })),
      ]);
      // At once where the first is done, before the others are.
      await page.waitForFunction(() => {
        if (!document.querySelector('#pages li:first-child [data-status=done]')) return false;
        /** @type {HTMLElement} */ (document.querySelector('#cancel-pages')).click();
        return true;
      });
      await waitForText(page, '#pages-title', /^5 pages$/);
      const states = await page.$$eval('#pages li button', (all) => all.map((row) => row.dataset.status));
      assert.equal(states[0], 'done');
      assert.ok(states.includes('failed'));
      await page.click('#pages li:last-child button');
      await waitForText(page, '.headline', /^Cancelled\.$/);
      // The workers that were ended are made anew.
      await page.click('#clear');
      await page.click('#try-sample');
      assert.equal((await paragraphsOf(page)).length, 9);
      assertNone(problems);
      await page.close();
    });
  });
});
