// Detection of encodings: Unbake beside chardetng (Firefox's detector) and jschardet, in one process and in turn.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../lib/paths.mjs';
import { loadChardetng } from '../chardetng.mjs';
import { spreadOf } from '../median.mjs';
import { makePage, pages } from '../pages.mjs';

/** @import {Spread} from '../median.mjs' */
/** @typedef {Record<string, {speed: Spread, ratio: Spread}>} Figures MB a second, and how much longer than Unbake's */
/** @typedef {{input: string, bytes: number, figures: Figures}} DetectorRow */

/** One round warms up. */
const rounds = 6;

/** @param {import('unbake').Unbake} unbake @returns {Promise<Record<string, (bytes: Uint8Array) => unknown>>} */
async function detectors(unbake) {
  const chardetng = await loadChardetng();
  const { detect } = await import('jschardet');
  return {
    unbake: (bytes) => unbake.detectEncoding(bytes),
    chardetng,
    jschardet: (bytes) => detect(Buffer.from(bytes)),
  };
}

/**
 * @param {string} input
 * @param {Uint8Array[]} all
 * @param {Record<string, (bytes: Uint8Array) => unknown>} detect
 * @returns {Promise<DetectorRow>}
 */
async function measure(input, all, detect) {
  const bytes = all.reduce((sum, { length }) => sum + length, 0);
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(detect).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const [name, call] of Object.entries(detect)) {
      const begin = performance.now();
      for (const one of all) await call(one);
      if (round > 0) times[name].push(performance.now() - begin);
    }
  }
  const figures = Object.entries(times).map(([name, own]) => [
    name,
    {
      speed: spreadOf(own.map((ms) => bytes / 1000 / ms)),
      ratio: spreadOf(own.map((ms, index) => ms / times.unbake[index])),
    },
  ]);
  return { input, bytes, figures: Object.fromEntries(figures) };
}

/** @returns {Promise<DetectorRow[]>} */
export async function measureDetectors() {
  const { createUnbake } = await import('../../../dist/node.js');
  const unbake = await createUnbake();
  const detect = await detectors(unbake);
  const rows = [];
  for (const page of pages) {
    rows.push(await measure(`${page.text} ${page.encoding}, 1 MB`, [await makePage(unbake, page)], detect));
  }
  const file = join(resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval')), 'encoding/detection.jsonl');
  if (existsSync(file)) {
    const texts = readFileSync(file, 'utf8').trim().split('\n');
    const all = texts.map((line) => new Uint8Array(Buffer.from(JSON.parse(line).bytes, 'base64')));
    rows.push(await measure(`${all.length} development texts`, all, detect));
  }
  return rows;
}
