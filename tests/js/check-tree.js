// A small tree of files in a temporary folder, for the tests of the checks.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Tree } from '../../tools/check/tree.mjs';

/**
 * @param {import('node:test').TestContext} test the folder is removed when it ends
 * @param {Record<string, string | Uint8Array>} files path → contents
 */
export function treeOf(test, files) {
  const root = mkdtempSync(join(tmpdir(), 'unbake-check-'));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  return new Tree(root);
}
