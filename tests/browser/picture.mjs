// Makes the pictures in docs/: the page's main states in Chromium, with the sample.
//
//   npm run build && node tests/browser/picture.mjs [NAME…]
import { join } from 'node:path';
import { argv } from 'node:process';
import { root } from '../../tools/lib/paths.mjs';
import { paragraphsOf, start } from './launch.js';

/** @typedef {import('puppeteer-core').Page} Page */

const wide = { width: 1200, height: 760 };
/** How long the page takes to stand still. In milliseconds. */
const settled = 800;
const phone = { width: 390, height: 844 };

/** @param {Page} page */
async function sample(page) {
  await page.click('#try-sample');
  await paragraphsOf(page);
}

/** To the third change that lies in the article. @param {Page} page */
async function step(page) {
  for (let press = 0; press < 8; press++) await page.keyboard.press('n');
}

/**
 * Each: how wide, in which language and theme, and what is done first.
 *
 * @type {Record<string, {size?: typeof wide, language?: string, theme?: string, prepare?: (page: Page) => Promise<void>}>}
 */
const pictures = {
  empty: {},
  page: { prepare: sample },
  changes: {
    async prepare(page) {
      await sample(page);
      await step(page);
    },
  },
  readings: {
    async prepare(page) {
      await page.click('#sample-undeclared');
      await paragraphsOf(page);
      await page.click('.readings > summary');
      await page.waitForSelector('.candidates input');
    },
  },
  dark: { theme: 'dark', prepare: sample },
  chinese: {
    language: 'zh-Hans',
    prepare: (page) =>
      page
        .click('#sample-misread')
        .then(() => paragraphsOf(page))
        .then(() => {}),
  },
  phone: { size: phone, prepare: sample },
};

const wanted = argv.length > 2 ? argv.slice(2) : Object.keys(pictures);
const browser = await start();
try {
  for (const name of wanted) {
    const { size = wide, language = 'en', theme = 'light', prepare } = pictures[name];
    const { page } = await browser.open();
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    await page.evaluate((settings) => localStorage.setItem('unbake', JSON.stringify(settings)), { language, theme });
    await page.reload();
    await page.waitForSelector('textarea');
    await prepare?.(page);
    if (name !== 'changes') await page.evaluate(() => scrollTo(0, 0));
    await new Promise((resolve) => setTimeout(resolve, settled));
    await page.evaluate(() => {
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    });
    // Nothing is pointed at.
    await page.mouse.move(1, 1);
    await page.screenshot({ path: /** @type {`${string}.png`} */ (join(root, `docs/${name}.png`)) });
    await page.close();
  }
} finally {
  await browser.stop();
}
