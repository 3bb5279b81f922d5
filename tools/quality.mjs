#!/usr/bin/env node
// npm run quality: scores dist/ on the development sets and writes quality.md.
//
//   node tools/quality.mjs [extraction|detection|repair|stated…]      some of them: prints the figures, writes nothing
//
// The sets are not part of the repository: they are looked for in the folder that UNBAKE_EVAL names, else in
// ../shared/eval. Without them there is nothing to measure, which is no failure.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execute, inParallel } from './check/execute.mjs';
import { table } from './lib/markdown.mjs';
import { commitBut, machine } from './lib/measured.mjs';
import { dist, root } from './lib/paths.mjs';

const report = 'quality.md';
const sets = resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval'));

/** @param {number} value @param {number} digits */
const fixed = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** What the extraction scorer says of a set.
 * @typedef {{pages: number, failed: number, f1: number, precision: number, recall: number, ms_median: number,
 *   mb_per_s: number, metadata: Record<string, {right: number, of: number}>}} SetScore */
/** @typedef {{rows: number, right: number}} DetectionScore */
/** @typedef {{rows: number, right: number, silent: number, kinds: Record<string, DetectionScore>}} FieldScore */
/** @typedef {{rows: number, exact: number, before: number, after: number, harmed: number}} RepairScore */

/**
 * A table with a row for each set: those of its figures that are named, under the heads.
 * @param {Record<string, string>} heads by the figure's name
 * @returns {(json: Record<string, Record<string, number>>) => string}
 */
const bySet = (heads) => (json) =>
  table(
    ['set', ...Object.values(heads)],
    Object.entries(json).map(([set, score]) => [set, ...Object.keys(heads).map((name) => score[name])]),
  );

/**
 * Sets as one: means over their pages, and sums.
 * @param {SetScore[]} sets
 * @returns {SetScore}
 */
function together(sets) {
  const pages = sets.reduce((sum, set) => sum + set.pages, 0);
  const mean = (/** @type {'f1' | 'precision' | 'recall'} */ name) =>
    sets.reduce((sum, set) => sum + set.pages * set[name], 0) / pages;
  /** @type {SetScore['metadata']} */
  const metadata = {};
  for (const set of sets) {
    for (const [field, { right, of }] of Object.entries(set.metadata)) {
      metadata[field] ??= { right: 0, of: 0 };
      metadata[field].right += right;
      metadata[field].of += of;
    }
  }
  const failed = sets.reduce((sum, set) => sum + set.failed, 0);
  const speeds = { ms_median: Number.NaN, mb_per_s: Number.NaN };
  return { pages, failed, f1: mean('f1'), precision: mean('precision'), recall: mean('recall'), metadata, ...speeds };
}

/** What this repository keeps for a scorer: an adapter, or a scorer of its own. @param {string} file */
const own = (file) => join(root, 'tests/quality', file);

/**
 * The scorers: how each is called, and what its JSON says, as Markdown.
 * @type {Record<string, {args: string[], title: string, text: string, table: (json: any) => string}>}
 */
