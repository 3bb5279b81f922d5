// Bad use of the API: each error names what is wrong and what to write instead.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { createUnbake, UnbakeError } from 'unbake';

/** @type {import('unbake').Unbake} */
let unbake;
before(async () => {
  unbake = await createUnbake();
});

/** @type {[label: string, options: unknown, message: RegExp][]} */
const badOptions = [
  ['a slip of the pen', { scirpt: 'hans' }, /no scirpt; did you mean script\?/],
  ['another case', { URL: 'https://example.org/' }, /did you mean url\?/],
  ['nothing like it', { colour: 'red' }, /no colour; known are type, url, charset/],
  ['an unknown word', { script: 'hanz' }, /script cannot be "hanz"; did you mean hans\?/],
  ['a word of another option', { punctuation: 'hans' }, /known are keep, fullwidth/],
  ['a short media type', { type: 'html' }, /type cannot be "html"; known are text\/html, text\/plain/],
  ['a number for a string', { encoding: 936 }, /encoding must be a string, not 936/],
  ['null', { url: null }, /url must be a string, not null/],
  ['a boolean for repair', { repair: false }, /repair cannot be false; known are on, off, or a list of rules/],
  ['a rule that is no name', { repair: ['a,b'] }, /lists "a,b"/],
  ['a rule that the core does not know', { repair: ['no-such-rule'] }, /no-such-rule/],
  ['a limit of nothing', { limits: { inputBytes: 0 } }, /inputBytes must be a whole number/],
  ['an endless limit', { limits: { inputBytes: Number.POSITIVE_INFINITY } }, /not Infinity/],
  ['a limit as a string', { limits: { inputBytes: '1000' } }, /not "1000"/],
  ['a time that is negative', { limits: { milliseconds: -1 } }, /milliseconds must be a whole number from 0/],
  ['a part of a millisecond', { limits: { milliseconds: 0.5 } }, /milliseconds must be a whole number/],
  ['an output limit as a string', { limits: { outputBytes: '5' } }, /outputBytes must be a whole number.*not "5"/],
  ['an unknown limit', { limits: { bytes: 5 } }, /limits have no bytes; known are inputBytes/],
  ['limits that are a number', { limits: 5 }, /limits must be an object, not 5/],
  ['options that are a string', 'hans', /options must be an object, not "hans"/],
  ['options that are null', null, /must be an object, not null/],
  ['options that are a list', [], /must be an object, not an Array/],
];
for (const [label, options, message] of badOptions) {
  test(`clean(): ${label}`, async () => {
    const wanted = { name: 'UnbakeError', code: 'bad-option', message, offset: 0 };
    await assert.rejects(unbake.clean('text', /** @type {any} */ (options)), wanted);
  });
}

test('an option that is undefined is one that is not given', async () => {
  await unbake.clean('text', { script: undefined, limits: undefined, url: undefined });
  await unbake.clean('text', undefined);
  await unbake.clean('text', { limits: {} });
});

test('no time and no output stand for no limit; limits go through to the core', async () => {
  const page = `<article>${'<p>A paragraph of a page that takes its time to be cleaned.</p>'.repeat(20_000)}</article>`;
  const codes = async (/** @type {any} */ limits) =>
    (await unbake.clean(page, { limits })).warnings.map(({ code }) => code);
  assert.deepEqual(await codes({ milliseconds: 0, outputBytes: 0 }), []);
  assert.deepEqual(await codes({ milliseconds: undefined }), []);
  assert.deepEqual(await codes({ milliseconds: Number.MAX_SAFE_INTEGER }), []);
  assert.ok((await codes({ milliseconds: 1 })).includes('deadline'));
});

test('methods take their own options only', async () => {
  const any = /** @type {any} */ (unbake);
  await assert.rejects(any.extract('a', { repair: 'on' }), { code: 'bad-option', message: /extract\(\).*no repair/ });
  await assert.rejects(any.repairText('a', { url: 'x' }), { code: 'bad-option', message: /repairText\(\).*no url/ });
  await assert.rejects(any.detectEncoding(new Uint8Array(1), { script: 'hans' }), { code: 'bad-option' });
});

