// How slow the machine is just now: bounds of time are those of the machine that they were set on.
import { paragraph, texts } from '../bench/texts.mjs';
import { inPage, repeat } from './pieces.mjs';

/** @import {Engine} from './measure.mjs' */

/** A page that nobody made to keep Unbake busy. */
const page = inPage((bytes) => repeat((i) => `<p>${paragraph(texts.hans.sentences, i)}</p>`, bytes));
const bytes = 1_000_000;
/** Of CPU time, where the bounds were set (quality.md names the machine): the least of many runs. */
const usualMs = 84;

/**
 * How many times as long the page takes as it did there; 1 where it takes less.
 * @param {Engine} engine
 * @returns {Promise<number>}
 */
export async function slowness(engine) {
  const { measured } = await engine.measure(page, [bytes], { runs: 5, seconds: 30, megabytes: 4096 });
  return Math.max(1, (measured[0]?.ms ?? usualMs) / usualMs);
}
