// Hostile pages in the page itself and in the books that it writes: nothing runs, nothing is loaded, and nothing of the
// page is taken for something else.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSync } from 'esbuild';
import { unzipSync } from 'fflate';
import { createUnbake } from 'unbake';
import { root } from '../../tools/lib/paths.mjs';
import { others, own, pagesOfFields, pagesOfPayloads, whatRuns, withOthers } from './hostile.js';
import { inBrowsers } from './in-browsers.js';
import { assertNone, dropFile, inArticle, waitForArticle } from './launch.js';

/** @typedef {import('./hostile.js').HostilePage} HostilePage */

/** @type {Awaited<ReturnType<typeof createUnbake>>} */
let unbake;
before(async () => {
  unbake = await createUnbake();
});

/** Each set of pages with its name, made when its test runs. */
const sets = [
  { label: 'payloads of our own', options: {}, make: () => pagesOfPayloads(unbake, own) },
  { label: 'payloads that others collected', options: withOthers, make: () => pagesOfPayloads(unbake, others) },
  { label: 'texts and addresses in every field', options: {}, make: async () => pagesOfFields() },
];

/**
 * What is wrong with the article that is shown, with its other forms, and with the page around it. It runs in the page.
 *
 * @param {typeof whatRuns} find
 */
function lookAround(find) {
  const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe.sheet'));
  const tab = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (document.getElementById(`tab-${name}`)).click();
  const forms = ['markdown', 'html', 'text', 'json'].map((name) => {
    tab(name);
    const pre = /** @type {HTMLElement} */ (document.querySelector('#panel-other pre'));
    return pre.childElementCount;
  });
  tab('article');
  const names = 'cookie location body head forms links getElementById createElement querySelector alert name'.split(
    ' ',
  );
  const places = /** @type {Record<string, any>[]} */ ([document, window]);
  return {
    article: find(/** @type {HTMLElement} */ (frame.contentDocument?.body)),
    forms,
    // The bookmark is one, and the page's own.
    handlers: [...document.querySelectorAll('*')].flatMap(({ id, attributes }) =>
      [...attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value))
        .map(({ name }) => `#${id} ${name}`),
    ),
    // None of them is an element of the article's.
    taken: names.filter((name) => places.some((place) => place[name]?.closest?.('#result'))),
  };
}

/** What lookAround() finds where all is well. */
const clean = {
  article: [],
  forms: [0, 0, 0, 0],
  handlers: ['#bookmarklet href'],
  taken: [],
};

/** Stops what a page asks the reader, and keeps it. @param {import('puppeteer-core').Page} page @param {string[]} problems */
function keepDialogs(page, problems) {
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
}

describe('the page', () => {
  inBrowsers((browser) => {
    test('the check itself sees what runs', async () => {
      const page = await browser.blank();
      const found = await page.evaluate(`(${whatRuns})(new DOMParser().parseFromString(\`
        <p onclick="x()">a</p><svg></svg><a href="https://example.org/javascript:x">b</a><a href="java\tscript:x()">c</a>
        <img src="data:image/png,"><img src="data:image/svg+xml,"><img srcset="x 2x"><a href="index.html">d</a>\`, 'text/html').body)`);
      const wanted = ['onclick=x()', '<svg>', 'href=java\tscript:x()', 'src=data:image/svg+xml,', 'srcset=x 2x'];
      assert.deepEqual(found, wanted);
      await page.close();
    });

    for (const { label, options, make } of sets) {
      test(label, options, async () => {
        const { page, problems } = await browser.open();
        keepDialogs(page, problems);
        for (const { title, html } of await make()) {
          await dropFile(page, `${title}.html`, Buffer.from(html));
          await waitForArticle(page, '.title', new RegExp(`^${title}\\b`));
          assert.deepEqual(await page.evaluate(`(${lookAround})(${whatRuns})`), clean, title);
        }
        assertNone(problems);
        await page.close();
      });
    }

    test('pictures that the reader asks for are loaded, and nothing else', async () => {
      const { page, problems, requests } = await browser.open();
      keepDialogs(page, problems);
      for (const { title, html } of await pagesOfPayloads(unbake, own)) {
        await dropFile(page, `${title}.html`, Buffer.from(html));
        await waitForArticle(page, '.title', new RegExp(`^${title}\\b`));
        if (!(await page.$eval('#load-images', (button) => button.checkVisibility()))) continue;
        requests.length = 0;
        await page.click('#load-images');
        const asked = await inArticle(page, '.body img', (images) =>
          images.map((image) => /** @type {HTMLImageElement} */ (image).src),
        );
        await page.waitForFunction(() => {
          const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'));
          return [...(frame?.contentDocument?.images ?? [])].every((image) => image.complete);
        });
        const elsewhere = requests.filter(
          (one) => !one.startsWith(browser.address) && !/^(?:data|blob|about):/.test(one),
        );
        assert.ok(elsewhere.length > 0, 'they are asked for');
        for (const one of elsewhere) assert.ok(asked.includes(one), one);
      }
      // Nobody answers for these images: that they fail is no problem here.
      assertNone(problems.filter((one) => !/^(?:elsewhere|failed): |ERR_|Failed to load resource/.test(one)));
      await page.close();
    });
  });
});

