// The built extension, unpacked in a real browser: pressing its button, and looking into its reader, which puppeteer does
// not see in Firefox.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from '../../tools/lib/paths.mjs';
import { findBrowser, launchOptions } from './launch.js';

/** @typedef {import('puppeteer-core').Page} Page */
/**
 * @typedef {{
 *   press(page: Page): Promise<void>,
 *   readers(page: Page): Promise<Reader[]>,
 *   closeReaders(): Promise<void>,
 *   stop(): Promise<void>,
 *   open(url: string): Promise<Page>,
 *   restricted: string,
 * }} Extended `press` does what a press of the button does. `readers` are all that are shown, over the page or in tabs; `closeReaders` those in tabs.
 * @typedef {{
 *   url: string,
 *   evaluate(expression: string): Promise<any>,
 *   press(key: string): Promise<void>,
 * }} Reader
 */

/** What is made from extension/. */
const folder = join(build, 'extension');

/** WebDriver's code of a key. @type {Record<string, string>} */
const keys = { Escape: '\ue00c' };

/** @returns {Promise<Extended>} */
async function startChromium() {
  const browser = await puppeteer.launch({
    // A process for pages that was started ahead of the extension knows nothing of it.
    args: [...launchOptions.args, '--disable-features=SpareRendererForSitePerProcess'],
    executablePath: findBrowser('chromium'),
    pipe: true,
    enableExtensions: [folder],
  });
  const extension = await until(async () => {
    const [one] = (await browser.extensions()).values();
    return (await one?.workers())?.length ? one : null;
  });
  return {
    restricted: 'chrome://version/',
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async press(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    async readers(page) {
      const tabs = (await browser.pages()).map((tab) => tab.mainFrame());
      return [...page.frames(), ...tabs]
        .filter((frame) => frame.url().includes('/reader.html'))
        .map((frame) => ({
          url: frame.url(),
          evaluate: (expression) => frame.evaluate(expression),
          async press(key) {
            // The frame is gone before the key is up again, and sometimes before it could say that the key came.
            page.keyboard.down(/** @type {any} */ (key)).catch(() => {});
            await until(async () => !page.frames().includes(frame));
            await page.keyboard.up(/** @type {any} */ (key));
          },
        }));
    },
    async closeReaders() {
      for (const tab of await browser.pages()) if (tab.url().includes('/reader.html')) await tab.close();
    },
    stop: () => browser.close(),
  };
}

/** @returns {Promise<Extended>} */
async function startFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    // So that a test may press the key that the extension asked for, as the browser's own window hears it.
    args: ['--remote-allow-system-access'],
  });
  await browser.installExtension(folder);
  const connection = /** @type {any} */ (browser).connection;
  /** @param {string} method @param {object} parameters */
  const send = async (method, parameters) => (await connection.send(method, parameters)).result;
  /** @param {string} context @param {string} expression */
  const evaluate = async (context, expression) => {
    const { result, exceptionDetails } = await send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  };
  return {
    restricted: 'about:license',
    async open(url) {
      const page = await browser.newPage();
      // Of its own pages Firefox never says that they have loaded.
      if (url.startsWith('about:')) {
        const context = /** @type {any} */ (page.mainFrame())._id;
        await send('browsingContext.navigate', { context, url, wait: 'none' });
        await until(async () => (await evaluate(context, 'document.URL')) === url);
      } else {
        await page.goto(url);
      }
      return page;
    },
    async press(page) {
      await page.bringToFront();
      const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      await evaluate(contexts[0].context, "document.querySelector('keyset[id^=ext-keyset] key').doCommand()");
    },
    async readers(page) {
      const { contexts } = await send('browsingContext.getTree', {});
      const own = contexts.find((/** @type {any} */ tab) => tab.url === page.url());
      return [...(own?.children ?? []), ...contexts]
        .filter(({ url }) => url.includes('/reader.html'))
        .map(({ url, context }) => ({
          url,
          evaluate: (expression) => evaluate(context, expression),
          async press(key) {
            const actions = [{ type: 'keyDown', value: keys[key] }];
            await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
          },
        }));
    },
    async closeReaders() {
      const { contexts } = await send('browsingContext.getTree', {});
      for (const { url, context } of contexts) {
        if (url.includes('/reader.html')) await send('browsingContext.close', { context });
      }
    },
    stop: () => browser.close(),
  };
}

/** @param {'chromium' | 'firefox'} name */
export async function startWithExtension(name) {
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} is not built: run "npm run build" first.`);
  }
  return name === 'firefox' ? startFirefox() : startChromium();
}

/** How long anything may take, in milliseconds: the two cores of a test machine may be busy. */
const patience = 20_000;

/**
 * What `look` finds, as soon as it finds something; a look that fails found nothing yet.
 *
 * @template T
 * @param {() => Promise<T>} look
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(look) {
  /** @type {unknown} */
  let trouble;
  for (const end = Date.now() + patience; Date.now() < end; ) {
    try {
      const found = await look();
      if (found) return /** @type {NonNullable<T>} */ (found);
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing came of ${look}`, { cause: trouble });
}
