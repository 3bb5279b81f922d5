// How the time for a MB changes with the size of a page, from 10 KB to 50 MB, for each contestant in Node.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../lib/paths.mjs';
import { median } from '../median.mjs';
import { makePage } from '../pages.mjs';
import { contestants } from './contestants.mjs';
import { GaveUp, Runner } from './runner.mjs';

/** @typedef {{page: string, contestant: string, bytes: number, msPerMB: number | null}} SizeRow null: it gave up */

export const sizes = [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];
const kinds = [
  { text: 'en', encoding: 'utf-8' },
  { text: 'hans', encoding: 'utf-8' },
];
/** A contestant that takes longer for a size is not asked for the next ones. */
const longMs = 20_000;
/** It is not waited for longer than this, either. */
const mostMs = 120_000;
/** Rounds are made until so much time has passed, so that small pages have many; a large one has three. */
const enoughMs = 500;
const leastRounds = 3;
/** What is small is measured warm: on a page of this size for so long. */
const warmUpBytes = 100_000;
const warmUpMs = 1000;

/** @param {Runner} runner @param {import('./process.mjs').PageFile} file */
async function timesOf(runner, file) {
  await runner.pages([file]);
  const times = [];
  for (let passed = 0; times.length < leastRounds || passed < enoughMs; ) {
    const { wall, failed } = await runner.round(mostMs);
    if (failed > 0) throw new GaveUp('it threw');
    times.push(wall);
    passed += wall;
    if (wall > longMs) break;
  }
  return times;
}

/** @param {Runner} runner @param {import('./process.mjs').PageFile} file */
async function warmUp(runner, file) {
  await runner.pages([file]);
  for (let passed = 0; passed < warmUpMs; ) passed += (await runner.round()).wall;
}

/**
 * @param {string} page
 * @param {string} contestant
 * @param {Map<number, import('./process.mjs').PageFile>} files by size
 * @returns {Promise<SizeRow[]>}
 */
async function measureOne(page, contestant, files) {
  const runner = new Runner();
  const rows = [];
  try {
    await runner.load(contestant);
    await warmUp(runner, /** @type {import('./process.mjs').PageFile} */ (files.get(warmUpBytes)));
    for (const [bytes, file] of files) {
      const times = await timesOf(runner, file);
      rows.push({ page, contestant, bytes, msPerMB: median(times) / (bytes / 1e6) });
      if (Math.min(...times) > longMs) break;
    }
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    rows.push({ page, contestant, bytes: sizes[rows.length], msPerMB: null });
  } finally {
    runner.end();
  }
  return rows;
}

/** @returns {Promise<SizeRow[]>} */
export async function measureSizes() {
  const { createUnbake } = await import('../../../dist/node.js');
  const unbake = await createUnbake();
  const folder = join(build, 'bench/sizes');
  mkdirSync(folder, { recursive: true });
  const rows = [];
  for (const kind of kinds) {
    const files = new Map();
    for (const bytes of sizes) {
      const file = join(folder, `${kind.text}-${bytes}.html`);
      writeFileSync(file, await makePage(unbake, kind, bytes));
      files.set(bytes, { file, url: '' });
    }
    for (const contestant of Object.keys(contestants)) {
      rows.push(...(await measureOne(`${kind.text} ${kind.encoding}`, contestant, files)));
    }
  }
  return rows;
}
