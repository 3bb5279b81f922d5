// keep: 'unsure' adds what the classifier was not sure of, loses nothing of the article, and leaves out the rest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createUnbake } from 'unbake';

const unbake = await createUnbake();
const shapes = [
  'comments',
  'documentation',
  'footnotes',
  'forum-thread',
  'list-article',
  'recipe',
  'several-pages',
  'zh-news',
];

/** @param {string} shape */
const page = (shape) => readFileSync(new URL(`../pages/${shape}/page.html`, import.meta.url), 'utf8');

describe("keep: 'unsure'", () => {
  /** @type {string[]} */
  const gained = [];
  for (const shape of shapes) {
    test(`keeps all of the article and more, in the order of the page: ${shape}`, async () => {
      const article = await unbake.clean(page(shape), { type: 'text/html' });
      const more = await unbake.clean(page(shape), { type: 'text/html', keep: 'unsure' });
      let at = 0;
      for (const paragraph of article.paragraphs) {
        at = more.paragraphs.indexOf(paragraph, at);
        assert.notEqual(at, -1, paragraph);
      }
      gained.push(...more.paragraphs.filter((paragraph) => !article.paragraphs.includes(paragraph)));
      // What it gained is no longer among the removed, and nothing is lost between the two.
      assert.equal(more.stats.removed, more.removed.length);
      const all = (/** @type {typeof more} */ { paragraphs, removed }) =>
        [...paragraphs.flatMap((text) => text.split('\t')), ...removed.map(({ text }) => text)].filter(Boolean).sort();
      assert.deepEqual(all(more), all(article));
      // What a rule knows is not unsure.
      for (const { text, reason } of article.removed) {
        if (['hidden', 'duplicate', 'title'].includes(reason)) {
          assert.ok(
            more.removed.some((other) => other.text === text),
            `${reason}: ${text}`,
          );
        }
      }
    });
  }

  test('there is something that it gained', () => assert.notDeepEqual(gained, []));
});
