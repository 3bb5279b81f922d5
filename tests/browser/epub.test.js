// A book is a valid EPUB 3, whatever the article holds.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSync } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { root } from '../../tools/lib/paths.mjs';
import { start } from './launch.js';

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
before(async () => {
  browser = await start(join(root, 'web'));
  page = await browser.blank();
  const { outputFiles } = buildSync({
    stdin: { contents: "export { makeEpub } from './output/epub.js'", resolveDir: join(root, 'web') },
    bundle: true,
    format: 'iife',
    globalName: 'unbake',
    write: false,
  });
  await page.evaluate(`${outputFiles[0].text}; globalThis.makeEpub = unbake.makeEpub`);
});
after(() => browser?.stop());

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const usual = { title: 'T', byline: null, source: null, published: null, language: 'en', direction: 'ltr', url: null };

/**
 * The book's files as text, with what is wrong with those that are XML.
 *
 * @param {Record<string, unknown>} result
 */
async function bookOf(result) {
  const bytes = await page.evaluate(
    (article) => {
      const identity = { date: new Date(0), id: '00000000-0000-4000-8000-000000000000' };
      return [.../** @type {any} */ (globalThis).makeEpub(article, identity)];
    },
    { ...usual, ...result },
  );
  const book = Uint8Array.from(bytes);
  const files = Object.entries(unzipSync(book)).map(
    ([name, content]) => /** @type {const} */ ([name, strFromU8(content)]),
  );
  const problems = await page.evaluate(
    (all) =>
      all
        .filter(([name]) => /\.(xml|opf|xhtml)$/.test(name))
        .map(([name, xml]) => {
          const parsed = new DOMParser().parseFromString(xml, 'application/xml');
          return [name, parsed.querySelector('parsererror')?.textContent ?? ''];
        })
        .filter(([, problem]) => problem !== ''),
    files,
  );
  return { book, files: Object.fromEntries(files), problems };
}

describe('a book', () => {
  test('begins with its kind, and lists each of its files', async () => {
    const { book, files, problems } = await bookOf({
      html: `<p>a</p><img src="data:image/png;base64,${pixel}" alt="b"><img src="https://example.org/c.png" alt="c">`,
      byline: 'A & B',
      source: 'The <Paper>',
      url: 'https://example.org/?a=1&b=2',
      published: '2024-01-02',
    });
    assert.deepEqual(problems, []);
    // Unpacked and without an extra field, so that it can be read at its place.
    assert.equal(strFromU8(book.subarray(30, 58)), 'mimetypeapplication/epub+zip');
    const opf = files['book/content.opf'];
    const listed = [...opf.matchAll(/href="([^"]+)"/g)].map(([, href]) => `book/${href}`).sort();
    assert.deepEqual(
      Object.keys(files)
        .filter((path) => /^book\/(?!content\.opf)./.test(path))
        .sort(),
      listed,
    );
    assert.match(opf, /<dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000000<\/dc:identifier>/);
    assert.match(opf, /<meta property="dcterms:modified">1970-01-01T00:00:00Z<\/meta>/);
    assert.match(opf, /<item id="nav" href="nav\.xhtml" media-type="application\/xhtml\+xml" properties="nav"\/>/);
    assert.match(opf, /<item id="image-1" href="image-1\.png" media-type="image\/png"\/>/);
    assert.match(files['book/article.xhtml'], /<img src="image-1\.png" alt="b" ?\/>/);
    assert.ok(!files['book/article.xhtml'].includes('<img src="http'), 'a book may not load from elsewhere');
    assert.match(files['META-INF/container.xml'], /full-path="book\/content\.opf"/);
  });

  /** Each: what might break the XML or the schema, and what must stand in the chapter. */
  const cases = [
    {
      label: 'void elements and entities',
      html: '<p>a<br>b &amp; c &lt; d&nbsp;e</p><hr>',
      holds: /a<br ?\/>b &amp; c &lt; d\u00a0e/,
    },
    { label: 'controls that XML cannot hold', html: '<p>a\u0000b\u000bc\ufffed</p>', holds: /a\ufffd?b\ufffdc\ufffdd/ },
    {
      label: 'ruby, tables, numbered lists',
      html: '<ol start="3"><li>a</li></ol><p><ruby>漢<rt>kan</rt></ruby></p><table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
      holds: /<ol start="3"><li>a<\/li><\/ol>/,
    },
    {
      label: 'links, without what only a browser needs',
      html: '<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>',
      holds: /<a href="https:\/\/example\.org\/\?a=1&amp;b=2" title="[^"]*">x<\/a>/,
    },
    { label: 'scripts and handlers', html: '<p onclick="x()">a<script>1</script></p>', holds: /<p>a<\/p>/ },
    { label: 'nothing', html: '', holds: /<h1>T<\/h1>/ },
    {
      label: 'a note in place of a picture whose data are broken',
      html: '<p>a<img src="data:image/png;base64,$$$" alt="The sea">b</p>',
      holds: /<p>aPicture: The seab<\/p>/,
    },
    {
      label: 'a note in place of a picture that has none',
      html: '<p>a<img src="data:image/png;base64,">b<img src="data:image/png;base64,A">c</p>',
      holds: /<p>aPicturebPicturec<\/p>/,
    },
    {
      label: 'the other pictures, numbered one after the other',
      html: `<img src="data:image/png;base64,%%%"><img src="data:image/png;base64,${pixel}" alt="b">`,
      holds: /Picture<img src="image-1\.png" alt="b" ?\/>/,
    },
  ];
  for (const { label, html, holds } of cases) {
    test(`holds ${label}`, async () => {
      const { files, problems } = await bookOf({ html });
      assert.deepEqual(problems, []);
      assert.match(files['book/article.xhtml'], holds);
    });
  }

  test('turns its pages the other way in Hebrew, and has a name if the article has none', async () => {
    const { files, problems } = await bookOf({ html: '<p>א</p>', language: 'he', direction: 'rtl', title: null });
    assert.deepEqual(problems, []);
    assert.match(files['book/content.opf'], /<spine page-progression-direction="rtl">/);
    assert.match(files['book/content.opf'], /<dc:title>No title found<\/dc:title>/);
    assert.match(files['book/article.xhtml'], /<html [^>]*lang="he" xml:lang="he" dir="rtl">/);
  });
});
