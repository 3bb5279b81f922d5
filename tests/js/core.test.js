// js/core.js with a core that misbehaves: data files that are needed, missing or broken, and faults.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The smallest WebAssembly module. */
const emptyModule = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
const needsData = () => '{"error":{"code":"needs-data","message":"add unbake.data","offset":0}}';
const needsModel = () => '{"error":{"code":"needs-model","message":"add both data files","offset":0}}';
const crash = () => {
  throw new WebAssembly.RuntimeError('unreachable');
};

/** @type {typeof import('../../js/core.js').Core} */
let Core;
/** @type {typeof import('../../js/errors.js').UnbakeError} */
let UnbakeError;
/** @type {typeof import('./fake-glue.js').fake} */
let fake;

before(async () => {
  const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '../../js/core.js'; export * from '../../js/errors.js';",
      resolveDir: path('.'),
    },
    alias: { 'unbake-glue': path('./fake-glue.js') },
    bundle: true,
    format: 'esm',
    write: false,
  });
  ({ Core, UnbakeError } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  fake = /** @type {any} */ (globalThis).unbakeFake;
});

beforeEach(() =>
  Object.assign(fake, { instances: 0, added: 0, script: [], rendering: [], adding: [], receive() {}, complete: true }),
);

/** @typedef {import('../../js/core.js').Files} Files */

/**
 * @param {Partial<Files>} files
 * @param {WebAssembly.Module} module
 */
function start(files = {}, module = emptyModule) {
  const file = async () => new Uint8Array(1);
  return Core.start({ wasm: async () => module, data: file, model: file, ...files });
}

/** @param {import('../../js/core.js').Core} core */
async function clean(core) {
  return (await core.ask((glue) => glue.cleanText('', /** @type {any} */ ({}), 0, true))).article;
}

const snapshot = new Uint8Array(0);

test('data files are not fetched as long as nothing needs them', async () => {
  const fetched = async () => assert.fail('fetched');
  const core = await start({ data: fetched, model: fetched });
  assert.deepEqual(await clean(core), { text: 'fine' });
});

/** @type {[label: string, first: (() => string)[], files: number][]} */
const needs = [
  ['bytes of another encoding: unbake.data alone', [needsData], 1],
  ['damage in UTF-8: both files at once', [needsModel], 2],
  ['damage in another encoding: one file, then the other', [needsData, needsModel], 2],
];
for (const [label, first, files] of needs) {
  test(`the core is given what it needs, and asked again: ${label}`, async () => {
    const core = await start(files < 2 ? { model: async () => assert.fail('fetched') } : {});
    fake.script = [...first, (given) => JSON.stringify({ given })];
    assert.deepEqual(await clean(core), { given: files });
    fake.script = [...first, (given) => JSON.stringify({ given })];
    assert.deepEqual(await clean(core), { given: files }, 'each file once');
  });
}

test('two calls at once fetch the data once', async () => {
  let fetched = 0;
  const data = async () => {
    fetched += 1;
    return new Uint8Array(1);
  };
  const core = await start({ data });
  fake.script = [needsData, needsData];
  await Promise.all([clean(core), clean(core)]);
  assert.deepEqual({ fetched, added: fake.added }, { fetched: 1, added: 1 });
});

test('data that could not be fetched is tried again by the next call', async () => {
  let online = false;
  const data = async () => {
    if (!online) throw new Error('offline');
    return new Uint8Array(1);
  };
  const core = await start({ data });
  fake.script = [needsData];
  await assert.rejects(clean(core), /offline/);
  online = true;
  fake.script = [needsData];
  assert.deepEqual(await clean(core), { text: 'fine' });
});

test('a broken data file is an error of its own', async () => {
  const core = await start({ data: async () => new Uint8Array(0) });
  fake.script = [needsData];
  await assert.rejects(clean(core), { name: 'UnbakeError', code: 'bad-data-file' });
});

