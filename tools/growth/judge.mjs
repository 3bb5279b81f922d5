// What cleaning may cost, and how fast that may grow.

/** @import {Measured} from './measure.mjs' */
/** @import {Kind} from './pieces.mjs' */

/** Time for twice the input: 2 where the work is linear; the rest is for caches that no longer hold it all. */
export const mostGrowth = 2.6;
/** Of CPU time, for an input of any kind. */
const msAMegabyte = 1000;
const msForAnything = 100;
/** Where bytes were really lost: all that an author can have written is weighed for each place. */
const msAMegabyteOfLostBytes = 2000;
/** Of each form of the article. */
const mostOutput = 8;
const outputOfAnything = 64 * 1024;
/** Below this, the clock's and the allocator's own noise is as large as what would be measured. */
const leastMs = 4;

/** The largest form of the article, in bytes. */
export const outputOf = (/** @type {Measured} */ { html, markdown, text }) => Math.max(html, markdown, text);

/** @param {Measured} small @param {Measured} large of any two sizes, as if the large were twice the small */
export const growthOf = (small, large) => (large.ms / small.ms) ** (1 / Math.log2(large.bytes / small.bytes));

/**
 * What is wrong with these measurements of a kind, the smallest size first; nothing where all is well.
 * @param {Measured[]} measured
 * @param {Pick<Kind, 'bytesAreLost'>} [kind]
 * @param {number} [slowness] how many times as much time the machine may take as the one that the bounds were set on
 * @returns {string[]}
 */
export function problems(measured, { bytesAreLost = false } = {}, slowness = 1) {
  const found = [];
  const perMegabyte = bytesAreLost ? msAMegabyteOfLostBytes : msAMegabyte;
  for (const [index, one] of measured.entries()) {
    const size = `${Math.round(one.bytes / 1000)} KB`;
    const mostMs = ((one.bytes / 1e6) * perMegabyte + msForAnything) * slowness;
    if (one.ms > mostMs) found.push(`${size} take ${one.ms.toFixed()} ms, more than ${mostMs.toFixed()}`);
    const most = mostOutput * one.bytes + outputOfAnything;
    if (outputOf(one) > most) found.push(`${size} become ${outputOf(one)} bytes, more than ${most}`);
    const before = measured[index - 1];
    if (!before || one.ms < leastMs || one.bytes === before.bytes) continue;
    const growth = growthOf(before, one);
    if (growth > mostGrowth) {
      const times = `${before.ms.toFixed(1)} ms for ${before.bytes} bytes, ${one.ms.toFixed(1)} ms for ${one.bytes}`;
      found.push(`twice the input takes ${growth.toFixed(1)} times as long (${times}), more than ${mostGrowth}`);
    }
  }
  return found;
}

/**
 * The least of two measurements of the same inputs: other programs on the machine only ever add to the time.
 * @param {Measured[]} first
 * @param {Measured[]} second
 */
export const leastOf = (first, second) =>
  second.map((one) => ({
    ...one,
    ms: Math.min(one.ms, first.find(({ bytes }) => bytes === one.bytes)?.ms ?? Infinity),
  }));
