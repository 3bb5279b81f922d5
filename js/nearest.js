// "Did you mean …?"

/**
 * The name most like `wanted`, if one is within a third of its length of edits (and at least one): a slip, no guess.
 * @param {string} wanted
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function nearest(wanted, names) {
  const lower = wanted.toLowerCase();
  let best;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    // Names of lengths that differ so much are as many edits away; what was passed may be as long as a page.
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const found = distance(lower, name.toLowerCase());
    if (found < bestDistance) [best, bestDistance] = [name, found];
  }
  return best;
}

/**
 * Edits between two strings, a swap of neighbours counting as one (optimal string alignment).
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
