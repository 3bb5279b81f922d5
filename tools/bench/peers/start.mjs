// One page from the command line: from the start of Node to the output of dist/cli.js, beside Node that does nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, dist } from '../../lib/paths.mjs';
import { spreadOf } from '../median.mjs';
import { makePage } from '../pages.mjs';

/** @import {Spread} from '../median.mjs' */
/** @typedef {{page: string, bytes: number, node: Spread, unbake: Spread}} StartRow ms */

const pageBytes = 100_000;
const rounds = 15;
const kinds = [
  { text: 'en', encoding: 'utf-8' },
  { text: 'hans', encoding: 'utf-8' },
  { text: 'hans', encoding: 'gbk' },
];

/** @param {string[]} args @returns {number} ms */
function timeOf(args) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begin;
}

/** @returns {Promise<StartRow[]>} */
export async function measureStart() {
  const { createUnbake } = await import('../../../dist/node.js');
  const unbake = await createUnbake();
  const folder = join(build, 'bench/start');
  mkdirSync(folder, { recursive: true });
  const rows = [];
  for (const kind of kinds) {
    const file = join(folder, `${kind.text}-${kind.encoding}.html`);
    const page = await makePage(unbake, kind, pageBytes);
    writeFileSync(file, page);
    const calls = { node: ['-e', '0'], unbake: [join(dist, 'cli.js'), file] };
    /** @type {Record<keyof typeof calls, number[]>} */
    const times = { node: [], unbake: [] };
    for (let round = 0; round < rounds; ++round) {
      times.node.push(timeOf(calls.node));
      times.unbake.push(timeOf(calls.unbake));
    }
    const [node, own] = [spreadOf(times.node), spreadOf(times.unbake)];
    rows.push({ page: `${kind.text} ${kind.encoding}`, bytes: page.length, node, unbake: own });
  }
  return rows;
}
