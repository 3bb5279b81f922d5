// Makes build/extension/, the browser extension: extension/ and the page that it shows (web/) bundled, and of dist/ what
// the page's worker needs.
//
// Usage: node tools/extension.mjs
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { build, dist, root } from './lib/paths.mjs';
import { bundlePage, copyPackage, filesUnder, packageFolder, target } from './site.mjs';
import { addPapers, checkBundled } from './supply/papers.mjs';

const entries = {
  scripts: { background: 'extension/background.js', reader: 'extension/reader.js', unpack: 'web/unpack/worker.js' },
  styles: { reader: 'extension/reader.css', article: 'web/article.css' },
};
/** What is put into pages is no module, and leaves no names in them. */
const content = { entryPoints: ['extension/content.js'], format: /** @type {const} */ ('iife') };

/** What is copied as it is: of extension/, and of the page. */
const copied = /^(?:_locales\/.*|icons\/.*|reader\.html)$/;
const copiedOfPage = /^(?:samples\/.*|article[\w-]*\.html|icon\.svg)$/;

/**
 * Builds the extension into `out`, which is replaced as a whole. Throws an Error that names the fix when dist is not there.
 *
 * @param {{from?: string, out?: string}} [folders]
 */
export function makeExtension({ from = dist, out = join(build, 'extension') } = {}) {
  if (!existsSync(join(from, 'worker.js'))) {
    throw new Error(`${join(from, 'worker.js')} is missing: run "npm run build" first.`);
  }
  const temporary = `${out}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  checkBundled('extension', [
    bundlePage(root, temporary, entries),
    buildSync({
      ...content,
      absWorkingDir: root,
      outdir: temporary,
      bundle: true,
      minify: true,
      target,
      metafile: true,
    }).metafile,
  ]);
  for (const [room, names] of /** @type {const} */ ([
    ['extension', copied],
    ['web', copiedOfPage],
  ])) {
    for (const file of filesUnder(join(root, room)).filter((name) => names.test(name))) {
      cpSync(join(root, room, file), join(temporary, file));
    }
  }
  copyPackage(from, temporary);
  addPapers('extension', temporary, join(temporary, packageFolder));
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const manifest = { ...read('extension/manifest.json'), version: read('package.json').version };
  writeFileSync(join(temporary, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  rmSync(out, { recursive: true, force: true });
  renameSync(temporary, out);
  return out;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    makeExtension();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
