// Broken variants of sound inputs, the same ones each time: a small fuzzer for what is written in JavaScript. The core has
// libFuzzer (tests/fuzz).
import { randomNumbers } from '../../tools/lib/random.mjs';

/** Of CPU time for each test; UNBAKE_FUZZ_SECONDS runs them for as long as one likes. */
const seconds = Number(process.env.UNBAKE_FUZZ_SECONDS ?? 2);
/** So that a fast machine tries what a slow one does, and no more. */
const mostRuns = process.env.UNBAKE_FUZZ_SECONDS ? Number.POSITIVE_INFINITY : 3000;

/** @typedef {ReturnType<typeof randomNumbers>} Random */

/** @type {((input: Buffer, random: Random, other: Buffer, word: Buffer) => Buffer)[]} */
const mutations = [
  // A bit.
  (input, random) => {
    const changed = Buffer.from(input);
    if (changed.length > 0) changed[random(changed.length)] ^= 1 << random(8);
    return changed;
  },
  // A byte that matters to most formats.
  (input, random) =>
    splice(input, random(input.length + 1), 1, Buffer.from([[0, 0xff, 0x0a, 0x0d, 0x20, 0x22][random(6)]])),
  // A piece that is left out, or stands there again, many times even.
  (input, random) => splice(input, random(input.length + 1), random(40), Buffer.alloc(0)),
  (input, random) => {
    const begin = random(input.length + 1);
    const piece = input.subarray(begin, begin + 1 + random(60));
    return splice(input, begin, 0, Buffer.concat(Array(1 + random(30)).fill(piece)));
  },
  // A word of the format.
  (input, random, _, word) => splice(input, random(input.length + 1), random(4), word),
  // The end.
  (input, random) => input.subarray(0, random(input.length + 1)),
  // The end of another input.
  (input, random, other) =>
    Buffer.concat([input.subarray(0, random(input.length + 1)), other.subarray(random(other.length + 1))]),
];

/** @param {Buffer} input @param {number} begin @param {number} length @param {Buffer} piece */
function splice(input, begin, length, piece) {
  return Buffer.concat([input.subarray(0, begin), piece, input.subarray(begin + length)]);
}

/**
 * Variants of the seeds, one after the other until the time is over. Each knows the number that it is made from, for a
 * message.
 * @param {(Buffer | string)[]} seeds
 * @param {{words?: (Buffer | string)[], largest?: number}} [options] words of the format; how large a variant may be
 * @returns {Generator<{input: Buffer, number: number}>}
 */
export function* mutants(seeds, { words = ['x'], largest = 20_000 } = {}) {
  /** @type {Buffer[]} */
  const inputs = seeds.map((seed) => Buffer.from(seed));
  const known = words.map((word) => Buffer.from(word));
  const begin = process.cpuUsage();
  for (let number = 1; number <= mostRuns; ++number) {
    const random = randomNumbers(number * 2654435761);
    let input = inputs[random(inputs.length)];
    for (let count = random(5); count >= 0; --count) {
      const mutation = mutations[random(mutations.length)];
      input = mutation(input, random, inputs[random(inputs.length)], known[random(known.length)]);
    }
    yield { input: input.subarray(0, largest), number };
    const { user, system } = process.cpuUsage(begin);
    if ((user + system) / 1e6 > seconds) return;
  }
}
