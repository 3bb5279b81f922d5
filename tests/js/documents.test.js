// An article as the content of a file: unbake/documents.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentOf, escapeMarkup } from 'unbake/documents';

/** @import {Article} from 'unbake' */
/** @import {Format} from '../../js/documents.js' */

const article = /** @type {Article} */ (
  /** @type {unknown} */ ({
    title: 'A & *b*',
    byline: 'Ada <x>',
    source: null,
    published: '2024-05-06',
    language: 'en',
    direction: 'ltr',
    html: '<p>One.</p>\n',
    markdown: 'One.\n',
    text: 'One.\n',
    paragraphs: ['One.'],
  })
);
const headed = {
  ...article,
  html: '<h1>A &amp; *b*</h1>\n<p>One.</p>\n',
  text: 'A & *b*\nOne.\n',
  markdown: '# A & \\*b\\*\n\nOne.\n',
};
const begins = { ...headed, paragraphs: ['A & *b*', 'One.'] };
const bare = { ...article, title: null, byline: null, published: null, language: null, direction: null };

/** @type {{label: string, of: object, format: Format, about?: boolean, expected: string}[]} */
const cases = [
  { label: 'text', of: article, format: 'text', expected: 'A & *b*\nAda <x> · 2024-05-06\n\nOne.\n' },
  { label: 'text without who wrote it', of: article, format: 'text', about: false, expected: 'A & *b*\n\nOne.\n' },
  { label: 'text that begins with its title', of: begins, format: 'text', about: false, expected: 'A & *b*\n\nOne.\n' },
  { label: 'text alone', of: bare, format: 'text', expected: 'One.\n' },
  { label: 'text of nothing', of: { ...bare, text: '' }, format: 'text', expected: '' },
  {
    label: 'Markdown, whose title is what it says',
    of: article,
    format: 'markdown',
    expected: '# A \\& \\*b\\*\n\nOne.\n',
  },
  { label: 'Markdown that begins with its title', of: begins, format: 'markdown', expected: begins.markdown },
  {
    label: 'HTML',
    of: article,
    format: 'html',
    expected:
      '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>A &#38; *b*</title>\n' +
      '<article lang="en">\n<h1>A &#38; *b*</h1>\n<p>Ada &#60;x&#62; · 2024-05-06</p>\n<p>One.</p>\n</article>\n</html>\n',
  },
  {
    label: 'HTML that is read from right to left, without who wrote it',
    of: { ...bare, language: 'he', direction: 'rtl' },
    format: 'html',
    about: false,
    expected:
      '<!doctype html>\n<html lang="he" dir="rtl">\n<meta charset="utf-8">\n<title></title>\n' +
      '<article lang="he" dir="rtl">\n<p>One.</p>\n</article>\n</html>\n',
  },
  {
    label: 'JSON, without what is for programs alone',
    of: { title: 'a', places: { edits: [] }, snapshot: new Uint8Array(3) },
    format: 'json',
    expected: '{\n  "title": "a"\n}\n',
  },
];

describe('a document', () => {
  for (const { label, of, format, about, expected } of cases) {
    test(label, () => {
      const options = about === undefined ? undefined : { about };
      assert.equal(documentOf(/** @type {Article} */ (of), format, options), expected);
    });
  }

  test('what is escaped stands in attributes as well', () => {
    assert.equal(escapeMarkup('<a b="&">'), '&#60;a b=&#34;&#38;&#34;&#62;');
  });
});
