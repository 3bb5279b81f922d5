// dist/ as npm would publish it: what package.json promises is there, and each entry is fit for where it runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function pathsIn(value) {
  return typeof value === 'string' ? [value] : Object.values(/** @type {object} */ (value)).flatMap(pathsIn);
}

test('every file that package.json names is there', () => {
  const { exports, bin } = JSON.parse(read('package.json'));
  for (const path of pathsIn({ exports, bin })) assert.ok(statSync(join(root, path)).isFile(), path);
});

test('the command can be run', () => {
  assert.ok(read('dist/cli.js').startsWith('#!/usr/bin/env node\n'));
  assert.ok(statSync(join(root, 'dist/cli.js')).mode & 0o100);
});

for (const entry of ['web.js', 'worker.js', 'worker-thread.js']) {
  test(`dist/${entry} is for browsers: nothing of Node, no eval`, () => {
    const code = read(`dist/${entry}`);
    assert.doesNotMatch(code, /^(?:import|export)\b[^'"\n]*["'](?!\.)|\bimport\s*\(\s*["'](?!\.)|\brequire\s*\(/m);
    assert.doesNotMatch(code, /\bnew Function\b|\beval\s*\(/);
  });
}

test('bundlers can see which files come along', () => {
  for (const entry of ['web.js', 'worker-thread.js']) {
    const code = read(`dist/${entry}`);
    for (const name of ['unbake.wasm', 'unbake.data', 'unbake-model.data']) {
      assert.match(code, new RegExp(`new URL\\(["']\\./${name.replace('.', '\\.')}["'], import\\.meta\\.url\\)`), name);
    }
  }
  assert.match(read('dist/worker.js'), /new Worker\(new URL\(["']\.\/worker-thread\.js["'], import\.meta\.url\)/);
});

test('the types hold under strict TypeScript', () => {
  // Inside the project, so that the package finds itself by its name.
  const folder = mkdtempSync(join(root, 'build/types-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'use.mts'), usage);
  // No types of Node: who writes for browsers has none. Ours are checked, those of the language are not.
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2022', 'dom'],
    types: [],
    skipDefaultLibCheck: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', folder], { cwd: root, encoding: 'utf8' });
  } catch (caught) {
    assert.fail(/** @type {{stdout: string}} */ (caught).stdout);
  }
});

const usage = `
import { createUnbake, replay, UnbakeError, type Article, type Edit, type Options } from 'unbake';
import { createUnbakeWorker } from 'unbake/worker';
const options: Options = { script: 'hans', repair: ['pinyin'], limits: { inputBytes: 10 } };
const unbake = await createUnbake({ wasm: new URL('file:///unbake.wasm'), data: new Uint8Array(1) });
const article: Article = await unbake.clean(new Blob([]), options);
const edits: Edit[] = article.edits.filter(({ stage }) => stage === 'blocks');
const text: string = replay(article.stages.blocks, edits);
const [begin]: [number, number] = article.removed[0]!.span;
const { code, offset }: UnbakeError = new UnbakeError('bad-option', text, { offset: begin });
const worker = await createUnbakeWorker();
const same: Article = await worker.extract(text, { url: code + offset });
worker.terminate();
// @ts-expect-error no such script
await unbake.clean(same.text, { script: 'hanz' });
// @ts-expect-error no such option
await unbake.clean('', { scirpt: 'hans' });
// @ts-expect-error a string is decoded already
await unbake.detectEncoding('');
`;
