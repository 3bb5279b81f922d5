// Who may import whom in JavaScript: js/ is the package and knows nothing of page, tools and tests; web/ uses the
// package as any other page would, by its public entries; extension/ uses web/.
import { posix } from 'node:path';
import { findCycle } from './cycles.mjs';
import { withoutComments } from './javascript.mjs';

const patterns = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1/gm,
  /^\s*import\s*(['"])([^'"\n]+)\1/gm,
  /\bimport\(\s*(['"])([^'"\n]+)\1\s*[,)]/g,
  /\bnew URL\(\s*(['"])([^'"\n]+)\1\s*,\s*import\.meta\.url\s*\)/g,
];

/**
 * Every module that a text names. Types in JSDoc (`import('…')` in a comment) are no imports.
 * @param {string} text
 */
export function importsOf(text) {
  const code = withoutComments(text);
  const found = [];
  for (const pattern of patterns) {
    for (const match of code.matchAll(pattern)) {
      found.push({ path: match[2], line: code.slice(0, match.index + match[0].length).split('\n').length });
    }
  }
  return found;
}

/**
 * The files of js/ that package.json exports, by the names they have in dist/.
 * @param {{exports: unknown}} manifest
 */
export function publicEntries(manifest) {
  /** @type {string[]} */
  const targets = [];
  const collect = (/** @type {unknown} */ value) => {
    if (typeof value === 'string') targets.push(value);
    else for (const inner of Object.values(value ?? {})) collect(inner);
  };
  collect(manifest.exports);
  return new Set(targets.filter((target) => target.endsWith('.js')).map((target) => `js/${posix.basename(target)}`));
}

const folders = ['js', 'web', 'extension', 'tools'];

/**
 * All problems of who imports whom, as `file:line: what to do`.
 * @param {import('./tree.mjs').Tree} tree
 */
export function importProblems(tree) {
  /** @type {string[]} */
  const problems = [];
  const entries = tree.has('package.json') ? publicEntries(JSON.parse(tree.text('package.json'))) : new Set();
  const graph = new Map();
  for (const file of tree.matching(folders, ['.js', '.mjs'])) {
    const folder = file.split('/')[0];
    /** @type {string[]} */
    const targets = [];
    graph.set(file, targets);
    for (const { path, line } of importsOf(tree.text(file))) {
      if (!path.startsWith('.')) {
        if (path.startsWith('/') || /^\w+:\/\//.test(path)) {
          problems.push(`${file}:${line}: import ${path} by a relative path or a package's name`);
        }
        continue;
      }
      const target = posix.normalize(posix.join(posix.dirname(file), path));
      const room = target.split('/')[0];
      targets.push(target);
      if (folder === 'js' && ['web', 'tools', 'tests', 'extension'].includes(room)) {
        problems.push(`${file}:${line}: js/ is the package and must not know ${room}/ (${path})`);
      }
      if (folder === 'web' && room === 'js' && !entries.has(target)) {
        problems.push(`${file}:${line}: web/ may import what package.json exports of js/, not ${target}`);
      }
      if (folder === 'web' && !['web', 'js', 'dist'].includes(room)) {
        problems.push(`${file}:${line}: web/ may import web/, dist/ and the public entries of js/, not ${target}`);
      }
      if (folder === 'extension' && !['extension', 'web'].includes(room)) {
        problems.push(`${file}:${line}: extension/ may import extension/ and web/, not ${target}`);
      }
      if (folder === 'tools' && room === 'tests') {
        problems.push(`${file}:${line}: tools/ must not import tests/ (${path})`);
      }
    }
  }
  const cycle = findCycle(graph);
  if (cycle) problems.push(`${cycle.join(' → ')} import each other in a circle`);
  return problems;
}

/** @type {import('./shapes.mjs').Check} */
export const imports = {
  name: 'imports',
  advice:
    'js/ imports js/, web/ imports web/, dist/ and the public entries of js/, extension/ imports web/ (ARCHITECTURE.md)',
  run: ({ tree }) => ({
    problems: importProblems(tree),
    looked: tree.matching(folders, ['.js', '.mjs']).length,
  }),
};
