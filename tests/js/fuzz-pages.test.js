// Broken pages through the wasm: an article each time, whose forms, log and lines of JSON say the same.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createUnbake, replay } from 'unbake';
import { renderNext } from '../../js/cli/render.js';
import { mutants } from './mutations.js';

/** @import {Article, Stage} from '../../js/types.js' */

const folder = new URL('../pages/', import.meta.url);
const seeds = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.(html|txt)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder)).subarray(0, 6000));
const words = [
  ...[
    '<p>',
    '</p>',
    '<a href=y> </a>',
    '<pre>',
    '<table><tr><td>',
    '<b>',
    '<ruby>字<rt>zi',
    '<blockquote>',
    '<ul><li>',
    '<img src=a alt=b>',
  ],
  ...[
    'javascript:alert(1)',
    '&#13;',
    '&#22269;',
    '&amp;#22269;',
    '網(wǎng)絡(luò)',
    '?敝袊',
    'NicolÃ¡s',
    '\u2028',
    '\u200b',
    '~{VPND~}',
    '%E5%9B%BD',
  ],
  ...['<script type="application/ld+json">{"@type":"Article","author":', '{"@id":"#a"}'],
  ...[
    '<link rel=canonical href="javascript:x">',
    '<meta property=og:image content="javascript:x">',
    '<meta charset=gbk>',
    '\0',
    '\xff',
  ],
];

const unbake = await createUnbake();

/** @param {Article} article @param {Stage} stage */
const editsOf = ({ edits }, stage) => edits.filter((edit) => edit.stage === stage);

/** @param {Article} article @param {number} number */
function checkLog(article, number) {
  const { stages } = article;
  assert.equal(replay(stages.blocks, editsOf(article, 'blocks')), stages.repaired, `mutant ${number}`);
  replay(stages.repaired, editsOf(article, 'repaired'));
  if (stages.source !== null) replay(stages.source, editsOf(article, 'source'));
}

/** @param {Article} article @param {number} number */
function checkLine(article, number) {
  const line = renderNext(article, 'json', 'a "file"\n.html', false);
  assert.equal(line.indexOf('\n'), line.length - 1, `mutant ${number}: one line`);
  assert.deepEqual(JSON.parse(line), { file: 'a "file"\n.html', ...article }, `mutant ${number}`);
}

/** @param {Article} article @param {number} number */
function checkAddresses({ url, image, license, nextPage, links, html }, number) {
  const addresses = [url, image, license, nextPage, ...links.map((link) => link.url)];
  for (const address of addresses) {
    assert.doesNotMatch(address ?? '', /^[\s\0]*(javascript|vbscript|data:text)/i, `mutant ${number}`);
  }
  assert.doesNotMatch(html, /<script|\son\w+=|(href|src)="\s*(javascript|vbscript)/i, `mutant ${number}`);
}

test('pages: an article each time, with a log that fits and a line of JSON', async () => {
  let articles = 0;
  for (const { input, number } of mutants(seeds, { words })) {
    const article = await unbake.clean(
      input,
      number % 2 ? { keep: 'unsure' } : { url: 'https://example.com/a_1.html' },
    );
    if (article.text) articles++;
    checkLog(article, number);
    checkLine(article, number);
    checkAddresses(article, number);
  }
  assert.ok(articles > 20, `hardly a variant has an article: ${articles}`);
});

test('texts: repaired text is repaired', async () => {
  const texts = seeds.map((seed) => seed.toString().replace(/<[^>]*>/g, ''));
  for (const { input, number } of mutants(texts, { words, largest: 4000 })) {
    const { stages, edits } = await unbake.repairText(input.toString());
    const again = await unbake.repairText(stages.repaired);
    assert.deepEqual(again.edits, [], `mutant ${number}`);
    assert.equal(replay(stages.blocks, edits), stages.repaired, `mutant ${number}`);
  }
});
