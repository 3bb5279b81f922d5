// The pages of the development sets that are measured: where `npm run quality` finds them, too.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../lib/paths.mjs';

/** News in English and other languages of Europe, in Chinese, and pages of all kinds. */
export const setNames = ['scrapinghub', 'zh', 'trafilatura'];

const folder = join(resolve(process.env.UNBAKE_EVAL ?? join(root, '../shared/eval')), 'extraction');

/**
 * @param {string} set
 * @param {number} most so many pages, evenly from the whole set
 * @returns {import('./process.mjs').PageFile[]} none where the set is not there
 */
export function pagesOf(set, most) {
  const truth = join(folder, set, 'truth.jsonl');
  if (!existsSync(truth)) return [];
  const rows = readFileSync(truth, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const step = Math.max(1, rows.length / most);
  const chosen = Array.from({ length: Math.min(most, rows.length) }, (_, index) => rows[Math.floor(index * step)]);
  return chosen.map(({ id, url }) => ({ file: join(folder, set, `${id}.html.gz`), url: url ?? '' }));
}
