// What the page gives away: copies, files, paper; and the article's pictures, when they are asked for.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { clean } from './articles.js';
import { catchDownloads } from './downloads.js';
import { inBrowsers } from './in-browsers.js';
import { assertNone, inArticle, jsonOf, only, paragraphsOf, paste, waitForArticle, waitForText } from './launch.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** A pixel. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/**
 * A page of everything that an article may hold, in the language and direction given.
 *
 * @param {string} picture
 */
const rich = (picture) => `<!doctype html><html lang="en"><title>On “tables” & <lists></title><body><article>
<h1>On “tables” &amp; lists</h1><p class="byline">By Ada Example</p>
<p>${'The first paragraph says in some words what the article is about, so that it is one. '.repeat(3)}</p>
<p>A <a href="https://example.org/?a=1&amp;b=2">link</a>, <b>bold</b>, <i>italic</i>, <code>x &lt; y</code>, a<br>break and <ruby>漢<rt>kan</rt></ruby>.</p>
<ul><li>one thing that is worth a line</li><li>two things, and then some more of them</li></ul>
<ol start="3"><li>third place in the race, by a hair</li></ol>
<table><tr><th>year</th><th>rain</th></tr><tr><td>2023</td><td>712</td></tr><tr><td>2024</td><td>655</td></tr></table>
<figure><img src="${picture}" alt="A hill"><figcaption>A hill behind the town, seen from the river</figcaption></figure>
<blockquote><p>${'Somebody said this at some length, and it was written down here. '.repeat(2)}</p></blockquote>
<p>${'The last paragraph says it all once more, as last paragraphs do when they are asked. '.repeat(3)}</p>
</article></body></html>`;

/** @param {Page} page @param {string} extension */
async function choose(page, extension) {
  await page.click('#download > summary');
  await page.waitForSelector('#download[open]');
  await page.click(`[data-extension=${extension}]`);
}

