// Corpora: folders of inputs while fuzzing, one file of lines for each target in the repository.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** Of one target in the repository: all of them stay under a megabyte. */
const mostBytes = 60_000;

const fileOf = (/** @type {string} */ target) => join(root, 'tests/fuzz/corpora', `${target}.jsonl`);

/**
 * The inputs that are kept of a target: a JSON string a line, with a character for each byte.
 * @param {string} target
 * @returns {Buffer[]}
 */
export function keptInputs(target) {
  if (!existsSync(fileOf(target))) return [];
  const lines = readFileSync(fileOf(target), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => Buffer.from(JSON.parse(line), 'latin1'));
}

/**
 * Keeps the shortest inputs of a folder, as many as have room.
 * @param {string} target
 * @param {string} folder a minimised corpus
 * @returns {{kept: number, of: number}}
 */
export function keepInputs(target, folder) {
  const all = inputsOf(folder).sort((a, b) => a.length - b.length || a.compare(b));
  const lines = [];
  let size = 0;
  for (const input of all) {
    const line = JSON.stringify(input.toString('latin1'));
    size += Buffer.byteLength(line) + 1;
    if (size > mostBytes) break;
    lines.push(line);
  }
  mkdirSync(dirname(fileOf(target)), { recursive: true });
  writeFileSync(fileOf(target), lines.map((line) => `${line}\n`).join(''));
  return { kept: lines.length, of: all.length };
}

/** @param {string} folder @returns {Buffer[]} */
function inputsOf(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file));
}

/**
 * Writes inputs as libFuzzer does, by the hash of what is in them; those that are there stay.
 * @param {string} folder
 * @param {Iterable<Buffer>} inputs
 */
export function addInputs(folder, inputs) {
  mkdirSync(folder, { recursive: true });
  for (const input of inputs) writeFileSync(join(folder, createHash('sha1').update(input).digest('hex')), input);
}
