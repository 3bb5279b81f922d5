// The same sources give the same bytes: what can be told without compiling twice (tools/reproducible.mjs does that).
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { makeExtension } from '../../tools/extension.mjs';
import { dist } from '../../tools/lib/paths.mjs';
import { differences } from '../../tools/reproducible.mjs';
import { makeSite } from '../../tools/site.mjs';
import { makeSbom } from '../../tools/supply/sbom.mjs';

const folder = mkdtempSync(join(tmpdir(), 'unbake-same-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {Record<string, string>} files */
function checkout(name, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), content);
  }
  return join(folder, name);
}

test('what differs, and what is there only once, is found', () => {
  const one = checkout('one', { 'dist/a.js': '1', 'dist/types/b.d.ts': '2', 'site/c': '3', 'src/x': '1' });
  const other = checkout('other', { 'dist/a.js': '1', 'dist/types/b.d.ts': '3', 'site/d': '3', 'src/x': '2' });
  assert.deepEqual(differences(one, one), []);
  assert.deepEqual(differences(one, other), [
    'dist/types/b.d.ts: differs',
    `site/c: only in ${one}`,
    `site/d: only in ${other}`,
  ]);
});

test('the page and the extension are the same wherever they are made', () => {
  for (const name of ['here', 'some/where/else']) {
    mkdirSync(join(folder, name, 'build'), { recursive: true });
    makeSite({ out: join(folder, name, 'site') });
    makeExtension({ out: join(folder, name, 'build/extension') });
  }
  assert.deepEqual(differences(join(folder, 'here'), join(folder, 'some/where/else')), []);
});

test('an SBOM is the same each time, and another one for another file', () => {
  assert.equal(makeSbom('dist', dist), makeSbom('dist', dist));
  const serial = (/** @type {string} */ core) => JSON.parse(makeSbom('dist', core)).serialNumber;
  const changed = checkout('changed', { 'unbake.wasm': 'a' });
  assert.notEqual(serial(changed), serial(dist));
});
