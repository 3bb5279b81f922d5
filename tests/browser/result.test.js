// What the page shows of a result: the article, every change, what was left out, and its other forms.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inBrowsers } from './in-browsers.js';
import {
  assertNone,
  clickInArticle,
  dropFile,
  inArticle,
  jsonOf,
  paragraphsOf,
  waitForArticle,
  waitForText,
} from './launch.js';
import { press, waitForCurrent } from './patient.js';

inBrowsers((browser) => {
  describe('a page that is no article', () => {
    /** The frame of an application that script fills, and its menu. @param {string} head @param {string[]} addresses */
    const frame = (head, addresses) =>
      `<title>Bridge</title>${head}<nav><ul>${addresses
        .map((href, i) => `<li><a href="${href}">Part number ${i}</a></li>`)
        .join('')}</ul></nav><div id="root"></div>`;

    test('says where it leads, and only to addresses that can be followed', async () => {
      const { page, problems } = await browser.open();
      const html = frame('<base href="https://example.com/news/">', [
        'a',
        '/b',
        'https://example.org/c?d=1&e',
        'javascript:x()',
      ]);
      await dropFile(page, 'frame.html', new TextEncoder().encode(html));
      await waitForArticle(page, '.missing', /No article was found/);
      assert.deepEqual(
        await inArticle(page, '.leads a', (links) =>
          links.map((link) => [link.textContent, link.getAttribute('href')]),
        ),
        [
          ['Part number 0', 'https://example.com/news/a'],
          ['Part number 1', 'https://example.com/b'],
          ['Part number 2', 'https://example.org/c?d=1&e'],
        ],
      );
      assert.deepEqual(await inArticle(page, '.leads a', ([{ target, rel }]) => [target, rel]), [
        '_blank',
        'noopener noreferrer nofollow',
      ]);
      assertNone(problems);
      await page.close();
    });

    test('shows no list where no address is known', async () => {
      const { page } = await browser.open();
      await dropFile(page, 'frame.html', new TextEncoder().encode(frame('', ['a', 'b', 'c'])));
      await waitForArticle(page, '.missing', /No article was found/);
      assert.equal(await inArticle(page, '#article', ([article]) => article.querySelectorAll('.leads').length), 0);
      await page.close();
    });

    test('shows no list under an article', async () => {
      const { page } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      assert.equal(await inArticle(page, '#article', ([article]) => article.querySelectorAll('.leads').length), 0);
      await page.close();
    });
  });

  describe('the sample', () => {
    test('comes out as the article it was: nine paragraphs and nothing more', async () => {
      const { page, problems } = await browser.open();
      await page.click('#try-sample');
      const paragraphs = await paragraphsOf(page);
      const json = await jsonOf(page);
      assert.equal(paragraphs.length, 9);
      assert.deepEqual(paragraphs, json.paragraphs);
      assert.equal(
        await inArticle(page, '.title', ([title]) => title.textContent),
        '中美將就網絡安全再次展開高級別對話',
      );
      assert.equal(
        await inArticle(page, '.about-article', ([about]) => about.textContent),
        '2016-06-13 20:02中國證券網',
      );
      assert.match(paragraphs[2], /整體安全。”中國計算機協會理事、互聯網技術專家趙糧說。$/);
      assert.match(await page.$eval('#status', (status) => status.textContent ?? ''), /^Done\. \d+ places repaired: /);
      assertNone(problems);
      await page.close();
    });

    test('has every change marked, and each is reached by the keyboard, in both panes', async () => {
      const { page } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      const { edits } = await jsonOf(page);
      const repairs = edits.filter((/** @type {{stage: string}} */ { stage }) => stage !== 'repaired');
      assert.equal(await page.$$eval('.original .change', (all) => all.length), repairs.length);
      assert.ok(repairs.length > 100);

      const current = () =>
        page.evaluate(() => ({
          position: document.querySelector('.position')?.textContent,
          original: document.querySelector('.change.current')?.getAttribute('data-change'),
          article: /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'))?.contentDocument
            ?.querySelector('.mark.current')
            ?.getAttribute('data-change'),
          tabStops: document.querySelectorAll('.change[tabindex="0"]').length,
          why: document.querySelector('.detail h3')?.textContent,
        }));
      await press(page, 'n');
      await waitForCurrent(page, '0');
      assert.deepEqual(await current(), {
        position: `1 of ${repairs.length}`,
        original: '0',
        article: '0',
        tabStops: 1,
        why: 'Pinyin note taken out',
      });
      for (let time = 0; time < 3; time++) await press(page, 'n');
      await page.waitForSelector('.change.current[data-change="3"]');
      await press(page, 'p');
      await page.waitForSelector('.change.current[data-change="2"]');
      for (let time = 0; time < 3; time++) await press(page, 'p');
      // Before the first comes the last.
      await page.waitForSelector(`.change.current[data-change="${repairs.length - 1}"]`);
      await page.close();
    });

    test('shows the place in the other pane when a place in one is clicked', async () => {
      const { page } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      const change = await inArticle(page, '.body .mark', (all) => all[3].dataset.change);
      await clickInArticle(page, '.body .mark', 3);
      await waitForCurrent(page, String(change));
      const inView = await page.$eval('.change.current', (mark) => {
        const box = mark.getBoundingClientRect();
        const pane = /** @type {Element} */ (mark.closest('.lines')).getBoundingClientRect();
        return box.top >= pane.top && box.bottom <= pane.bottom;
      });
      assert.ok(inView);

      await page.click('.line:not(.left-out *) .change[data-change="7"]');
      await waitForCurrent(page, '7');
      await page.close();
    });

    test('has the code points of a change that cannot be seen, and of no other', async () => {
      const { page } = await browser.open();
      const text = 'The t\u043ewn has been limited by the river.\n\nNicolÃ¡s lives by the river.\n';
      await dropFile(page, 'notes.txt', new TextEncoder().encode(text));
      await page.waitForSelector('.change');
      const explained = async (/** @type {string} */ change) => {
        await press(page, 'n');
        await waitForCurrent(page, change);
        return page.$$eval('.detail dl > div', (rows) => rows.map((row) => row.textContent));
      };
      assert.ok((await explained('0')).includes('Code pointsU+043E → U+006F'));
      assert.deepEqual(
        (await explained('1')).filter((row) => row?.includes('U+')),
        [],
      );
      await page.close();
    });

    test('shows what was left out, with the reason', async () => {
      const { page } = await browser.open();
      await page.click('#try-sample');
      await paragraphsOf(page);
      const { removed } = await jsonOf(page);
      const lines = await page.$$eval('.original :is(.left-out, .shown-above) .line', (all) => all.length);
      assert.equal(lines, removed.length);
      const reasons = await page.$$eval('.original .left-out .reason', (all) =>
        all.map((reason) => reason.textContent),
      );
      assert.ok(reasons.includes('said before'));
      assert.ok(reasons.includes('disclaimer'));
      await page.close();
    });

    test('is shown in Simplified and with full-width punctuation when asked, and back', async () => {
      const { page, problems } = await browser.open();
      await page.click('#try-sample');
      const asItWas = await paragraphsOf(page);
      await page.click('label[for=script-hans]');
      await waitForArticle(page, '.title', /^中美将就网络安全再次展开高级别对话$/);
      await page.click('label[for=punctuation-fullwidth]');
      await waitForArticle(page, '.body', /记者从公安部获悉，第二次/);
      const marked = await inArticle(page, '.body .mark', (all) => all.length);
      assert.ok(marked > 100, 'the repairs are still marked in the converted text');
      await page.click('label[for=script-keep]');
      await page.click('label[for=punctuation-keep]');
      await waitForArticle(page, '.title', /^中美將就網絡安全再次展開高級別對話$/);
      await waitForArticle(page, '.body', /記者從公安部獲悉,第二次/);
      assert.deepEqual(await paragraphsOf(page), asItWas);
      assertNone(problems);
      await page.close();
    });

    test('is there as Markdown, HTML, text and JSON, to copy', async () => {
      const { page } = await browser.open();
      await page.bringToFront();
      await page.click('#try-sample');
      await paragraphsOf(page);
      const result = await jsonOf(page);
      for (const form of ['markdown', 'html', 'text']) {
        await page.click(`#tab-${form}`);
        await page.waitForSelector(`#panel-other[aria-labelledby=tab-${form}] pre`);
        const shown = await page.$eval('#panel-other pre', (pre) => pre.textContent ?? '');
        assert.ok(shown.endsWith(result[form]));
        assert.equal(shown.includes(result.title), form !== 'html', 'the title stands over what is taken away to read');
        // What the note says may be of the copy before.
        await page.$eval('.note', (note) => {
          note.textContent = '';
        });
        await page.click('#copy');
        await waitForText(page, '.note', /^Copied\.$/);
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
      }
      await page.focus('#tab-text');
      await press(page, 'ArrowRight');
      await page.waitForFunction(() => document.activeElement?.id === 'tab-json');
      await page.close();
    });
  });
});
