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

/** @param {string} input @returns {Promise<import('unbake').Edit[]>} the edits of the second run */
async function again(input) {
  if (!values.pages) return (await unbake.repairText((await unbake.repairText(input, options)).text, options)).edits;
  const article = await unbake.clean(input, options);
  const html = await unbake.clean(article.html, options);
  const text = await unbake.repairText(article.text, options);
  return [...html.edits, ...text.edits];
}

const sources = values.pages ? pages() : texts();
const first = Number(values.seed);
const count = Number(values.count);
let edited = 0;
for (let seed = first; seed < first + count; ++seed) {
  const edits = await again(mutant(sources, seed));
  if (edits.length === 0) continue;
  ++edited;
  const [{ before, after }] = edits;
  const rules = [...new Set(edits.map((edit) => `${edit.rule} ${edit.parameter}`.trim()))].join(', ');
  console.log(
    `seed ${seed}: ${rules}: ${JSON.stringify(before.slice(0, 40))} -> ${JSON.stringify(after.slice(0, 40))}`,
  );
}
console.log(`${edited} of ${count} edited again`);
process.exitCode = edited === 0 ? 0 : 1;
