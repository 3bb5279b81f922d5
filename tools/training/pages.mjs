// The pages of the development sets: where each is, which fold it is in, and how the core is to be called for it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { optionsOfNote } from '../lib/note.mjs';

/**
 * @typedef {object} Page
 * @property {string} set
 * @property {string} file unpacked
 * @property {'html' | 'text'} type
 * @property {number} fold
 * @property {{id: string, url: string, text?: string, words?: string, with?: string[], without?: string[], borderline_in?: string[],
 *   borderline_out?: string[], note?: string}} row of the set's truth
 */

/** Pages of one site stand in one fold, as do all forms of one page. The hosts of fixtures are no sites.
 * @param {Page['row']} row */
function groupOf({ id, url }) {
  const host = /^https?:\/\/([^/:]+)/u.exec(url ?? '')?.[1] ?? '';
  if (!host || host === 'fakehost' || host.endsWith('example.com')) return id.replace(/_\d+$/u, '');
  const labels = host.split('.');
  const short = (labels.at(-2) ?? '').length <= 3; // co.uk, com.br
  return labels.slice(short ? -3 : -2).join('.');
}

/** @param {string} group @param {number} folds */
const foldOf = (group, folds) => createHash('sha256').update(group).digest()[0] % folds;

/**
 * All pages, unpacked into `folder`.
 * @param {string} sets @param {string} folder @param {number} folds @returns {Page[]}
 */
export function readPages(sets, folder, folds) {
  const names = readdirSync(sets).filter((name) => existsSync(join(sets, name, 'truth.jsonl')));
  return names.sort().flatMap((set) => {
    mkdirSync(join(folder, set), { recursive: true });
    const rows = readFileSync(join(sets, set, 'truth.jsonl'), 'utf8')
      .trim()
      .split('\n');
    return rows.map((line) => {
      const row = JSON.parse(line);
      const type = row.type === 'text/plain' ? 'text' : 'html';
      const file = join(folder, set, `${row.id}.${type === 'text' ? 'txt' : 'html'}`);
      if (!existsSync(file)) {
        writeFileSync(file, gunzipSync(readFileSync(join(sets, set, `${file.slice(file.lastIndexOf('/') + 1)}.gz`))));
      }
      return { set, file, type, fold: foldOf(groupOf(row), folds), row };
    });
  });
}

/** A line of input of unbake_training. @param {Page} page @param {string} [type] */
export function jobOf({ file, type: own, row }, type = own) {
  const { script = '', punctuation = '' } = optionsOfNote(row.note);
  return [file, type, script, punctuation, row.url ?? ''].join('\t');
}
