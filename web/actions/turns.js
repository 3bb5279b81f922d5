// Whose turn it is: a file that took long to read must not take the place of something newer.

/** @typedef {ReturnType<typeof createTurns>} Turns */

/** @param {(error: unknown) => void} fail */
export function createTurns(fail) {
  /** Counts what is taken in. */
  let turns = 0;
  return {
    /** Something is taken in: what is still being read comes too late. */
    next() {
      turns++;
    },

    /**
     * Reads something that takes time; what was taken in since then goes before it.
     *
     * @template T
     * @param {() => Promise<T>} read
     * @param {(value: T) => void} then
     */
    async later(read, then) {
      const turn = ++turns;
      try {
        const value = await read();
        if (turn === turns) then(value);
      } catch (error) {
        if (turn === turns) fail(error);
      }
    },
  };
}
