// What comes out of hostile pages, in a real browser: no script runs, nothing is fetched, and the elements and
// attributes are those that output/html.cpp writes. HTML and Markdown both are shown as they are, with no policy of a
// page to stand behind them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createUnbake } from 'unbake';
import { renderMarkdown } from '../js/renderings.js';
import { start } from './launch.js';

const own = new URL('../cases/payloads/payloads.jsonl', import.meta.url);
const shared = new URL('../../../shared/eval/xss/payloads.jsonl', import.meta.url);

/** @param {URL} file @returns {{label: string, payload: string}[]} */
const read = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ label, id, payload }) => ({ label: label ?? id, payload }));

/** What may stand in the output: elements, and what their attributes may hold. */
const allowed = {
  elements:
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del sub sup a img br hr table caption tbody thead tr td ' +
    'th figure figcaption ruby rt rp span html head body',
  attributes: {
    href: /^(?:https?:|mailto:|tel:|#ref-\d+$)/.source,
    src: /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp)[;,])/.source,
    alt: /^/.source,
    id: /^ref-\d+$/.source,
    class: /^(?:math|language-[a-z][\w+#.-]*)$/.source,
    start: /^-?\d+$/.source,
    value: /^-?\d+$/.source,
    colspan: /^\d+$/.source,
    rowspan: /^\d+$/.source,
  },
};

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
before(async () => {
  browser = await start();
});
after(() => browser?.stop());

/**
 * Shows documents one after another in frames of a page without a policy, and says what is wrong with each.
 *
 * @param {string[]} documents
 */
async function problemsOf(documents) {
  const page = await browser.blank();
  /** @type {string[]} */
  const requests = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // Images may be asked for, as in any article; they lead nowhere here.
    if (request.resourceType() !== 'image') requests.push(`${request.resourceType()} ${request.url()}`);
    request.abort();
  });
  const found = await page.evaluate(
    async (pieces, { elements, attributes }) => {
      const known = new Set(elements.split(' '));
      /** @type {string[][]} */
      const all = [];
      for (const piece of pieces) {
        /** @type {string[]} */
        const problems = [];
        const frame = document.createElement('iframe');
        Object.assign(window, { alert: (/** @type {unknown} */ what) => problems.push(`ran: ${what}`) });
        frame.srcdoc = `<!doctype html><script>alert = confirm = prompt = parent.alert</script>${piece}`;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const shown = /** @type {Document} */ (frame.contentDocument);
        shown.querySelector('script')?.remove();
        for (const element of shown.querySelectorAll('*')) {
          if (!known.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
            problems.push(`<${element.localName}>`);
          }
          for (const { name, value } of element.attributes) {
            const pattern = /** @type {Record<string, string>} */ (attributes)[name];
            if (!pattern || !new RegExp(pattern).test(value)) problems.push(`${name}=${value}`);
          }
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        }
        await new Promise((resolve) => setTimeout(resolve));
        frame.remove();
        all.push(problems);
      }
      return all;
    },
    documents,
    allowed,
  );
  await page.close();
  return { found, requests };
}

const prose =
  '<p>The old bridge over the river was built in 1903, and, as the town says, it will be open again soon.</p>';

/** @param {{label: string, payload: string}[]} payloads */
async function check(payloads) {
  const unbake = await createUnbake();
  /** @type {{label: string, rendering: string}[]} */
  const shown = [];
  for (const { label, payload } of payloads) {
    const html = `<article><h1>A bridge</h1>${prose}${prose}${payload}${prose}</article>`;
    for (const keep of /** @type {const} */ (['article', 'unsure'])) {
      const article = await unbake.clean(html, { type: 'text/html', url: 'https://example.org/a', keep });
      shown.push({ label: `${label}, HTML, ${keep}`, rendering: article.html });
      shown.push({ label: `${label}, Markdown, ${keep}`, rendering: renderMarkdown(article.markdown) });
    }
  }
  const { found, requests } = await problemsOf(shown.map(({ rendering }) => rendering));
  assert.equal(found.length, shown.length);
  for (const [index, problems] of found.entries()) {
    assert.deepEqual(problems, [], `${shown[index].label}: ${shown[index].rendering}`);
  }
  assert.deepEqual(requests, []);
}

test('the check itself sees what runs, what is fetched and what does not belong', async () => {
  const { found, requests } = await problemsOf([
    '<img src="https://example.org/a.png" onerror="alert(1)" alt="">',
    '<script>alert(2)</script>',
    '<p id="location" style="color:red">x</p>',
    '<a href="javascript:alert(3)">x</a><svg></svg>',
    '<link rel="stylesheet" href="https://example.com/x.css">',
    '<p>x</p>',
  ]);
  assert.deepEqual(found, [
    ['ran: 1', 'onerror=alert(1)'],
    ['ran: 2', '<script>'],
    ['id=location', 'style=color:red'],
    ['href=javascript:alert(3)', '<svg>'],
    ['<link>', 'rel=stylesheet'],
    [],
  ]);
  assert.deepEqual(requests, ['stylesheet https://example.com/x.css']);
});

test('payloads of our own', () => check(read(own)));

test(
  'payloads that others collected',
  { skip: existsSync(shared) ? false : `${fileURLToPath(shared)} is not here` },
  () => check(read(shared)),
);
