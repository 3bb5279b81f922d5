// What set-up fetches is known by its SHA-256: what is wrong is refused, and the message says what to do.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'unbake-setup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const deps = join(folder, 'deps');
mkdirSync(deps);
// Both are read when the modules are.
process.env.XDG_CACHE_HOME = join(folder, 'cache');
process.env.UNBAKE_DEPS = deps;
const { archive } = await import('../../tools/setup/fetch.mjs');
const { pinnedPackages } = await import('../../tools/setup/emscripten.mjs');
const pins = JSON.parse(readFileSync(new URL('../../tools/setup/pins.json', import.meta.url), 'utf8'));

const content = 'an archive';
const sha256 = createHash('sha256').update(content).digest('hex');
/** Nobody answers there. @param {string} name */
const pinOf = (name) => ({ upstream: `http://127.0.0.1:9/${name}`, sha256 });

/** @param {string} name @param {string} holds */
const put = (name, holds) => writeFileSync(join(deps, name), holds);

test('an archive with the right hash is taken from the folder that UNBAKE_DEPS names', async () => {
  put('right.tar.gz', content);
  const file = await archive(pinOf('right.tar.gz'), () => {});
  assert.equal(readFileSync(file, 'utf8'), content);
});

test('one with another hash is not, and the message says which is wanted', async () => {
  put('wrong.tar.gz', `${content}, changed`);
  /** @type {string[]} */
  const said = [];
  await assert.rejects(
    archive(pinOf('wrong.tar.gz'), (/** @type {string} */ text) => said.push(text)),
    (/** @type {Error} */ error) => error.message.includes(sha256) && error.message.includes('UNBAKE_DEPS'),
  );
  assert.match(said.join('\n'), /SHA-256 is [0-9a-f]{64}/);
  assert.ok(!existsSync(join(folder, 'cache/unbake/archives/wrong.tar.gz')), 'what is wrong is not kept');
});

test('one that was changed in the cache is fetched again', async () => {
  put('again.tar.gz', content);
  const file = await archive(pinOf('again.tar.gz'), () => {});
  writeFileSync(file, 'changed');
  assert.equal(readFileSync(await archive(pinOf('again.tar.gz'), () => {}), 'utf8'), content);
});

test('everything that is fetched as a file has a SHA-256, on each kind of machine', () => {
  const { debian, emscripten, ...sources } = pins;
  assert.ok(debian && emscripten);
  const machines = ['x64', 'arm64'];
  const all = [
    ...Object.entries(sources),
    ...machines.flatMap((machine) =>
      pinnedPackages(emscripten, machine).map((pin) => /** @type {const} */ ([`${pin.name} ${machine}`, pin])),
    ),
  ];
  assert.equal(all.length, 3 + 2 * machines.length);
  for (const [name, pin] of all) assert.match(pin.sha256, /^[0-9a-f]{64}$/, name);
});

test('a machine that no package is known for is told so', () => {
  assert.throws(() => pinnedPackages(pins.emscripten, 'riscv64'), /no SHA-256 is known of Debian's binaryen/);
});

test('install scripts of npm packages are off', () => {
  const npmrc = readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8');
  assert.match(npmrc, /^ignore-scripts=true$/m);
  const { stdout } = spawnSync('npm', ['config', 'get', 'ignore-scripts'], { cwd: new URL('../..', import.meta.url) });
  assert.equal(String(stdout).trim(), 'true');
});
