// A change taken back leaves every form of the article as if it had not been made.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { root } from '../../tools/lib/paths.mjs';
import { readStages } from '../../web/model/stages.js';
import { alignMarkdown } from '../../web/model/undo.js';
import { start } from './launch.js';

/** @typedef {import('../../web/result.js').Result} Result */

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
before(async () => {
  // The page's own modules; the HTML needs a browser's parser.
  browser = await start(join(root, 'web'));
  page = await browser.blank();
});
after(() => browser?.stop());

/** @param {Result} result @param {number[]} undone @returns {Promise<Result & {shown: string}>} `shown`: the HTML's text */
const without = (result, undone) =>
  page.evaluate(
    async (address, whole, indices) => {
      const { withoutChanges } = await import(address);
      const left = withoutChanges(whole, new Set(indices));
      return { ...left, shown: new DOMParser().parseFromString(left.html, 'text/html').body.textContent };
    },
    `${browser.address}model/undo.js`,
    result,
    undone,
  );

const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, '');
/** Markdown's letters alone: without addresses, escapes and marks, all of which are ASCII. @param {string} text */
const letters = (text) => text.replace(/\]\([^)]*\)/g, ']').replace(/[\0-\x7f]/g, '');

/** The lines that are in the article, from the stages alone. @param {Result} result */
function keptText(result) {
  const { lines, finalText } = readStages(result);
  return squeeze(
    lines
      .filter(({ reason }) => reason === null)
      .map(({ final }) => finalText.slice(...final))
      .join(''),
  );
}

const pinyin =
  '網(wǎng)絡(luò)安全是國(guó)家安全的一部分,開(kāi)發(fā)者應(yīng)當(dāng)重視這個(gè)問(wèn)題,並且認(rèn)真對(duì)待每一次報(bào)告。';
const cases = [
  { label: 'the seed page', input: readFileSync(join(root, 'web/samples/scraped-page.txt'), 'utf8') },
  { label: 'a misread page', input: readFileSync(join(root, 'web/samples/misread-page.txt'), 'utf8') },
  {
    label: 'HTML with links, bold text, lists and what Markdown escapes',
    input: `<h1>網(wǎng)絡(luò)安全</h1><p>*${pinyin}* <b>${pinyin}</b></p><p><a href="https://example.org/wǎng(luò)">開(kāi)發(fā)</a>${pinyin}[1]</p><p>${pinyin}<em>網(wǎng)</em>絡(luò)</p><ul><li>1. ${pinyin}</li><li>${pinyin}</li></ul>`,
  },
];

describe('one change taken back', () => {
  for (const { label, input } of cases) {
    test(label, async () => {
      const result = /** @type {Result} */ (await (await createUnbake()).clean(input));
      const { changes, lines } = readStages(result);
      assert.equal(keptText(result), squeeze(result.text), 'the article is the kept lines');
      assert.ok(changes.length > 10);
      const title = lines.findIndex(({ reason }) => reason === 'title');
      // All would take long; every seventh meets each kind and each line.
      for (let index = 0; index < changes.length; index += changes.length > 60 ? 7 : 1) {
        const left = await without(result, [index]);
        const { before: was } = changes[index].edit;
        const told = `change ${index}: ${was}`;
        assert.equal(left.edits.length, result.edits.length - 1, told);
        const expected = keptText(left);
        assert.equal(squeeze(left.text), expected, told);
        assert.equal(squeeze(left.paragraphs.join('')), expected, told);
        assert.equal(squeeze(left.shown), expected, told);
        assert.equal(letters(left.markdown), letters(left.text), told);
        if (title >= 0 && lines[title].segments.some((one) => 'change' in one && one.change.index === index)) {
          assert.ok(left.title?.includes(was), told);
        }
      }
    });
  }

  test('all of them give the text as it came', async () => {
    const result = /** @type {Result} */ (await (await createUnbake()).clean(cases[0].input));
    const all = readStages(result).changes.map(({ index }) => index);
    const left = await without(result, all);
    assert.equal(left.stages.repaired, result.stages.blocks);
    assert.deepEqual(left.edits, []);
    assert.deepEqual(left.damage.kinds, []);
    for (const { span, text } of left.removed) {
      assert.equal(squeeze(left.stages.repaired.slice(...span)), squeeze(text));
    }
  });
});

describe('text in Markdown', () => {
  const places = [
    { label: 'escapes', text: 'a*b', markdown: 'a\\*b', at: [0, 2, 3] },
    { label: 'a link whose address has the letters that follow', text: 'ab', markdown: '[a](b)b', at: [1, 6] },
    { label: 'a picture', text: 'xy', markdown: 'x![y](z)y', at: [0, 8] },
    { label: 'an emphasis within a word', text: 'ab', markdown: '**a**b', at: [2, 5] },
  ];
  for (const { label, text, markdown, at } of places) {
    test(`is found behind ${label}`, () => assert.deepEqual(alignMarkdown(text, markdown), at));
  }
});
