// Every language says everything. Needs no browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import en from '../../web/strings/en.js';
import { languages, pickLanguage } from '../../web/strings/index.js';

/**
 * What every leaf of an object is: a function of so many parameters, or a text.
 *
 * @param {unknown} value
 * @param {string} [path]
 * @returns {[path: string, kind: string][]}
 */
function shapeOf(value, path = '') {
  if (typeof value === 'function') return [[path, `function of ${value.length}`]];
  if (typeof value !== 'object' || value === null) return [[path, typeof value]];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`));
}

/** @param {unknown} value @returns {string[]} */
function textsOf(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The codes of warnings, by the table that documents them. */
const warnings = (() => {
  const types = readFileSync(new URL('../../js/types.js', import.meta.url), 'utf8');
  const [, table] =
    /(\* \| `empty-input`[\s\S]*?) \* @typedef \{\{code: string, message: string\}\} Warning/.exec(types) ?? [];
  return [...table.matchAll(/^ ?\* \| `([a-z0-9-]+)` \|/gm)].map(([, code]) => code);
})();

describe('languages', () => {
  test('the core’s warnings are known', () => {
    assert.ok(warnings.includes('no-article') && warnings.includes('deadline'), String(warnings));
  });

  for (const tag of Object.keys(languages)) {
    test(`${tag} has all words, and none that are empty`, async () => {
      const { default: strings } = await import(`../../web/strings/${tag.toLowerCase()}.js`);
      assert.deepEqual(shapeOf(strings), shapeOf(en));
      assert.equal(strings.language, tag);
      assert.deepEqual(
        textsOf(strings).filter((text) => text.trim() === ''),
        [],
      );
      assert.deepEqual(Object.keys(strings.warnings).sort(), warnings.toSorted());
      for (const rule of ['misread', 'injected-pinyin', 'byte-shift', 'escape', 'invisible', 'swallowed-markup']) {
        assert.notEqual(strings.detail.name(rule), rule);
        assert.match(strings.detail.counted(rule, 1234, 'utf-8 as gbk'), /1,234/);
      }
    });
  }

  const cases = [
    { wanted: ['zh-TW'], picked: 'zh-Hant' },
    { wanted: ['zh-HK', 'en'], picked: 'zh-Hant' },
    { wanted: ['zh'], picked: 'zh-Hans' },
    { wanted: ['zh-CN'], picked: 'zh-Hans' },
    { wanted: ['zh-Hant-CN'], picked: 'zh-Hant' },
    { wanted: ['de', 'ja-JP', 'en'], picked: 'ja' },
    { wanted: ['en-GB', 'zh'], picked: 'en' },
    { wanted: ['fr'], picked: 'en' },
    { wanted: ['not a tag', 'ja'], picked: 'ja' },
    { wanted: [], picked: 'en' },
  ];
  for (const { wanted, picked } of cases) {
    test(`who wants ${wanted.join(', ') || 'nothing'} gets ${picked}`, () => {
      assert.equal(pickLanguage(wanted), picked);
    });
  }
});
