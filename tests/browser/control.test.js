// What the reader decides: other readings, changes taken back, settings that are kept.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asHtml, simplified } from './articles.js';
import { encodeGbk } from './gbk.js';
import { inBrowsers } from './in-browsers.js';
import {
  assertNone,
  dropFile,
  inArticle,
  jsonOf,
  paragraphsOf,
  paste,
  pointInArticle,
  reload,
  waitForArticle,
  waitForText,
} from './launch.js';
import { click } from './patient.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** The candidates with their previews, as they are shown. @param {Page} page */
async function candidatesOf(page) {
  await page.waitForSelector('.readings > fieldset > .candidates input');
  return page.$$eval('.readings > fieldset > .candidates label', (labels) =>
    labels.map((label) => ({
      name: label.querySelector('.reading-name')?.textContent ?? '',
      preview: label.querySelector('.preview')?.textContent ?? '',
      chosen: /** @type {HTMLInputElement | null} */ (label.querySelector('input'))?.checked,
    })),
  );
}

/** Chooses the reading whose name begins so. @param {Page} page @param {string} list @param {string} name */
async function choose(page, list, name) {
  await page.waitForSelector(`${list} input`);
  await page.$$eval(
    `${list} label`,
    (labels, start) => {
      const label = labels.find((one) => one.querySelector('.reading-name')?.textContent?.startsWith(start));
      /** @type {HTMLElement} */ (label).click();
    },
    name,
  );
}

const shortList = '.readings > fieldset > .candidates';
const fullList = '.every .candidates';

