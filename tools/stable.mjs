#!/usr/bin/env node
// Whether a second run over what came out makes more edits: on texts and pages damaged at random.
//
//   node tools/stable.mjs [--count N] [--seed S] [--punctuation] [--pages]
//
// The sources are the cases and pages of tests/. Texts go through repairText() twice, pages (--pages) through clean() and
// then clean() of its HTML and repairText() of its text. Each that is edited again is printed by its seed, with the rules
// that did. Ends with 1 where there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createUnbake } from 'unbake';
import { root } from './lib/paths.mjs';
import { mutant } from './stable/mutate.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    punctuation: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
  },
});

/** Damaged texts, and what they must become. */
function texts() {
  const folder = join(root, 'tests/cases/repair');
  const cases = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return cases.flatMap(({ original, fixed = original }) => [original, fixed]);
}

function pages() {
  const folder = join(root, 'tests/pages');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const unbake = await createUnbake();
/** @type {{punctuation?: 'fullwidth'}} */
const options = values.punctuation ? { punctuation: 'fullwidth' } : {};

/** @param {string} input @returns {Promise<[string, import('unbake').Edit[]][]>} the edits of second runs, by what is run over */
async function again(input) {
  if (!values.pages) {
    const { text } = await unbake.repairText(input, options);
    return [['text', (await unbake.repairText(text, options)).edits]];
  }
  const { html, text } = await unbake.clean(input, options);
  return [
    ['html', (await unbake.clean(html, options)).edits],
    ['text', (await unbake.repairText(text, options)).edits],
  ];
}

const sources = values.pages ? pages() : texts();
const first = Number(values.seed);
const count = Number(values.count);
/** @type {Record<string, number>} */
const edited = {};
for (let seed = first; seed < first + count; ++seed) {
  for (const [form, edits] of await again(mutant(sources, seed))) {
    edited[form] ??= 0;
    if (edits.length === 0) continue;
    edited[form] += 1;
    const [{ before, after }] = edits;
    const rules = [...new Set(edits.map((edit) => `${edit.rule} ${edit.parameter}`.trim()))].join(', ');
    console.log(
      `seed ${seed}: ${form}: ${rules}: ${JSON.stringify(before.slice(0, 40))} -> ${JSON.stringify(after.slice(0, 40))}`,
    );
  }
}
for (const [form, times] of Object.entries(edited)) console.log(`${times} of ${count} edited again as ${form}`);
process.exitCode = Object.values(edited).every((times) => times === 0) ? 0 : 1;
