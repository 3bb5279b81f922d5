// npm run bench -- --peers: Unbake beside others that do its work, in one run, on the development pages.
//
//   node tools/bench.mjs --peers [--only PART,…] [--starts N] [--rounds N] [--pages N] [--clock wall|cpu]
//                                [--json FILE] [--write]
//
// Parts: node, chromium, start, paste, sizes, detectors. "first" is the first round over the pages after a process or a
// tab has loaded a contestant, "warm" are the later rounds; contestants take turns. A figure is the median, a ratio the
// median of the ratios of rounds of the same number, with the least and the most. --clock cpu counts what all threads of
// a process take instead of the time that passes, for a machine that does other things meanwhile (part node alone).
// --write puts the tables and the plots into docs/performance.md. All of it takes a quarter of an hour on two cores, most
// of that for jsdom; nothing else should run meanwhile.
import { commitBut, machine } from '../../lib/measured.mjs';
import { measureChromium } from './chromium.mjs';
import { measureDetectors } from './detectors.mjs';
import { installPeers, peerVersions } from './install.mjs';
import { measureNode } from './node.mjs';
import { measurePaste } from './paste.mjs';
import { pagesOf, setNames } from './sets.mjs';
import { measureSizes } from './sizes.mjs';
import { measureStart } from './start.mjs';
import { tables } from './tables.mjs';
import { writeFigures } from './write.mjs';

/** @typedef {import('./node.mjs').Choices} Choices */

/** What can be measured. @type {Record<string, (choices: Choices) => Promise<any>>} */
export const parts = {
  node: measureNode,
  chromium: measureChromium,
  start: measureStart,
  paste: measurePaste,
  sizes: measureSizes,
  detectors: measureDetectors,
};

/**
 * @param {string[]} wanted parts
 * @param {Choices} choices
 * @param {boolean} write into docs/
 * @returns {Promise<Record<string, any>>} the figures of each part, and what they were measured on
 */
export async function measurePeers(wanted, choices, write) {
  installPeers();
  const missing = setNames.filter((set) => pagesOf(set, 1).length === 0);
  if (missing.length > 0) {
    console.log(`Bench: the development sets ${missing.join(', ')} are not here (UNBAKE_EVAL=FOLDER names them).`);
  }
  /** @type {Record<string, any>} */
  const figures = {
    commit: commitBut('docs'),
    machine: machine(),
    peers: peerVersions(),
    choices,
  };
  for (const name of wanted) {
    figures[name] = await parts[name](choices);
    console.log(`\n${tables[name](figures[name])}`);
  }
  if (write) writeFigures(figures);
  return figures;
}
