// The SBOM of what is published, in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). Nothing of the machine or of the
// day is in it: the same sources and tools give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cache, root } from '../lib/paths.mjs';
import { emscriptenFolder, pinnedPackages } from '../setup/emscripten.mjs';
import { components } from './components.mjs';

/** @typedef {import('./components.mjs').Component} Component */
/** @typedef {import('./components.mjs').Place} Place */

/** What has a list of its own, as other files' work is in it, and nothing else could be told from it. */
const holders = ['unbake.wasm', 'unbake.data', 'unbake-model.data'];

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** An id alone where the licence is one, an expression else. @param {string} licence */
const licences = (licence) => [/ /.test(licence) ? { expression: licence } : { license: { id: licence } }];

/** The package that Emscripten was unpacked from; nothing where the machine has one of its own. */
function emscriptenHashes() {
  if (!emscriptenFolder()?.startsWith(cache)) return undefined;
  const [{ sha256: content }] = pinnedPackages().filter(({ name }) => name === 'emscripten');
  return [{ alg: 'SHA-256', content }];
}

/** @param {Component} component */
function entry({ id, name, version, type, licence, purl, url, hash }) {
  const hashes = hash ? [hash] : emscriptenHashes();
  return {
    type,
    'bom-ref': id,
    name: name.replaceAll('`', ''),
    version,
    ...(hashes && { hashes }),
    licenses: licences(licence),
    purl,
    externalReferences: [{ type: 'website', url }],
  };
}

/** @param {string} file @param {string} version */
const fileEntry = (file, version) => ({
  type: file.endsWith('.data') ? 'data' : 'file',
  'bom-ref': basename(file),
  name: basename(file),
  version,
  hashes: [{ alg: 'SHA-256', content: sha256(readFileSync(file)) }],
  licenses: licences(basename(file) === 'unbake-model.data' ? 'LGPL-2.1-or-later' : 'Apache-2.0'),
});

/** A UUID that is a hash of the content (RFC 9562, version 8). @param {string} content */
function uuidOf(content) {
  const hex = sha256(content).slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = '89ab'[Number.parseInt(hex[16], 16) % 4];
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * @param {Place} place
 * @param {string} core the folder with unbake.wasm and the data files, as they are published
 * @returns {string} JSON
 */
export function makeSbom(place, core) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const used = components.filter(({ places }) => places.includes(place));
  const files = holders.filter((file) => existsSync(join(core, file)));
  const own = `unbake-${place}`;
  const holds = (/** @type {string} */ file) => used.filter((one) => one.files.includes(file)).map(({ id }) => id);
  const elsewhere = used.filter((one) => one.files.some((file) => !holders.includes(file))).map(({ id }) => id);
  const content = {
    metadata: {
      component: {
        type: place === 'dist' ? 'library' : 'application',
        'bom-ref': own,
        name: place === 'dist' ? 'unbake' : own,
        version,
        licenses: licences('Apache-2.0'),
        ...(place === 'dist' && { purl: `pkg:npm/unbake@${version}` }),
      },
    },
    components: [...files.map((file) => fileEntry(join(core, file), version)), ...used.map(entry)],
    dependencies: [
      { ref: own, dependsOn: [...files, ...elsewhere] },
      ...files.map((file) => ({ ref: file, dependsOn: holds(file) })),
      ...used.map(({ id }) => ({ ref: id })),
    ],
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
  };
  return `${JSON.stringify({ ...head, ...content }, null, 2)}\n`;
}
