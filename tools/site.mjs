// Makes site/, the static page: web/ bundled and made small, and of dist/ what the page's worker needs.
//
// Usage: node tools/site.mjs
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';
import { dist, root } from './lib/paths.mjs';
import { addPapers, checkBundled, copyNotice } from './supply/papers.mjs';

/** Where the page looks for the package: `<page>/unbake/worker.js`. */
export const packageFolder = 'unbake';
const packageEntry = 'worker.js';

/** What is bundled from web/, by its name in the site; what these import goes into chunks that load when needed. */
const scripts = { app: 'app.js', unpack: 'unpack/worker.js' };
const styles = { page: 'page.css', article: 'article.css' };
const serviceWorker = 'sw.js';
/** What is copied as it is. Everything else of web/ is part of a bundle. */
const copied = /^(?:(?:icons|samples)\/.*|[\w-]+\.(?:html|svg|webmanifest))$/;

/** Files that the service worker may keep later than the rest: large ones, and licences. */
const later = /\.(?:data|txt)$|^LICENSE$/;
/** What no page asks for. */
const notKept = /\.cdx\.json$/;

/** What browsers since the middle of 2024 know. */
export const target = ['es2022', 'chrome123', 'firefox120', 'safari17.5'];

/**
 * The entry file of a folder of ES modules and every file beside it that these mention as './name' (imports, and
 * `new URL('./name', import.meta.url)` for workers, wasm and data). Read from the files, so that no list goes stale.
 *
 * @param {string} folder
 * @param {string} entry a file name in the folder
 * @returns {string[]} file names
 */
export function filesNeededBy(folder, entry) {
  const needed = new Set([entry]);
  for (const name of needed) {
    if (!['.js', '.mjs'].includes(extname(name))) continue;
    for (const [, mentioned] of readFileSync(join(folder, name), 'utf8').matchAll(/['"`]\.\/([\w./-]+\.\w+)['"`]/g)) {
      if (existsSync(join(folder, mentioned))) needed.add(mentioned);
    }
  }
  return [...needed];
}

/** @param {string} folder @returns {string[]} paths of all files in it, from it, sorted */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** @param {Record<string, string>} entries name in the outcome → file */
const entryPoints = (entries) => Object.entries(entries).map(([name, file]) => ({ out: name, in: file }));

/**
 * Bundles a page's scripts and styles.
 *
 * @param {string} folder that the files are in
 * @param {string} out
 * @param {{scripts: Record<string, string>, styles: Record<string, string>}} entries name in `out` → file
 */
export function bundlePage(folder, out, entries) {
  const options = { absWorkingDir: folder, outdir: out, bundle: true, minify: true, target, logLevel: 'warning' };
  const { metafile } = buildSync({
    ...options,
    entryPoints: entryPoints(entries.scripts),
    format: 'esm',
    splitting: true,
    charset: 'utf8',
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'none',
    metafile: true,
  });
  buildSync({ ...options, entryPoints: entryPoints(entries.styles) });
  return metafile;
}

/**
 * The chunks that the page cannot start without.
 *
 * @param {import('esbuild').Metafile} metafile
 * @param {string} folder that its names start from
 * @param {string} out
 */
function chunksOf({ outputs }, folder, out) {
  const entry = Object.keys(outputs).filter((file) => file.endsWith('/app.js'));
  const needed = new Set(entry);
  for (const file of needed) {
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') needed.add(path);
  }
  return [...needed].filter((file) => !entry.includes(file)).map((file) => relative(out, resolve(folder, file)));
}

/**
 * Chunks are named in the head, so that they come together with the script that asks for them.
 *
 * @param {string} html
 * @param {string[]} chunks
 */
function withPreloads(html, chunks) {
  const links = chunks.map((chunk) => `  <link rel="modulepreload" href="${chunk}">\n`);
  return html.replace('</head>', `${links.join('')}</head>`);
}

/** The package's files: scripts are made small, wasm and data are as they are. @param {string} from @param {string} out */
export function copyPackage(from, out) {
  for (const name of filesNeededBy(from, packageEntry)) {
    const file = join(out, packageFolder, name);
    mkdirSync(dirname(file), { recursive: true });
    copyNotice(join(from, name), file);
    if (extname(name) !== '.js') cpSync(join(from, name), file);
    else writeFileSync(file, transformSync(readFileSync(join(from, name), 'utf8'), { minify: true, target }).code);
  }
}

/**
 * What web/sw.js knows a file by: the beginning of its SHA-256, in hexadecimal digits.
 *
 * @param {string} file
 */
const digestOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);

/**
 * The service worker with its list of files, and a version that is another one as soon as any of them is.
 *
 * @param {string} source
 * @param {string} out the site so far
 */
export function withPrecache(source, out) {
  const all = filesUnder(out).filter((file) => !notKept.test(file));
  const hash = createHash('sha256').update(source);
  for (const file of all) hash.update(`\0${file}\0`).update(readFileSync(join(out, file)));
  /** @param {string[]} paths */
  const digests = (paths) => Object.fromEntries(paths.map((path) => [path, digestOf(join(out, path))]));
  const precache = {
    version: hash.digest('hex').slice(0, 16),
    files: { './': digestOf(join(out, 'index.html')), ...digests(all.filter((file) => !later.test(file))) },
    data: digests(all.filter((file) => later.test(file))),
  };
  return transformSync(source, { minify: true, target, define: { UNBAKE_PRECACHE: JSON.stringify(precache) } }).code;
}

/**
 * Builds the site into `out`, which is replaced as a whole. Throws an Error that names the fix when dist is not there.
 *
 * @param {{web?: string, from?: string, out?: string}} [folders]
 */
export function makeSite({ web = join(root, 'web'), from = dist, out = join(root, 'site') } = {}) {
  if (!existsSync(join(from, packageEntry))) {
    throw new Error(`${join(from, packageEntry)} is missing: run "npm run build" first.`);
  }
  const temporary = `${out}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  const bundled = bundlePage(web, temporary, { scripts, styles });
  checkBundled('site', [bundled]);
  const chunks = chunksOf(bundled, web, temporary);
  for (const file of filesUnder(web).filter((name) => copied.test(name)))
    cpSync(join(web, file), join(temporary, file));
  const index = join(temporary, 'index.html');
  writeFileSync(index, withPreloads(readFileSync(index, 'utf8'), chunks));
  copyPackage(from, temporary);
  addPapers('site', temporary, join(temporary, packageFolder));
  writeFileSync(
    join(temporary, serviceWorker),
    withPrecache(readFileSync(join(web, serviceWorker), 'utf8'), temporary),
  );
  rmSync(out, { recursive: true, force: true });
  renameSync(temporary, out);
  return out;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    makeSite();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
