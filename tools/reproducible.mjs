#!/usr/bin/env node
// Do two clean builds give the same bytes? Builds twice from what git tracks here, in two folders with other paths, time
// zones and locales, the second with a cache of its own (so its toolchain and libraries are unpacked and compiled anew),
// and compares everything that is published.
//
//   node tools/reproducible.mjs                  half an hour on two cores; 2 GB of disk
//   node tools/reproducible.mjs --with FOLDER    builds nothing: compares this checkout with another that is built
//
// Exit code 1 where they differ. Builds are the same with the same toolchain: compilers of Debian and of emsdk differ.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cache, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** What is published, and what that is made of. */
export const published = [
  'dist',
  'site',
  'build/extension',
  'build/wasm-release/unbake.wasm',
  'build/data/unbake.data',
];

/** The hash of each file of a checkout that is published, by its path. @param {string} folder */
export function hashesOf(folder) {
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const start of published.map((path) => join(folder, path)).filter((path) => existsSync(path))) {
    const files = statSync(start).isDirectory()
      ? readdirSync(start, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      : [start];
    for (const file of files) {
      hashes.set(relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
  }
  return hashes;
}

/** What two checkouts do not have the same of. @param {string} one @param {string} other @returns {string[]} */
export function differences(one, other) {
  const [mine, others] = [hashesOf(one), hashesOf(other)];
  return [...new Set([...mine.keys(), ...others.keys()])].sort().flatMap((path) => {
    if (!others.has(path)) return [`${path}: only in ${one}`];
    if (!mine.has(path)) return [`${path}: only in ${other}`];
    return mine.get(path) === others.get(path) ? [] : [`${path}: differs`];
  });
}

/** A clean build of what git tracks here. @param {string} folder @param {Record<string, string>} env */
function buildIn(folder, env) {
  for (const file of run('git', ['ls-files', '-z'], { cwd: root }).split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  const own = { ...env, CMAKE_C_COMPILER_LAUNCHER: '', CMAKE_CXX_COMPILER_LAUNCHER: '' };
  console.log(`Building in ${folder}`);
  for (const script of [['tools/setup/index.mjs', '--for', 'build'], ['tools/build.mjs']]) {
    run(process.execPath, script, { cwd: folder, env: own, show: true });
  }
}

function buildTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-reproducible-'));
  const [one, other] = [join(folder, 'a'), join(folder, 'another/checkout-with-a-longer-path')];
  try {
    const archives = process.env.UNBAKE_DEPS ?? join(cache, 'archives');
    buildIn(one, { TZ: 'UTC', LC_ALL: 'C' });
    buildIn(other, {
      TZ: 'Asia/Tokyo',
      LC_ALL: 'C.UTF-8',
      XDG_CACHE_HOME: join(folder, 'cache'),
      UNBAKE_DEPS: archives,
    });
    return report(one, other);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} one @param {string} other @returns {number} the exit code */
function report(one, other) {
  const found = differences(one, other);
  const count = hashesOf(one).size;
  if (count === 0) throw new Error(`nothing is built in ${one}: npm run build`);
  for (const line of found) console.error(line);
  const wasm = hashesOf(one).get('dist/unbake.wasm');
  console.log(`${count} files, ${found.length} differ; dist/unbake.wasm is ${wasm}`);
  return found.length > 0 ? 1 : 0;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { with: { type: 'string' } } });
  process.exitCode = values.with ? report(root, resolve(values.with)) : buildTwice();
}
