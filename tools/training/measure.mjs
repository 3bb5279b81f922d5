// Extracts all pages with the real program, those of each fold with the model that has not seen them, and scores that.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobOf } from './pages.mjs';

/** @param {Uint8Array} bytes @param {string} type @param {string} [note] */
const keyOf = (bytes, type, note = '') => createHash('sha256').update(bytes).update(`${type}${note}`).digest('hex');

/**
 * The articles of pages, in their order.
 * @param {string} program @param {string} data @param {string} model @param {import('./pages.mjs').Page[]} pages
 * @returns {Promise<any[]>}
 */
function clean(program, data, model, pages) {
  return new Promise((done, failed) => {
    const child = spawn(program, [data, 'clean'], { env: { ...process.env, UNBAKE_BLOCK_MODEL: model } });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.pipe(process.stderr);
    child.on('error', failed);
    child.on('close', (status) => {
      if (status !== 0) return failed(new Error(`${program} ended with ${status}`));
      const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
      done(lines.map((line) => JSON.parse(line)));
    });
    child.stdin.end(`${pages.map((page) => jobOf(page)).join('\n')}\n`);
  });
}

/**
 * @param {{pages: import('./pages.mjs').Page[], folder: string, program: string, data: string, folds: number,
 *   sets: string, scorer: any}} options
 */
export async function measure({ pages, folder, program, data, folds, sets, scorer }) {
  /** @type {Map<string, any>[]} */
  const [unseen, seen] = [new Map(), new Map()];
  const remember = (
    /** @type {Map<string, any>} */ into,
    /** @type {import('./pages.mjs').Page[]} */ of,
    /** @type {any[]} */ articles,
  ) => {
    of.forEach((page, i) => {
      const type = page.type === 'text' ? 'text/plain' : 'text/html';
      into.set(keyOf(readFileSync(page.file), type, page.row.note), articles[i]);
    });
  };
  for (let fold = 0; fold < folds; fold++) {
    const own = pages.filter((page) => page.fold === fold);
    remember(unseen, own, await clean(program, data, join(folder, `model.${fold}`), own));
  }
  remember(seen, pages, await clean(program, data, join(folder, 'model.all'), pages));
  const adapter =
    (/** @type {Map<string, any>} */ from) =>
    async (/** @type {Uint8Array} */ bytes, /** @type {any} */ { type, note }) => {
      const article = from.get(keyOf(bytes, type, note));
      return { ...article, author: article.byline, lang: article.language };
    };
  /** @type {Record<string, any>} */
  const figures = {};
  console.log(`${'set'.padEnd(16)} cross-validated F1 (P, R)        trained F1`);
  for (const set of [...new Set(pages.map((page) => page.set))]) {
    const validated = await scorer.scoreSet(join(sets, 'extraction', set), adapter(unseen));
    const trained = await scorer.scoreSet(join(sets, 'extraction', set), adapter(seen));
    figures[set] = { validated, trained };
    const n = (/** @type {number} */ value) => value.toFixed(4);
    console.log(
      `${set.padEnd(16)} ${n(validated.f1)} (${n(validated.precision)}, ${n(validated.recall)})        ${n(trained.f1)}   ` +
        Object.entries(validated.metadata)
          .map(([key, m]) => `${key} ${m.right}/${m.of}`)
          .join(' '),
    );
  }
  return figures;
}
