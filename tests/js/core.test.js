// js/core.js with a core that misbehaves: data files that are needed, missing or broken, and faults.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The smallest WebAssembly module. */
const emptyModule = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
const needsData = () => '{"error":{"code":"needs-data","message":"add the data files","offset":0}}';
const crash = () => {
  throw new WebAssembly.RuntimeError('unreachable');
};

/** @type {typeof import('../../js/core.js').Core} */
let Core;
/** @type {typeof import('./fake-glue.js').fake} */
let fake;

before(async () => {
  const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [path('../../js/core.js')],
    alias: { 'unbake-glue': path('./fake-glue.js') },
    bundle: true,
    format: 'esm',
    write: false,
  });
  ({ Core } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  fake = /** @type {any} */ (globalThis).unbakeFake;
});

beforeEach(() => Object.assign(fake, { instances: 0, added: 0, script: [] }));

/** @param {() => Promise<Uint8Array[]>} data */
function start(data = async () => [new Uint8Array(1), new Uint8Array(2)]) {
  return Core.start({ wasm: async () => emptyModule, data });
}

/** @param {import('../../js/core.js').Core} core */
function clean(core) {
  return core.ask((glue) => glue.cleanText('', /** @type {any} */ ({})));
}

test('data files are not fetched as long as nothing needs them', async () => {
  const core = await start(async () => assert.fail('fetched'));
  assert.deepEqual(await clean(core), { text: 'fine' });
});

test('when the core needs its data, it gets both files and is asked again', async () => {
  const core = await start();
  fake.script = [needsData, (files) => JSON.stringify({ files })];
  assert.deepEqual(await clean(core), { files: 2 });
});

test('two calls at once fetch the data once', async () => {
  let fetched = 0;
  const core = await start(async () => {
    fetched += 1;
    return [new Uint8Array(1)];
  });
  fake.script = [needsData, needsData];
  await Promise.all([clean(core), clean(core)]);
  assert.deepEqual({ fetched, added: fake.added }, { fetched: 1, added: 1 });
});

test('data that could not be fetched is tried again by the next call', async () => {
  let online = false;
  const core = await start(async () => {
    if (!online) throw new Error('offline');
    return [new Uint8Array(1)];
  });
  fake.script = [needsData];
  await assert.rejects(clean(core), /offline/);
  online = true;
  fake.script = [needsData];
  assert.deepEqual(await clean(core), { text: 'fine' });
});

test('a broken data file is an error of its own', async () => {
  const core = await start(async () => [new Uint8Array(0)]);
  fake.script = [needsData];
  await assert.rejects(clean(core), { name: 'UnbakeError', code: 'bad-data-file' });
});

test('a core that still asks when it has everything is not asked for ever', async () => {
  const core = await start();
  fake.script = [needsData, needsData];
  await assert.rejects(clean(core), { code: 'needs-data' });
});

test('an error of the core arrives with code, message and offset', async () => {
  const core = await start();
  fake.script = [() => '{"error":{"code":"bad-option","message":"no such rule","offset":7}}'];
  await assert.rejects(clean(core), { name: 'UnbakeError', code: 'bad-option', message: 'no such rule', offset: 7 });
});

test('after a fault the next call gets a fresh instance, with its data when it asks', async () => {
  const core = await start();
  fake.script = [needsData, crash];
  await assert.rejects(clean(core), { code: 'core-failed', message: /unreachable/ });
  fake.script = [needsData, (files) => JSON.stringify({ files })];
  assert.deepEqual(await clean(core), { files: 2 });
  assert.equal(fake.instances, 2);
});

test('a call that waits for data while another breaks the instance does not go on with it', async () => {
  /** @type {(files: Uint8Array[]) => void} */
  let arrive = () => {};
  const core = await start(() => new Promise((resolve) => (arrive = resolve)));
  fake.script = [needsData, crash];
  const waiting = clean(core);
  await assert.rejects(clean(core), { code: 'core-failed' });
  arrive([new Uint8Array(1)]);
  await assert.rejects(waiting, { code: 'core-failed' });
  assert.deepEqual(await clean(core), { text: 'fine' });
});

test('a file that is no core is an error when it is started', async () => {
  const needsImport = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0);
  const wasm = async () => new WebAssembly.Module(needsImport);
  await assert.rejects(Core.start({ wasm, data: async () => [] }), { code: 'core-failed', message: /did not start/ });
});
