// The page in real Chromium, with the real core: every way in, the result, and what must never happen.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertNone, dropFile, encodeGbk, jsonOf, paragraphsOf, paste, site, start, waitForText } from './launch.js';

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
before(async () => {
  browser = await start();
});
after(() => browser?.stop());

/** Sentences long enough to be an article, none of them of the sample. */
const clean = {
  title: '城市圖書館延長開放時間',
  first: '市圖書館昨日宣布，自下月起將每日開放時間延長兩小時，讓下班後的市民也能借閱書籍，並在閱覽室安靜地讀書學習。',
  second:
    '館長表示，延長開放是根據去年的讀者調查作出的決定，超過六成的受訪者希望晚間也能使用閱覽室，尤其是在考試季節。',
  third: '此外，圖書館還計劃在每個周末舉辦講座，邀請作家與學者和讀者見面，首場講座將於月底舉行，市民可以免費報名參加。',
};
const simplified = {
  title: '城市图书馆延长开放时间',
  first: '市图书馆昨日宣布，自下月起将每日开放时间延长两小时，让下班后的市民也能借阅书籍，并在阅览室安静地读书学习。',
  second:
    '馆长表示，延长开放是根据去年的读者调查作出的决定，超过六成的受访者希望晚间也能使用阅览室，尤其是在考试季节。',
  third: '此外，图书馆还计划在每个周末举办讲座，邀请作家与学者和读者见面，首场讲座将于月底举行，市民可以免费报名参加。',
};

/** @param {typeof clean} article */
const asHtml = ({ title, first, second, third }) =>
  `<h1>${title}</h1><p>${first}</p><p>${second}</p><p><b>${third.slice(0, 2)}</b>${third.slice(2)}</p>`;

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

  test('works under any path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unbake-site-'));
    cpSync(site, join(folder, 'some', 'where'), { recursive: true });
    const other = await start(folder);
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

