// The extension over real pages, in Chromium and in Firefox.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { root } from '../../tools/lib/paths.mjs';
import { clean } from './articles.js';
import { startWithExtension, until } from './extension.js';

/** @typedef {import('./extension.js').Reader} Reader */

/** @param {string} name */
const sample = (name) => readFileSync(join(root, 'web/samples', name));
const gbk = sample('undeclared-gbk.html');
const gbkTitle = '旧书店的最后一个星期';
const escaped = sample('scraped-page.txt').toString().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const [seedHeading, ...seedLines] = escaped.split('\n');
const seed = `<!doctype html><meta charset="utf-8"><h1>${seedHeading}</h1>${seedLines.map((line) => `<p>${line}</p>`).join('')}`;
/** Its scripts write the page, so its bytes say nothing; and its encoding is an old one. */
const written = `<!doctype html><meta charset="windows-1252"><body><h1></h1><script>
document.querySelector('h1').textContent = decodeURIComponent('${encodeURIComponent(clean.title)}');
for (const text of ${JSON.stringify([clean.first, clean.second, clean.third].map(encodeURIComponent))}) {
  const p = document.createElement('p');
  p.textContent = decodeURIComponent(text);
  document.body.append(p);
}
</script>`;
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** @type {Record<string, {body: string | Buffer, headers: Record<string, string>}>} */
const pages = {
  '/undeclared': { body: gbk, headers: { 'content-type': 'text/html' } },
  '/misdeclared': { body: gbk, headers: { 'content-type': 'text/html; charset=utf-8' } },
  '/seed': { body: seed, headers: { 'content-type': 'text/html' } },
  '/text': { body: escaped, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  '/written': { body: written, headers: { 'content-type': 'text/html' } },
  '/nothing-allowed': {
    body: gbk,
    headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" },
  },
  '/no-frames-of-others': {
    body: gbk,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  },
  '/button': {
    body: `<!doctype html><meta charset="utf-8"><title>x</title><button>here</button>${seed}`,
    headers: { 'content-type': 'text/html' },
  },
  '/picture': { body: Buffer.from(pixel, 'base64'), headers: { 'content-type': 'image/png' } },
};
const server = createServer(({ url = '' }, response) => {
  const { body, headers } = pages[url] ?? { body: '', headers: {} };
  response.writeHead(url in pages ? 200 : 404, headers).end(body);
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

/** What a reader shows, once it shows an article. @param {Reader} reader */
const articleIn = (reader) =>
  reader.evaluate(`(() => {
    const sheet = document.querySelector('iframe.sheet')?.contentDocument;
    if (!sheet?.querySelector('.body p')) return null;
    return {
      title: sheet.querySelector('.title')?.textContent,
      paragraphs: [...sheet.querySelectorAll('.body p')].map((p) => p.textContent),
      headline: document.querySelector('.headline').textContent,
    };
  })()`);

for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(`the extension in ${name}`, () => {
    /** @type {Awaited<ReturnType<typeof startWithExtension>>} */
    let extended;
    before(async () => {
      extended = await startWithExtension(name);
    });
    afterEach(() => extended.closeReaders());
    after(() => extended?.stop());

    /** Presses the button on a page. @param {import('puppeteer-core').Page} page */
    async function openReader(page) {
      await extended.press(page);
      return until(async () => (await extended.readers(page))[0]);
    }

    const cases = [
      { path: '/undeclared', label: 'GBK without a declaration', title: gbkTitle, says: /^Read as GBK/ },
      { path: '/misdeclared', label: 'GBK declared as UTF-8, which the browser believes', title: gbkTitle },
      { path: '/nothing-allowed', label: 'one with default-src none', title: gbkTitle, paragraphs: 5 },
      { path: '/no-frames-of-others', label: 'one that may hold no frame but its own', title: gbkTitle },
      {
        path: '/seed',
        label: 'the seed page',
        title: '中美將就網絡安全再次展開高級別對話',
        says: /^168 places repaired/,
        holds: /沒有網絡安全就沒有國家安全。”趙糧/,
      },
      {
        path: '/text',
        label: 'a text that is no HTML',
        title: '中美將就網絡安全再次展開高級別對話',
        paragraphs: 9,
      },
      { path: '/written', label: 'one that its scripts wrote', title: clean.title, paragraphs: 3 },
    ];
    for (const { path, label, title, says, holds, paragraphs } of cases) {
      test(`reads a page: ${label}`, async () => {
        const page = await extended.open(address + path);
        const reader = await openReader(page);
        const article = await until(() => articleIn(reader));
        assert.equal(article.title, title);
        if (says) assert.match(article.headline, says);
        if (holds) assert.match(article.paragraphs.join('\n'), holds);
        if (paragraphs) assert.equal(article.paragraphs.length, paragraphs);
        await page.close();
      });
    }

    test('has the page’s own controls', async () => {
      const page = await extended.open(`${address}/seed`);
      const reader = await openReader(page);
      await until(() => articleIn(reader));
      await reader.evaluate("document.querySelector('#tab-markdown').click()");
      await until(() => reader.evaluate("/網絡安全/.test(document.querySelector('#panel-other pre')?.textContent)"));
      await until(() => reader.evaluate("document.querySelectorAll('.change').length > 100"));
      // A link to the extension's own page is of no use to others.
      assert.equal(await reader.evaluate("document.querySelector('#copy-link').checkVisibility()"), false);
      await page.close();
    });

    test('Escape, its own button and a second press close it, and the focus is where it was', async () => {
      const page = await extended.open(`${address}/button`);
      await page.focus('button');
      /** @type {((reader: Reader) => Promise<unknown>)[]} */
      const ways = [
        (reader) => reader.press('Escape'),
        // The answer must come before the reader is gone.
        (reader) => reader.evaluate("setTimeout(() => document.querySelector('#leave').click())"),
        () => extended.press(page),
      ];
      for (const close of ways) {
        const reader = await openReader(page);
        await until(() => articleIn(reader));
        await close(reader);
        await until(async () => (await extended.readers(page)).length === 0);
        await until(() => page.evaluate(() => document.activeElement?.localName === 'button'));
      }
      await page.close();
    });

    const refusals = [
      { label: 'one that the browser keeps to itself', url: () => extended.restricted, says: /lets no extension read/ },
      { label: 'a picture', url: () => `${address}/picture`, says: /not a web page but a file \(image\/png\)/ },
    ];
    for (const { label, url, says } of refusals) {
      test(`says why it cannot read a page, and offers the box: ${label}`, async () => {
        const page = await extended.open(url());
        const reader = await openReader(page);
        const words = await until(() => reader.evaluate("document.querySelector('.notice.error')?.textContent"));
        assert.match(words, says);
        assert.equal(await reader.evaluate("document.querySelector('textarea').checkVisibility()"), true);
        await page.close();
      });
    }
  });
}
