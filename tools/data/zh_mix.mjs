// The conditional probabilities of the model of Chinese: libime's neighbours of Han characters, with the punctuation
// that libime doesn't have mixed in from running text.
import { readFileSync } from 'node:fs';
import { edge } from './characters.mjs';
import { punctuationFile } from './sources.mjs';
import { afterHan, afterSign, openings, signs } from './zh_signs.mjs';

/**
 * How many sightings the general rate of a sign is worth against those after this very character. The running texts
 * are manuals and old verse, so that what they have of a character says little until it is seen often.
 */
const signTrust = 2000;
/** What a sign is never followed by in the table is not impossible. */
const leastAfterSign = 0.0001;
/** A sign that is rare in the running texts must not weigh more than this for each time it was seen. */
const mostFactor = 10;
/** What begins words is what follows freely; characters that never begin one can all the same, a little. */
const inWordShare = 0.05;

/** data/zh_punctuation.tsv: for each first character what follows, '=' being how often it was seen itself. */
function readPunctuation() {
  const escapes = { '\\n': edge, '\\s': ' ' };
  const rows = new Map();
  for (const line of readFileSync(punctuationFile, 'utf8').split('\n')) {
    if (line === '' || line[0] === '#') continue;
    const [first, ...fields] = line.split('\t');
    const row = new Map();
    for (const field of fields) {
      const [, next, count] = /^(\\.|.)(\d+)$/su.exec(field);
      row.set(escapes[next] ?? next, Number(count));
    }
    rows.set(escapes[first] ?? first, row);
  }
  return rows;
}

/** Values that sum to 1. @param {Map<string, number>} map */
function normalised(map) {
  let sum = 0;
  for (const value of map.values()) sum += value;
  return new Map([...map].map(([key, value]) => [key, value / sum]));
}

/** @param {Map<string, Map<string, number>>} rows @param {(c: string) => string} fold */
function folded(rows, fold) {
  const result = new Map();
  for (const [first, row] of rows) {
    const into = result.get(fold(first)) ?? new Map();
    result.set(fold(first), into);
    for (const [next, count] of row) into.set(fold(next), (into.get(fold(next)) ?? 0) + count);
  }
  return result;
}

/**
 * @param {Awaited<ReturnType<typeof import('./zh_counts.mjs').countCharacters>>} han
 * @param {(c: string) => string} fold
 * @returns rows: for each character its weight (how often it is used) and what follows with what probability;
 *          anything: the probability of each character where nothing is known of the one before
 */
export function mix(han, fold) {
  const running = folded(readPunctuation(), fold);
  const seen = (row, next) => row?.get(next) ?? 0;
  const character = normalised(han.character);
  const begins = normalised(han.begins);
  const isSign = new Set(signs);

  // How often each sign follows a Han character, and how many of those end a word.
  const rate = new Map(signs.map((sign) => [sign, afterHan[sign] / 100]));
  const observed = new Map(signs.map((sign) => [sign, 0]));
  let total = 0;
  let ending = 0;
  for (const [c, probability] of character) {
    ending += probability * (han.ends.get(c) ?? 0);
    total += seen(running.get(c), '=');
    for (const sign of signs) observed.set(sign, observed.get(sign) + seen(running.get(c), sign));
  }
  const factor = new Map(signs.map((sign) => [sign, (rate.get(sign) * total) / Math.max(observed.get(sign), 1)]));
  /** Signs seen, as many as there would be in an article. */
  const signsSeen = (row, sign) => seen(row, sign) * Math.min(factor.get(sign), mostFactor);
  const allSigns = [...rate.values()].reduce((a, b) => a + b, 0);

  // What a clause opens with is a word as often as it is used, not as many words as it follows.
  const words = normalised(han.beginning);
  const opening = new Map(
    [...character].map(([c, p]) => [c, (1 - inWordShare) * (words.get(c) ?? 0) + inWordShare * p]),
  );

  const anything = new Map(rate);
  const freely = new Map();
  for (const [c, p] of character) freely.set(c, (1 - inWordShare) * (begins.get(c) ?? 0) + inWordShare * p);
  for (const [c, p] of freely) anything.set(c, (1 - allSigns) * p);

  const rows = new Map();
  for (const [c, weight] of character) {
    const row = running.get(c);
    let hanSeen = seen(row, '=');
    let signsThere = 0;
    for (const sign of signs) {
      hanSeen -= seen(row, sign);
      signsThere += signsSeen(row, sign);
    }
    const next = new Map();
    let signShare = 0;
    for (const sign of signs) {
      const general = (rate.get(sign) * (han.ends.get(c) ?? 0)) / ending;
      const p = (signsSeen(row, sign) + signTrust * general) / (hanSeen + signsThere + signTrust);
      next.set(sign, p);
      signShare += p;
    }
    const neighbours = han.pairs.get(c) ?? new Map();
    const free = han.free.get(c) ?? 0;
    let sum = free;
    for (const value of neighbours.values()) sum += value;
    if (sum === 0) continue;
    // Only neighbours that the word model has itself; the free rest is what backing off gives.
    for (const [b, value] of neighbours) {
      next.set(b, ((1 - signShare) * (value + free * (freely.get(b) ?? 0))) / sum);
    }
    rows.set(c, { weight: weight * (1 - allSigns), next });
  }
  for (const sign of signs) rows.set(sign, { weight: rate.get(sign), next: followers(sign) });

  /** What follows a sign: for Han characters, how often each is used times how often it has the sign before it. */
  function followers(sign) {
    const row = running.get(sign) ?? new Map();
    const next = new Map(signs.map((other) => [other, Math.max((afterSign[sign][other] ?? 0) / 100, leastAfterSign)]));
    let hanShare = 1;
    for (const p of next.values()) hanShare -= p;
    const hanAfter = new Map();
    let hanCount = 0;
    for (const [b, count] of row) if (b !== '=' && !isSign.has(b)) hanCount += count;
    let sum = 0;
    for (const [b, probability] of character) {
      const general = ((hanCount / total) * opening.get(b)) / probability;
      const p = (probability * (seen(row, b) + signTrust * general)) / (seen(running.get(b), '=') + signTrust);
      hanAfter.set(b, p);
      sum += p;
    }
    const known = openings[sign] ?? {};
    const unknown = 1 - Object.values(known).reduce((a, b) => a + b, 0) / 100;
    for (const [b, p] of hanAfter) next.set(b, hanShare * ((unknown * p) / sum + (known[b] ?? 0) / 100));
    return next;
  }
  return { rows, anything };
}
