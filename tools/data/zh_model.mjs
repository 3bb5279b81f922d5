#!/usr/bin/env node
// The section `zh-model`: a model of Simplified Chinese, of characters and where words end, as src/language/chinese_model.cpp reads it.
// Integers are LEB128 varints unless they are called bytes; "rising" numbers are the steps between them less one.
//
//   version byte; the step of costs, a byte in 1/64 nat
//   characters  count; their code points, the most used first: a character's place here is its id
//   usual       how many of them, from the first, are usual; count of further usual code points, these rising
//   unigrams    for each id a byte: its cost where nothing is known of the one before, in steps
//   folding     count; code points, rising; for each the id that it counts as
//   rows        how many ids, from the first, are signs; then for all ids how many pairs are kept; for all ids a byte, the
//               cost of backing off to signs in steps plus 128; for all ids the same for Han characters
//   pairs       for all ids their pairs' second ids, rising; then for all pairs a byte: its cost in steps
//   words       count of levels of "across", these in per cent; count of levels of "end", these; for all ids a byte, in
//               1/31: how many of its uses end a word; for all ids the same: how many of the words that it begins end
//               with it; then for all pairs a byte: the level of how often they are neighbours across two words, times
//               the count of levels of "end", plus the level of how often the second ends the word that has both
//   surnames    count; their ids, rising
//   triples     count of pairs that have any, their places among all pairs, rising; for each how many, less one; for each
//               their third characters as places among the pairs of its second character, rising; then for all triples
//               a byte: its cost in steps
import { existsSync } from 'node:fs';
import { ByteWriter } from './bytes.mjs';
import { digit, isHan, letter, sameMarks } from './characters.mjs';
import { generate } from './generate.mjs';
import { readTable } from './opencc_tables.mjs';
import { libimeModel, libimeVersion, openccFile, punctuationFile } from './sources.mjs';
import { countCharacters } from './zh_counts.mjs';
import { mix } from './zh_mix.mjs';
import { prune } from './zh_prune.mjs';
import { signs } from './zh_signs.mjs';
import { surnames } from './zh_surnames.mjs';
import { pruneTriples } from './zh_triples.mjs';
import { usualProbability, usualTraditional } from './zh_usual.mjs';

const version = 3;
/** Nats. Half of it is the largest error. */
const costStep = 16 / 64;
/**
 * Of 850,000. What that gives, measured as data/README.md says: 0.764 right choices; 300,000 pairs would take 100 KB more
 * in brotli for 0.769.
 */
const pairBudget = 195_000;

/** Of 5,000,000. 85,000 would take 80 KB more in brotli and repair one text in a hundred more. */
const tripleBudget = 36_000;
/**
 * Per cent: how often two characters are neighbours across the end of a word, and not within one; and how often the
 * second ends the word that they are in. Finer steps made no difference.
 */
const acrossLevels = [1, 5, 15, 35, 65, 85, 95, 99];
const endLevels = [5, 25, 50, 75, 95];
/** The steps of a character's own shares. */
const shareSteps = 31;

const cost = (probability) => Math.min(255, Math.max(0, Math.round(-Math.log(probability) / costStep)));
const backoffCost = (factor) => Math.min(255, Math.max(0, Math.round(-Math.log(factor) / costStep) + 128));
const codePoint = (c) => c.codePointAt(0);

/** What counts as another: Traditional characters as Simplified ones, variants of signs as the sign. */
function foldings(simplify, ids) {
  const result = new Map();
  const add = (from, to) => {
    if (ids.has(to) && !ids.has(from)) result.set(codePoint(from), ids.get(to));
  };
  for (const [traditional, values] of simplify) add(traditional, values[0]);
  for (const [from, to] of sameMarks) add(from, to);
  for (const c of '\r\t\u00a0\u3000') add(c, c === '\r' ? '\n' : ' ');
  for (let i = 0; i < 26; i += 1) {
    for (const a of [0x41, 0x61, 0xff21, 0xff41]) add(String.fromCodePoint(a + i), letter);
  }
  for (let i = 0; i < 10; i += 1) for (const zero of [0x30, 0xff10]) add(String.fromCodePoint(zero + i), digit);
  return [...result].sort((a, b) => a[0] - b[0]);
}

/** The triples to keep, by their first two characters. */
function triples(counts, rows, anything, pruned) {
  const freely = (c) => anything.get(c) ?? 0;
  const pairUse = (a, b) => (counts.pairs.get(a)?.get(b) ?? 0) + (counts.free.get(a) ?? 0) * freely(b);
  const signShare = new Map();
  const shareOf = (b) => {
    if (!signShare.has(b))
      signShare.set(
        b,
        signs.reduce((sum, sign) => sum + (rows.get(b)?.next.get(sign) ?? 0), 0),
      );
    return signShare.get(b);
  };
  const pairs = new Map(
    [...pruned].filter(([a]) => isHan(a)).map(([a, { kept }]) => [a, new Map([...kept].filter(([b]) => isHan(b)))]),
  );
  return pruneTriples(counts.triples, pairUse, shareOf, pairs, tripleBudget);
}

