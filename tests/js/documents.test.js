// An article as the content of a file: unbake/documents.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentOf, escapeMarkup, frontMatterOf } from 'unbake/documents';
import { parse } from 'yaml';

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

/** What stands on a page, and could end a field of YAML, or begin another. */
const texts = [
  'plain',
  'true',
  '2024',
  '2024-05-06T10:00',
  '---',
  '...',
  'key: value',
  '# no comment',
  '- a\n- b',
  '"quoted" and \\ back',
  "it's",
  '{a: [b]}',
  '*alias &anchor !tag %directive @at `tick',
  ' blanks ',
  'a\tb\r\nc',
  'a\u0000\u0007\u001b\u007f\u0080\u0085\u009f',
  'a\u2028b\u2029c\ufeffd\ufffee',
  '網絡 — “quoted” 👍🏽',
  '🏴\u{e0067}\u{e007f}',
];

describe('front matter', () => {
  const about = { modified: null, site: null, url: null, description: null, tags: [] };

  test('says what the page says of itself, and stands above Markdown', () => {
    const of = /** @type {Article} */ ({
      ...article,
      ...about,
      published: '2024-05-06T10:00+09:00',
      modified: '2024',
      url: 'https://example.org/a',
      tags: ['one', 'two: three'],
    });
    assert.equal(
      frontMatterOf(of) + documentOf(of, 'markdown'),
      '---\ntitle: "A & *b*"\nauthor: "Ada <x>"\ndate: 2024-05-06T10:00+09:00\nmodified: "2024"\n' +
        'source: "https://example.org/a"\nlang: "en"\ntags: ["one","two: three"]\n---\n\n' +
        '# A \\& \\*b\\*\n\nOne.\n',
    );
  });

  test('there is none of a page that says nothing of itself', () => {
    assert.equal(frontMatterOf(/** @type {Article} */ ({ ...bare, ...about })), '');
  });

  for (const text of texts) {
    test(`is read as it was meant: ${JSON.stringify(text)}`, () => {
      const of = /** @type {Article} */ ({ ...bare, ...about, title: text, description: text, tags: [text, text] });
      const [, yaml] = /** @type {RegExpExecArray} */ (/^---\n([\s\S]*)---\n\n$/.exec(frontMatterOf(of)));
      const { title, description, tags } = parse(yaml);
      assert.deepEqual({ title, description, tags }, { title: text, description: text, tags: [text, text] });
    });
  }
});
