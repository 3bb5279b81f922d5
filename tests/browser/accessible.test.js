// axe-core finds nothing to object to, in every language, both themes and three widths; and what axe cannot see.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from '../../tools/lib/paths.mjs';
import { languages } from '../../web/strings/index.js';
import { inArticle, paragraphsOf, reload, start, waitForText } from './launch.js';
import { press } from './patient.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
before(async () => {
  browser = await start();
});
after(() => browser?.stop());

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const themes = /** @type {const} */ (['light', 'dark']);
const widths = [360, 768, 1360];

/**
 * What axe finds, a line for each element. The article's frame runs no scripts, axe's neither; it is looked at by itself.
 *
 * @param {Page} page
 */
async function violationsOf(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { iframes: false });
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/**
 * @param {string} language
 * @param {'light' | 'dark'} theme
 */
async function openIn(language, theme) {
  const opened = await browser.open();
  await opened.page.evaluate((settings) => localStorage.setItem('unbake', JSON.stringify(settings)), {
    language,
    theme,
  });
  await reload(opened.page);
  return opened;
}

/** @param {Page} page */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of Object.keys(languages)) {
  for (const theme of themes) {
    test(`axe finds nothing: ${language}, ${theme}`, async () => {
      const { page } = await openIn(language, theme);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      const look = async (/** @type {string} */ state) => {
        for (const width of widths) {
          await page.setViewport({ width, height: 900 });
          assert.deepEqual(await violationsOf(page), [], `${state}, ${width} wide`);
          assert.equal(await overflow(page), 0, `${state}, ${width} wide: nothing is wider than the window`);
        }
      };
      await look('empty');
      await page.click('#sample-misread');
      await paragraphsOf(page);
      await press(page, 'n');
      await page.waitForSelector('.change.current');
      await page.click('.readings > summary');
      await page.waitForSelector('.candidates input');
      await page.$eval('#download', (menu) => /** @type {HTMLDetailsElement} */ (menu).toggleAttribute('open', true));
      await look('result');
      await page.click('#tab-json');
      await page.waitForSelector('#panel-other pre', { visible: true });
      await look('JSON');
      await page.close();
    });
  }
}

describe('the article’s frame', () => {
  for (const theme of themes) {
    test(`axe finds nothing: ${theme}`, async () => {
      const { page } = await openIn('en', theme);
      await page.click('#sample-misread');
      await paragraphsOf(page);
      const article = await inArticle(page, '#article', ([element]) => [element.innerHTML, element.lang]);
      await page.goto(`${browser.address}article.html`);
      await page.evaluate(
        ([html], colors) => {
          document.documentElement.lang = 'zh-Hans';
          document.documentElement.dataset.theme = colors;
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          document.getElementById('article')?.append(...parsed.body.childNodes);
        },
        article,
        theme,
      );
      assert.deepEqual(await violationsOf(page), []);
      await page.close();
    });
  }

  test('runs no scripts, and shares the theme', async () => {
    const { page } = await openIn('en', 'dark');
    await page.click('#try-sample');
    await paragraphsOf(page);
    assert.equal(
      await page.$eval('iframe.sheet', (frame) =>
        /** @type {HTMLIFrameElement} */ (frame).sandbox.contains('allow-scripts'),
      ),
      false,
    );
    assert.equal(
      await inArticle(page, 'html', ([html]) => getComputedStyle(html).backgroundColor),
      await page.$eval('.pane-article', (pane) => getComputedStyle(pane).backgroundColor),
    );
    await page.close();
  });
});

describe('without a mouse', () => {
  test('Tab reaches every control of the result, each with a focus that is seen', async () => {
    const { page } = await openIn('en', 'light');
    await page.click('#try-sample');
    await paragraphsOf(page);
    await page.evaluate(() => document.body.focus());
    /** @type {Set<string>} */
    const reached = new Set();
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab');
      const { name, seen } = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return { name: '', seen: true };
        // A radio button is drawn by what stands behind it; a frame by its own content.
        const drawn =
          element instanceof HTMLInputElement && element.closest('.segmented') ? element.nextElementSibling : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(/** @type {Element} */ (drawn));
        const name = element.id || element.className || element.localName;
        return { name, seen: element.localName === 'iframe' || (outlineStyle !== 'none' && outlineWidth !== '0px') };
      });
      assert.ok(seen, `the focus on ${name} is seen`);
      reached.add(name);
    }
    for (const name of ['language', 'theme', 'page-text', 'choose-file', 'clear', 'tab-article', 'copy']) {
      assert.ok(reached.has(name), `${name} is reached: ${[...reached].join(', ')}`);
    }
    await page.close();
  });

  test('letters step through the changes where the focus is in the result, and nowhere else', async () => {
    const { page } = await openIn('en', 'light');
    await page.click('#try-sample');
    await paragraphsOf(page);
    const position = () => page.$eval('.position', (text) => text.textContent ?? '');
    await page.focus('#language');
    await press(page, 'n');
    assert.match(await position(), /^\d+ changes$/);
    // A typed letter makes another text, which is cleaned anew.
    const before = await page.$eval('.original .lines', (lines) => lines.textContent ?? '');
    await page.focus('textarea');
    await press(page, 'n');
    await page.waitForFunction((old) => document.querySelector('.original .lines')?.textContent !== old, {}, before);
    assert.match(await position(), /^\d+ changes$/);
    await page.focus('#copy');
    await press(page, 'n');
    await waitForText(page, '.position', /^1 of /);
    await page.focus('iframe.sheet');
    await press(page, 'n');
    await waitForText(page, '.position', /^2 of /);
    await page.close();
  });

  test('at 200 % zoom and with motion reduced nothing is cut off', async () => {
    const { page } = await openIn('en', 'light');
    // A window of 1280 × 1024 at 200 %.
    await page.setViewport({ width: 640, height: 512, deviceScaleFactor: 2 });
    await page.click('#try-sample');
    await paragraphsOf(page);
    assert.equal(await overflow(page), 0);
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
    await page.close();
  });
});
