// Which Han character follows which, from libime's word model.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isHan } from './characters.mjs';
import { countTriples } from './zh_triples.mjs';

/** Rounds of power iteration; the word probabilities change by less than 1 % of themselves after these. */
const rounds = 12;

/**
 * An ARPA file's 1- to 3-grams. Its 1-gram probabilities are Kneser-Ney's: how many words a word follows, not how
 * often it is used.
 * @param {string} file
 */
async function readArpa(file) {
  const words = [];
  const ids = new Map();
  const unigram = [];
  const backoff = [];
  const first = [];
  const second = [];
  const conditional = [];
  const triples = [];
  const tripleConditional = [];
  let order = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line[0] === '\\') {
      order = Number(/^\\(\d)-grams:/.exec(line)?.[1] ?? 0);
      continue;
    }
    const parts = line.split('\t');
    if (order === 0 || parts.length < 2) continue;
    const probability = 10 ** Number(parts[0]);
    if (order === 1) {
      ids.set(parts[1], words.length);
      words.push(parts[1]);
      unigram.push(probability);
      backoff.push(10 ** Number(parts[2] ?? 0));
    } else if (order === 3) {
      const three = parts[1].split(' ').map((word) => ids.get(word));
      if (three.includes(undefined)) continue;
      triples.push(...three);
      tripleConditional.push(probability);
    } else {
      const [a, b] = parts[1].split(' ');
      if (!ids.has(a) || !ids.has(b)) continue;
      first.push(ids.get(a));
      second.push(ids.get(b));
      conditional.push(probability);
    }
  }
  return {
    words,
    unigram: Float64Array.from(unigram),
    backoff: Float64Array.from(backoff),
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    conditional: Float64Array.from(conditional),
    triples: { words: Int32Array.from(triples), conditional: Float64Array.from(tripleConditional) },
  };
}

/** How often each word is used: what the 2-gram model generates in the long run. */
function stationary({ words, unigram, backoff, first, second, conditional }) {
  // What is left of the back-off mass after the words that have a 2-gram: 1 - sum of their 1-gram probabilities.
  let probability = Float64Array.from(unigram);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(words.length);
    let free = 0;
    for (let w = 0; w < words.length; w += 1) free += probability[w] * backoff[w];
    for (let w = 0; w < words.length; w += 1) next[w] = free * unigram[w];
    for (let i = 0; i < first.length; i += 1) {
      next[second[i]] += probability[first[i]] * (conditional[i] - backoff[first[i]] * unigram[second[i]]);
    }
    let sum = 0;
    for (let w = 0; w < words.length; w += 1) sum += next[w];
    probability = next.map((value) => value / sum);
  }
  return probability;
}

/**
 * The distribution of characters, and of pairs of neighbours, in text that the word model generates.
 *
 *  character  probability of each character
 *  begins     probability that a word begins with the character (of words anywhere)
 *  ends       share of each character's uses that end a word
 *  pairs      probability of neighbours, a map of maps, without those below
 *  free       for each character the probability that what follows is chosen freely by `begins`: the word model backed off
 *  triples    the same for three in a row, by the first two
 *
 * @param {string} file lm_sc.arpa
 * @param {(character: string) => string} fold
 */
export async function countCharacters(file, fold) {
  const model = await readArpa(file);
  const use = stationary(model);
  const character = new Map();
  const begins = new Map();
  const ends = new Map();
  const free = new Map();
  const singles = new Map();
  const beginning = new Map();
  const pairs = new Map();
  const inside = new Map();
  const insideEnds = new Map();
  const add = (map, key, value) => map.set(key, (map.get(key) ?? 0) + value);
  const addPair = (a, b, value, into = pairs) => {
    const row = into.get(a) ?? new Map();
    into.set(a, row);
    row.set(b, (row.get(b) ?? 0) + value);
  };
  const spelt = model.words.map((word) => {
    const characters = [...word].map(fold);
    return characters.every(isHan) ? characters : [];
  });
  for (const [w, characters] of spelt.entries()) {
    if (characters.length === 0) continue;
    const last = characters.at(-1);
    for (const c of characters) add(character, c, use[w]);
    for (let i = 1; i < characters.length; i += 1) {
      addPair(characters[i - 1], characters[i], use[w]);
      addPair(characters[i - 1], characters[i], use[w], inside);
      if (i === characters.length - 1) addPair(characters[i - 1], characters[i], use[w], insideEnds);
    }
    add(beginning, characters[0], use[w]);
    if (characters.length === 1) add(singles, characters[0], use[w]);
    add(begins, characters[0], model.unigram[w]);
    add(ends, last, use[w]);
    add(free, last, use[w] * model.backoff[w]);
  }
  for (let i = 0; i < model.first.length; i += 1) {
    const [a, b] = [spelt[model.first[i]], spelt[model.second[i]]];
    if (a.length === 0 || b.length === 0) continue;
    const seen = model.conditional[i] - model.backoff[model.first[i]] * model.unigram[model.second[i]];
    if (seen > 0) addPair(a.at(-1), b[0], use[model.first[i]] * seen);
  }
  for (const [c, value] of ends) ends.set(c, value / character.get(c));
  for (const [c, value] of beginning) singles.set(c, (singles.get(c) ?? 0) / value);
  return {
    character,
    begins,
    ends,
    free,
    singles,
    beginning,
    pairs,
    inside,
    insideEnds,
    triples: countTriples({ ...model, spelt }, use),
  };
}