inBrowsers((browser, name) => {
  describe('files', () => {
    test('Markdown, HTML, text and JSON hold what the tabs show', async () => {
      const { page, problems } = await browser.open();
      const downloads = await catchDownloads(page);
      await page.click('#try-sample');
      await paragraphsOf(page);
      const result = await jsonOf(page);
      const expected = {
        md: `# ${result.title}\n\n${result.markdown}`,
        txt: `${result.title}\n\n${result.text}`,
        json: `${JSON.stringify(result, null, 2)}\n`,
      };
      for (const [extension, text] of Object.entries(expected)) {
        await choose(page, extension);
        const file = await downloads.next();
        assert.equal(file.name, `${result.title}.${extension}`);
        assert.equal(file.text, text);
      }
      await choose(page, 'html');
      const { text } = await downloads.next();
      assert.match(text, /^<!doctype html>\n<html lang="zh-Hant">\n<meta charset="utf-8">\n<title>中美/);
      assert.ok(text.includes(result.html));
      assertNone(problems);
      await page.close();
    });

    test('a book has the name and the text of the article', async () => {
      const { page, problems } = await browser.open();
      const downloads = await catchDownloads(page);
      await paste(page, { text: rich(png) });
      const paragraphs = await paragraphsOf(page);
      await choose(page, 'epub');
      const { name, bytes } = await downloads.next();
      assert.equal(name, 'On “tables” & lists.epub');
      const article = strFromU8(unzipSync(bytes)['book/article.xhtml']);
      assert.ok(paragraphs.length > 3);
      assert.ok(article.includes(paragraphs[0]));
      assert.ok(article.includes('href="https://example.org/?a=1&amp;b=2"'));
      assertNone(problems);
      await page.close();
    });

    test('a menu closes again: by Escape, by a click beside it, by a choice', async () => {
      const { page } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      await page.click('#download > summary');
      await page.waitForSelector('#download[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('#download:not([open])');
      await page.click('#download > summary');
      await page.waitForSelector('#download[open]');
      await page.click('.headline');
      await page.waitForSelector('#download:not([open])');
      await page.close();
    });
  });

  describe('copies', () => {
    test('the article is copied with its formatting and as plain text', async () => {
      const { page } = await browser.open();
      await paste(page, { text: rich(png) });
      await paragraphsOf(page);
      await page.click('#copy');
      await waitForText(page, '.note', /^Copied\.$/);
      const forms = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
      });
      assert.match(forms[0], /<h1>On “tables” &(amp|#38);? lists<\/h1>/);
      assert.match(forms[0], /<strong>bold<\/strong>/);
      assert.match(forms[1], /^On “tables” & lists\n\nThe first paragraph/);
      await page.close();
    });
  });

  describe('paper', () => {
    test('has the article and nothing else, on as many sheets as it takes', only(name, 'chromium'), async () => {
      const { page } = await browser.open();
      await paste(page, { text: rich(png) });
      await paragraphsOf(page);
      await page.emulateMediaType('print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const shown = await page.evaluate(() =>
        [...document.body.children].filter((element) => element.checkVisibility()).map((element) => element.id),
      );
      assert.deepEqual(shown, ['print']);
      assert.equal(await page.$eval('#print h1', (title) => title.textContent), 'On “tables” & lists');
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await page.$eval('#print', (paper) => paper.childElementCount), 0);
      await page.close();
    });
  });

  describe('pictures', () => {
    test('of other sites are loaded when the reader asks, and not before', async () => {
      /** @type {(string | undefined)[]} */
      const asked = [];
      const other = createServer((request, response) => {
        asked.push(request.headers.referer);
        response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from(png.split(',')[1], 'base64'));
      });
      await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
      const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
      try {
        const { page } = await browser.open();
        await paste(page, { text: rich(`http://127.0.0.1:${port}/hill.png`) });
        await paragraphsOf(page);
        assert.equal(await inArticle(page, '.picture', ([picture]) => picture.textContent), 'Picture: A hill');
        assert.deepEqual(asked, []);
        await page.click('#load-images');
        await page.waitForFunction(() => {
          const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe.sheet'));
          return (
            /** @type {HTMLImageElement | null} */ (frame.contentDocument?.querySelector('img'))?.naturalWidth === 1
          );
        });
        assert.deepEqual(asked, [undefined], 'asked once, without telling from where');
        await page.waitForSelector('#load-images', { hidden: true });
        // Another article begins without.
        await page.click('#clear');
        await paste(page, { text: rich(`http://127.0.0.1:${port}/other.png`) });
        await waitForArticle(page, '.picture', /Picture/);
        assert.equal(asked.length, 1);
        await page.close();
      } finally {
        other.close();
        other.closeAllConnections();
      }
    });
  });

  test('right-to-left articles are shown right to left, in all their forms', async () => {
    const { page } = await browser.open();
    const hebrew =
      'הספרייה העירונית הודיעה אתמול כי תאריך את שעות הפתיחה שלה בשעתיים בכל יום, כדי שגם מי שעובד יוכל לקרוא בה.';
    await paste(page, {
      text: `<html lang="he" dir="rtl"><body><h1>הספרייה</h1>${`<p>${hebrew}</p>`.repeat(1)}<p>${hebrew} ${hebrew}</p><p>${hebrew} סוף.</p></body></html>`,
    });
    await paragraphsOf(page);
    assert.equal(await inArticle(page, '.body p', ([p]) => getComputedStyle(p).direction), 'rtl');
    await page.click('#tab-text');
    await page.waitForSelector('#panel-other[aria-labelledby=tab-text] pre');
    assert.equal(await page.$eval('#panel-other pre', (pre) => getComputedStyle(pre).direction), 'rtl');
    assert.equal(await page.$eval('#result', (result) => getComputedStyle(result).direction), 'ltr');
    await page.close();
  });

  test('an article’s name makes no harmful file name', async () => {
    const { page } = await browser.open();
    const downloads = await catchDownloads(page);
    await paste(page, {
      text: `<h1>../..\\a:b*?"<i>c</i>|\u202egpj.exe</h1><p>${clean.first}</p><p>${clean.second}</p>`,
    });
    await paragraphsOf(page);
    await choose(page, 'txt');
    assert.doesNotMatch((await downloads.next()).name, /[\\/:*?"<>|\u202e]|^\./);
    await page.close();
  });
});
