// docs/performance.md and its plots, from the figures of a run (`npm run bench -- --peers --write`).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docs, writeContents } from '../document.mjs';
import { contestants } from './contestants.mjs';
import { barPlot, linePlot } from './plot.mjs';
import { tables } from './tables.mjs';

/** @import {SetRow} from './node.mjs' */
/** @import {ChromiumRow} from './chromium.mjs' */
/** @import {SizeRow} from './sizes.mjs' */

/** @param {Record<string, any>} figures */
function machineLine({ machine, chromium, peers, choices, commit }) {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return (
    `Measured at ${commit} on ${machine}, ${chromium.version}, with ${versions.join(', ')}; ` +
    `starts: ${choices.starts}, rounds of each: ${choices.rounds}, pages of a set: at most ${choices.pages}.`
  );
}

/** @param {{node: SetRow[], chromium: {rows: ChromiumRow[]}}} figures */
function ratioGroups({ node, chromium }) {
  const names = Object.keys(contestants);
  return [...new Set(node.map(({ set }) => set))].map((set) => {
    const peers = node.filter((row) => row.set === set && row.contestant !== 'unbake');
    const inTab = chromium.rows.find((row) => row.set === set);
    return {
      title: set,
      bars: [
        ...peers.flatMap(({ contestant, ratios }) =>
          /** @type {const} */ (['first', 'warm']).map((round) => ({
            name: `${contestants[contestant].title}, ${round}`,
            value: ratios[round].median,
            colour: names.indexOf(contestant),
          })),
        ),
        ...['first', 'warm'].map((round) => ({
          name: `Chromium + Readability, ${round}`,
          value: inTab?.stages[round].ratio.median ?? 1,
          colour: names.length,
        })),
      ],
    };
  });
}

/** @param {SizeRow[]} rows @param {string} page */
function sizeSeries(rows, page) {
  return Object.entries(contestants).map(([contestant, { title }]) => ({
    title,
    points: rows
      .filter((row) => row.page === page && row.contestant === contestant && row.msPerMB !== null)
      .map(({ bytes, msPerMB }) => /** @type {[number, number]} */ ([bytes, Number(msPerMB)])),
  }));
}

/** @param {Record<string, any>} figures of all parts */
export function writeFigures(figures) {
  const [page] = figures.sizes.map((/** @type {SizeRow} */ row) => row.page);
  const sizes = linePlot(`ms for a MB of a page (${page}), by its size`, sizeSeries(figures.sizes, page));
  writeFileSync(join(docs, 'performance-sizes.svg'), sizes);
  writeFileSync(
    join(docs, 'performance-ratios.svg'),
    barPlot('How many times as fast Unbake is', ratioGroups(figures)),
  );
  writeContents({
    machine: machineLine(figures),
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table(figures[name])])),
  });
}
