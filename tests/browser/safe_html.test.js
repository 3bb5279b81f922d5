// What may be shown of an article's HTML, given that the core let everything through.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../tools/lib/paths.mjs';
import { start } from './launch.js';

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
before(async () => {
  // The page's own modules, before they are bundled.
  browser = await start(join(root, 'web'));
});
after(() => browser?.stop());

/** Each: what goes in, and what must be built of it. */
const cases = [
  { label: 'plain markup stays', html: '<p>a <em>b</em><br>c</p>', built: '<p>a <em>b</em><br>c</p>' },
  { label: 'a script goes, with its text', html: '<p>a</p><script>alert(1)</script>', built: '<p>a</p>' },
  { label: 'a style goes', html: '<style>*{display:none}</style>a', built: 'a' },
  {
    label: 'attributes that are not named go',
    html: '<p class="x" id="status" style="color:red">a</p>',
    built: '<p>a</p>',
  },
  {
    label: 'an unknown element gives way to its children',
    html: '<font><x-y>a<b>b</b></x-y></font>',
    built: 'a<b>b</b>',
  },
  { label: 'foreign content goes', html: '<svg><a href="javascript:alert(1)">x</a></svg>b', built: 'b' },
  { label: 'a frame goes', html: '<iframe srcdoc="<script>1</script>"></iframe>a', built: 'a' },
  { label: 'a script address goes', html: '<a href="java\nscript:alert(1)">a</a>', built: '<span>a</span>' },
  {
    label: 'a relative address goes: it would point into this page',
    html: '<a href="index.html">a</a>',
    built: '<span>a</span>',
  },
  {
    label: 'a web address stays, and leaves no trace',
    html: '<a href="https://example.org/x" ping="https://example.com">a</a>',
    built:
      '<a href="https://example.org/x" target="_blank" rel="noopener noreferrer nofollow" title="https://example.org/x">a</a>',
  },
  {
    label: 'a picture without an address is named',
    html: '<img alt="a cat" onerror="1">',
    built: '<span class="picture">Picture: a cat</span>',
  },
  { label: 'direction and language stay', html: '<p dir="rtl" lang="he">a</p>', built: '<p lang="he" dir="rtl">a</p>' },
  { label: 'wild values of them go', html: '<p dir="x" lang="&quot;><b>">a</p>', built: '<p>a</p>' },
];

test('only what is on the list is built', async () => {
  const page = await browser.blank();
  const built = await page.evaluate(
    async (address, inputs) => {
      const { buildSafely, parseFragment } = await import(address);
      return inputs.map((html) => {
        const box = document.createElement('div');
        box.append(buildSafely(parseFragment(html)));
        return box.innerHTML;
      });
    },
    `${browser.address}views/safe-html.js`,
    cases.map(({ html }) => html),
  );
  for (const [index, { label, built: expected }] of cases.entries()) assert.equal(built[index], expected, label);
  await page.close();
});

test('a picture of another site becomes a link and is not loaded', async () => {
  const page = await browser.blank();
  /** @type {string[]} */
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const name = await page.evaluate(async (address) => {
    const { buildSafely, parseFragment } = await import(address);
    const built = buildSafely(
      parseFragment('<img src="https://example.org/a.png" srcset="https://example.org/b.png 2x" alt="a">'),
    );
    document.body.append(built);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return document.querySelector('body > .picture')?.localName;
  }, `${browser.address}views/safe-html.js`);
  assert.equal(name, 'a');
  assert.ok(
    requests.every((url) => url.startsWith(browser.address)),
    requests.join(' '),
  );
  await page.close();
});
