#!/usr/bin/env node
// The section `detection`: what running text of each language looks like, as src/language/models.cpp reads it. Packs the
// tables of data/alphabets (made by alphabets.mjs) and data/ideographs (made by ideographs.mjs).
//
//   letters      count; for each language a byte with the length of its name, its name, the number of symbols, their
//                code points, then a byte for each symbol before and symbol: -ln P in steps of 0.35
//   characters   count; for each language its name as above, the number of classes; for each a byte with its -ln P in
//                steps of 0.35, the number of its characters, their code points
//   composed     count; letters that a table has as a letter and a combining mark (Vietnamese, as windows-1258 writes
//                it): for each its code point, then those of letter and mark
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { ByteWriter } from './bytes.mjs';
import { generate } from './generate.mjs';

/** The tables of a folder of data/, in the order of their names. @param {string} folder */
const tables = (folder) =>
  readdirSync(join(root, 'data', folder))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => join(root, 'data', folder, name));

const alphabets = tables('alphabets');
const ideographs = tables('ideographs');

/** Lines without comments, as cells. @param {string} file */
const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t'));

/** A symbol stands for itself, or is written as U+XXXX where it could not be seen. @param {string} symbol */
const codePoint = (symbol) =>
  symbol.startsWith('U+') ? Number.parseInt(symbol.slice(2), 16) : (symbol.codePointAt(0) ?? 0);

/** @param {ByteWriter} out @param {string} file */
function putName(out, file) {
  const name = basename(file, '.tsv');
  out.u8(name.length);
  out.bytes(Buffer.from(name));
}

/** @param {ByteWriter} out @param {string} file */
function putLetters(out, file) {
  const [[, head], ...matrix] = rows(file);
  const symbols = head.split(' ').map(codePoint);
  if (matrix.length !== symbols.length) throw new Error(`${file}: ${symbols.length} symbols, ${matrix.length} rows`);
  putName(out, file);
  out.varint(symbols.length);
  for (const symbol of symbols) out.varint(symbol);
  for (const [before, digits] of matrix) {
    if (digits.length !== symbols.length) throw new Error(`${file}: the row of ${before} has ${digits.length} digits`);
    out.bytes([...digits].map((digit) => Number.parseInt(digit, 36)));
  }
}

/** @param {ByteWriter} out @param {string} file */
function putCharacters(out, file) {
  const classes = rows(file);
  putName(out, file);
  out.varint(classes.length);
  for (const [steps, characters] of classes) {
    const codes = [...characters].map(codePoint).sort((a, b) => a - b);
    out.u8(Number(steps));
    out.varint(codes.length);
    for (const code of codes) out.varint(code);
  }
}

/** @returns {[whole: string, letter: string, mark: string][]} */
function composed() {
  const symbols = new Set(alphabets.flatMap((file) => rows(file)[0][1].split(' ').map(codePoint)));
  const characters = [...symbols].map((code) => String.fromCodePoint(code));
  const marks = characters.filter((character) => /^\p{Mn}$/u.test(character));
  return characters.flatMap((letter) =>
    marks.flatMap((mark) => {
      const whole = (letter + mark).normalize('NFC');
      return [...whole].length === 1 ? [/** @type {[string, string, string]} */ ([whole, letter, mark])] : [];
    }),
  );
}

function section() {
  const out = new ByteWriter();
  out.varint(alphabets.length);
  for (const file of alphabets) putLetters(out, file);
  out.varint(ideographs.length);
  for (const file of ideographs) putCharacters(out, file);
  const letters = composed();
  out.varint(letters.length);
  for (const character of letters.flat()) out.varint(character.codePointAt(0) ?? 0);
  return out.toBuffer();
}

await generate({
  section: 'detection',
  module: import.meta.url,
  inputs: [...alphabets, ...ideographs],
  make: section,
});
