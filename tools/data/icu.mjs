#!/usr/bin/env node
// Cuts ICU's data file to the items of data/icu-items.txt: build/data/icudt76l.dat.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unlessFresh } from '../lib/fresh.mjs';
import { build, root } from '../lib/paths.mjs';
import { run, which } from '../lib/run.mjs';
import { pins } from '../setup/sources.mjs';
import { toolchain } from '../setup/toolchain.mjs';

const list = join(root, 'data/icu-items.txt');
const source = toolchain().icuData;
// icupkg writes the file's name into it, and ICU looks for that very name: another one fails silently.
const output = join(build, 'data', basename(source));
// Debian keeps icupkg out of ordinary users' PATH.
const icupkg = which('icupkg', `${process.env.PATH}:/usr/sbin`);

function items() {
  const lines = readFileSync(list, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function cut() {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-icu-'));
  try {
    const wanted = items();
    const all = new Set(run(icupkg, ['-l', source]).split('\n'));
    const unknown = wanted.filter((item) => !all.has(item));
    if (unknown.length > 0) throw new Error(`data/icu-items.txt: ICU has no ${unknown.join(', ')}`);
    const out = join(folder, 'out');
    mkdirSync(out);
    const [keep, empty] = [join(folder, 'keep.txt'), join(out, basename(source))];
    writeFileSync(keep, wanted.join('\n'));
    run(icupkg, ['-d', folder, '-x', keep, source]);
    run(icupkg, ['-s', folder, '-a', keep, 'new', empty]);
    mkdirSync(join(build, 'data'), { recursive: true });
    rmSync(output, { force: true });
    run('mv', [empty, output]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const made = await unlessFresh(
  output,
  { files: [list, fileURLToPath(import.meta.url)], values: [pins.icu.version] },
  cut,
);
if (made) console.log(`icudt76l.dat: ${items().length} items, ${statSync(output).size} bytes`);
