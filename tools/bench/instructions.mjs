// npm run bench -- --check: how many instructions a fixed sample takes natively, against tools/bench/instructions.json.
//
//   node tools/bench.mjs --check [--write]      --write keeps the new figures; the commit says why they rose
//
// valgrind counts the instructions of our own code, of lexbor and ICU, and of the C++ library. Those of the C library are
// left out, because its memory functions differ from processor to processor. What is counted is the same in each run and
// in each clean build with one compiler, to the instruction, so that a rise of 3 % is the change's.
// "first" is a process from its start to the first page's JSON, with the data files where the page needs them; "warm" is
// what the same page takes the second time.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, inParallel } from '../check/execute.mjs';
import { build, root } from '../lib/paths.mjs';
import { which } from '../lib/run.mjs';
import { instructionsByObject } from './callgrind.mjs';
import { samplePages } from './sample.mjs';

/** @typedef {Record<string, {first: number, warm: number}>} Counts by the name of the page */

export const figuresFile = fileURLToPath(new URL('instructions.json', import.meta.url));
const preset = 'native-release';
const program = join(build, preset, 'tests/native/unbake_native');
/** More than this is a rise that somebody has to give a reason for. */
const tolerated = 0.03;

/** The figures are those of one kind of machine. */
export const isCounted = process.arch === 'x64';

/** Builds the program. @returns {Promise<string | undefined>} what is in the way */
export async function buildProgram() {
  if (!which('valgrind')) return 'valgrind is missing: npm run setup';
  const commands = [
    [process.execPath, join(root, 'tools/build.mjs'), 'data'],
    ...(existsSync(join(build, preset, 'build.ninja')) ? [] : [['cmake', '--preset', preset]]),
    ['cmake', '--build', '--preset', preset, '--target', 'unbake_native'],
  ];
  for (const [command, ...args] of commands) {
    const { status, output } = await execute(command, args, { cwd: root });
    if (status !== 0) return `${command} ${args.join(' ')} ended with ${status} (npm run setup?): ${output.trim()}`;
  }
  return undefined;
}

/**
 * @param {string} file a page
 * @param {number} times that it is cleaned
 * @param {boolean} needsData
 * @param {string} profile where to
 */
async function count(file, times, needsData, profile) {
  const valgrind = ['--tool=callgrind', `--callgrind-out-file=${profile}`, '--dump-line=no', program];
  const data = needsData ? ['--data', join(build, 'data')] : [];
  const args = [...valgrind, 'clean', ...data, ...Array.from({ length: times }, () => file)];
  const { status, output } = await execute('valgrind', args);
  const articles = output.match(/^\{(?!"error")/gm)?.length;
  if (status !== 0 || articles !== times)
    throw new Error(`valgrind ${args.join(' ')}: ${status}\n${output.slice(0, 2000)}`);
  const counted = [...instructionsByObject(readFileSync(profile, 'latin1'))];
  const ours = counted.filter(([object]) => /^(?:unbake_native|libstdc\+\+\.so.*)$/.test(basename(object)));
  return ours.reduce((sum, [, instructions]) => sum + instructions, 0);
}

/** Of the program as it is built. @returns {Promise<Counts>} */
export async function countInstructions() {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-instructions-'));
  try {
    const counted = await inParallel(await samplePages(), async ({ name, bytes, needsData }) => {
      const file = join(folder, name.replaceAll(/[^\w-]/g, '_'));
      writeFileSync(file, bytes);
      const first = await count(file, 1, needsData, `${file}.profile`);
      return [name, { first, warm: (await count(file, 2, needsData, `${file}.profile`)) - first }];
    });
    return Object.fromEntries(counted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Counts} the figures that are kept */
export const keptCounts = () => JSON.parse(readFileSync(figuresFile, 'utf8'));

/**
 * What has risen by more than is tolerated, or has no figure, as lines.
 * @param {Counts} kept
 * @param {Counts} now
 */
export function rises(kept, now) {
  const lines = [];
  for (const name of new Set([...Object.keys(kept), ...Object.keys(now)])) {
    if (!(name in kept) || !(name in now)) {
      lines.push(`${name}: ${name in now ? 'has no figure yet' : 'is no page of the sample any more'}`);
      continue;
    }
    for (const round of /** @type {const} */ (['first', 'warm'])) {
      const change = now[name][round] / kept[name][round] - 1;
      if (now[name][round] > (1 + tolerated) * kept[name][round]) {
        const [before, after] = [kept[name][round], now[name][round]].map((value) => value.toLocaleString('en'));
        lines.push(`${name}, ${round}: ${before} → ${after} instructions (+${(100 * change).toFixed(1)} %)`);
      }
    }
  }
  return lines;
}

export const advice =
  'undo what costs so much, or keep the new figures with "npm run bench -- --check --write" and say why in the commit';

/** @param {boolean} write @returns {Promise<boolean>} whether nothing has risen */
export async function checkInstructions(write) {
  if (!isCounted) throw new Error(`instructions are counted on x64, not on ${process.arch}`);
  const problem = await buildProgram();
  if (problem !== undefined) throw new Error(problem);
  const kept = existsSync(figuresFile) ? keptCounts() : {};
  const now = await countInstructions();
  for (const [name, counts] of Object.entries(now)) {
    const parts = /** @type {const} */ (['first', 'warm']).map((round) => {
      const change = name in kept ? ` (${(100 * (counts[round] / kept[name][round] - 1)).toFixed(2)} %)` : '';
      return `${round} ${(counts[round] / 1e6).toFixed(1)} M${change}`;
    });
    console.log(`${name.padEnd(22)} ${parts.join(', ')}`);
  }
  if (write) {
    writeFileSync(figuresFile, `${JSON.stringify(now, null, 2)}\n`);
    return true;
  }
  const lines = rises(kept, now);
  for (const line of lines) console.error(`Bench: ${line}`);
  if (lines.length > 0) console.error(`Bench: ${advice}`);
  return lines.length === 0;
}
