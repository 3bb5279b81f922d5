// The files of the project: what git has or would add, or, outside git, everything but what is made.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { run } from '../lib/run.mjs';

const made = new Set(['.git', 'build', 'dist', 'node_modules', 'site']);

/**
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (made.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

export class Tree {
  /** @type {Map<string, Buffer>} */
  #contents = new Map();

  /** @param {string} root */
  constructor(root) {
    this.root = root;
    const paths = existsSync(join(root, '.git'))
      ? run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root }).split('\0')
      : [...walk(root)].map((path) => relative(root, path).split(sep).join('/'));
    /** Paths from the root, with `/`, sorted. */
    this.files = [...new Set(paths)].filter((path) => path !== '' && this.#isFile(path)).sort();
    this.known = new Set(this.files);
  }

  /** @param {string} path */
  #isFile(path) {
    // A file that git still lists but that was deleted is no file of the tree; nor is a link.
    return statSync(join(this.root, path), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /**
   * The files under one of the folders whose name ends in one of the endings.
   * @param {string[]} folders
   * @param {string[]} endings
   */
  matching(folders, endings) {
    return this.files.filter(
      (path) =>
        folders.some((folder) => folder === '' || path.startsWith(`${folder}/`)) &&
        endings.some((ending) => path.endsWith(ending)),
    );
  }

  /** @param {string} path */
  has(path) {
    return this.known.has(path);
  }

  /** @param {string} path */
  path(path) {
    return join(this.root, path);
  }

  /** @param {string} path */
  bytes(path) {
    const bytes = this.#contents.get(path) ?? readFileSync(join(this.root, path));
    this.#contents.set(path, bytes);
    return bytes;
  }

  /** @param {string} path */
  text(path) {
    return this.bytes(path).toString('utf8');
  }
}
