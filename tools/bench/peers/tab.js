// What runs in Chromium's tab (chromium.mjs): Unbake as web.js, and DOMParser + Readability, on the same pages in turn.
// Readability is a script of its own, which the tab has loaded before.

import { decodeAsDeclared } from './declared.mjs';
import { createUnbake } from './unbake/web.js';

/** @type {Uint8Array[]} */
let pages = [];
/** @type {import('unbake').Unbake} */
let unbake;

/** @param {number} count */
export async function loadPages(count) {
  const all = Array.from({ length: count }, async (_, index) => (await fetch(`pages/${index}`)).arrayBuffer());
  pages = (await Promise.all(all)).map((buffer) => new Uint8Array(buffer));
  return pages.reduce((sum, { length }) => sum + length, 0);
}

/** What starting Unbake takes, in ms. */
export async function load() {
  const begin = performance.now();
  unbake = await createUnbake();
  return performance.now() - begin;
}

/** @type {Record<string, (bytes: Uint8Array) => Promise<{html: string, text: string}>>} */
const contestants = {
  async unbake(bytes) {
    const article = await unbake.clean(bytes, { outputs: ['html', 'text'] });
    return { html: article.html, text: article.text };
  },
  async readability(bytes) {
    const document = new DOMParser().parseFromString(decodeAsDeclared(bytes), 'text/html');
    const article = new Readability(document).parse();
    return { html: article?.content ?? '', text: article?.textContent ?? '' };
  },
};

/**
 * Each page once with each of them; the one that comes first changes from page to page.
 * @returns {Promise<Record<string, number>>} ms by contestant, and how many times one `failed`
 */
export async function round() {
  const names = Object.keys(contestants);
  const times = Object.fromEntries([...names, 'failed'].map((name) => [name, 0]));
  for (const [index, bytes] of pages.entries()) {
    for (const name of index % 2 === 0 ? names : names.toReversed()) {
      const begin = performance.now();
      await contestants[name](bytes).catch(() => {
        ++times.failed;
      });
      times[name] += performance.now() - begin;
    }
  }
  return times;
}
