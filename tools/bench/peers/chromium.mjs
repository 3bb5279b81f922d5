// In Chromium: Unbake (dist/web.js in the page, without a worker) against the browser's own DOMParser + Readability.
//
// "first": the first round in a fresh tab of a browser that has never been there. "again": in a new tab of the same
// browser, so that what the browser keeps of the wasm is used. "warm": later rounds.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../lib/browsers.mjs';
import { build, dist } from '../../lib/paths.mjs';
import { serve } from '../../serve.mjs';
import { spreadOf } from '../median.mjs';
import { pagesOf, setNames } from './sets.mjs';

/** @import {Spread} from '../median.mjs' */
/** @typedef {Record<'unbake' | 'readability' | 'failed', number>} Times ms of a round, and how many pages threw */
/** @typedef {{load: number, bytes: number, rounds: Times[]}} Tab */
/**
 * @typedef {object} ChromiumRow
 * @property {string} set
 * @property {number} pages
 * @property {number} bytes
 * @property {number} load ms until Unbake is there, the median
 * @property {number} failed times that one of them threw in a round
 * @property {Record<string, {unbake: Spread, readability: Spread, ratio: Spread}>} stages MB a second of each, and how
 *   many times as fast Unbake is; by 'first', 'again' and 'warm'
 */

const folder = join(build, 'bench/site');
const readability = fileURLToPath(new URL('node_modules/@mozilla/readability/Readability.js', import.meta.url));

/** What the tab loads, as a folder to serve. @param {import('./process.mjs').PageFile[]} files */
function makeSite(files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'pages'), { recursive: true });
  cpSync(dist, join(folder, 'unbake'), { recursive: true });
  cpSync(readability, join(folder, 'readability.js'));
  for (const file of ['tab.js', 'declared.mjs'])
    cpSync(fileURLToPath(new URL(file, import.meta.url)), join(folder, file));
  const html = '<!doctype html><link rel="icon" href="data:,"><script src="readability.js"></script>';
  writeFileSync(join(folder, 'index.html'), html);
  for (const [index, { file }] of files.entries()) {
    writeFileSync(join(folder, `pages/${index}`), gunzipSync(readFileSync(file)));
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {number} pages
 * @param {number} rounds
 * @returns {Promise<Tab>}
 */
async function inTab(browser, address, pages, rounds) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(address);
  const tab = await page.evaluateHandle((module) => import(module), `${address}tab.js`);
  const bytes = await tab.evaluate((it, count) => it.loadPages(count), pages);
  const load = await tab.evaluate((it) => it.load());
  const done = [];
  for (let round = 0; round < rounds; ++round) done.push(await tab.evaluate((it) => it.round()));
  await page.close();
  return { load, bytes, rounds: done };
}

/** @param {Times[]} rounds @param {number} bytes */
function stage(rounds, bytes) {
  const speeds = (/** @type {keyof Times} */ name) => spreadOf(rounds.map((times) => bytes / 1000 / times[name]));
  return {
    unbake: speeds('unbake'),
    readability: speeds('readability'),
    ratio: spreadOf(rounds.map((times) => times.readability / times.unbake)),
  };
}

/**
 * @param {{starts: number, rounds: number, pages: number}} choices
 * @returns {Promise<{version: string, rows: ChromiumRow[]}>}
 */
export async function measureChromium({ starts, rounds, pages }) {
  const executablePath = findBrowser('chromium');
  /** @type {ChromiumRow[]} */
  const rows = [];
  let version = '';
  for (const set of setNames) {
    const files = pagesOf(set, pages);
    if (files.length === 0) continue;
    makeSite(files);
    const server = await serve({ folder, port: 0 });
    /** @type {{fresh: Tab, again: Tab}[]} */
    const all = [];
    for (let start = 0; start < starts; ++start) {
      const browser = await puppeteer.launch({ ...launchOptions, executablePath, protocolTimeout: 0 });
      version = await browser.version();
      const fresh = await inTab(browser, server.address, files.length, rounds);
      all.push({ fresh, again: await inTab(browser, server.address, files.length, 1) });
      await browser.close();
    }
    await server.close();
    const { bytes } = all[0].fresh;
    rows.push({
      set,
      pages: files.length,
      bytes,
      load: spreadOf(all.map(({ fresh }) => fresh.load)).median,
      failed: all[0].fresh.rounds[0].failed,
      stages: {
        first: stage(
          all.map(({ fresh }) => fresh.rounds[0]),
          bytes,
        ),
        again: stage(
          all.map(({ again }) => again.rounds[0]),
          bytes,
        ),
        warm: stage(
          all.flatMap(({ fresh }) => fresh.rounds.slice(1)),
          bytes,
        ),
      },
    });
  }
  return { version, rows };
}
