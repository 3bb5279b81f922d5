// Which Han character follows which two, from libime's word model; and which of these the model of Chinese keeps.

/** Characters are numbered for the keys of maps: three of them fit in a double. */
const radix = 8192;
/** As in zh_prune.mjs: rare pairs would keep nothing if pairs weighed by their use. */
const usePower = 0.85;
/** Of its probability after the second character, the least that is left to one that never follows the two. */
const leastShare = 0.03;
const leastGain = 1e-7;
/** A character that follows less often than this in ten million is not looked at. */
const leastUse = 1e-8;

/**
 * Expected uses of three characters in a row, without those where the word model backs off.
 *
 * @param {{words: string[], spelt: string[][], first: Int32Array, second: Int32Array, conditional: Float64Array,
 *   unigram: Float64Array, backoff: Float64Array, triples: {words: Int32Array, conditional: Float64Array}}} model
 * @param {Float64Array} use how often each word is used
 */
export function countTriples(model, use) {
  const numbers = new Map();
  const number = (/** @type {string} */ c) => {
    if (!numbers.has(c)) numbers.set(c, numbers.size);
    return numbers.get(c);
  };
  const spelt = model.spelt.map((characters) => characters.map(number));
  /** @type {Map<number, number>} */
  const triples = new Map();
  const add = (/** @type {number[]} */ [a, b, c], /** @type {number} */ value) => {
    if (value < leastUse) return;
    const key = (a * radix + b) * radix + c;
    triples.set(key, (triples.get(key) ?? 0) + value);
  };
  for (const [w, characters] of spelt.entries()) {
    for (let i = 2; i < characters.length; i += 1) add(characters.slice(i - 2, i + 1), use[w]);
  }
  /** How often a word follows another: by two word numbers. */
  const follows = new Map();
  for (let i = 0; i < model.first.length; i += 1) {
    const [v, w] = [model.first[i], model.second[i]];
    const [a, b] = [spelt[v], spelt[w]];
    if (a.length === 0 || b.length === 0) continue;
    const seen = use[v] * (model.conditional[i] - model.backoff[v] * model.unigram[w]);
    if (seen <= 0) continue;
    if (a.length > 1) add([a.at(-2), a.at(-1), b[0]], seen);
    if (b.length > 1) add([a.at(-1), b[0], b[1]], seen);
    else follows.set(v * model.words.length + w, use[v] * model.conditional[i]);
  }
  const { words, conditional } = model.triples;
  for (let i = 0; i < conditional.length; i += 1) {
    const [u, v, w] = words.subarray(3 * i, 3 * i + 3);
    if (spelt[u].length === 0 || spelt[v].length !== 1 || spelt[w].length === 0) continue;
    const pair = follows.get(u * model.words.length + v);
    if (pair) add([spelt[u].at(-1), spelt[v][0], spelt[w][0]], pair * conditional[i]);
  }
  const names = [...numbers.keys()];
  /** @type {Map<string, Map<string, number>>} by two characters */
  const rows = new Map();
  for (const [key, value] of triples) {
    const c = names[key % radix];
    const rest = Math.floor(key / radix);
    const pair = names[Math.floor(rest / radix)] + names[rest % radix];
    const row = rows.get(pair) ?? new Map();
    rows.set(pair, row);
    row.set(c, value);
  }
  return rows;
}

/**
 * Which triples to keep: those whose probability the model of pairs gets most wrong, of such as it has both pairs of.
 * (Weights for what is not kept, as pairs have them, take more room than they are worth.)
 *
 * @param {Map<string, Map<string, number>>} triples as countTriples() gives them
 * @param {(a: string, b: string) => number} pairUse how often two characters are neighbours
 * @param {(b: string) => number} signShare how often a sign follows
 * @param {Map<string, Map<string, number>>} pairs P(c | b) as the model has it, for the pairs of Han characters that it has
 * @param {number} budget
 * @returns {Map<string, Map<string, number>>} by two characters
 */
export function pruneTriples(triples, pairUse, signShare, pairs, budget) {
  /** @type {{pair: string, c: string, p: number, gain: number}[]} */
  const gains = [];
  const none = new Map();
  for (const [a, seconds] of pairs) {
    for (const b of seconds.keys()) {
      const row = triples.get(a + b) ?? none;
      let seen = 0;
      for (const value of row.values()) seen += value;
      const use = Math.max(pairUse(a, b), seen);
      const han = 1 - signShare(b);
      for (const [c, without] of pairs.get(b) ?? none) {
        const p = Math.max((han * (row.get(c) ?? 0)) / use + ((use - seen) / use) * without, leastShare * without);
        const gain = use ** usePower * (p * Math.log(p / without) - p + without);
        if (gain > leastGain) gains.push({ pair: a + b, c, p, gain });
      }
    }
  }
  gains.sort((x, y) => y.gain - x.gain);
  const result = new Map();
  for (const { pair, c, p } of gains.slice(0, budget)) {
    const row = result.get(pair) ?? new Map();
    result.set(pair, row);
    row.set(c, p);
  }
  return result;
}
