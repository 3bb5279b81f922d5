// Emscripten, at the version that the file emsdk-version names.
//
// What the machine has comes first (emcc on PATH, EMSDK). Where that is another version or none, Debian's package is
// unpacked into the cache and set up to run on this machine's LLVM. What becomes part of the wasm, or makes it, is known
// by its SHA-256: the packages of Emscripten and of Binaryen. The C library that Binaryen runs on is of the same release
// of Debian, whose signature apt checks; it changes whenever Debian mends it, and nothing of it is in the wasm.
//
// Upstream's own build is not fetched: of this version no SHA-256 is known but the one that upstream's list names on the
// day, under a tag that can move.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../lib/atomic.mjs';
import { cache, root } from '../lib/paths.mjs';
import { run, which } from '../lib/run.mjs';
import { downloadFromSuite } from './debian.mjs';
import { archive } from './fetch.mjs';
import { UserError } from './report.mjs';
import { pins } from './sources.mjs';

export const version = readFileSync(join(root, 'emsdk-version'), 'utf8').trim();
const folder = join(cache, `emscripten-${version}`);

/** Places that may hold emcc, in the order of preference. */
function places() {
  const onPath = which('emcc');
  return [
    onPath && dirname(realpathSync(onPath)),
    process.env.EMSDK && join(process.env.EMSDK, 'upstream/emscripten'),
    join(folder, 'usr/share/emscripten'),
  ].filter(Boolean);
}

/** The folder of the right emcc, or undefined. */
export function emscriptenFolder() {
  return places().find((place) => {
    const file = join(place, 'emscripten-version.txt');
    return (
      existsSync(join(place, 'emcc')) &&
      existsSync(file) &&
      readFileSync(file, 'utf8').replace(/["\s]/g, '') === version
    );
  });
}

export const emscripten = {
  title: `Emscripten ${version}`,
  missing: () => emscriptenFolder() === undefined,
  async install(say) {
    try {
      await fromDebian(say);
    } catch (error) {
      throw new UserError(
        `install emsdk ${version} (https://emscripten.org/docs/getting_started/downloads.html), set EMSDK to its folder, start again`,
        [error.message, error.details, error.output].filter(Boolean).join('\n'),
      );
    }
  },
};

/** Parts of Debian's package that nothing here links: 1.2 of its 1.7 GB. */
const unused = ['lto', 'lto-pic', 'pic', '*-mt*.a', '*-ww*.a', '*asan*.a', '*sanitizer*', 'libwasmfs*'].map(
  (name) => `./usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten/${name}`,
);

/** Those of Debian's packages that are known by their SHA-256, for this machine. */
export function pinnedPackages({ packages } = pins.emscripten, machine = process.arch) {
  return Object.entries(packages).map(([name, pin]) => {
    const own = pin.sha256 ? pin : pin[machine];
    if (!own) throw new Error(`no SHA-256 is known of Debian's ${name} for ${machine}`);
    return { name, ...own };
  });
}

async function fromDebian(say) {
  const { debianSuite, debianLibraries, debianLlvm } = pins.emscripten;
  const pinned = pinnedPackages();
  await makeFolder(folder, async (temporary) => {
    const packages = join(temporary, 'packages');
    mkdirSync(packages);
    const files = [];
    for (const pin of pinned) files.push(await archive(pin, say));
    say(`fetching ${debianLibraries.join(', ')} of ${debianSuite} (Debian's signature)`);
    const libraries = downloadFromSuite(debianSuite, debianLibraries, packages);
    say('unpacking');
    for (const file of [...files, ...libraries]) {
      const tar = `dpkg-deb --fsys-tarfile "$0" | tar -x -C "$1" --no-same-owner ${unused.map((name) => `--exclude='${name}'`).join(' ')}`;
      run('bash', ['-o', 'pipefail', '-c', tar, file, temporary]);
    }
    rmSync(packages, { recursive: true });
    wrapBinaryen(temporary);
    const place = join(temporary, 'usr/share/emscripten');
    addAcorn(temporary);
    configure(place, { llvm: debianLlvm, binaryen: join(folder, 'binaryen') });
    // 240 MB that are of no more use.
    for (const file of files) rmSync(file);
  });
}

/** Starts each Binaryen tool on the libraries it came with: this machine's own C library may be too old for it. */
function wrapBinaryen(temporary) {
  const loader = globLoader(temporary);
  const bin = join(temporary, 'binaryen/bin');
  mkdirSync(bin, { recursive: true });
  for (const tool of readdirSync(join(temporary, 'usr/bin')).filter((name) => name.startsWith('wasm'))) {
    const script = [
      '#!/bin/sh',
      'prefix=$(dirname "$(dirname "$(dirname "$0")")")',
      `exec "$prefix/${loader}" --library-path "$prefix/${dirname(loader)}" "$prefix/usr/bin/${tool}" "$@"`,
    ];
    writeFileSync(join(bin, tool), `${script.join('\n')}\n`);
    chmodSync(join(bin, tool), 0o755);
  }
}

/** The C library's program loader, relative to the prefix (its folder is named after the machine). */
function globLoader(prefix) {
  for (const triplet of readdirSync(join(prefix, 'usr/lib'))) {
    const name = readdirSync(join(prefix, 'usr/lib', triplet)).find((file) => /^ld-linux.*\.so/.test(file));
    if (name) return `usr/lib/${triplet}/${name}`;
  }
  throw new Error("no ld-linux in the C library's package");
}

/** emcc's own JavaScript imports acorn, and finds it in a node_modules above itself. */
function addAcorn(prefix) {
  cpSync(join(root, 'node_modules/acorn'), join(prefix, 'node_modules/acorn'), { recursive: true });
}

/** Says where its parts are in the file that emcc reads from its own folder, so that no EM_CONFIG is needed. */
function configure(place, { llvm, binaryen }) {
  const lines = [
    `LLVM_ROOT = '${llvm}'`,
    `BINARYEN_ROOT = '${binaryen}'`,
    // Whichever node is on PATH: a path kept here would break when Node is updated.
    "NODE_JS = 'node'",
    `CACHE = '${join(folder, 'usr/share/emscripten/cache')}'`,
    'FROZEN_CACHE = True',
  ];
  writeFileSync(join(place, '.emscripten'), `${lines.join('\n')}\n`);
}
