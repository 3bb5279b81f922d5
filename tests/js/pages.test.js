// Golden pages: pages of the shapes that the web has, written for this purpose, and the articles that must come out.
// tests/pages/<shape>/ holds page.html or page.txt, expected.json (the page's address as `url`, and those fields of the
// result that the page is about), expected.html and expected.md, each read line by line before it was committed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createUnbake, replay } from 'unbake';
import { nativeMissing, runNative } from './native.js';
import {
  difference,
  differenceWithNotes,
  renderings,
  renderMarkdown,
  skeleton,
  withPlainCallouts,
} from './renderings.js';

const folder = new URL('../pages/', import.meta.url);
const shapes = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/expected.md`, folder)));
const unbake = await createUnbake();

for (const shape of shapes) {
  const file = (/** @type {string} */ name) => new URL(`${shape}/${name}`, folder);
  const isHtml = existsSync(file('page.html'));
  const page = new Uint8Array(readFileSync(file(isHtml ? 'page.html' : 'page.txt')));
  const { url, ...fields } = JSON.parse(readFileSync(file('expected.json'), 'utf8'));
  /** @type {{type: 'text/html' | 'text/plain', url?: string}} */
  const options = { type: isHtml ? 'text/html' : 'text/plain', ...(url && { url }) };

  describe(`the page ${shape}`, async () => {
    const article = await unbake.clean(page, options);

    test('its fields', () => {
      const names = /** @type {(keyof typeof article)[]} */ (Object.keys(fields));
      assert.deepEqual(Object.fromEntries(names.map((name) => [name, article[name]])), fields);
    });

    test('its HTML and its Markdown, to the letter', () => {
      assert.equal(article.html, readFileSync(file('expected.html'), 'utf8'));
      assert.equal(article.markdown, readFileSync(file('expected.md'), 'utf8'));
    });

    test('all renderings say the same', async () => {
      const plain = withPlainCallouts(article);
      const { text, html, markdown } = await renderings(unbake, plain);
      assert.equal(difference(text, html), undefined);
      const notes = differenceWithNotes(plain);
      if (notes !== null) return assert.equal(notes, undefined);
      assert.equal(difference(text, markdown), undefined);
      assert.equal(difference(skeleton(plain.html), skeleton(renderMarkdown(plain.markdown))), undefined);
    });

    test('every line of the page is in the article or among the removed', () => {
      const of = article.edits.filter(({ stage }) => stage === 'repaired');
      const lines = replay(article.stages.repaired, of).split('\n');
      const kept = [
        ...article.paragraphs.flatMap((text) => text.split(/[\t\n]/u)),
        ...article.removed.map(({ text }) => text),
      ];
      const words = kept.flatMap((text) => text.split('\n'));
      // Prose of the head comes before all that a reader sees.
      const missing = lines.filter((line) => line !== '' && !words.includes(line));
      const head = new TextDecoder().decode(page).split('</head>')[0];
      for (const line of missing) assert.ok(head.includes(line), line);
    });

    test('natively the same, byte for byte', { skip: nativeMissing }, () => {
      assert.equal(runNative('clean', [page], options)[0], JSON.stringify(article));
    });
  });
}

test('there are pages', () => assert.ok(shapes.length > 10, `${shapes.length} shapes`));