describe('a book', () => {
  /** Its files by their paths. @type {Map<string, Uint8Array>} */
  const files = new Map();
  /** @type {string[]} */
  const missing = [];
  /** What a browser asks any server for. */
  const icon = '/favicon.ico';
  const types = /** @type {Record<string, string>} */ ({
    xhtml: 'application/xhtml+xml',
    css: 'text/css',
    opf: 'text/xml',
  });
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    if (!file) missing.push(url);
    const type = types[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { 'content-type': type }).end(file);
  });
  /** @type {string} */
  let address;
  before(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  inBrowsers(
    (browser) => {
      for (const { label, options, make } of sets) {
        test(label, options, async () => {
          const page = await browser.blank();
          const { outputFiles } = buildSync({
            stdin: { contents: "export { makeEpub } from './output/epub.js'", resolveDir: join(root, 'web') },
            bundle: true,
            format: 'iife',
            globalName: 'unbake',
            write: false,
          });
          await page.evaluate(`${outputFiles[0].text}; globalThis.makeEpub = unbake.makeEpub`);
          files.clear();
          missing.length = 0;
          const pages = await make();
          for (const [index, { html }] of pages.entries()) {
            const article = await unbake.clean(html, { type: 'text/html', url: 'https://example.org/a' });
            const bytes = await page.evaluate(
              (result) => [.../** @type {any} */ (globalThis).makeEpub(result)],
              /** @type {any} */ (article),
            );
            for (const [path, content] of Object.entries(unzipSync(Uint8Array.from(bytes)))) {
              files.set(`/${index}/${path}`, content);
            }
          }
          /** @type {string[]} */
          const problems = [];
          keepDialogs(page, problems);
          page.on('request', (request) => {
            const path = request.url().startsWith(address) ? request.url().slice(address.length) : '';
            if (!files.has(path) && path !== icon && !request.url().startsWith('data:'))
              problems.push(`asked for ${request.url()}`);
          });
          for (const [index, { label: name, title }] of pages.entries()) {
            for (const path of ['nav.xhtml', 'article.xhtml']) {
              await page.goto(`${address}/${index}/book/${path}`);
              const found = await page.evaluate(`[
                ...(${whatRuns})(document.body),
                ...[...document.querySelectorAll('parsererror')].map((error) => error.textContent),
              ]`);
              assert.deepEqual(found, [], `${name}: ${path}`);
            }
            assert.ok((await page.$eval('h1', (heading) => heading.textContent ?? '')).startsWith(title), name);
          }
          assertNone(problems);
          assert.deepEqual(
            missing.filter((path) => path !== icon),
            [],
          );
          await page.close();
        });
      }
    },
    join(root, 'web'),
  );
});