/** @param {number[]} levels @param {number} value */
function nearest(levels, value) {
  const distances = levels.map((level) => Math.abs(level - value * 100));
  return distances.indexOf(Math.min(...distances));
}

/** Where words begin and end. @param {ByteWriter} out */
function writeWords(out, counts, anything, order, entries) {
  const isSign = new Set(signs);
  const share = (value) => Math.round(Math.min(1, Math.max(0, value)) * shareSteps);
  for (const levels of [acrossLevels, endLevels]) {
    out.varint(levels.length);
    out.bytes(levels);
  }
  for (const c of order) out.u8(isSign.has(c) ? shareSteps : share(counts.ends.get(c) ?? 1));
  for (const c of order) out.u8(isSign.has(c) ? shareSteps : share(counts.singles.get(c) ?? 0));
  for (const [a, row] of entries.entries()) {
    for (const { id } of row) {
      const [first, second] = [order[a], order[id]];
      const inside = counts.inside.get(first)?.get(second) ?? 0;
      const freely = (counts.free.get(first) ?? 0) * (anything.get(second) ?? 0);
      const all = (counts.pairs.get(first)?.get(second) ?? 0) + freely;
      const across = isSign.has(first) || isSign.has(second) ? 1 : 1 - inside / all;
      const level = nearest(acrossLevels, across);
      const end = (counts.insideEnds.get(first)?.get(second) ?? 0) / inside;
      out.u8(level * endLevels.length + (level === acrossLevels.length - 1 ? 0 : nearest(endLevels, end)));
    }
  }
}

/** @param {ByteWriter} out @param {Map<string, Map<string, number>>} kept */
function writeTriples(out, kept, order, entries) {
  const places = entries.map((row) => new Map(row.map(({ id }, place) => [order[id], place])));
  const rows = [];
  let pair = 0;
  for (const [a, row] of entries.entries()) {
    for (const { id } of row) {
      const found = [...(kept.get(order[a] + order[id]) ?? [])].map(([c, p]) => ({ place: places[id].get(c), p }));
      if (found.length > 0) rows.push({ pair, thirds: found.sort((x, y) => x.place - y.place) });
      pair += 1;
    }
  }
  out.set(rows.map((row) => row.pair));
  for (const { thirds } of rows) out.varint(thirds.length - 1);
  for (const { thirds } of rows) out.rising(thirds.map(({ place }) => place));
  for (const { thirds } of rows) for (const { p } of thirds) out.u8(cost(p));
}

async function section() {
  const simplify = readTable('TSCharacters');
  const fold = (c) => simplify.get(c)?.[0] ?? c;
  const counts = await countCharacters(libimeModel(), fold);
  const { rows, anything } = mix(counts, fold);
  const isSign = new Set(signs);
  const weight = (c) => rows.get(c)?.weight ?? 0;
  // Signs first, so that the reader knows them by their ids.
  const rank = (c) => (isSign.has(c) ? 1 : 0) + weight(c);
  const order = [...anything.keys()].sort((a, b) => rank(b) - rank(a) || codePoint(a) - codePoint(b));
  const ids = new Map(order.map((c, id) => [c, id]));
  const pruned = prune(rows, anything, isSign, pairBudget);

  const usual = order.filter((c) => isSign.has(c) || weight(c) >= usualProbability);
  const usualElsewhere = [...usualTraditional(usual)].map(codePoint).sort((a, b) => a - b);

  const out = new ByteWriter();
  out.u8(version);
  out.u8(costStep * 64);
  out.varint(order.length);
  for (const c of order) out.varint(codePoint(c));
  out.varint(usual.length);
  out.set(usualElsewhere);
  for (const c of order) out.u8(cost(anything.get(c)));
  const folding = foldings(simplify, ids);
  out.set(folding.map(([from]) => from));
  for (const [, id] of folding) out.varint(id);

  out.varint(signs.length);
  const entries = order.map((c) => {
    const kept = pruned.get(c)?.kept ?? new Map();
    return [...kept].map(([next, p]) => ({ id: ids.get(next), p })).sort((a, b) => a.id - b.id);
  });
  for (const row of entries) out.varint(row.length);
  for (const c of order) out.u8(backoffCost(pruned.get(c)?.signs ?? 1));
  for (const c of order) out.u8(backoffCost(pruned.get(c)?.han ?? 1));
  for (const row of entries) out.rising(row.map(({ id }) => id));
  for (const row of entries) for (const { p } of row) out.u8(cost(p));
  writeWords(out, counts, anything, order, entries);
  out.set(surnames.map((c) => ids.get(c)).sort((a, b) => a - b));
  writeTriples(out, triples(counts, rows, anything, pruned), order, entries);
  return out.toBuffer();
}

if (!existsSync(libimeModel())) {
  console.error(`${libimeModel()} is not there: run  npm run setup`);
  process.exit(1);
}
await generate({
  section: 'zh-model',
  module: import.meta.url,
  // libime's model is known by its version; reading 73 MB only to find that it is the same takes its time.
  values: [libimeVersion, tripleBudget],
  inputs: [punctuationFile, ...['STCharacters', 'TSCharacters', 'TWVariants', 'HKVariants'].map(openccFile)],
  make: section,
});
