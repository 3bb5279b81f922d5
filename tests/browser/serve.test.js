// npm start's server: right types, nothing from outside of its folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { fileOf, serve } from '../../tools/serve.mjs';
import { filesNeededBy, withPrecache } from '../../tools/site.mjs';

const parent = mkdtempSync(join(tmpdir(), 'unbake-serve-'));
const folder = join(parent, 'site');
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'a.wasm'), 'x');
  writeFileSync(join(folder, 'a.data'), 'x');
  writeFileSync(join(folder, 'a b.js'), "import './c.js'; new URL('./a.wasm', import.meta.url); import './gone.js'");
  writeFileSync(join(folder, 'c.js'), "new Worker(new URL('./a.data', import.meta.url))");
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  server = await serve({ folder, port: 0 });
});
after(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

test('each file has its type', async () => {
  const types = {
    '': 'text/html; charset=utf-8',
    'a.wasm': 'application/wasm',
    'a.data': 'application/octet-stream',
    'a%20b.js?x=1': 'text/javascript; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const response = await fetch(server.address + path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get('content-type'), type);
  }
});

test('what is outside, missing, or no file is not served', () => {
  for (const url of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/sub/..%2f..%2fsecret.txt',
    '/link.txt',
    '/gone',
    '/sub',
    '/%00',
    '/%ff',
    '//secret.txt',
  ]) {
    assert.equal(fileOf(folder, url), undefined, url);
  }
});

test('only reading is answered', async () => {
  assert.equal((await fetch(server.address, { method: 'POST' })).status, 405);
  assert.equal((await fetch(server.address, { method: 'HEAD' })).status, 200);
  assert.equal((await fetch(`${server.address}gone`)).status, 404);
});

test('a file that the browser has kept is not sent again, and one that has changed is', async () => {
  const first = await fetch(new URL('index.html', server.address));
  const etag = first.headers.get('etag') ?? '';
  const ask = () => fetch(new URL('index.html', server.address), { headers: { 'if-none-match': etag } });
  const second = await ask();
  assert.equal(second.status, 304);
  assert.equal(await second.text(), '');
  const file = join(folder, 'index.html');
  const { atime, mtime } = statSync(file);
  utimesSync(file, atime, new Date(mtime.getTime() + 1000));
  assert.equal((await ask()).status, 200);
});

test('a taken port gives way to the next', async () => {
  const port = Number(new URL(server.address).port);
  const second = await serve({ folder, port });
  assert.ok(Number(new URL(second.address).port) > port);
  await second.close();
});

test('the site takes of dist what its worker mentions, and what that mentions', () => {
  assert.deepEqual(filesNeededBy(folder, 'a b.js').sort(), ['a b.js', 'a.data', 'a.wasm', 'c.js']);
});

test('the service worker’s version changes with every file, and with nothing else', () => {
  const source = 'self.files = UNBAKE_PRECACHE;';
  const site = join(parent, 'precache');
  mkdirSync(join(site, 'unbake'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'a');
  writeFileSync(join(site, 'unbake', 'unbake.data'), 'b');
  const read = () => {
    /** @type {{files?: {version: string, files: Record<string, string>, data: Record<string, string>}}} */
    const self = {};
    runInNewContext(withPrecache(source, site), { self });
    // Of another realm, so as plain data.
    return JSON.parse(JSON.stringify(self.files));
  };
  const first = read();
  assert.deepEqual(
    { ...first, version: '' },
    // The SHA-256 of "a" and of "b" begin so.
    { version: '', files: { './': 'ca978112', 'index.html': 'ca978112' }, data: { 'unbake/unbake.data': '3e23e816' } },
  );
  assert.equal(read().version, first.version);
  writeFileSync(join(site, 'unbake', 'unbake.data'), 'c');
  assert.notEqual(read().version, first.version);
});
