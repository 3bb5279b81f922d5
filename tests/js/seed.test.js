// The page it all started from: exactly its article, whatever way it goes through the core.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createUnbake, replay } from 'unbake';
import { nativeMissing, runNative } from './native.js';

const sample = new URL('../../web/samples/scraped-page.txt', import.meta.url);
const page = readFileSync(sample, 'utf8');
/** @param {'hans' | 'hant'} script */
const expected = (script) =>
  JSON.parse(readFileSync(new URL(`../pages/seed/expected.${script}.json`, import.meta.url), 'utf8'));

/** @import {Edit, Stage} from '../../js/types.js' */

/**
 * Wishes, and what must come out.
 * @type {{label: string, options: {script?: 'hans', punctuation?: 'fullwidth'}, truth: any, field: string}[]}
 */
const cases = [
  { label: 'as it is', options: {}, truth: expected('hant'), field: 'paragraphs' },
  {
    label: 'full-width punctuation',
    options: { punctuation: 'fullwidth' },
    truth: expected('hant'),
    field: 'paragraphs_fullwidth',
  },
  { label: 'Simplified', options: { script: 'hans' }, truth: expected('hans'), field: 'paragraphs' },
  {
    label: 'Simplified, full-width punctuation',
    options: { script: 'hans', punctuation: 'fullwidth' },
    truth: expected('hans'),
    field: 'paragraphs_fullwidth',
  },
];

const unbake = await createUnbake();

for (const { label, options, truth, field } of cases) {
  describe(`the seed page, ${label}`, () => {
    test('title, date, source and paragraphs to the letter', async () => {
      const article = await unbake.clean(new TextEncoder().encode(page), options);
      const { title, published, source } = truth;
      assert.deepEqual(
        { title: article.title, published: article.published, source: article.source, paragraphs: article.paragraphs },
        { title, published, source, paragraphs: truth[field] },
      );
    });

    test('the log replays, stage by stage, and every block is in the article or among the removed', async () => {
      const { edits, stages, paragraphs, removed } = await unbake.clean(page, options);
      /** @param {Stage} stage */
      const of = (stage) => edits.filter((edit) => edit.stage === stage);
      assert.equal(replay(stages.blocks, of('blocks')), stages.repaired);
      const result = replay(stages.repaired, of('repaired'));
      for (const { span, text } of removed) assert.equal(result.slice(...span), text);
      const lines = [...paragraphs, ...removed.map(({ text }) => text)];
      assert.deepEqual(lines.sort(), result.split('\n').sort());
    });

    test('cleaning the output again edits nothing', async () => {
      const { text } = await unbake.clean(page, options);
      const again = await unbake.clean(text, options);
      assert.deepEqual(again.edits, []);
    });

    test('the command line prints the same', () => {
      const file = fileURLToPath(sample);
      const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
      const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
      const run = spawnSync(process.execPath, [cli, file, '--json', ...flags], { encoding: 'utf8' });
      assert.equal(run.stderr, '');
      assert.deepEqual(JSON.parse(run.stdout).paragraphs, truth[field]);
    });

    test('natively the same, byte for byte', { skip: nativeMissing }, async () => {
      const bytes = new TextEncoder().encode(page);
      assert.equal(runNative('clean', [bytes], options)[0], JSON.stringify(await unbake.clean(bytes, options)));
      assert.equal(
        runNative('clean', [bytes], { ...options, string: true })[0],
        JSON.stringify(await unbake.clean(page, options)),
      );
    });
  });
}
