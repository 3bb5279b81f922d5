// Faults on the real core: no memory left for a page, files that are not the right ones. What a fault costs is the call
// that it happens in, nothing else.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { createUnbakeWorker } from 'unbake/worker';
import { coreWithMemory } from './small-memory.js';

const small = '<title>題</title><p>一個很短的段落，用來看看兩邊的結果是不是一樣。</p>';
/** Needs the data files. */
const damaged = '<p>網(wǎng)絡(luò)安全再次展開(kāi)，網(wǎng)絡(luò)安全再次展開(kāi)。</p>';
/** More than fits into the memory of the tests below. */
const large = '<p>A paragraph of a page for which there is no memory.</p>'.repeat(2e5);

/** @type {Uint8Array} */
let data;
/** @type {Uint8Array} */
let model;
before(async () => {
  [data, model] = await Promise.all(
    ['unbake.data', 'unbake-model.data'].map(async (name) => {
      // Not a Buffer, whose slice() is no copy.
      return new Uint8Array(await readFile(new URL(`../../dist/${name}`, import.meta.url)));
    }),
  );
});

/** @param {PromiseSettledResult<unknown>[]} results */
const outcomes = (results) =>
  results.map((result) => (result.status === 'fulfilled' ? 'done' : `${result.reason.name}: ${result.reason.code}`));

describe('a page for which there is no memory', () => {
  /** @type {[label: string, create: typeof createUnbake | typeof createUnbakeWorker][]} */
  const entries = [
    ['createUnbake', createUnbake],
    ['createUnbakeWorker', createUnbakeWorker],
  ];
  for (const [label, create] of entries) {
    test(`${label}(): only its own call fails, those before and behind it are answered`, async () => {
      const unbake = await create({ wasm: await coreWithMemory(24) });
      const expected = await (await createUnbake()).clean(damaged);
      const pages = [small, large, damaged, large, damaged, small];
      const results = await Promise.allSettled(pages.map((page) => unbake.clean(page)));
      const failed = 'UnbakeError: core-failed';
      assert.deepEqual(outcomes(results), ['done', failed, 'done', failed, 'done', 'done']);
      assert.deepEqual(results[2].status === 'fulfilled' && results[2].value, expected);
      assert.deepEqual(await unbake.clean(damaged), expected);
      if ('terminate' in unbake) unbake.terminate();
    });
  }
});

describe('unbake.wasm of another kind', () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const wanted = { name: 'UnbakeError', code: 'file-unavailable', message: /serve the files of one release/ };

  test('createUnbake() and createUnbakeWorker() reject', async () => {
    await assert.rejects(createUnbake({ wasm: empty }), wanted);
    await assert.rejects(createUnbakeWorker({ wasm: empty }), wanted);
    await assert.rejects(createUnbake({ wasm: await WebAssembly.compile(empty) }), wanted);
  });
});

describe('data files that are not the right ones', () => {
  const html = new TextEncoder().encode('<!doctype html><title>404</title>'.repeat(100));
  /** @type {[label: string, files: () => {data: any, model: any}, code: string, message: RegExp][]} */
  const cases = [
    ['missing', () => ({ data: '/no/such.data', model }), 'file-unavailable', /pass createUnbake\(\{ data: … \}\)/],
    ['empty', () => ({ data, model: new Uint8Array(0) }), 'bad-data-file', /of this release/],
    ['cut in its head', () => ({ data: data.slice(0, 100), model }), 'bad-data-file', /of this release/],
    ['cut in its sections', () => ({ data, model: model.slice(0, 1e5) }), 'bad-data-file', /of this release/],
    ['cut by a byte', () => ({ data: data.slice(0, -1), model }), 'bad-data-file', /of this release/],
    ['of another version', () => ({ data: ofVersion(data, 99), model }), 'bad-data-file', /of this release/],
    ['a page that says 404', () => ({ data: html, model }), 'bad-data-file', /of this release/],
    ['the same twice', () => ({ data, model: data }), 'bad-data-file', /pass unbake\.data as data and .* as model/],
    ['the other twice', () => ({ data: model, model }), 'bad-data-file', /pass unbake\.data as data and .* as model/],
  ];
  for (const [label, files, code, message] of cases) {
    test(`${label}: an error that names the fix, each time; what needs no data is cleaned`, async () => {
      const unbake = await createUnbake(files());
      const calls = [unbake.clean(damaged), unbake.clean(damaged), unbake.clean(small)];
      const [first, second, third] = await Promise.allSettled(calls);
      for (const result of [first, second]) {
        assert.ok(result.status === 'rejected');
        assert.deepEqual([result.reason.name, result.reason.code], ['UnbakeError', code]);
        assert.match(result.reason.message, message);
      }
      assert.equal(third.status, 'fulfilled');
      await assert.rejects(unbake.clean(damaged), { code });
    });
  }

  test('exchanged, they are as good as in their places', async () => {
    const expected = await (await createUnbake()).clean(damaged);
    assert.deepEqual(
      await (await createUnbake({ data: /** @type {any} */ (model), model: /** @type {any} */ (data) })).clean(damaged),
      expected,
    );
  });

  /** @param {Uint8Array} file @param {number} version */
  function ofVersion(file, version) {
    const other = file.slice();
    other[7] = version;
    return other;
  }
});
