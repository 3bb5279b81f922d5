#!/usr/bin/env node
// How well data/alphabets tells languages, on text that it was not counted in:
//
//   node tools/data/alphabets_check.mjs FOLDER     prints, of FOLDER/<language>/heldout.txt for each language,
//
// bits per symbol under a uniform distribution, under its own table, under the best other table (which one), and how
// many percent of slices of 16, 32, 64 and 128 characters its table explains best. FOLDER is of corpora.mjs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { asciiLetter, other, read, symbolsOf, tables } from './symbols.mjs';

const nats = 0.35;

/** What `other` costs beyond its digit: which of some hundred characters it is. In digits. */
const otherCost = Math.log(100) / nats;

/** The same where 26 letters are one symbol. */
const asciiCost = Math.log(26) / nats;

const lengths = [16, 32, 64, 128];
const slices = 400;

/** @param {string} name */
function tableOf(name) {
  const lines = readFileSync(join(root, 'data/alphabets', `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const symbols = lines[0].split('\t')[1].split(' ').map(read);
  const place = new Map(symbols.map((symbol, i) => [symbol, i]));
  const costs = lines.slice(1).map((line) => [...line.split('\t')[1]].map((digit) => Number.parseInt(digit, 36)));
  return { name, place, costs };
}

/** Digits that a text costs, for all of its characters. @param {string} text */
function cost(text, { name, place, costs }) {
  const unknown = place.get(other) ?? 0;
  const ascii = place.get(asciiLetter);
  const places = symbolsOf(text, name).map((symbol) => place.get(symbol) ?? unknown);
  let sum = 0;
  for (let i = 1; i < places.length; i += 1) {
    sum += costs[places[i - 1]][places[i]];
    if (places[i] === unknown) sum += otherCost;
    if (places[i] === ascii) sum += asciiCost;
  }
  return { sum, symbols: places.length - 1 };
}

function main([folder]) {
  if (!folder) {
    console.error('usage: node tools/data/alphabets_check.mjs FOLDER   (of corpora: see tools/data/corpora.mjs)');
    process.exit(2);
  }
  const all = tables.filter(({ name }) => name !== 'ro-cedilla').map(({ name }) => tableOf(name));
  const wrong = new Map();
  console.log(`\tbytes\tuniform\town\tbest other\t${lengths.join('\t')}`);
  for (const own of all) {
    const file = join(folder, own.name, 'heldout.txt');
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8').trim().replace(/\n/g, ' ');
    const part = text.slice(0, 100_000);
    const perSymbol = all
      .map((table) => {
        const { sum, symbols } = cost(part, table);
        return { name: table.name, bits: (sum * nats) / Math.LN2 / symbols };
      })
      .sort((a, b) => a.bits - b.bits);
    const best = perSymbol.find(({ name }) => name !== own.name);
    const right = lengths.map((length) => {
      let n = 0;
      for (let i = 0; i < slices; i += 1) {
        const at = Math.floor((i * (text.length - length)) / slices);
        const slice = text.slice(at, at + length);
        const won = all
          .map((table) => ({ name: table.name, sum: cost(slice, table).sum }))
          .reduce((a, b) => (b.sum < a.sum ? b : a));
        if (won.name === own.name) n += 1;
        else if (length === 64) wrong.set(`${own.name}>${won.name}`, (wrong.get(`${own.name}>${won.name}`) ?? 0) + 1);
      }
      return ((100 * n) / slices).toFixed(1);
    });
    const ownBits = perSymbol.find(({ name }) => name === own.name)?.bits.toFixed(2);
    console.log(
      [
        own.name,
        Buffer.byteLength(text),
        Math.log2(own.place.size).toFixed(2),
        ownBits,
        `${best?.bits.toFixed(2)} ${best?.name}`,
        ...right,
      ].join('\t'),
    );
  }
  const most = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 20);
  console.log(`taken for another at 64: ${most.map(([pair, n]) => `${pair} ${n}`).join(', ')} (of ${slices})`);
}

main(process.argv.slice(2));
