// What is published carries its licence, the notices of what others made of it, and an SBOM that says the same.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { buildSync } from 'esbuild';
import { build, dist, root } from '../../tools/lib/paths.mjs';
import { components } from '../../tools/supply/components.mjs';
import { bundledPackages, checkBundled } from '../../tools/supply/papers.mjs';

/** Each place with its folder, and where in it the core is. */
const places = /** @type {const} */ ([
  ['dist', dist, ''],
  ['site', join(root, 'site'), 'unbake'],
  ['extension', join(build, 'extension'), 'unbake'],
]);

const read = (/** @type {string[]} */ ...parts) => readFileSync(join(...parts), 'utf8');
const sha256 = (/** @type {string} */ file) => createHash('sha256').update(readFileSync(file)).digest('hex');

for (const [place, folder, core] of places) {
  describe(place, () => {
    test('has the licence and the notices', () => {
      assert.equal(read(folder, 'LICENSE'), read(root, 'LICENSE'));
      const notices = read(folder, 'THIRD-PARTY-NOTICES.txt');
      assert.equal(notices, `\ufeff${read(root, 'THIRD-PARTY-NOTICES.md')}`);
      for (const { id } of components) assert.ok(notices.includes(`\n## ${id}\n`), id);
    });

    test('has the notice and the licence of the LGPL beside the file that is under it', () => {
      const beside = read(folder, core, 'unbake-model.data.notice.txt');
      assert.ok(beside.startsWith('unbake-model.data: '));
      assert.match(beside, /libime is free software under the GNU Lesser\nGeneral Public License/);
      assert.match(beside, /^GNU LESSER GENERAL PUBLIC LICENSE$[\s\S]*^END OF TERMS AND CONDITIONS$/m);
    });

    const bom = JSON.parse(read(folder, 'sbom.cdx.json'));
    const byRef = new Map(
      [bom.metadata.component, ...bom.components].map((/** @type {any} */ one) => [one['bom-ref'], one]),
    );

    // What bom-1.6.schema.json asks for of the fields that are used here.
    test('has an SBOM of the shape that CycloneDX 1.6 asks for', () => {
      assert.equal(bom.bomFormat, 'CycloneDX');
      assert.equal(bom.specVersion, '1.6');
      assert.equal(bom.version, 1);
      assert.match(bom.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.equal(byRef.size, bom.components.length + 1, 'each bom-ref is there once');
      const lengths = /** @type {Record<string, number>} */ ({ 'SHA-256': 64, 'SHA-512': 128 });
      for (const { type, name, version, hashes, licenses, purl } of byRef.values()) {
        assert.ok(['application', 'library', 'data', 'file'].includes(type), `${name}: ${type}`);
        assert.match(version, /^\d[\w.+-]*$/, name);
        for (const { alg, content } of hashes ?? []) assert.match(content, RegExp(`^[0-9a-f]{${lengths[alg]}}$`), name);
        assert.equal(licenses.length, 1, name);
        assert.match(
          licenses[0].expression ?? licenses[0].license.id,
          /^[A-Z][\w.-]+(?: (?:AND|OR|WITH) [A-Z][\w.-]+)*$/,
        );
        if (purl)
          assert.match(purl, /^pkg:(?:npm|github|generic)\/[\w.%/-]+@[\w.+-]+(?:\?[\w=:&%.-]+)?(?:#[\w./]+)?$/, name);
      }
    });

    test('says in it what is in which file, and nothing that is not there', () => {
      const wanted = components.filter((one) => one.places.includes(place)).map(({ id }) => id);
      const files = ['unbake.wasm', 'unbake.data', 'unbake-model.data'];
      assert.deepEqual([...byRef.keys()].sort(), [bom.metadata.component['bom-ref'], ...files, ...wanted].sort());
      for (const name of files) assert.equal(byRef.get(name).hashes[0].content, sha256(join(folder, core, name)), name);
      const edges = new Map(bom.dependencies.map((/** @type {any} */ { ref, dependsOn = [] }) => [ref, dependsOn]));
      assert.deepEqual([...edges.keys()].sort(), [...byRef.keys()].sort());
      assert.deepEqual(edges.get('unbake-model.data'), ['OpenCC', 'libime']);
      assert.ok(edges.get('unbake.wasm').includes('lexbor'));
      const reached = new Set([bom.metadata.component['bom-ref']]);
      for (const ref of reached) for (const next of edges.get(ref)) reached.add(next);
      assert.equal(reached.size, byRef.size, 'each is part of something');
    });

    test('has an SBOM without a day or a machine', () => {
      assert.doesNotMatch(JSON.stringify(bom), /timestamp|\/home\/|\/root\/|\/tmp\//);
    });
  });
}

describe('the list of components', () => {
  const names = components.flatMap(({ npm }) => npm ?? []);

  test('names what the rooms link', () => {
    const linked = readdirSync(join(root, 'src'))
      .map((room) => join(root, 'src', room, 'CMakeLists.txt'))
      .filter((file) => existsSync(file))
      .flatMap((file) => /THIRD_PARTY ([\w ]+)/.exec(read(file))?.[1].split(' ') ?? []);
    assert.ok(linked.includes('lexbor'));
    for (const library of linked)
      assert.ok(
        components.some(({ id }) => id === library),
        library,
      );
  });

  test('names the npm packages that the data is made from', () => {
    const tools = readdirSync(join(root, 'tools/data')).map((name) => read(root, 'tools/data', name));
    const used = tools.flatMap((code) =>
      [...code.matchAll(/(?:from |npmVersion\()'((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?'/g)].map(([, name]) => name),
    );
    assert.ok(used.includes('pinyin-pro'));
    for (const name of used) assert.ok(names.includes(name), name);
  });

  test('is compared with what is bundled: a package more or less ends the build', () => {
    const made = (/** @type {string} */ code) =>
      buildSync({
        absWorkingDir: root,
        stdin: { contents: code, resolveDir: root },
        bundle: true,
        format: 'esm',
        platform: 'node',
        write: false,
        metafile: true,
      }).metafile;
    const both = made("export { zipSync } from 'fflate'; export { Parser } from 'commonmark'");
    assert.deepEqual(bundledPackages([both]).slice(0, 1), ['commonmark']);
    assert.throws(() => checkBundled('site', [both]), /commonmark.*names fflate/);
    assert.throws(() => checkBundled('site', [made('export const nothing = 1')]), /holds the npm packages none/);
    checkBundled('site', [made("export { zipSync } from 'fflate'")]);
  });
});
