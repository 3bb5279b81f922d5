// render(): an article without some of its edits is what it would have been, and says where those that are left are seen.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { createUnbake, replay } from 'unbake';
import { createUnbakeWorker } from 'unbake/worker';
import { randomNumbers } from '../../tools/lib/random.mjs';
import { renderings } from './renderings.js';

/** @import {Article, Edit, Options, Outputs} from 'unbake' */

/** @type {(keyof Outputs)[]} */
const usual = ['html', 'markdown', 'text', 'paragraphs', 'stages', 'edits', 'removed'];
/** @type {(keyof Outputs)[]} */
const all = [...usual, 'places', 'snapshot'];

const read = (/** @type {string} */ path) => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
const pinyin =
  '網(wǎng)絡(luò)安全是國(guó)家安全的一部分,開(kāi)發(fā)者應(yīng)當(dāng)重視這個(gè)問(wèn)題,並且認(rèn)真對(duì)待每一次報(bào)告。';
/** @type {{label: string, input: string | Uint8Array, options?: Options}[]} */
const pages = [
  { label: 'the scraped page', input: read('web/samples/scraped-page.txt') },
  { label: 'the misread page', input: read('web/samples/misread-page.txt') },
  {
    label: 'marks, lists, code and a table, in another script',
    input:
      `<title>網(wǎng)絡(luò)安全 - 站(zhàn)</title><h1>網(wǎng)絡(luò)安全</h1><p>*${pinyin}* <b>網(wǎng)絡(luò)</b>${pinyin}` +
      `<p><a href="https://example.org/">開(kāi)發(fā)</a>${pinyin}[1]<p>${pinyin}<em>網(wǎng)</em>絡(luò)<br>&lt;${pinyin}` +
      `<ul><li>1. ${pinyin}<li>${pinyin}</ul><pre>開(kāi)發(fā)\n  者</pre>` +
      `<table><tr><td>國(guó)家<td>安全<tr><td>這個(gè)<td>問(wèn)題</table><p>${pinyin}<footer>網(wǎng)站</footer>`,
    options: { script: 'hans', punctuation: 'fullwidth', type: 'text/html' },
  },
  {
    label: 'lines that soft line breaks cut',
    input:
      'Le caf=C3=A9 du port ouvre =\nquand le premier bac arrive =C3=A0 quai, et ferme =\nderri=C3=A8re le dernier.\n'.repeat(
        4,
      ),
    options: { type: 'text/plain' },
  },
];
for (const shape of readdirSync(new URL('../pages/', import.meta.url))) {
  const isHtml = existsSync(new URL(`../pages/${shape}/page.html`, import.meta.url));
  const file = `tests/pages/${shape}/page.${isHtml ? 'html' : 'txt'}`;
  if (!existsSync(new URL(`../../${file}`, import.meta.url))) continue;
  const text = new TextDecoder().decode(read(file));
  pages.push({ label: `the page ${shape}`, input: text, options: { script: 'hans', punctuation: 'fullwidth' } });
  // As it comes where it was decoded wrongly.
  const misread = Buffer.from(text, 'utf8').toString('latin1');
  pages.push({ label: `the page ${shape}, misread`, input: misread, options: { unicode: 'nfkc' } });
}

/** @type {import('unbake').Unbake} */
let unbake;
/** @type {Awaited<ReturnType<typeof createUnbakeWorker>>} */
let worker;
before(async () => {
  [unbake, worker] = await Promise.all([createUnbake(), createUnbakeWorker()]);
});
after(() => worker?.terminate());

const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, '');
const of = (/** @type {Article} */ { edits }, /** @type {Edit['stage']} */ stage) =>
  edits.filter((edit) => edit.stage === stage);

/** The text after all stages, by the log alone. @param {Article} article */
const finished = (article) => replay(article.stages.repaired, of(article, 'repaired'));

/** What stands in an article and what was removed is what its log leads to. @param {Article} left @param {string} told */
async function isConsistent(left, told) {
  assert.equal(replay(left.stages.blocks, of(left, 'blocks')), left.stages.repaired, told);
  const text = finished(left);
  for (const { span, text: own } of left.removed) assert.equal(text.slice(...span), own, told);
  const lines = new Set(text.split('\n'));
  for (const line of left.paragraphs.flatMap((paragraph) => paragraph.split(/[\t\n]/))) {
    assert.ok(line === '' || lines.has(line) || text.includes(line), `${told}: ${line}`);
  }
  const { text: plain, html } = await renderings(unbake, left);
  // Damaged text has white space of kinds that a parser folds.
  assert.equal(squeeze(html), squeeze(plain), told);
}

