// What goes with everything that is published: the licence, the notices of others, the SBOM.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { components } from './components.mjs';
import { noticesFile } from './notices.mjs';
import { makeSbom } from './sbom.mjs';

/** @typedef {import('./components.mjs').Place} Place */

export const papers = ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json'];

/** The name of the notice beside a data file. @param {string} file */
export const noticeOf = (file) => `${file}.notice.txt`;

/** Says what a text is encoded in to a browser whose server does not. */
const byteOrderMark = '\ufeff';

/**
 * @param {Place} place
 * @param {string} folder that is published
 * @param {string} [core] the folder with unbake.wasm and the data files in it
 */
export function addPapers(place, folder, core = folder) {
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  // A browser shows plain text; Markdown it may only save.
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), byteOrderMark + readFileSync(noticesFile, 'utf8'));
  writeFileSync(join(folder, 'sbom.cdx.json'), makeSbom(place, core));
}

/** Copies the notice that stands beside a file, if there is one. @param {string} from @param {string} to a file each */
export function copyNotice(from, to) {
  if (existsSync(noticeOf(from))) copyFileSync(noticeOf(from), noticeOf(to));
}

/** The npm packages that a bundle holds code of. @param {import('esbuild').Metafile[]} metafiles */
export function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    ),
  );
  const names = inputs.map((file) => /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? '');
  return [...new Set(names.filter(Boolean))].sort();
}

/**
 * Throws where a bundle holds a package that components.mjs does not name for the place, or no longer holds one.
 *
 * @param {Place} place
 * @param {import('esbuild').Metafile[]} metafiles
 */
export function checkBundled(place, metafiles) {
  const named = components
    .filter(({ npm, places, files }) => npm && places.includes(place) && files.some((file) => file.endsWith('.js')))
    .map(({ npm }) => npm ?? '')
    .sort();
  const found = bundledPackages(metafiles);
  if (JSON.stringify(found) !== JSON.stringify(named)) {
    throw new Error(
      `${place} holds the npm packages ${found.join(', ') || 'none'}, tools/supply/components.mjs names ${named.join(', ') || 'none'} for it`,
    );
  }
}
