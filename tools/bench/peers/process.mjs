// A process of its own for a contestant (contestants.mjs): started by runner.mjs, which asks it for one round after the
// other. It is given its pages before it loads the contestant, and what loading takes is told by itself.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { contestants } from './contestants.mjs';

/** @typedef {{file: string, url: string}} PageFile packed with gzip where its name says so */
/**
 * @typedef {object} Round
 * @property {number} wall ms of the clock
 * @property {number} cpu ms of all threads
 * @property {number} characters that came out
 * @property {number} failed pages on which it threw
 */

/** @type {{bytes: Uint8Array, url: string}[]} */
let pages = [];
/** @type {import('./contestants.mjs').Clean | undefined} */
let clean;

/** @param {PageFile} page */
function readPage({ file, url }) {
  const bytes = readFileSync(file);
  return { bytes: new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes), url };
}

/** @param {() => Promise<{characters: number, failed: number}>} work @returns {Promise<Round>} */
async function measured(work) {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const done = await work();
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000, ...done };
}

/** What can be asked for. @type {Record<string, (value: any) => Promise<unknown>>} */
const answers = {
  /** @param {PageFile[]} files */
  async pages(files) {
    pages = files.map(readPage);
    return pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
  },
  /** @param {string} name */
  load: (name) =>
    measured(async () => {
      clean = await contestants[name].load();
      return { characters: 0, failed: 0 };
    }),
  round: () =>
    measured(async () => {
      const done = { characters: 0, failed: 0 };
      for (const { bytes, url } of pages) {
        try {
          const { html, text } = await /** @type {import('./contestants.mjs').Clean} */ (clean)(bytes, url);
          done.characters += html.length + text.length;
        } catch {
          ++done.failed;
        }
      }
      return done;
    }),
};

process.on('message', async (/** @type {{ask: string, value: unknown}} */ { ask, value }) => {
  try {
    process.send?.({ answer: await answers[ask](value) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.stack : String(error) });
  }
});