describe('the sample', () => {
  test('comes out as the article it was: nine paragraphs and nothing more', async () => {
    const { page, problems } = await browser.open();
    await page.click('#try-sample');
    const paragraphs = await paragraphsOf(page);
    const json = await jsonOf(page);
    assert.equal(paragraphs.length, 9);
    assert.deepEqual(paragraphs, json.paragraphs);
    assert.equal(
      await page.$eval('.article .title', (title) => title.textContent),
      '中美將就網絡安全再次展開高級別對話',
    );
    assert.equal(await page.$eval('.about-article', (about) => about.textContent), '2016-06-13 20:02中國證券網');
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
        article: document.querySelector('.mark.current')?.getAttribute('data-change'),
        tabStops: document.querySelectorAll('.change[tabindex="0"]').length,
        why: document.querySelector('.detail h3')?.textContent,
      }));
    await page.keyboard.press('n');
    assert.deepEqual(await current(), {
      position: `1 of ${repairs.length}`,
      original: '0',
      article: '0',
      tabStops: 1,
      why: 'Pinyin note taken out',
    });
    for (let press = 0; press < 3; press++) await page.keyboard.press('n');
    assert.equal((await current()).original, '3');
    await page.keyboard.press('p');
    assert.equal((await current()).original, '2');
    for (let press = 0; press < 3; press++) await page.keyboard.press('p');
    assert.equal((await current()).original, String(repairs.length - 1), 'before the first comes the last');
    await page.close();
  });

  test('shows the place in the other pane when a place in one is clicked', async () => {
    const { page } = await browser.open();
    await page.click('#try-sample');
    await paragraphsOf(page);
    const third = await page.$$('.body .mark');
    const change = await third[3].evaluate((mark) => mark.getAttribute('data-change'));
    await third[3].click();
    const originalNow = await page.$eval('.change.current', (mark) => mark.getAttribute('data-change'));
    assert.equal(originalNow, change);
    const inView = await page.$eval('.change.current', (mark) => {
      const box = mark.getBoundingClientRect();
      const pane = /** @type {Element} */ (mark.closest('.lines')).getBoundingClientRect();
      return box.top >= pane.top && box.bottom <= pane.bottom;
    });
    assert.ok(inView);

    await page.click('.line:not(.left-out *) .change[data-change="7"]');
    assert.equal(await page.$eval('.mark.current', (mark) => mark.getAttribute('data-change')), '7');
    await page.close();
  });

  test('shows what was left out, with the reason', async () => {
    const { page } = await browser.open();
    await page.click('#try-sample');
    await paragraphsOf(page);
    const { removed } = await jsonOf(page);
    const lines = await page.$$eval('.original :is(.left-out, .shown-above) .line', (all) => all.length);
    assert.equal(lines, removed.length);
    const reasons = await page.$$eval('.original .left-out .reason', (all) => all.map((reason) => reason.textContent));
    assert.ok(reasons.includes('said before'));
    assert.ok(reasons.includes('disclaimer'));
    await page.close();
  });

  test('is shown in Simplified and with full-width punctuation when asked, and back', async () => {
    const { page, problems } = await browser.open();
    await page.click('#try-sample');
    const asItWas = await paragraphsOf(page);
    await page.click('label[for=script-hans]');
    await waitForText(page, '.article .title', /^中美将就网络安全再次展开高级别对话$/);
    await page.click('label[for=punctuation-fullwidth]');
    await waitForText(page, '.article .body', /记者从公安部获悉，第二次/);
    const marked = await page.$$eval('.body .mark', (all) => all.length);
    assert.ok(marked > 100, 'the repairs are still marked in the converted text');
    await page.click('label[for=script-keep]');
    await page.click('label[for=punctuation-keep]');
    await waitForText(page, '.article .title', /^中美將就網絡安全再次展開高級別對話$/);
    await waitForText(page, '.article .body', /記者從公安部獲悉,第二次/);
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
      const shown = await page.$eval('#panel-other pre', (pre) => pre.textContent ?? '');
      assert.ok(shown.endsWith(result[form]));
      assert.equal(shown.includes(result.title), form !== 'html', 'the title stands over what is taken away to read');
      await page.click('#copy');
      await waitForText(page, '.note', /^Copied\.$/);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
    }
    await page.keyboard.press('Tab');
    await page.focus('#tab-text');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-json');
    await page.close();
  });
});

describe('the ways in', () => {
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
    assert.equal(await page.$eval('.body b, .body strong', (bold) => bold.textContent), '此外');
    assert.match(await page.$eval('.about', (about) => about.textContent ?? ''), /^Pasted with its formatting/);
    await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === 'Use only the plain text',
      );
      button?.click();
    });
    await page.waitForFunction(() => !document.querySelector('.body b, .body strong'));
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
    await waitForText(page, '.article .body', /免費報名參加。\s*$/);
    assert.equal((await paragraphsOf(page)).at(-1), clean.third);
    assertNone(problems);
    await page.close();
  });

  test('a dropped file in GBK that does not say so', async () => {
    const { page, problems } = await browser.open();
    await dropFile(page, 'page.html', encodeGbk(`<html><body>${asHtml(simplified)}</body></html>`));
    assert.deepEqual(await paragraphsOf(page), [simplified.first, simplified.second, simplified.third]);
    assert.match(
      await page.$eval('.facts', (facts) => facts.textContent ?? ''),
      /Read as gb(k|18030), judged by its bytes/,
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
    assert.equal(await page.$eval('textarea', (box) => box.value), '');
    assert.equal(await page.$eval('#result', (result) => result.hasAttribute('hidden')), true);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'textarea');
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

  test('a worker that does not come is told, and tried again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unbake-site-'));
    cpSync(site, folder, { recursive: true, filter: (file) => file !== join(site, 'unbake') });
    const other = await start(folder);
    try {
      const { page } = await other.open();
      await page.click('#try-sample');
      await page.waitForSelector('.notice.error');
      cpSync(join(site, 'unbake'), join(folder, 'unbake'), { recursive: true });
      await page.click('#try-sample');
      assert.equal((await paragraphsOf(page)).length, 9);
    } finally {
      await other.stop();
      rmSync(folder, { recursive: true });
    }
  });
});