/** How many pages are the same to the letter when all is undone as when nothing is done. */
let asTheyCame = 0;

for (const { label, input, options } of pages) {
  describe(label, () => {
    /** @type {Article} */
    let article;
    before(async () => {
      article = await unbake.clean(input, { ...options, outputs: all });
    });

    test('without any of a random choice of edits', async () => {
      const random = randomNumbers(7);
      const first = of(article, 'source').length;
      const count = article.edits.length - first;
      for (let turn = 0; turn < 6 && count > 0; turn++) {
        // One, some, many.
        const size = [1, 3, 1 + random(count)][turn % 3];
        const without = [...new Set(Array.from({ length: size }, () => first + random(count)))];
        const told = `without ${without.slice(0, 20)}`;
        const left = await unbake.render(article, { without, outputs: all });
        const kept = article.edits.filter((_, index) => !without.includes(index));
        assert.deepEqual(
          of(left, 'blocks'),
          kept.filter(({ stage }) => stage === 'blocks'),
          told,
        );
        // Of a word in the other script there may be a part.
        const wishes = of({ ...article, edits: kept }, 'repaired').map(({ before }) => before);
        for (const { before } of of(left, 'repaired'))
          assert.ok(
            wishes.some((one) => one.includes(before)),
            told,
          );
        assert.equal(left.stats.edits, left.edits.length, told);
        assert.equal(
          left.damage.kinds.reduce((sum, kind) => sum + kind.count, 0),
          left.edits.length - of(left, 'repaired').length,
          told,
        );
        await isConsistent(left, told);
        assert.deepEqual([left.byline, left.encoding, left.links], [article.byline, article.encoding, article.links]);
        // What is left can be undone in its turn, and comes to the same as at once.
        const rest = left.edits.map((_, index) => index).slice(first);
        const none = await unbake.render(left, { without: rest, outputs: usual });
        assert.equal(none.stages.repaired, article.stages.blocks, told);
      }
    });

    test('without all of them it is the page as it came', async () => {
      const without = article.edits.flatMap(({ stage }, index) => (stage === 'source' ? [] : [index]));
      const left = await unbake.render(article, { without, outputs: all });
      assert.equal(left.stages.repaired, article.stages.blocks);
      assert.deepEqual(left.edits, of(article, 'source'));
      const off = { ...options, script: /** @type {const} */ ('keep'), punctuation: /** @type {const} */ ('keep') };
      const untouched = await unbake.extract(input, { ...off, unicode: 'keep', outputs: all });
      if (article.stages.source === null) assert.equal(left.stages.blocks, untouched.stages.blocks);
      // Where damage does not change which blocks are the article, all is the same.
      if (JSON.stringify(left.places?.removed) !== JSON.stringify(untouched.places?.removed)) return;
      asTheyCame++;
      // Damage may well change the reason why a block is none of it.
      const reasonless = (/** @type {Article} */ { removed }) => removed.map(({ span, text }) => ({ span, text }));
      assert.deepEqual(reasonless(left), reasonless(untouched));
      for (const name of usual.filter((one) => one !== 'removed')) assert.deepEqual(left[name], untouched[name], name);
    });

    test('places have what the edits wrote', () => {
      const { places, text, title, stages } = article;
      assert.ok(places);
      const words = places.removed.map((span) => stages.blocks.slice(...span));
      assert.equal(words.length, article.removed.length);
      const wished = of(article, 'repaired').length > 0;
      for (const { edit, title: above, text: span } of places.edits) {
        const { after, stage } = article.edits[edit];
        const seen = [above && title?.slice(...above), span && text.slice(...span)].filter((one) => one !== null);
        assert.ok(seen.length > 0);
        for (const one of seen) {
          assert.ok(one && one.trim() === one, JSON.stringify(one));
          // Of what a wish was made to afterwards, only that it is there.
          if (after.trim() === '') assert.equal([...one].length, 1);
          else if (above === null && (stage === 'repaired' || !wished))
            assert.equal(one, after.trim().replace(/[\n\t]/g, ' '));
        }
      }
    });

    test('without nothing it is the same to the letter', async () => {
      const same = await unbake.render(article, { outputs: all });
      assert.equal(JSON.stringify(same), JSON.stringify(article));
    });
  });
}