test('an encoding that does not exist', async () => {
  const bytes = new Uint8Array([0x61]);
  await assert.rejects(unbake.clean(bytes, { encoding: 'no-such' }), { code: 'unknown-encoding', message: /no-such/ });
  await assert.rejects(unbake.decode(bytes, 'no-such'), { code: 'unknown-encoding', message: /no-such/ });
  await assert.rejects(unbake.decode(bytes, /** @type {any} */ (936)), {
    code: 'unknown-encoding',
    message: /not 936/,
  });
});

/** @type {[label: string, input: unknown, message: RegExp][]} */
const badInputs = [
  ['undefined', undefined, /not undefined/],
  ['null', null, /not null/],
  ['a number', 5, /takes a Uint8Array, an ArrayBuffer, a Blob or a string, not 5/],
  ['an array of numbers', [60, 61], /not an Array/],
  ['a promise', Promise.resolve('text'), /await it first/],
  ['a response', new Response('text'), /await response\.arrayBuffer\(\)/],
  ['an address', new URL('https://example.org/'), /fetch it/],
];
for (const [label, input, message] of badInputs) {
  test(`clean() of ${label}`, async () => {
    await assert.rejects(unbake.clean(/** @type {any} */ (input)), { code: 'bad-input', message });
  });
}

const sound = '<p>A page.</p>';
const transfer = (/** @type {ArrayBuffer} */ buffer) => structuredClone(buffer, { transfer: [buffer] });
const bytesOf = () => new TextEncoder().encode(sound);
/** A buffer that can be resized; its constructor's second argument is newer than the types. */
const Resizable = /** @type {new (size: number, options: {maxByteLength: number}) => any} */ (
  /** @type {unknown} */ (ArrayBuffer)
);

/** @type {[label: string, input: () => unknown][]} */
const gone = [
  ['a buffer', () => bytesOf().buffer],
  ['a view of it', bytesOf],
  ['a DataView of it', () => new DataView(bytesOf().buffer)],
];
for (const [label, input] of gone) {
  const wanted = {
    name: 'UnbakeError',
    code: 'bad-input',
    message: /clean\(\): the buffer was transferred .*slice\(\)/,
  };
  test(`${label} that was transferred before the call, or after it`, async () => {
    const before = /** @type {any} */ (input());
    transfer(before.buffer ?? before);
    await assert.rejects(unbake.clean(before), wanted);
    const after = /** @type {any} */ (input());
    const call = unbake.clean(after);
    transfer(after.buffer ?? after);
    await assert.rejects(call, wanted);
    await assert.rejects(unbake.decode(before, 'utf-8'), { code: 'bad-input', message: /decode\(\): the buffer/ });
  });
}

test('a buffer that is made smaller while a call waits, or was before; one that grows is as it was at the call', async () => {
  const wanted = { code: 'bad-input', message: /made smaller/ };
  const buffer = new Resizable(16, { maxByteLength: 32 });
  new Uint8Array(buffer).set(new TextEncoder().encode('<p>Sixteen in it'));
  const grows = unbake.clean(buffer);
  buffer.resize(32);
  assert.equal((await grows).stats.inputBytes, 16);
  const part = new Uint8Array(buffer, 4, 12);
  const shrinks = [unbake.clean(buffer), unbake.clean(part), unbake.clean(new DataView(buffer, 4, 12))];
  buffer.resize(8);
  for (const call of shrinks) await assert.rejects(call, wanted);
  await assert.rejects(unbake.clean(part), wanted);
  assert.equal((await unbake.clean(buffer)).stats.inputBytes, 8);
});

