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
