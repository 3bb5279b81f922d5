// The outputs of an article: made when they are first read, or those that were named, at once.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createUnbake } from 'unbake';
import { createUnbakeWorker } from 'unbake/worker';

/** @import {Article, Outputs} from 'unbake' */

const page =
  '<title>Ferries</title><nav><a href=/>Home</a> <a href=/b>News</a></nav><article><h1>Ferries</h1>' +
  `<p>${'The cafÃ© at the harbour opens when the first ferry comes in, and closes behind the last. '.repeat(6)}</p>` +
  '<ul><li>Timetables hang at the door.<li>Children travel free.</ul></article><footer>Imprint</footer>';

/** @type {(keyof Outputs)[]} */
const names = ['html', 'markdown', 'text', 'paragraphs', 'stages', 'edits', 'removed'];

/** @type {import('unbake').Unbake} */
let unbake;
/** All outputs, made at once. @type {Article} */
let whole;
before(async () => {
  unbake = await createUnbake();
  whole = await unbake.clean(page, { outputs: names });
});

/** @param {Article} article @param {keyof Outputs} name */
const isMade = (article, name) => Object.getOwnPropertyDescriptor(article, name)?.get === undefined;

test('an output is made when it is first read, and is a plain value from then on', async () => {
  const article = await unbake.clean(page);
  for (const name of names) {
    assert.equal(isMade(article, name), false, name);
    const value = article[name];
    assert.deepEqual(value, whole[name], name);
    assert.equal(isMade(article, name), true, name);
    assert.equal(article[name], value, name);
  }
});

test('reading one output makes no other', async () => {
  const article = await unbake.clean(page);
  assert.match(article.text, /café/);
  assert.deepEqual(
    names.filter((name) => isMade(article, name)),
    ['text'],
  );
});

test('what reads all of an article gets all outputs, in the same order', async () => {
  const copies = {
    stringify: JSON.parse(JSON.stringify(await unbake.clean(page))),
    structuredClone: structuredClone(await unbake.clean(page)),
    spread: { ...(await unbake.clean(page)) },
  };
  for (const [how, copy] of Object.entries(copies)) {
    const expected = { ...whole, stats: copy.stats }; // the times differ
    assert.equal(JSON.stringify(copy), JSON.stringify(expected), how);
  }
});

test('an output can be set', async () => {
  const article = await unbake.clean(page);
  article.text = 'mine';
  assert.equal(article.text, 'mine');
  assert.equal({ ...article }.text, 'mine');
});

test('outputs that are named are made at once, and the result has no others', async () => {
  for (const outputs of [[], ['text'], ['removed', 'html']]) {
    const article = await unbake.clean(page, { outputs: /** @type {(keyof Outputs)[]} */ (outputs) });
    assert.deepEqual(
      names.filter((name) => name in article),
      names.filter((name) => outputs.includes(name)),
    );
    assert.equal(article.title, 'Ferries');
    for (const name of names.filter((each) => each in article)) assert.deepEqual(article[name], whole[name]);
  }
});

test('an article gives its outputs after others were cleaned, and without the damage repaired twice', async () => {
  const articles = [];
  for (let n = 0; n < 20; ++n) articles.push(await unbake.clean(page.replace('harbour', `harbour ${n}`)));
  for (const [n, { text }] of articles.entries()) assert.match(text, new RegExp(`harbour ${n} opens`));
});

test('a worker gives plain data: all outputs, or those that are named', async () => {
  const worker = await createUnbakeWorker();
  const article = await worker.clean(page);
  assert.equal(JSON.stringify(article), JSON.stringify({ ...whole, stats: article.stats }));
  const { text, ...rest } = await worker.extract(page, { outputs: ['text'] });
  assert.match(text, /harbour/);
  assert.ok(!('html' in rest));
  worker.terminate();
});

test('what is no list of outputs is an error that says what is', async () => {
  for (const [outputs, message] of /** @type {[any, RegExp][]} */ ([
    ['text', /clean\(\): option outputs must be a list of outputs, not "text"/],
    [['txt'], /lists "txt"; did you mean text\?/],
    [[3], /lists 3/],
  ])) {
    await assert.rejects(unbake.clean(page, { outputs }), { code: 'bad-option', message });
  }
});
