// No field of a result holds an address of a kind that runs, whatever a page writes in its place: every address of the
// golden pages is exchanged for hostile ones, and the payloads are put around the text.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createUnbake } from 'unbake';
import { renderMarkdown } from './renderings.js';

const unbake = await createUnbake();
const pages = new URL('../pages/', import.meta.url);
const payloads = new URL('../cases/payloads/payloads.jsonl', import.meta.url);
const url = 'https://example.org/dir/page.html';

/** @type {[string, string][]} */
const hostile = [
  ['script', 'javascript:alert(1)'],
  ['script in mixed case', 'jAvAsCrIpT:alert(1)'],
  ['script behind a space', ' javascript:alert(1)'],
  ['script with character references', '&#106;ava&Tab;script&colon;alert(1)'],
  ['script with an authority', 'javascript://example.org/%0aalert(1)'],
  ['VBScript', 'vbscript:msgbox(1)'],
  ['a document', 'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['SVG', 'data:image/svg+xml,&lt;svg/onload=alert(1)&gt;'],
  ['a file', 'file:///etc/passwd'],
  ['another host in disguise', '\\\\example.net\\a'],
  ['a scheme without an authority', 'https:page2'],
];

const link = /^(?:https?:|mailto:|tel:|#ref-\d+$)/;
const image = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp)[;,])/;

/** @param {string} html @param {string} attribute */
function attributesOf(html, attribute) {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value);
}

/** @param {import('unbake').Article} article @param {string} label */
function assertSafe(article, label) {
  for (const field of /** @type {const} */ (['url', 'license', 'nextPage'])) {
    const value = article[field];
    // A licence may be a name, which has no colon here.
    assert.ok(
      value === null || link.test(value) || (field === 'license' && !value.includes(':')),
      `${label}: ${value}`,
    );
  }
  assert.ok(article.image === null || image.test(article.image), `${label}: ${article.image}`);
  for (const { url: address } of article.links) assert.match(address, link, label);
  for (const html of [article.html, renderMarkdown(article.markdown)]) {
    for (const value of attributesOf(html, 'href')) assert.match(value, link, label);
    for (const value of attributesOf(html, 'src')) assert.match(value, image, label);
  }
}

for (const name of readdirSync(pages).filter((page) => existsSync(new URL(`${page}/page.html`, pages)))) {
  const page = readFileSync(new URL(`${name}/page.html`, pages), 'utf8');
  test(`the page ${name} with hostile addresses`, async () => {
    for (const [label, address] of hostile) {
      const changed = page
        .replace(
          /\b(href|src|cite|data-src|srcset)=(?:"[^"]*"|[^\s">]+)/g,
          (_, attribute) => `${attribute}="${address}"`,
        )
        .replace(/content="(?:https?:)?\/[^"]*"/g, `content="${address}"`)
        .replace(/"https?:\/\/[^"]*"/g, JSON.stringify(address));
      assert.notEqual(changed, page);
      assertSafe(await unbake.clean(changed, { type: 'text/html', url }), `${name}, ${label}`);
    }
  });
}

test('the payloads, in and around a text', async () => {
  const text =
    '<p>The town council met on Monday evening to decide about the old bridge, which has been closed.</p>'.repeat(4);
  for (const line of readFileSync(payloads, 'utf8').trim().split('\n')) {
    const { label, payload } = JSON.parse(line);
    for (const html of [text + payload + text, payload + text, payload, `<head>${payload}</head>${text}`]) {
      assertSafe(await unbake.clean(html, { type: 'text/html', url }), label);
    }
  }
});

test('near-misses: addresses that only look so stay', async () => {
  const text =
    '<p>The town council met on Monday evening to decide about the old bridge, which has been closed.</p>'.repeat(4);
  /** @param {string} address */
  const clean = (address) =>
    unbake.clean(`<link rel=canonical href="${address}">${text}<p>A <a href="${address}">link</a> here.</p>${text}`, {
      type: 'text/html',
      url,
    });
  for (const [address, expected] of [
    ['a:b.html', null],
    ['./a:b.html', 'https://example.org/dir/a:b.html'],
    ['javascript/alert(1)', 'https://example.org/dir/javascript/alert(1)'],
    ['?a=javascript:b', 'https://example.org/dir/page.html?a=javascript:b'],
    ['https://example.net/javascript:b', 'https://example.net/javascript:b'],
  ]) {
    const article = await clean(/** @type {string} */ (address));
    assert.equal(article.url, expected ?? url);
    assert.deepEqual(attributesOf(article.html, 'href'), expected === null ? [] : [expected]);
  }
});
