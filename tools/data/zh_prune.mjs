// Which pairs the model of Chinese keeps: those whose probability backing off would get most wrong.
// After A. Stolcke, "Entropy-based Pruning of Backoff Language Models" (1998), but adding instead of taking away, and
// without the effect on the other pairs of the row: that comes with the row's new back-off weights in the next round.

/**
 * Rounds of adding the best pairs and weighing again. Choosing all anew in each round instead never comes to rest: a row
 * that keeps all it has backs off to nothing, and so each of its pairs looks needed.
 */
const rounds = 6;
/** The least mass that is left for what is not kept, as a share of the row's. */
const leastBackoff = 1e-3;
/** The same for what could follow: a row that keeps nearly all signs would make the last one too likely or too rare. */
const leastShare = 0.02;
/**
 * Rows weigh by use to this power. With 1, rare characters would keep nothing; what is to be decided, though, is often
 * between a rare character and another.
 */
const usePower = 0.85;

/**
 * A row backs off separately to signs (punctuation and the like) and to Han characters: how freely a word goes on says
 * nothing about how often a comma follows it.
 * @typedef {{weight: number, next: Map<string, number>}} Row
 * @typedef {{kept: Map<string, number>, signs: number, han: number}} PrunedRow
 *
 * @param {Map<string, Row>} rows
 * @param {Map<string, number>} anything
 * @param {Set<string>} isSign
 * @param {number} budget how many pairs to keep
 * @returns {Map<string, PrunedRow>}
 */
export function prune(rows, anything, isSign, budget) {
  const share = { signs: 0, han: 0 };
  for (const [c, p] of anything) share[isSign.has(c) ? 'signs' : 'han'] += p;

  const weigh = (row, keeps) => {
    let signMass = 0;
    const keptMass = { signs: 0, han: 0 };
    const keptShare = { signs: 0, han: 0 };
    for (const [c, p] of row.next) {
      const kind = isSign.has(c) ? 'signs' : 'han';
      if (kind === 'signs') signMass += p;
      if (!keeps(c)) continue;
      keptMass[kind] += p;
      keptShare[kind] += anything.get(c) ?? 0;
    }
    const back = (mass, kind) =>
      Math.max(mass - keptMass[kind], mass * leastBackoff) /
      Math.max(share[kind] - keptShare[kind], share[kind] * leastShare);
    return { signs: back(signMass, 'signs'), han: back(1 - signMass, 'han') };
  };

  const kept = new Map([...rows.keys()].map((c) => [c, new Map()]));
  for (let round = 1; round <= rounds; round += 1) {
    const gains = [];
    for (const [c, row] of rows) {
      const have = kept.get(c);
      const backoff = weigh(row, (next) => have.has(next));
      const use = row.weight ** usePower;
      for (const [next, p] of row.next) {
        if (have.has(next)) continue;
        const without = (isSign.has(next) ? backoff.signs : backoff.han) * (anything.get(next) ?? 1e-9);
        // What backing off makes too likely is made good by keeping what it makes too rare.
        if (p > without) gains.push({ c, next, p, gain: use * (p * Math.log(p / without) - p + without) });
      }
    }
    gains.sort((a, b) => b.gain - a.gain);
    for (const { c, next, p } of gains.slice(0, Math.round(budget / rounds))) kept.get(c).set(next, p);
  }
  return new Map(
    [...rows].map(([c, row]) => [c, { kept: kept.get(c), ...weigh(row, (next) => kept.get(c).has(next)) }]),
  );
}
