// Makes site/, the static page: web/ as it is, and of dist/ what the page's worker needs.
//
// Usage: node tools/site.mjs
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { dist, root } from './lib/paths.mjs';

/** Where the page looks for the package: `<page>/unbake/worker.js`. */
const packageFolder = 'unbake';
const packageEntry = 'worker.js';

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
  cpSync(web, temporary, { recursive: true, filter: (file) => !file.endsWith('tsconfig.json') });
  for (const name of filesNeededBy(from, packageEntry)) {
    const target = join(temporary, packageFolder, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, name), target);
  }
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