const scorers = {
  extraction: {
    args: [join(sets, 'extraction.mjs'), own('extract.mjs')],
    title: 'Extraction',
    text: "F1, P and R of the text by the measure of each set, of models that had not seen the page's site (node tools/training/blocks.mjs writes them); beside them F1 of the model that is published, which was trained on all of these pages. Metadata, which nothing is trained for, as right/of. Failed: pages on which the call threw. WCXB: all of its kinds, page by page.",
    table(/** @type {Record<string, SetScore>} */ json) {
      const unseen = JSON.parse(readFileSync(join(root, 'data/block-model.unseen.json'), 'utf8'));
      const fields = ['title', 'published', 'author', 'source'];
      const row = (/** @type {string} */ set, /** @type {any} */ before, /** @type {SetScore} */ score) => [
        set,
        score.pages,
        ...[before?.f1, before?.precision, before?.recall, score.f1].map((value) => fixed(value, 4)),
        ...fields.map((field) =>
          score.metadata[field] ? `${score.metadata[field].right}/${score.metadata[field].of}` : '',
        ),
        score.failed,
        fixed(score.ms_median, 2),
        fixed(score.mb_per_s, 1),
      ];
      const rows = Object.entries(json).map(([set, score]) => row(set, unseen[set], score));
      const kinds = Object.keys(json).filter((set) => set.startsWith('wcxb-'));
      rows.push(row('WCXB', together(kinds.map((set) => unseen[set])), together(kinds.map((set) => json[set]))));
      const heads = [
        'set',
        'pages',
        'F1, not seen',
        'P',
        'R',
        'F1, trained',
        ...fields,
        'failed',
        'ms (median)',
        'MB/s',
      ];
      return table(heads, rows);
    },
  },
  detection: {
    args: [join(sets, 'detection.mjs'), own('detect.mjs')],
    title: 'Detection of encodings',
    text: 'Right: the answer decodes these bytes to the same text as the true encoding. `text-N`: about N bytes.',
    table(/** @type {{kinds: Record<string, DetectionScore>}} */ { kinds }) {
      const rows = Object.entries(kinds).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
      return table(
        ['kind', 'rows', 'right'],
        rows.map(([kind, { rows: of, right }]) => [kind, of, fixed(right / of, 4)]),
      );
    },
  },
  repair: {
    args: [join(sets, 'repair.mjs'), own('repair.mjs')],
    title: 'Repair',
    text: 'Exact: to the letter. Left: characters still wrong, as a share of those that were. Harmed: rows made worse.',
    table(/** @type {{kinds: Record<string, RepairScore>}} */ { kinds }) {
      const rows = Object.entries(kinds).map(([kind, { rows: of, exact, before, after, harmed }]) => [
        kind,
        of,
        fixed(exact / of, 4),
        fixed(after / before, 4),
        harmed,
      ]);
      return table(['kind', 'rows', 'exact', 'left', 'harmed'], rows);
    },
  },
  field: {
    args: [join(sets, 'field.mjs'), own('field.mjs')],
    title: 'Field cases',
    text: 'Cases rebuilt from public reports: texts (encodings, repair) and pages. Silent: made something wrong without saying that anything is lost. Near-misses are right as they stand.',
    table(/** @type {Record<string, FieldScore>} */ json) {
      const rows = Object.entries(json).map(([set, { rows: of, right, silent, kinds }]) => [
        set,
        of,
        right,
        silent,
        kinds['near-miss'] ? `${kinds['near-miss'].right}/${kinds['near-miss'].rows}` : '',
      ]);
      return table(['set', 'cases', 'right', 'silent', 'near-misses'], rows);
    },
  },
  untouched: {
    args: [own('untouched.mjs'), join(sets, 'extraction')],
    title: 'Undamaged pages',
    text: 'Edits that cleaning makes on pages that are as their authors wrote them. Any but to invisible characters, and to escapes and mojibake that programs left on the page, is wrong.',
    table: bySet({ pages: 'pages', invisible: 'invisible', escape: 'escape', others: 'other edits' }),
  },
  stated: {
    args: [own('stated.mjs'), join(sets, 'extraction')],
    title: 'Titles and dates',
    text: 'Titles and dates (published, modified) that were given, and of those the ones that stand nowhere on the page. The last column shows what the check can tell: of dates three days later, so many stand nowhere.',
    table: bySet({
      titles: 'titles',
      inventedTitles: 'not on the page',
      dates: 'dates',
      inventedDates: 'not on the page',
      otherDatesTold: 'three days later, not on the page',
    }),
  },
  renderings: {
    args: [own('renderings.mjs'), join(sets, 'extraction')],
    title: 'Renderings',
    text: 'Pages on which the HTML (read by lexbor) or the Markdown (read by commonmark) says another text than the text beside it, or on which the two differ in their headings, lists, quotes, links, images, code and emphasis.',
    table: bySet({ pages: 'pages', html: 'HTML', markdown: 'Markdown', structure: 'structure' }),
  },
};

/**
 * Runs one scorer in a process of its own. Its figures come back as JSON, its table is printed as it is.
 * @param {string} name
 * @param {string} folder
 */
async function score(name, folder) {
  const json = join(folder, `${name}.json`);
  const { status, output } = await execute(process.execPath, [...scorers[name].args, '--json', json]);
  console.log(`${name}\n${output.trimEnd()}\n`);
  if (status !== 0) throw new Error(`the ${name} scorer ended with ${status}`);
  return JSON.parse(readFileSync(json, 'utf8'));
}

/** @param {Record<string, unknown>} scores */
function page(scores) {
  const sections = Object.entries(scores).map(([name, json]) => {
    const { title, text, table: tableOf } = scorers[name];
    return `## ${title}\n\n${text}\n\n${tableOf(json)}\n`;
  });
  const when = new Date().toISOString().slice(0, 10);
  return `# Quality

Measured with \`npm run quality\` on the development sets at ${commitBut(report)}, ${when}, on ${machine()}.
The scorers run side by side, so the speeds are those of a busy machine. This file is written by tools/quality.mjs.

${sections.join('\n')}`;
}

/** @param {string[]} names */
async function main(names) {
  const unknown = names.filter((name) => !(name in scorers));
  if (unknown.length > 0) {
    console.error(`There is no scorer ${unknown.join(', ')}; there are ${Object.keys(scorers).join(', ')}.`);
    return 1;
  }
  if (!existsSync(sets)) {
    console.log('Quality: skipped, the evaluation sets are not here (UNBAKE_EVAL=FOLDER names them).');
    return 0;
  }
  if (!existsSync(join(dist, 'node.js'))) {
    console.error('Quality: dist/ is not built yet: npm run build');
    return 1;
  }
  const wanted = names.length > 0 ? names : Object.keys(scorers);
  const folder = mkdtempSync(join(tmpdir(), 'unbake-quality-'));
  try {
    const results = await inParallel(wanted, (name) => score(name, folder));
    if (names.length === 0) {
      writeFileSync(join(root, report), page(Object.fromEntries(wanted.map((name, index) => [name, results[index]]))));
      console.log(`Quality: written to ${report}`);
    }
    return 0;
  } catch (error) {
    console.error(`Quality: ${error instanceof Error ? error.message : error}`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
