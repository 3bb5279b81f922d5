// Starting the site and a real Chromium for the tests, and keeping an eye on what the page does behind their backs.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../tools/lib/browsers.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { serve } from '../../tools/serve.mjs';

export { findBrowser, launchOptions };

/** The built site; UNBAKE_SITE names another folder. */
export const site = process.env.UNBAKE_SITE ?? join(root, 'site');

/** How long a test waits for something to appear, in milliseconds: the two cores of a test machine may be busy. */
const patience = 20_000;

/** A document with nothing in it; it names an icon, as a browser asks the server for one that is not named, some time. */
const nothing = '<!doctype html><link rel="icon" href="data:,">';

/** @typedef {import('puppeteer-core').Page} Page */

/** The browsers that what is not bound to Chromium's own protocol is tested in. */
export const browsers = /** @type {const} */ (['chromium', 'firefox']);

/**
 * Options of a test that only one browser can run: it needs what the other has not, or puppeteer not for the other.
 *
 * @param {typeof browsers[number]} name the one that is tested in
 * @param {typeof browsers[number]} wanted
 */
export const only = (name, wanted) => ({ skip: name !== wanted && `only in ${wanted}` });

/** The clipboard without asking, and little movement, which Chromium is told of each page; no name is looked up. */
const firefoxPreferences = {
  'network.dns.disabled': true,
  'dom.events.testing.asyncClipboard': true,
  'ui.prefersReducedMotion': 1,
};

/** @param {typeof browsers[number]} name */
function launch(name) {
  const executablePath = findBrowser(name);
  if (name === 'chromium') return puppeteer.launch({ ...launchOptions, executablePath });
  return puppeteer.launch({ browser: name, executablePath, extraPrefsFirefox: firefoxPreferences });
}

/**
 * Serves a folder and opens a browser on it.
 *
 * @param {string} [folder]
 * @param {typeof browsers[number]} [name]
 */
