#!/usr/bin/env node
// How much memory of WebAssembly a page takes at most, whether many pages take more than one, and whether a large one
// is freed: node tools/bench/memory.mjs [--write] [--pages N]
//
// Beside the module, which begins with some 17 MB, an instance holds what cleaning takes and an answer that JavaScript
// has not read. The memory never shrinks, so its size is the most that was ever taken. --write writes the tables into
// docs/performance.md.
import { parseArgs } from 'node:util';
import { table } from '../lib/markdown.mjs';
import { commitBut, machine } from '../lib/measured.mjs';
import { writeContents } from './document.mjs';
import { paragraph, texts } from './texts.mjs';

const largest = 40;
const sizes = [1, 10, largest];
const million = 1_000_000;
/** What the module takes by itself; the goal is 16 times the page beside it. */
const own = 16;

/** @type {WebAssembly.Memory | undefined} Of the instance that was made last. */
let memory;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = /** @type {typeof WebAssembly.instantiate} */ (
  async (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) => {
    const instance = await instantiate(module, imports);
    memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return instance;
  }
);
const taken = () => (memory?.buffer.byteLength ?? 0) / million;
const { createUnbake } = await import('unbake');

/**
 * @param {(n: number) => string} part
 * @param {number} megabytes
 */
function pageOf(part, megabytes) {
  const parts = [];
  for (let bytes = 0; bytes < megabytes * million; ) {
    const next = Buffer.from(part(parts.length));
    parts.push(next);
    bytes += next.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** @type {Record<string, (n: number) => string>} */
const shapes = {
  'English prose': (n) => `<p>${paragraph(texts.en.sentences, n)}</p>\n`,
  'Chinese prose': (n) => `<p>${paragraph(texts.hans.sentences, n)}</p>\n`,
  'Chinese, short paragraphs': (n) => `<p>${texts.hans.sentences[n % texts.hans.sentences.length]}</p>`,
  'English, a table of links': (n) => `<tr><td>${n}<td><a href="/news/${n}">The ferry at noon</a>`,
};
const all = /** @type {const} */ (['html', 'markdown', 'text', 'paragraphs', 'stages', 'edits', 'removed']);
const limits = { inputBytes: 2 * largest * million };

async function peaks() {
  const rows = [];
  for (const [shape, part] of Object.entries(shapes)) {
    for (const size of sizes) {
      const page = pageOf(part, size);
      const most = [];
      for (const outputs of [undefined, all]) {
        const unbake = await createUnbake();
        await unbake.clean(page, { limits, ...(outputs && { outputs: [...outputs] }) });
        most.push(taken());
      }
      const times = most.map((peak) => `${Math.max(0, (peak - own) / (page.length / million)).toFixed(1)} ×`);
      rows.push([shape, size, `${most[0].toFixed(0)}`, times[0], `${most[1].toFixed(0)}`, times[1]]);
    }
  }
  return table(
    ['page', 'MB', 'MB at most, outputs later', `beside ${own} MB`, 'all outputs at once', `beside ${own} MB`],
    rows,
  );
}

/** @param {number} pages */
async function flatness(pages) {
  const unbake = await createUnbake();
  const inputs = Object.values(shapes).flatMap((part) => [0.01, 0.05].map((size) => pageOf(part, size)));
  const after = async (/** @type {number} */ from, /** @type {number} */ to) => {
    for (let i = from; i < to; ++i) {
      const article = await unbake.clean(inputs[i % inputs.length]);
      if (article.html === article.text) throw new Error('an article without markup');
    }
    return [to, taken().toFixed(1), (process.memoryUsage().rss / million).toFixed(0)];
  };
  const rows = [];
  for (const share of [0.01, 0.1, 0.5, 1]) {
    const from = /** @type {number} */ (rows.at(-1)?.[0] ?? 0);
    rows.push(await after(from, Math.round(pages * share)));
  }
  await unbake.clean(pageOf(shapes['Chinese prose'], largest), { limits });
  const large = taken().toFixed(1);
  await unbake.clean(inputs[0]);
  rows.push([`one of ${largest} MB, and then another of 10 KB`, `${large}, then ${taken().toFixed(1)}`, '']);
  return table(['pages', 'MB of WebAssembly', 'MB of the process'], rows);
}

const { values } = parseArgs({ options: { write: { type: 'boolean' }, pages: { type: 'string', default: '100000' } } });
const measured = `Measured at ${commitBut('docs')}, on ${machine()}.`;
const contents = { memory: `${measured}\n\n${await peaks()}`, flat: await flatness(Number(values.pages)) };
console.log(Object.values(contents).join('\n\n'));
if (values.write) writeContents(contents);
