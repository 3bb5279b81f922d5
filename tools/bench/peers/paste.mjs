// On the page (site/) in Chromium: from a paste to its article, in a fresh tab of a browser that has never been there,
// once the page has loaded all that it loads by itself; and from another paste in the same tab.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../lib/browsers.mjs';
import { root } from '../../lib/paths.mjs';
import { serve } from '../../serve.mjs';
import { spreadOf } from '../median.mjs';
import { makePage } from '../pages.mjs';

/** @import {Spread} from '../median.mjs' */
/** @typedef {{page: string, bytes: number, first: Spread, second: Spread}} PasteRow ms */

const pageBytes = 100_000;
const rounds = 5;
const kinds = ['en', 'hans'];

/**
 * Runs in the page. Its HTML alone is on the clipboard, which the page takes as it is; what has begun and not ended after
 * a minute is given up.
 * @param {string} html
 * @param {string} wanted a text of the article
 * @returns {Promise<number>} ms
 */
function paste(html, wanted) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  const isShown = () => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'));
    return frame?.contentDocument?.querySelector('.body')?.textContent?.includes(wanted) ?? false;
  };
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const look = () => {
      const passed = performance.now() - begin;
      if (isShown()) resolve(passed);
      else if (passed > 60_000) reject(new Error(`the page shows no article with ${wanted}`));
      else setTimeout(look, 1);
    };
    document.querySelector('textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    look();
  });
}

/** @param {string} address @param {string} html @returns {Promise<[number, number]>} ms of the first and the second paste */
async function inFreshTab(address, html) {
  const browser = await puppeteer.launch({ ...launchOptions, executablePath: findBrowser('chromium') });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForNetworkIdle();
    const marked = (/** @type {string} */ mark) =>
      html.replace('</article>', `<p>${mark} ${mark}, ${mark}.</p></article>`);
    const first = await page.evaluate(paste, marked('firstly'), 'firstly firstly, firstly');
    const second = await page.evaluate(paste, marked('secondly'), 'secondly secondly, secondly');
    return [first, second];
  } finally {
    await browser.close();
  }
}

/** @returns {Promise<PasteRow[]>} */
export async function measurePaste() {
  const folder = join(root, 'site');
  if (!existsSync(join(folder, 'index.html'))) throw new Error('site/ is not built yet: npm run build');
  const { createUnbake } = await import('../../../dist/node.js');
  const unbake = await createUnbake();
  const server = await serve({ folder, port: 0 });
  const rows = [];
  for (const text of kinds) {
    const bytes = await makePage(unbake, { text, encoding: 'utf-8' }, pageBytes);
    const times = [];
    for (let round = 0; round < rounds; ++round) {
      times.push(await inFreshTab(server.address, new TextDecoder().decode(bytes)));
    }
    const [first, second] = [0, 1].map((which) => spreadOf(times.map((both) => both[which])));
    rows.push({ page: text, bytes: bytes.length, first, second });
  }
  await server.close();
  return rows;
}