export async function start(folder = site, name = 'chromium') {
  if (!existsSync(join(folder, 'index.html')) && folder === site) {
    throw new Error(`${folder} is not built: run "npm run build" first.`);
  }
  /** The files that were sent as a whole, each as often as it was. @type {string[]} */
  const sent = [];
  const server = await serve({ folder, port: 0, sending: (path) => sent.push(path) });
  const browser = await launch(name);
  if (name === 'chromium') {
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(server.address).origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
  }

  return {
    address: server.address,
    sent,
    /**
     * A new tab on the page. `problems` gathers console errors and warnings, page errors, failed requests and requests
     * to any other origin, of its workers too.
     *
     * @param {string} [path]
     */
    async open(path = '') {
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      await page.setViewport({ width: 1360, height: 900 });
      if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      /** @type {string[]} */
      const problems = [];
      /** @type {string[]} */
      const requests = [];
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`error: ${error instanceof Error ? error.message : error}`));
      page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
      page.on('request', (request) => {
        const url = request.url();
        requests.push(url);
        if (!url.startsWith(server.address) && !/^(blob|data):/.test(url)) problems.push(`elsewhere: ${url}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      // What the reader of an earlier tab chose is not of this one; what is chosen in this one, stays.
      await page.evaluateOnNewDocument(() => {
        if (sessionStorage.getItem('begun') === null) localStorage.clear();
        sessionStorage.setItem('begun', '');
      });
      await page.goto(server.address + path, { waitUntil: 'load' });
      await page.waitForSelector('textarea');
      return { page, problems, requests };
    },
    /** A new tab on the server with nothing in it. */
    async blank() {
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      await page.setRequestInterception(true);
      page.once('request', (request) => request.respond({ contentType: 'text/html', body: nothing }));
      await page.goto(server.address);
      await page.setRequestInterception(false);
      return page;
    },
    /**
     * What a page in an encoding writes for code points in the query of an address: hexadecimal bytes, or null where it
     * writes a reference, as the encoding has none.
     *
     * @param {string} label
     * @param {number[]} points
     */
    async addressesIn(label, points) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.once('request', (request) => request.respond({ contentType: `text/html; charset=${label}`, body: nothing }));
      await page.goto(server.address);
      const bytes = await page.evaluate((all) => {
        const link = document.createElement('a');
        // Between two spaces an encoding with states is back in ASCII.
        link.href = `?${all.map((c) => String.fromCodePoint(c)).join('!')}`;
        return link.search
          .slice(1)
          .split('!')
          .map((one) => {
            if (/^%26%23\d+%3B$/i.test(one)) return null;
            return one.replace(/%(..)|(.)/gs, (_, hex, plain) =>
              hex ? hex.toLowerCase() : plain.charCodeAt(0).toString(16).padStart(2, '0'),
            );
          });
      }, points);
      await page.close();
      return bytes;
    },
    /** Ends the server, so that nothing answers any more. */
    stopServing: () => server.close(),
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Waits for an element in the frame that the article is shown in, and gives what is made of all of them. The page looks
 * into its frame; the frame itself may run nothing.
 *
 * @template T
 * @param {Page} page
 * @param {string} selector
 * @param {(elements: HTMLElement[]) => T} make runs in the page
 * @returns {Promise<T>}
 */
export async function inArticle(page, selector, make) {
  await page.waitForFunction(
    (what) => {
      const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'));
      return frame?.contentDocument?.querySelector(what);
    },
    {},
    selector,
  );
  const elements = `[...document.querySelector('iframe.sheet').contentDocument.querySelectorAll(${JSON.stringify(selector)})]`;
  return /** @type {T} */ (await page.evaluate(`(${make})(${elements})`));
}

/**
 * Waits until the result shows an article, and returns the texts of its paragraphs.
 *
 * @param {Page} page
 */
export async function paragraphsOf(page) {
  return inArticle(page, '.body p', (all) => all.map((p) => p.textContent ?? ''));
}

/**
 * Waits for a text in the article.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {RegExp} pattern
 */
export async function waitForArticle(page, selector, pattern) {
  await page.waitForFunction(
    (where, source, flags) => {
      const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'));
      return new RegExp(source, flags).test(frame?.contentDocument?.querySelector(where)?.textContent ?? '');
    },
    {},
    selector,
    pattern.source,
    pattern.flags,
  );
}

/**
 * Loads the page anew, once it has all that it loads ahead: a browser calls what it breaks off a failure.
 *
 * @param {Page} page
 */
export async function reload(page) {
  await page.waitForNetworkIdle();
  await page.reload();
  await page.waitForSelector('textarea');
}

/**
 * Where an element of the article is on the page: in a frame without scripts puppeteer finds nothing to click or to
 * point at in Firefox.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {number} index among all that match
 */
function placeInArticle(page, selector, index) {
  return page.evaluate(
    (what, at) => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe.sheet'));
      const element = frame.contentDocument?.querySelectorAll(what)[at];
      element?.scrollIntoView({ block: 'center' });
      const [around, box] = [frame.getBoundingClientRect(), element?.getClientRects()[0] ?? new DOMRect()];
      return { x: around.x + box.x + box.width / 2, y: around.y + box.y + box.height / 2 };
    },
    selector,
    index,
  );
}

/**
 * Clicks an element in the article.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {number} [index] among all that match
 */
export async function clickInArticle(page, selector, index = 0) {
  const { x, y } = await placeInArticle(page, selector, index);
  await page.mouse.click(x, y);
}

/**
 * Points at an element in the article.
 *
 * @param {Page} page
 * @param {string} selector
 */
export async function pointInArticle(page, selector) {
  const { x, y } = await placeInArticle(page, selector, 0);
  await page.mouse.move(x, y);
}

/**
 * What the page's JSON tab holds; the tab before is shown again.
 *
 * @param {Page} page
 */
export async function jsonOf(page) {
  const before = await page.$eval('[role=tab][aria-selected=true]', (tab) => tab.id);
  await page.click('#tab-json');
  await page.waitForSelector('#panel-other[aria-labelledby=tab-json] pre');
  const text = await page.$eval('#panel-other pre', (pre) => pre.textContent ?? '');
  await page.click(`#${before}`);
  await page.waitForSelector(`#${before}[aria-selected=true]`);
  return JSON.parse(text);
}

/**
 * Waits for a text in an element.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {RegExp} pattern
 */
export async function waitForText(page, selector, pattern) {
  await page.waitForFunction(
    (where, source, flags) => new RegExp(source, flags).test(document.querySelector(where)?.textContent ?? ''),
    {},
    selector,
    pattern.source,
    pattern.flags,
  );
}

/**
 * Puts text, and HTML where given, on the real clipboard and pastes it into the box.
 *
 * @param {Page} page
 * @param {{text: string, html?: string}} content
 */
export async function paste(page, { text, html }) {
  await page.bringToFront();
  await page.evaluate(
    async (plain, rich) => {
      /** @type {Record<string, Blob>} */
      const forms = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
      if (rich !== undefined) forms['text/html'] = new Blob([rich], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(forms)]);
    },
    text,
    html,
  );
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

/**
 * Drops files on the window.
 *
 * @param {Page} page
 * @param {{name: string, bytes: Uint8Array}[]} files
 */
export async function dropFiles(page, files) {
  await page.evaluate(
    (all) => {
      const dataTransfer = new DataTransfer();
      for (const { name, content } of all) {
        const binary = atob(content);
        const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') })),
  );
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export async function dropFile(page, name, bytes) {
  await dropFiles(page, [{ name, bytes }]);
}

/** @param {string[]} problems */
export function assertNone(problems) {
  assert.deepEqual(problems, []);
}
