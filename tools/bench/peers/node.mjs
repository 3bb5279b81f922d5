// The contestants in Node, each in a fresh process: the first round after loading, and later rounds, in turn.
import { spreadOf } from '../median.mjs';
import { contestants } from './contestants.mjs';
import { Runner } from './runner.mjs';
import { pagesOf, setNames } from './sets.mjs';

/** @import {Round} from './process.mjs' */
/** @import {Spread} from '../median.mjs' */
/** @typedef {{starts: number, rounds: number, pages: number, clock: 'wall' | 'cpu'}} Choices */
/** @typedef {{first: Spread, warm: Spread}} Speeds */
/**
 * @typedef {object} SetRow
 * @property {string} set
 * @property {string} contestant
 * @property {number} pages
 * @property {number} bytes
 * @property {number} load ms, the median
 * @property {Speeds} speeds MB a second
 * @property {Speeds} ratios how many times as long as the first contestant it takes
 * @property {number} characters that came out of a round
 * @property {number} failed pages of a round on which it threw
 */

/** @typedef {{load: Round, rounds: Round[]}} Start what one process did */

/** A contestant whose first round takes longer than this has one later round, not all of them. */
const slowMs = 4000;

/**
 * One process for each contestant; they take turns, and each round begins with another one.
 * @param {import('./process.mjs').PageFile[]} files
 * @param {number} rounds
 */
async function oneStart(files, rounds) {
  const names = Object.keys(contestants);
  /** @type {Record<string, Start>} */
  const starts = {};
  const runners = Object.fromEntries(names.map((name) => [name, new Runner()]));
  try {
    let bytes = 0;
    for (const name of names) {
      bytes = await runners[name].pages(files);
      starts[name] = { load: await runners[name].load(name), rounds: [] };
    }
    for (let round = 0; round < rounds; ++round) {
      for (let turn = 0; turn < names.length; ++turn) {
        const name = names[(round + turn) % names.length];
        const done = starts[name].rounds;
        if (done.length < 2 || done[0].wall <= slowMs) done.push(await runners[name].round());
      }
    }
    return { bytes, starts };
  } finally {
    for (const runner of Object.values(runners)) runner.end();
  }
}

/**
 * The speeds of a contestant and its ratios to the first one, each to the round of the same number.
 * @param {string} name
 * @param {Record<string, Start>[]} starts
 * @param {number} bytes
 * @param {Choices['clock']} clock
 */
export function figuresOf(name, starts, bytes, clock) {
  const [own] = Object.keys(contestants);
  const all = starts.flatMap((start) =>
    start[name].rounds.map((round, index) => ({
      warm: index > 0,
      speed: bytes / 1000 / round[clock],
      ratio: round[clock] / start[own].rounds[index][clock],
    })),
  );
  const of = (/** @type {'speed' | 'ratio'} */ figure) => ({
    first: spreadOf(all.filter(({ warm }) => !warm).map((one) => one[figure])),
    warm: spreadOf(all.filter(({ warm }) => warm).map((one) => one[figure])),
  });
  return { speeds: of('speed'), ratios: of('ratio') };
}

/** @param {Choices} choices @returns {Promise<SetRow[]>} */
export async function measureNode({ starts, rounds, pages, clock }) {
  /** @type {SetRow[]} */
  const rows = [];
  for (const set of setNames) {
    const files = pagesOf(set, pages);
    if (files.length === 0) continue;
    let bytes = 0;
    /** @type {Record<string, Start>[]} */
    const all = [];
    for (let start = 0; start < starts; ++start) {
      const done = await oneStart(files, rounds);
      bytes = done.bytes;
      all.push(done.starts);
    }
    for (const contestant of Object.keys(contestants)) {
      rows.push({
        set,
        contestant,
        pages: files.length,
        bytes,
        load: spreadOf(all.map((start) => start[contestant].load[clock])).median,
        ...figuresOf(contestant, all, bytes, clock),
        characters: all[0][contestant].rounds[0].characters,
        failed: all[0][contestant].rounds[0].failed,
      });
    }
  }
  return rows;
}
