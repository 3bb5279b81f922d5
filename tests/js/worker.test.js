// The same API in a worker thread, and what only a worker has: being cut off.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { createUnbake, UnbakeError } from 'unbake';
import { createUnbakeWorker, UnbakeWorker } from 'unbake/worker';

const text = '<title>標題</title><p>一個很短的段落，用來看看兩邊的結果是不是一樣。</p>';

/** @type {import('unbake/worker').UnbakeWorker} */
let worker;
before(async () => {
  worker = await createUnbakeWorker();
});
after(() => worker.terminate());

test('every method answers as it does without a worker', async () => {
  const unbake = await createUnbake();
  const bytes = new TextEncoder().encode(text);
  assert.deepEqual(await worker.clean(text), await unbake.clean(text));
  assert.deepEqual(await worker.clean(new Blob([bytes])), await unbake.clean(bytes));
  assert.deepEqual(await worker.extract(text), await unbake.extract(text));
  assert.deepEqual(await worker.detectEncoding(bytes), await unbake.detectEncoding(bytes));
  assert.equal(await worker.decode(bytes, 'utf-8'), text);
  assert.deepEqual(await worker.repairText('文本'), await unbake.repairText('文本'));
  assert.equal(await worker.isProbablyDamaged(text), await unbake.isProbablyDamaged(text));
  assert.equal(worker.replay('a', []), 'a');
});

test('an input stays the caller’s: it is copied, not taken', async () => {
  const bytes = new TextEncoder().encode(text);
  await worker.clean(bytes);
  assert.equal(bytes.length, new TextEncoder().encode(text).length);
});

test('answers find their questions', async () => {
  const titles = ['甲', '乙', '丙', '丁'];
  const articles = await Promise.all(titles.map((title) => worker.clean(`<title>${title}</title><p>${title}</p>`)));
  assert.deepEqual(
    articles.map(({ encoding }) => encoding.from),
    titles.map(() => 'string'),
  );
  const decoded = await Promise.all(titles.map((title) => worker.decode(new TextEncoder().encode(title), 'utf-8')));
  assert.deepEqual(decoded, titles);
});

test('errors come over with code, message and offset, of the class that the package exports', async () => {
  await assert.rejects(worker.clean('a', /** @type {any} */ ({ scirpt: 'hans' })), {
    name: 'UnbakeError',
    code: 'bad-option',
    message: /did you mean script/,
  });
  const tooLarge = worker.clean('12345', { limits: { inputBytes: 4 } });
  await assert.rejects(tooLarge, { code: 'input-too-large', offset: 4 });
  await assert.rejects(worker.decode(new Uint8Array(1), 'no-such'), (error) => error instanceof UnbakeError);
});

test('limits go over to the worker', async () => {
  const { warnings } = await worker.clean(text.repeat(10_000), { limits: { milliseconds: 1 } });
  assert.ok(warnings.some(({ code }) => code === 'deadline'));
});

test('what cannot be sent is an error, and the worker goes on', async () => {
  await assert.rejects(worker.clean(/** @type {any} */ (() => {})), { code: 'bad-input', message: /sent to a worker/ });
  const gone = new TextEncoder().encode(text);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  await assert.rejects(worker.clean(gone), { code: 'bad-input' });
  assert.equal(await worker.isProbablyDamaged('fine'), false);
});

test('terminate() rejects what is under way and what comes later', async () => {
  const short = await createUnbakeWorker();
  const pending = [short.clean(text.repeat(1000)), short.isProbablyDamaged(text)];
  short.terminate();
  for (const call of pending) await assert.rejects(call, { code: 'terminated' });
  await assert.rejects(short.clean(text), { code: 'terminated', message: /createUnbakeWorker/ });
  short.terminate(); // twice is fine
});

/** A worker that answers `open` and no other request, and the way to end it. */
function silentWorker() {
  /** @type {(reason: unknown) => void} */
  let end = () => {};
  let ended = 0;
  const silent = new UnbakeWorker((receive, fail) => {
    end = fail;
    return {
      post: ({ id, method }) => void (method === 'open' && queueMicrotask(() => receive({ id, value: undefined }))),
      hold() {},
      terminate: () => void ended++,
    };
  });
  return { silent, end: (/** @type {unknown} */ reason) => end(reason), ended: () => ended };
}

test('a worker that breaks down in the middle: every call under way is told so, and what to do', async () => {
  const { silent, end, ended } = silentWorker();
  await silent.open({});
  const calls = [silent.clean(text), silent.isProbablyDamaged(text)];
  end(new Error('out of memory'));
  end('it ended with 1');
  const wanted = {
    name: 'UnbakeError',
    code: 'worker-failed',
    message: /out of memory\); make another with createUnbakeWorker/,
  };
  for (const call of [...calls, silent.clean(text)]) await assert.rejects(call, wanted);
  assert.equal(ended(), 1);
});

test('a worker that breaks down before it has begun', async () => {
  const { silent, end } = silentWorker();
  end('its script could not be loaded');
  await assert.rejects(silent.open({}), {
    code: 'worker-failed',
    message: /loaded\); its script must be served beside/,
  });
});

test('after terminate() in the middle of a call another worker answers', async () => {
  const first = await createUnbakeWorker();
  const under = first.clean(text.repeat(20_000));
  await new Promise((resolve) => setTimeout(resolve, 20));
  first.terminate();
  await assert.rejects(under, { code: 'terminated' });
  const second = await createUnbakeWorker();
  assert.equal((await second.clean(text)).encoding.from, 'string');
  second.terminate();
});

test('a worker that cannot load its files says so', async () => {
  const missing = createUnbakeWorker({ wasm: new URL('file:///no/such/unbake.wasm') });
  await assert.rejects(missing, { code: 'file-unavailable', message: /no\/such/ });
  await assert.rejects(createUnbakeWorker(/** @type {any} */ ({ wsam: 1 })), { code: 'bad-option' });
});

test('an idle worker does not keep the program running', () => {
  const program = `import { createUnbakeWorker, UnbakeWorker } from 'unbake/worker';
    console.log((await (await createUnbakeWorker()).clean('text')).encoding.from);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
    timeout: 20_000,
  });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'string\n', stderr: '' });
});
