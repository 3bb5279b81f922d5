// Every way into the page, with the real clipboard and real files.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { asHtml, clean, simplified } from './articles.js';
import { encodeGbk } from './gbk.js';
import { inBrowsers } from './in-browsers.js';
import { assertNone, dropFile, inArticle, paragraphsOf, paste, site, waitForArticle } from './launch.js';

inBrowsers((browser) => {
  test('pasted plain text', async () => {
    const { page, problems } = await browser.open();
    await paste(page, { text: Object.values(clean).join('\n') });
    const paragraphs = await paragraphsOf(page);
    assert.deepEqual(paragraphs, [clean.first, clean.second, clean.third]);
    assert.equal(
      await page.$eval('.headline', (line) => line.textContent),
      'Nothing here was damaged; the words are unchanged.',
    );
    assert.equal(await page.$$eval('.change', (all) => all.length), 0);
    assertNone(problems);
    await page.close();
  });

  test('pasted with formatting: text/html is used, and the plain text when asked', async () => {
    const { page, problems } = await browser.open();
    await paste(page, { html: asHtml(clean), text: Object.values(clean).join('\n') });
    await paragraphsOf(page);
    assert.equal(await inArticle(page, '.body :is(b, strong)', ([bold]) => bold.textContent), '此外');
    assert.match(await page.$eval('.about', (about) => about.textContent ?? ''), /^Pasted with its formatting/);
    await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === 'Use only the plain text',
      );
      button?.click();
    });
    await page.waitForFunction(() => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe.sheet'));
      return !frame.contentDocument?.querySelector('.body :is(b, strong)');
    });
    assert.deepEqual(await paragraphsOf(page), [clean.first, clean.second, clean.third]);
    assertNone(problems);
    await page.close();
  });

  test('pasted HTML source, though an editor coloured it', async () => {
    const { page } = await browser.open();
    const source = `<!doctype html><title>${clean.title}</title><body>${asHtml(clean)}`;
    await paste(page, { text: source, html: '<pre><span style="color:red">&lt;!doctype</span> html…</pre>' });
    assert.deepEqual(await paragraphsOf(page), [clean.first, clean.second, clean.third]);
    await page.close();
  });

  test('typing: the newest text wins, and typing is never held up', async () => {
    const { page, problems } = await browser.open();
    await page.evaluate((text) => {
      const box = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
      for (let end = 1; end <= text.length; end += 7) {
        box.value = text.slice(0, end);
        box.dispatchEvent(new Event('input'));
      }
      box.value = text;
      box.dispatchEvent(new Event('input'));
    }, Object.values(clean).join('\n'));
    await waitForArticle(page, '.body', /免費報名參加。\s*$/);
    assert.equal((await paragraphsOf(page)).at(-1), clean.third);
    assertNone(problems);
    await page.close();
  });

  test('a dropped file in GBK that does not say so', async () => {
    const { page, problems } = await browser.open();
    await dropFile(page, 'page.html', encodeGbk(`<html><body>${asHtml(simplified)}</body></html>`));
    assert.deepEqual(await paragraphsOf(page), [simplified.first, simplified.second, simplified.third]);
    assert.match(
      await page.$eval('.headline', (line) => line.textContent ?? ''),
      /Read as GB(K|18030), judged by its bytes\. Nothing here was damaged/,
    );
    assert.equal(await page.$eval('.file-card', (card) => card.textContent), 'page.html');
    assertNone(problems);
    await page.close();
  });

  test('a chosen file', async () => {
    const { page } = await browser.open();
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#choose-file')]);
    await chooser.accept([join(site, 'samples', 'scraped-page.txt')]);
    assert.equal((await paragraphsOf(page)).length, 9);
    await page.close();
  });

  test('starting over leaves nothing behind', async () => {
    const { page } = await browser.open();
    await page.click('#try-sample');
    await paragraphsOf(page);
    await page.click('#clear');
    await page.waitForSelector('#result[hidden]');
    assert.equal(await page.$eval('textarea', (box) => box.value), '');
    await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
    await page.close();
  });
});