test('after a broken data file the next call fetches all anew, into an instance that has none of it', async () => {
  let sound = false;
  const core = await start({ model: async () => new Uint8Array(sound ? 1 : 0) });
  fake.script = [needsModel];
  await assert.rejects(clean(core), { code: 'bad-data-file' });
  sound = true;
  fake.script = [needsModel, (files) => JSON.stringify({ files })];
  assert.deepEqual(await clean(core), { files: 2 });
});

test('a core that still asks when it has everything is not asked for ever: its data files are wrong', async () => {
  const core = await start();
  for (const asks of [needsData, needsModel]) {
    fake.script = [asks, asks];
    await assert.rejects(clean(core), { code: 'bad-data-file', message: /pass unbake\.data as data/ });
  }
  fake.script = [needsData, (files) => JSON.stringify({ files })];
  assert.deepEqual(await clean(core), { files: 1 }, 'the next call begins anew');
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
  fake.script = [needsModel, (files) => JSON.stringify({ files })];
  assert.deepEqual(await clean(core), { files: 2 });
  assert.equal(fake.instances, 2);
});

test('without memory the error says so, and not that it is a bug', async () => {
  const core = await start();
  fake.script = [
    () => {
      throw new RangeError('out of memory');
    },
  ];
  await assert.rejects(clean(core), { code: 'core-failed', message: /out of memory.*pass the input in parts/ });
});

test('a result that is longer than a string can be is an error that says so, and costs no instance', async () => {
  const core = await start();
  fake.script = [() => new Uint8Array(2 ** 29).fill(0x20)];
  await assert.rejects(clean(core), { code: 'core-failed', message: /^the result of 512 MB is longer than a string/ });
  assert.deepEqual(await clean(core), { text: 'fine' });
  assert.equal(fake.instances, 1);
});

test('data that were fetched once are given to the next instance too', async () => {
  let fetched = 0;
  const data = async () => {
    fetched += 1;
    return new Uint8Array(1);
  };
  const core = await start({ data });
  fake.script = [needsData, crash, needsData];
  await assert.rejects(clean(core), { code: 'core-failed' });
  await clean(core);
  assert.deepEqual({ fetched, instances: fake.instances }, { fetched: 1, instances: 2 });
});

test('of calls at once only the one that breaks the instance fails; the others are made again', async () => {
  const core = await start();
  const answer = (/** @type {number} */ number) => () => JSON.stringify({ number });
  fake.script = [answer(1), crash, answer(3), crash, answer(5)];
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => clean(core)));
  assert.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.code)),
    [{ number: 1 }, 'core-failed', { number: 3 }, 'core-failed', { number: 5 }],
  );
  assert.equal(fake.instances, 3);
});

test('a call that waits for data while another breaks the instance is made again', async () => {
  /** @type {((file: Uint8Array) => void)[]} */
  const waiters = [];
  const core = await start({ data: () => new Promise((resolve) => waiters.push(resolve)) });
  fake.script = [needsData, crash, needsData, (files) => JSON.stringify({ files })];
  const waiting = clean(core);
  await assert.rejects(clean(core), { code: 'core-failed' });
  for (const arrive of waiters) arrive(new Uint8Array(1));
  assert.deepEqual(await waiting, { files: 1 });
  assert.deepEqual(await clean(core), { text: 'fine' });
});

test('where the data break the instance, one call answers for it', async () => {
  const core = await start();
  fake.script = [needsModel, needsModel, needsModel, (files) => JSON.stringify({ files })];
  fake.adding = [crash];
  const [first, second] = await Promise.allSettled([clean(core), clean(core)]);
  assert.equal(first.status === 'rejected' && first.reason.code, 'core-failed');
  assert.deepEqual(second.status === 'fulfilled' && second.value, { files: 2 });
});