test('most of these pages are then the same to the letter', () => {
  assert.ok(asTheyCame > pages.length / 2, `${asTheyCame} of ${pages.length}`);
});

describe('what is rendered', () => {
  const input = `<p>${pinyin}</p>`.repeat(3);

  test('an article whose outputs are made when they are read', async () => {
    const article = await unbake.clean(input);
    const left = await unbake.render(article, { without: [0] });
    assert.equal(Object.getOwnPropertyDescriptor(left, 'text')?.get === undefined, false, 'is made later as well');
    assert.ok(squeeze(left.text).startsWith('網(wǎng)絡'));
    assert.equal(left.edits.length, article.edits.length - 1);
    const again = await unbake.render(left, { without: [0], outputs: ['text'] });
    assert.ok(squeeze(again.text).startsWith('網(wǎng)絡(luò)安'));
    assert.equal(/** @type {any} */ (again).html, undefined);
  });

  test('a copy with its snapshot, in another instance and in a worker', async () => {
    const article = structuredClone(await unbake.clean(input, { outputs: all }));
    const other = await createUnbake();
    const here = await other.render(article, { without: [1], outputs: all });
    const there = await worker.render(article, { without: [1], outputs: all });
    assert.deepEqual(there, here);
    const { places, snapshot, ...plain } = here;
    assert.deepEqual(await worker.render(article, { without: [1] }), plain, 'all that are usual');
    assert.ok(places && snapshot);
    const worked = await worker.clean(input, { outputs: ['snapshot'] });
    assert.equal((await worker.render(worked, { without: [1], outputs: ['text'] })).text, here.text);
  });

  /** @type {[label: string, options: any, code: string, message: RegExp][]} */
  const refused = [
    ['no list', { without: 0 }, 'bad-option', /render\(\): option without must list indices in article\.edits/],
    ['an edit itself', { without: [{}] }, 'bad-option', /must list indices in article\.edits/],
    ['a negative index', { without: [-1] }, 'bad-option', /must list indices in article\.edits/],
    ['an index that no log has', { without: [2 ** 32] }, 'bad-option', /must list indices in article\.edits/],
    ['an index beyond the log', { without: [0, 999] }, 'bad-edit', /no edit of this index/],
    ['an option of clean()', { script: 'hans' }, 'bad-option', /options have no script/],
    ['an output that is none', { outputs: ['txt'] }, 'bad-option', /did you mean text\?/],
  ];
  for (const [label, options, code, message] of refused) {
    test(`is refused: ${label}`, async () => {
      const article = await unbake.clean(input, { outputs: all });
      await assert.rejects(unbake.render(article, options), { code, message });
      await assert.rejects(worker.render(article, options), { code, message });
    });
  }

  test('is refused: a change of the source', async () => {
    const article = await unbake.clean(`<p>${pinyin}?/p><p>${'甲乙丙丁。'.repeat(9)}?/p>`, { type: 'text/html' });
    assert.equal(article.edits[0]?.stage, 'source');
    await assert.rejects(unbake.render(article, { without: [0] }), {
      code: 'bad-edit',
      message: /clean the page anew/,
    });
  });

  test('is refused: what is no article, or has nothing to be made from', async () => {
    for (const nothing of /** @type {any[]} */ ([null, undefined, 'text'])) {
      await assert.rejects(unbake.render(nothing), {
        code: 'bad-input',
        message: /takes what clean\(\) gave/,
      });
    }
    const copy = { ...(await unbake.clean(input)) };
    const message = /needs the output 'snapshot'/;
    await assert.rejects(unbake.render(copy), { code: 'bad-input', message });
    await assert.rejects(unbake.render(await unbake.clean(input, { outputs: ['text'] })), {
      code: 'bad-input',
      message,
    });
    await assert.rejects(worker.render(await unbake.clean(input)), { code: 'bad-input', message });
    const wrong = { ...copy, snapshot: new Uint8Array(9) };
    await assert.rejects(unbake.render(wrong), { code: 'bad-data-file', message: /no snapshot of an article/ });
  });
});

test('an article that nobody asked to mark or to undo in has neither places nor a snapshot', async () => {
  const article = await unbake.clean(`<p>${pinyin}`);
  assert.ok(!('places' in article) && !('snapshot' in article));
  assert.ok(!('places' in structuredClone(article)));
});
