// The figures of `npm run bench -- --peers` as Markdown tables, for the terminal and for docs/performance.md.
import { table } from '../../lib/markdown.mjs';
import { contestants } from './contestants.mjs';

/** @import {Spread} from '../median.mjs' */
/** @import {ChromiumRow} from './chromium.mjs' */
/** @import {DetectorRow} from './detectors.mjs' */
/** @import {SetRow} from './node.mjs' */
/** @import {PasteRow} from './paste.mjs' */
/** @import {SizeRow} from './sizes.mjs' */
/** @import {StartRow} from './start.mjs' */

/** Three digits are enough of any figure. @param {number} value */
export const short = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** @param {Spread} spread */
const withSpread = ({ median, least, most }) => `${short(median)} (${short(least)}–${short(most)})`;

/** @param {number} bytes */
export const sizeName = (bytes) => (bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`);

/** @param {SetRow[]} rows */
function nodeTable(rows) {
  const head = ['pages, in Node', '', 'first, MB/s', 'warm, MB/s', 'Unbake is faster, first', 'warm', 'loading, ms'];
  return table(
    head,
    rows.map(({ set, contestant, pages, bytes, load, speeds, ratios, failed }) => {
      const own = contestant === 'unbake';
      return [
        own ? `${set} (${pages}, ${short(bytes / 1e6)} MB)` : '',
        contestants[contestant].title + (failed > 0 ? ` (failed: ${failed})` : ''),
        short(speeds.first.median),
        short(speeds.warm.median),
        own ? '' : `${withSpread(ratios.first)} ×`,
        own ? '' : `${withSpread(ratios.warm)} ×`,
        short(load),
      ];
    }),
  );
}

/** @param {{rows: ChromiumRow[]}} chromium */
function chromiumTable({ rows }) {
  const names = { first: 'first', again: 'first, in a browser that has been there', warm: 'warm' };
  return table(
    ['pages, in Chromium', 'round', 'Unbake, MB/s', 'DOMParser + Readability, MB/s', 'Unbake is faster'],
    rows.flatMap(({ set, pages, bytes, failed, stages }) =>
      Object.entries(names).map(([stage, name], index) => {
        const { unbake, readability, ratio } = stages[stage];
        return [
          index === 0 ? `${set} (${pages}, ${short(bytes / 1e6)} MB)${failed > 0 ? `, failed: ${failed}` : ''}` : '',
          name,
          short(unbake.median),
          short(readability.median),
          `${withSpread(ratio)} ×`,
        ];
      }),
    ),
  );
}

/** @param {DetectorRow[]} rows */
function detectorTable(rows) {
  const others = ['chardetng', 'jschardet'];
  return table(
    ['bytes', 'Unbake, MB/s', ...others.flatMap((name) => [`${name}, MB/s`, 'Unbake is faster'])],
    rows.map(({ input, figures }) => [
      input,
      short(figures.unbake.speed.median),
      ...others.flatMap((name) => [short(figures[name].speed.median), `${withSpread(figures[name].ratio)} ×`]),
    ]),
  );
}

/** @param {SizeRow[]} rows */
function sizeTable(rows) {
  const bytes = [...new Set(rows.map((row) => row.bytes))];
  const pages = [...new Set(rows.map(({ page }) => page))];
  return table(
    ['ms for a MB', '', ...bytes.map(sizeName)],
    pages.flatMap((page) =>
      Object.entries(contestants).map(([contestant, { title }], index) => [
        index === 0 ? page : '',
        title,
        ...bytes.map((size) => {
          const row = rows.find((one) => one.page === page && one.contestant === contestant && one.bytes === size);
          if (row === undefined) return '';
          return row.msPerMB === null ? 'gave up' : short(row.msPerMB);
        }),
      ]),
    ),
  );
}

/** @param {StartRow[]} rows */
function startTable(rows) {
  return table(
    ['page of 100 KB', 'node -e 0, ms', 'unbake, ms', 'unbake − 1.5 × node, ms'],
    rows.map(({ page, node, unbake }) => [
      page,
      withSpread(node),
      withSpread(unbake),
      short(unbake.median - 1.5 * node.median),
    ]),
  );
}

/** @param {PasteRow[]} rows */
function pasteTable(rows) {
  return table(
    ['page of 100 KB', 'first paste to its article, ms', 'second, ms'],
    rows.map(({ page, first, second }) => [page, withSpread(first), withSpread(second)]),
  );
}

/** How each part of the figures is shown. @type {Record<string, (figures: any) => string>} */
export const tables = {
  node: nodeTable,
  chromium: chromiumTable,
  start: startTable,
  paste: pasteTable,
  sizes: sizeTable,
  detectors: detectorTable,
};
