#!/usr/bin/env node
// Makes the JavaScript of dist/ from js/, with unbake.wasm and the data files beside it and the types.
//
//   node tools/bundle.mjs [--core FOLDER] [--data FOLDER] [--out FOLDER] [--no-types]
//
// --core has Emscripten's unbake.js and unbake.wasm (build/wasm-release), --data the data files (build/data).
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as esbuild } from 'esbuild';
import { build, dist, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { addPapers, checkBundled, copyNotice } from './supply/papers.mjs';

/** What is published, each file whole by itself but for errors.js: name in dist/ → file of js/. */
const browser = {
  errors: 'errors.js',
  web: 'web.js',
  worker: 'worker.js',
  'worker-thread': 'worker/thread-web.js',
  'code-points': 'code-points.js',
  documents: 'documents.js',
};
const node = { node: 'node.js', 'worker-node': 'worker-node.js', 'worker-thread-node': 'worker/thread-node.js' };
const program = { cli: 'cli.js' };

const dataFiles = ['unbake.data', 'unbake-model.data'];

/** The declarations that package.json names, the same for Node and browser; one more for who imports dist/node.js. */
const declarations = {
  'index.d.ts': './types/node.js',
  'node.d.ts': './types/node.js',
  'worker.d.ts': './types/worker.js',
  'code-points.d.ts': './types/code-points.js',
  'documents.d.ts': './types/documents.js',
};

/** commander is CommonJS: it asks for Node's modules by a `require` that ES modules do not have. */
const programStart = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/**
 * Every entry imports dist/errors.js, so that all have the same UnbakeError: who has 'unbake' and 'unbake/worker' may
 * ask `instanceof` of either's.
 * @type {import('esbuild').Plugin}
 */
const sharedErrors = {
  name: 'shared-errors',
  setup({ onResolve }) {
    onResolve({ filter: /\/errors\.js$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './errors.js', external: true },
    );
  },
};

/**
 * @param {Record<string, string>} entries
 * @param {string} core
 * @param {string} out
 * @param {import('esbuild').BuildOptions} options
 * @returns with the list of what went in
 */
function bundle(entries, core, out, options) {
  return esbuild({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, `js/${file}`])),
    outdir: out,
    bundle: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    alias: { 'unbake-glue': join(core, 'unbake.js') },
    logLevel: 'warning',
    metafile: true,
    ...options,
  });
}

/** @param {{core: string, data: string, out: string, types: boolean}} folders */
async function makeDist({ core, data, out, types }) {
  if (!existsSync(join(core, 'unbake.js'))) {
    throw new Error(`${join(core, 'unbake.js')} is missing: npm run build makes it`);
  }
  mkdirSync(out, { recursive: true });
  const bundles = await Promise.all([
    // With this platform, an import of Node's modules is an error.
    bundle(browser, core, out, { platform: 'browser', plugins: [sharedErrors] }),
    bundle(node, core, out, { platform: 'node', plugins: [sharedErrors] }),
    bundle(program, core, out, { platform: 'node', banner: { js: programStart } }),
  ]);
  checkBundled(
    'dist',
    bundles.map(({ metafile }) => metafile),
  );
  chmodSync(join(out, 'cli.js'), 0o755);
  copyFileSync(join(core, 'unbake.wasm'), join(out, 'unbake.wasm'));
  for (const name of dataFiles) {
    if (existsSync(join(data, name))) {
      copyFileSync(join(data, name), join(out, name));
      copyNotice(join(data, name), join(out, name));
    } else console.warn(`bundle: ${join(data, name)} is missing; dist/ cannot repair or read old encodings without it`);
  }
  addPapers('dist', out);
  if (types) makeTypes(out);
}

/** @param {string} out */
function makeTypes(out) {
  rmSync(join(out, 'types'), { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const outDir = join(out, 'types');
  run(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', outDir], { cwd: root });
  for (const [name, from] of Object.entries(declarations)) writeFileSync(join(out, name), `export * from '${from}';\n`);
}

const { values } = parseArgs({
  options: {
    core: { type: 'string', default: join(build, 'wasm-release') },
    data: { type: 'string', default: join(build, 'data') },
    out: { type: 'string', default: dist },
    types: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
try {
  const [core, data, out] = [values.core, values.data, values.out].map((folder) => resolve(folder));
  await makeDist({ core, data, out, types: values.types });
} catch (error) {
  const { output, message } = /** @type {Error & {output?: string}} */ (error);
  console.error(output ?? message);
  process.exitCode = 1;
}