test('a buffer that is no longer there does not cost other calls the core', async () => {
  const bytes = bytesOf();
  const calls = [unbake.clean(bytes), unbake.clean(sound)];
  transfer(bytes.buffer);
  const [lost, other] = await Promise.allSettled(calls);
  assert.deepEqual([lost.status, other.status], ['rejected', 'fulfilled']);
});

test('an empty buffer is content, not bad use', async () => {
  for (const empty of [new ArrayBuffer(0), new Uint8Array(0), new DataView(new ArrayBuffer(0))]) {
    assert.deepEqual(
      (await unbake.clean(empty)).warnings.map(({ code }) => code),
      ['empty-input'],
    );
  }
});

test('a file that cannot be read any more', async () => {
  const file = new File([sound], 'page.html');
  file.arrayBuffer = () => Promise.reject(new DOMException('The requested file could not be read', 'NotReadableError'));
  await assert.rejects(unbake.clean(file), { code: 'bad-input', message: /could not be read\); .*choose it again/ });
});

test('methods for bytes refuse strings, methods for strings bytes', async () => {
  const any = /** @type {any} */ (unbake);
  await assert.rejects(any.detectEncoding('text'), { code: 'bad-input', message: /decoded already/ });
  await assert.rejects(any.decode('text', 'gbk'), { code: 'bad-input' });
  await assert.rejects(any.repairText(new Uint8Array(1)), { code: 'bad-input', message: /takes a string/ });
  await assert.rejects(any.isProbablyDamaged(undefined), { code: 'bad-input' });
});

test('an input over the limit names the limit and the option', async () => {
  const limits = { inputBytes: 10 };
  const wanted = { code: 'input-too-large', message: /limit is 10; .*limits: \{ inputBytes: 11 \}/ };
  await assert.rejects(unbake.clean(new Uint8Array(11), { limits }), wanted);
  await assert.rejects(unbake.clean(new Blob(['12345678901']), { limits }), wanted);
  await assert.rejects(unbake.clean('12345678901', { limits }), wanted);
  // Four characters, twelve bytes of UTF-8: the core counts these.
  await assert.rejects(unbake.clean('字字字字', { limits }), { code: 'input-too-large' });
  await unbake.clean('1234567890', { limits });
});

test('the limit is 100 MB by default', async () => {
  const wanted = { code: 'input-too-large', message: /limit is 104857600/ };
  await assert.rejects(unbake.clean(new Uint8Array(100 * 1024 * 1024 + 1)), wanted);
});

test('createUnbake(): bad options', async () => {
  const any = /** @type {any} */ (createUnbake);
  await assert.rejects(any({ wsam: '' }), { code: 'bad-option', message: /no wsam; did you mean wasm\?/ });
  await assert.rejects(any({ wasm: 5 }), { code: 'bad-option', message: /wasm takes a URL, a string or bytes/ });
  await assert.rejects(any({ data: Promise.resolve() }), { code: 'bad-option', message: /not a Promise/ });
});

test('unbake.wasm from elsewhere: path, URL, bytes, module', async () => {
  const url = new URL('../../dist/unbake.wasm', import.meta.url);
  const bytes = await readFile(url);
  for (const wasm of [url, url.href, url.pathname, bytes, await WebAssembly.compile(bytes)]) {
    const other = await createUnbake({ wasm: /** @type {any} */ (wasm) });
    assert.equal((await other.clean('text')).encoding.from, 'string');
  }
});

test('unbake.wasm that is missing or no wasm', async () => {
  const wanted = {
    code: 'file-unavailable',
    message: /wasm could not be loaded from \/no\/such.*pass createUnbake\(\{ wasm: … \}\)/,
  };
  await assert.rejects(createUnbake({ wasm: '/no/such/unbake.wasm' }), wanted);
  await assert.rejects(createUnbake({ wasm: new Uint8Array(8) }), { code: 'file-unavailable' });
});

test('errors are UnbakeErrors, which are Errors', async () => {
  const error = await unbake.clean(/** @type {any} */ (5)).catch((caught) => caught);
  assert.ok(error instanceof UnbakeError && error instanceof Error);
});