inBrowsers((browser) => {
  describe('other readings of bytes', () => {
    const bytes = encodeGbk(`<html><body>${asHtml(simplified)}</body></html>`);

    test('each has a line of what it would say; the one that is chosen is read, and the first leads back', async () => {
      const { page, problems } = await browser.open();
      await dropFile(page, 'page.html', bytes);
      await paragraphsOf(page);
      await page.click('.readings > summary');
      const candidates = await candidatesOf(page);
      assert.match(candidates[0].name, /^What Unbake found/);
      assert.match(candidates[0].preview, /^[\u4e00-\u9fff，。]{10}/);
      assert.equal(candidates[0].chosen, true);
      assert.equal(new Set(candidates.map(({ preview }) => preview)).size, candidates.length, 'no two say the same');
      assert.ok(candidates.some(({ name }) => name === 'Big5 · Traditional Chinese'));

      await choose(page, shortList, 'Windows-1252');
      await waitForText(page, '.facts', /Read as Windows-1252, as you chose/);
      assert.equal((await jsonOf(page)).encoding.from, 'user');
      await choose(page, shortList, 'What Unbake found');
      await waitForArticle(page, '.body', /市图书馆昨日宣布/);
      assertNone(problems);
      await page.close();
    });

    test('the full list has every encoding, by language', async () => {
      const { page } = await browser.open();
      await dropFile(page, 'page.html', bytes);
      await paragraphsOf(page);
      await page.click('.readings > summary');
      await candidatesOf(page);
      await page.click('.every > summary');
      await page.waitForSelector(`${fullList} input`);
      const names = await page.$$eval(`${fullList} .reading-name`, (all) => all.map((name) => name.textContent));
      assert.equal(names.length, 89);
      assert.ok(names.includes('Shift_JIS · Japanese'));
      await choose(page, fullList, 'KOI8-R');
      await waitForText(page, '.facts', /Read as KOI8-R, as you chose/);
      await page.close();
    });
  });

  describe('other readings of text', () => {
    test('what was misread is offered, likeliest first, and so is what came as it came', async () => {
      const { page, problems } = await browser.open();
      const garbled = new TextDecoder('windows-1251').decode(
        new TextEncoder().encode(Object.values(simplified).join('\n')),
      );
      await paste(page, { text: garbled });
      await waitForArticle(page, '.body', /市图书馆昨日宣布/);
      await page.click('.readings > summary');
      const candidates = await candidatesOf(page);
      assert.equal(candidates[1].name.replace(/ \d+ %$/, ''), 'UTF-8 that was read as Windows-1251');
      assert.match(candidates[1].preview, /^城市图书馆延长开放时间/);
      assert.equal(candidates.at(-1)?.name, 'As it came, nothing repaired');

      await choose(page, shortList, 'As it came');
      await waitForText(page, '.headline', /Nothing here was damaged|No article was found/);
      await waitForText(page, '.original .lines', /её‚е›ѕд№¦/);
      await choose(page, shortList, 'UTF-8 that was read');
      await waitForArticle(page, '.body', /市图书馆昨日宣布/);
      await waitForText(page, '.facts', /Read as UTF-8, as you chose/);
      assertNone(problems);
      await page.close();
    });

    test('sound text has no other reading but itself', async () => {
      const { page } = await browser.open();
      await paste(page, { text: Object.values(simplified).join('\n') });
      await paragraphsOf(page);
      await page.click('.readings > summary');
      assert.deepEqual(
        (await candidatesOf(page)).map(({ name }) => name),
        ['What Unbake found', 'As it came, nothing repaired'],
      );
      await page.close();
    });
  });

  describe('a change', () => {
    test('is taken back by itself, in every form of the article, and made again', async () => {
      const { page, problems } = await browser.open();
      await page.click('#try-sample');
      const before = await paragraphsOf(page);
      const full = await jsonOf(page);
      // The first change of the body: 證券網(wǎng)訊.
      await page.click('.line:not(.left-out *, .shown-above *) .change');
      await page.waitForSelector('.change.current');
      const index = await page.$eval('.change.current', (change) =>
        Number(/** @type {HTMLElement} */ (change).dataset.change),
      );
      await click(page, '.undo');
      await waitForArticle(page, '.body', /證券網\(wǎng\)訊/);
      const after = await paragraphsOf(page);
      assert.equal(after[0], before[0].replace('網訊', '網(wǎng)訊'));
      assert.deepEqual(after.slice(1), before.slice(1));
      await page.waitForSelector('.change.current.undone');

      const result = await jsonOf(page);
      assert.deepEqual(
        result.edits,
        full.edits.filter((/** @type {unknown} */ _, /** @type {number} */ at) => at !== index),
      );
      assert.deepEqual(result.paragraphs, after);
      for (const form of ['markdown', 'html', 'text']) {
        assert.equal(result[form], full[form].replace('證券網訊', '證券網(wǎng)訊'), form);
      }
      await waitForText(page, '.headline', new RegExp(`^${full.edits.length - 1} places repaired`));
      await waitForText(page, '.facts', /1 change taken back/);

      await click(page, '.undo');
      await waitForArticle(page, '.body', /證券網訊/);
      assert.deepEqual(await paragraphsOf(page), before);
      assert.deepEqual(await jsonOf(page), full);
      assertNone(problems);
      await page.close();
    });

    test('and others, quickly one after the other: the article is drawn once, without all of them', async () => {
      const { page, problems } = await browser.open();
      await page.click('#try-sample');
      const before = await paragraphsOf(page);
      const texts = await page.evaluate(() => {
        const article = /** @type {HTMLIFrameElement} */ (
          document.querySelector('iframe.sheet')
        ).contentDocument?.getElementById('article');
        if (!article) throw new Error('no article');
        const drawn = Object.assign(globalThis, { drawn: 0 });
        new MutationObserver(() => {
          drawn.drawn++;
        }).observe(article, { childList: true });
        const changes = /** @type {NodeListOf<HTMLElement>} */ (
          document.querySelectorAll('.line:not(.left-out *, .shown-above *) .change')
        );
        return [0, 1, 2].map((at) => {
          // Drawn anew with each.
          const change = /** @type {HTMLElement} */ (
            document.querySelector(`.change[data-change="${changes[at].dataset.change}"]`)
          );
          change.click();
          /** @type {HTMLElement} */ (document.querySelector('.undo')).click();
          return change.querySelector('del')?.textContent ?? '';
        });
      });
      assert.equal(texts[0], '(wǎng)');
      await waitForText(page, '.facts', /3 changes taken back/);
      await waitForArticle(page, '.body', /證券網\(wǎng\)訊/);
      const after = (await paragraphsOf(page)).join('\n');
      for (const text of texts) assert.ok(after.includes(text), text);
      assert.equal(after.length, before.join('\n').length + texts.join('').length);
      assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).drawn), 1);
      // What is made again at once is there at once.
      await page.evaluate(() =>
        /** @type {HTMLElement} */ (document.querySelector('.facts li:last-child .link')).click(),
      );
      assert.deepEqual(await paragraphsOf(page), before);
      assertNone(problems);
      await page.close();
    });

    test('that is taken back stays so in the other script', async () => {
      const { page } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      await page.click('.line:not(.left-out *, .shown-above *) .change');
      await page.waitForSelector('.change.current');
      await click(page, '.undo');
      await page.waitForSelector('.change.undone');
      await page.click('label[for=script-hans]');
      await waitForArticle(page, '.body', /证券网\(wǎng\)讯/);
      await page.close();
    });

    test('is explained when it is pointed at, in the article too', async () => {
      const { page } = await browser.open();
      await page.click('#sample-misread');
      await paragraphsOf(page);
      await pointInArticle(page, '.title .mark');
      await waitForText(page, '.detail h3', /Read in the right encoding/);
      await waitForText(page, '.detail dl', /UTF-8 that was read as GBK/);
      await page.close();
    });
  });

  describe('settings', () => {
    test('are kept for next time, and nothing of what was cleaned is', async () => {
      const { page, problems } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      await page.click('label[for=script-hans]');
      await page.click('label[for=punctuation-fullwidth]');
      await page.select('#theme', 'dark');
      await page.select('#language', 'ja');
      await waitForText(page, '.tagline', /文字化け/);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'ja');
      await waitForArticle(page, '.body', /记者从公安部获悉，/);
      assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), {
        unbake:
          '{"language":"ja","theme":"dark","script":"hans","punctuation":"fullwidth","unicode":"keep","keep":"article"}',
      });
      await reload(page);
      await page.click('#try-sample');
      await waitForArticle(page, '.body', /记者从公安部获悉，/);
      assert.equal(await inArticle(page, 'html', ([html]) => html.dataset.theme), 'dark');
      assertNone(problems);
      await page.close();
    });

    test('that make no sense are as if they were not there', async () => {
      const { page, problems } = await browser.open();
      await page.evaluate(() => localStorage.setItem('unbake', '{"language":"xx","script":7,"theme":'));
      await reload(page);
      await page.evaluate(() => localStorage.setItem('unbake', '{"language":"xx","script":7,"theme":"dark"}'));
      await reload(page);
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      assertNone(problems);
      await page.close();
    });
  });
});
