#!/usr/bin/env node
// Trains the block classifier of src/extract and measures it: node tools/training/blocks.mjs
//
// It needs the development sets (UNBAKE_EVAL, else ../shared/eval), Debian's python3-xgboost, and dist/ (npm run build)
// for the data files. Pages are split into folds by site. For each fold a model is trained without it, and the fold's
// pages are extracted with that model by the real program, from bytes to text: the cross-validated figures. The model
// that was trained on all pages is written to src/extract/classify/block_model.gen.cpp, the cross-validated figures to
// data/block-model.unseen.json. Same pages, same settings, same model.
//   --no-measure      writes the model and measures nothing
//   --only-measure    measures the models of the last run (a change to what follows the classifier)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { model } from './inputs.mjs';
import { labelBlocks } from './labels.mjs';
import { measure } from './measure.mjs';
import { jobOf, readPages } from './pages.mjs';
import { writeModel } from './table.mjs';

const settings = JSON.parse(readFileSync(join(root, 'data/block-model.json'), 'utf8'));
const sets = resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval'));
const folder = join(build, 'training');
const data = join(build, 'data');
const program = join(build, 'native-release/tools/training/unbake_training');
const models = [...Array(settings.folds).keys(), 'all'];

/** @param {string[]} args @param {string[]} jobs */
function core(args, jobs) {
  run(program, [data, ...args], { input: `${jobs.join('\n')}\n` });
}

/**
 * The columns of a row, and how many of them the first pass has.
 * @returns {{names: string[], firstColumns: number, firstOfKinds: number, pageNames: string[]}}
 */
const schema = () => JSON.parse(run(program, [data, 'columns']));

/** What kind the pages of a set are, by its number; 255: not known. @param {string} set */
function kindOf(set) {
  const at = settings.kinds.names.indexOf(settings.sets[set].kind);
  return at < 0 ? 255 : at;
}

/** @param {string} step */
function boost(step) {
  const { status } = spawnSync('/usr/bin/python3', [join(root, 'tools/training/boost.py'), step, folder], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`boost.py ${step} ended with ${status}`);
}

/** @param {import('./pages.mjs').Page[]} pages @param {(text: string) => string[]} tokens */
function train(pages, tokens) {
  // What is learnt from: each page of the sets with a truth of their own, and the HTML ones again as plain text.
  const used = Object.entries(settings.sets).flatMap(([set, { weight, asText, thinned, thinnedText }]) =>
    pages
      .filter((page) => page.set === set)
      .flatMap((page) => [
        { page, type: page.type, weight },
        ...(asText ? [{ page, type: 'as-text', weight: asText }] : []),
        ...Array.from({ length: thinnedText ?? 0 }, (_, i) => ({
          page,
          type: `thin-text${i}`,
          weight: asText * settings.thinned,
        })),
        ...Array.from({ length: thinned ?? 0 }, (_, i) => ({
          page,
          type: `thin${i}`,
          weight: weight * settings.thinned,
        })),
      ]),
  );
  const jobs = used.map(({ page, type }) => jobOf(page, type));
  core(['rows', join(folder, 'rows')], jobs);
  const texts = readFileSync(join(folder, 'rows.json'), 'utf8').trim().split('\n');
  const labels = used.flatMap(({ page, weight }, i) =>
    labelBlocks(JSON.parse(texts[i]), page.row, tokens).map((block) => [block.label, block.weight * weight]),
  );
  const folds = used.flatMap(({ page }, i) => Array(JSON.parse(texts[i]).length).fill(page.fold));
  const html = used.flatMap(({ type }, i) => Array(JSON.parse(texts[i]).length).fill(/text/u.test(type) ? 0 : 1));
  writeFileSync(join(folder, 'labels'), Buffer.from(new Float32Array(labels.flat()).buffer));
  writeFileSync(join(folder, 'folds'), Uint8Array.from(folds));
  writeFileSync(join(folder, 'html'), Uint8Array.from(html));
  const counts = texts.map((line) => JSON.parse(line).length);
  writeFileSync(join(folder, 'counts'), Buffer.from(Uint32Array.from(counts).buffer));
  writeFileSync(join(folder, 'pageFolds'), Uint8Array.from(used.map(({ page }) => page.fold)));
  writeFileSync(
    join(folder, 'kinds'),
    Uint8Array.from(used.map(({ page, type }) => (/text/u.test(type) ? 255 : kindOf(page.set)))),
  );
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...settings, ...schema() }));
  console.log(`${used.length} pages, ${folds.length} blocks`);
  boost('first');
  core(['rows', join(folder, 'scored'), join(folder, 'scores')], jobs);
  boost('second');
  for (const name of models) {
    const kinds = settings.kinds.names.map((/** @type {string} */ kind) => `kind.${kind}`);
    const passes = ['html.first', 'html.second', 'text.first', 'text.second', ...kinds].map((pass) =>
      readFileSync(join(folder, `${pass}.${name}.trees`)),
    );
    writeFileSync(join(folder, `model.${name}`), Buffer.concat(passes));
  }
}

/**
 * The figures of models that had not seen the page's site, for tools/quality.mjs: a line a set.
 * @param {Record<string, {validated: any}>} figures
 */
function writeUnseen(figures) {
  const lines = Object.entries(figures).map(
    ([
      set,
      {
        validated: { pages, f1, precision, recall, metadata },
      },
    ]) => {
      const rounded = [f1, precision, recall].map((/** @type {number} */ value) => Number(value.toFixed(4)));
      return `  ${JSON.stringify(set)}: ${JSON.stringify({ pages, f1: rounded[0], precision: rounded[1], recall: rounded[2], metadata })}`;
    },
  );
  writeFileSync(join(root, 'data/block-model.unseen.json'), `{\n${lines.join(',\n')}\n}\n`);
}

const scorer = await import(pathToFileURL(join(sets, 'extraction.mjs')).href);
mkdirSync(folder, { recursive: true });
if (!existsSync(join(build, 'native-release/build.ninja'))) run('cmake', ['--preset', 'native-release'], { cwd: root });
run('cmake', ['--build', '--preset', 'native-release', '--target', 'unbake_training'], { cwd: root });
const pages = readPages(join(sets, 'extraction'), join(folder, 'pages'), settings.folds);
if (!process.argv.includes('--only-measure')) {
  train(pages, scorer.tokens);
  writeModel(readFileSync(join(folder, 'model.all')), schema(), settings.kinds.names.length, model);
}
if (!process.argv.includes('--no-measure')) {
  const figures = await measure({ pages, folder, program, data, folds: settings.folds, sets, scorer });
  writeFileSync(join(folder, 'figures.json'), JSON.stringify(figures, null, 1));
  writeUnseen(figures);
}