test('an UnbakeError of the call itself does not cost the instance', async () => {
  const core = await start();
  const refused = core.ask(() => {
    throw new UnbakeError('bad-input', 'gone');
  });
  await assert.rejects(refused, { code: 'bad-input' });
  await clean(core);
  assert.equal(fake.instances, 1);
});

/** A module that exports a memory of no pages. */
const memoryModule = new WebAssembly.Module(
  Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 0, 7, 5, 1, 1, 109, 2, 0),
);
/** @param {number} megabytes */
const growing = (megabytes) => (/** @type {number} */ _files, /** @type {WebAssembly.Instance} */ wasm) => {
  /** @type {WebAssembly.Memory} */ (wasm.exports.m).grow(megabytes * 16);
  return '{"text":"large"}';
};

test('an instance that has grown large is let go after the call, one that has not is kept', async () => {
  const core = await start({}, memoryModule);
  fake.script = [growing(128)];
  await clean(core);
  await clean(core);
  assert.equal(fake.instances, 1);
  fake.script = [growing(1)];
  assert.deepEqual(await clean(core), { text: 'large' });
  await clean(core);
  assert.equal(fake.instances, 2);
});

test('outputs are made in the instance there is, also in one that was let go', async () => {
  const core = await start({}, memoryModule);
  fake.script = [growing(129)];
  await clean(core);
  assert.equal(core.render(snapshot, 4).text, 'of instance 1');
  await clean(core);
  assert.equal(core.render(snapshot, 4).text, 'of instance 2');
});

test('where the instance broke down, an output waits for the next call and the error says so', async () => {
  const core = await start();
  fake.rendering = [crash];
  assert.throws(() => core.render(snapshot, 4), { code: 'core-failed', message: /the next call starts it afresh/ });
  assert.throws(() => core.render(snapshot, 4), { code: 'core-failed', message: /await the next call/ });
  await clean(core);
  assert.equal(core.render(snapshot, 4).text, 'of instance 2');
});

test('an instance that grows large while another call waits for its data serves that call', async () => {
  const core = await start({}, memoryModule);
  fake.script = [needsModel, growing(129), (files) => JSON.stringify({ files })];
  assert.deepEqual(await Promise.all([clean(core), clean(core)]), [{ files: 2 }, { text: 'large' }]);
  await clean(core);
  assert.equal(fake.instances, 2);
});

/** @type {[label: string, module: WebAssembly.Module, receive: () => void, code: string, message: RegExp][]} */
const unfit = [
  [
    'one that wants other imports',
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0)),
    () => {},
    'file-unavailable',
    /did not start .*serve the files of one release/,
  ],
  [
    'one that lacks what the glue calls',
    emptyModule,
    () => /** @type {any} */ (undefined)(),
    'file-unavailable',
    /did not start .*serve the files of one release/,
  ],
  [
    'one for which there is no memory',
    emptyModule,
    () => {
      throw new RangeError('could not allocate memory');
    },
    'core-failed',
    /did not start .*could not allocate memory.*free some memory/,
  ],
];
for (const [label, module, receive, code, message] of unfit) {
  test(`a module that does not start is an error: ${label}`, async () => {
    Object.assign(fake, { receive });
    await assert.rejects(start({}, module), { name: 'UnbakeError', code, message });
  });
}

test('a module that starts but has not all functions is an error', async () => {
  fake.complete = false;
  const wanted = { code: 'file-unavailable', message: /it has no function cleanBytes.*files of one release/ };
  await assert.rejects(start(), wanted);
});

test('a core that could not be started again is started by the next call', async () => {
  const core = await start();
  fake.script = [crash];
  await assert.rejects(clean(core), { code: 'core-failed' });
  fake.receive = () => {
    throw new RangeError('could not allocate memory');
  };
  await assert.rejects(clean(core), { code: 'core-failed', message: /free some memory/ });
  fake.receive = () => {};
  assert.deepEqual(await clean(core), { text: 'fine' });
});
