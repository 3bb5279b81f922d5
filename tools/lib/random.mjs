// Random numbers for generated inputs: the same on every machine, so that what is found can be found again.

/**
 * Random numbers that are the same each time (Marsaglia's xorshift): from 0 to `below`, not included.
 * @param {number} seed not 0
 */
export function randomNumbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
