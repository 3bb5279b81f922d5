// A change taken back leaves every form of the article as if it had not been made.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createUnbake, replay } from 'unbake';
import { root } from '../../tools/lib/paths.mjs';
import { readStages } from '../../web/model/stages.js';
import { outputs } from '../../web/work/pool.js';
import { start } from './launch.js';

/** @typedef {import('../../web/result.js').Result} Result */

const unbake = await createUnbake();

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
before(async () => {
  // What a reader sees of HTML, a browser's parser says.
  browser = await start(join(root, 'web'));
  page = await browser.blank();
});
after(() => browser?.stop());

/** @param {string} html @returns {Promise<string>} */
const shownOf = (html) =>
  page.evaluate((one) => new DOMParser().parseFromString(one, 'text/html').body.textContent ?? '', html);

/** @param {Result} result @param {number[]} undone @returns {Promise<Result & {shown: string}>} `shown`: the HTML's text */
async function without(result, undone) {
  const left = await unbake.render(result, { without: undone, outputs });
  return { ...left, shown: await shownOf(left.html) };
}

const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, '');
/** Markdown's letters alone: without addresses, escapes and marks, all of which are ASCII. @param {string} text */
const letters = (text) => text.replace(/\]\([^)]*\)/g, ']').replace(/[\0-\x7f]/g, '');

/** The lines that are in the article, from the stages alone. @param {Result} result */
function keptText({ stages, edits, removed }) {
  let text = replay(
    stages.repaired,
    edits.filter(({ stage }) => stage === 'repaired'),
  );
  for (const { span } of removed.toReversed()) text = text.slice(0, span[0]) + text.slice(span[1]);
  return squeeze(text);
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
      const result = /** @type {Result} */ (await unbake.clean(input, { outputs }));
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
    const result = /** @type {Result} */ (await unbake.clean(cases[0].input, { outputs }));
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

describe('what is marked', () => {
  for (const { label, input } of cases) {
    test(`is what the changes of ${label} wrote, in the text that a browser reads`, async () => {
      for (const script of /** @type {const} */ (['keep', 'hans'])) {
        const { html, text, title, edits, places } = await unbake.clean(input, { script, outputs });
        const shown = await shownOf(html);
        assert.ok(places && places.edits.length > 10);
        let taken = 0;
        for (const { edit, title: above, html: span, text: plain } of places.edits) {
          const { after, stage } = edits[edit];
          const seen = [above && title?.slice(...above), span && shown.slice(...span), plain && text.slice(...plain)];
          assert.equal(seen[1], seen[2], `edit ${edit}`);
          for (const one of seen.filter((each) => each !== null)) {
            if (after.trim() !== '') {
              if (script === 'keep' || stage === 'repaired') assert.equal(one, after.trim());
            } else {
              taken++;
              assert.match(one ?? '', /^\S$/u, 'the character that had been spoilt');
            }
          }
        }
        assert.ok(taken > 0 || label === 'a misread page');
      }
    });
  }
});
