// What must not stand in the tree, whoever puts it there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, which } from '../lib/run.mjs';
import { isGenerated } from './generators.mjs';
import { withoutComments } from './javascript.mjs';

/** No file that people edit or read need be larger; what is larger is made at build time or fetched. */
const largestFileInBytes = 512 * 1024;
/** A source file of more lines is more than one subject. */
const longestFileInLines = 400;

const source = /^(?:src|js|web|extension|tools|tests)\/.*\.(?:cpp|hpp|h|js|mjs|ts|css)$/;
const builtFile = /\.(?:wasm|o|a|so|exe|tgz|gz|xz|zip)$/;

/** Ways to turn a string into code or markup; a page that shows other people's pages has no use for them. */
/** @type {[RegExp, string][]} */
const injection = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew\s+Function\b/, 'new Function'],
  [/\b(?:inner|outer)HTML\b['"]?\]?\s*(?:\+?=(?!=)|:)/, 'setting innerHTML'],
  [/\binsertAdjacentHTML\b/, 'insertAdjacentHTML'],
  [/\bdocument\.write(?:ln)?\b/, 'document.write'],
  [/\bset(?:Timeout|Interval)\s*\(\s*['"`]/, 'a timer that takes a string'],
];
/** In the page's HTML: what its Content-Security-Policy would refuse anyway. */
/** @type {[RegExp, string][]} */
const inlineCode = [
  [/<script\b(?![^>]*\bsrc=)[^>]*>/i, 'a script inside the HTML'],
  [/<[a-z][^>]*\son[a-z]+\s*=/i, 'an event handler in an attribute'],
  [/<[a-z][^>]*\sstyle\s*=/i, 'a style attribute'],
  [/\bhref\s*=\s*["']?\s*javascript:/i, 'a javascript: address'],
];

/**
 * @param {string} path
 * @param {string} text
 * @param {[RegExp, string][]} rules
 */
function problemsOfLines(path, text, rules) {
  const problems = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const [pattern, what] of rules) {
      if (pattern.test(line)) problems.push(`${path}:${index + 1}: ${what} is not allowed here`);
    }
  }
  return problems;
}

/** The hosts that this machine fetches packages from: they are the machine's business, not the project's. */
export function packageHosts() {
  const texts = [];
  if (which('npm')) {
    try {
      texts.push(run('npm', ['config', 'get', 'registry'], { cwd: '/' }));
    } catch {
      // no registry set
    }
  }
  const parts = '/etc/apt/sources.list.d';
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  for (const file of ['/etc/apt/sources.list', ...files]) {
    if (existsSync(file)) texts.push(readFileSync(file, 'utf8').replace(/^\s*#.*$/gm, ''));
  }
  const hosts = texts.flatMap((text) =>
    [...text.matchAll(/\bhttps?:\/\/(?:[^/@\s]*@)?([^/\s:]+)/g)].map((match) => match[1]),
  );
  // A name without a dot (a proxy next door) may be a word of any text, and an address of this machine is no secret.
  return [...new Set(hosts)].filter((host) => host.includes('.') && !host.startsWith('127.'));
}

/**
 * All problems, as `file:line: what to do`.
 * @param {import('./tree.mjs').Tree} tree
 * @param {string[]} hosts the package hosts to look for
 */
export function forbiddenProblems(tree, hosts) {
  const problems = [];
  // Two levels at least: a clone in /src would otherwise find itself everywhere.
  const ownPath = tree.root.split('/').length > 2 ? [tree.root] : [];
  for (const path of tree.files) {
    const bytes = tree.bytes(path);
    if (bytes.length > largestFileInBytes) {
      problems.push(`${path}: ${bytes.length} bytes, at most ${largestFileInBytes}: fetch it or make it when building`);
    }
    if (builtFile.test(path) && !path.startsWith('tests/')) problems.push(`${path}: built files are not committed`);
    if (bytes.includes(0)) continue; // not text
    const text = bytes.toString('utf8');
    for (const needle of [...hosts, ...ownPath]) {
      const at = text.indexOf(needle);
      if (at < 0) continue;
      problems.push(`${path}:${text.slice(0, at).split('\n').length}: names ${needle}, which only this machine knows`);
    }
    if (source.test(path) && !isGenerated(path)) {
      const lines = text.split('\n').length - 1;
      if (lines > longestFileInLines) problems.push(`${path}: ${lines} lines, at most ${longestFileInLines}: split it`);
    }
    if (/(?:^|\/)package-lock\.json$/.test(path) && /"resolved"\s*:\s*"[a-z+]+:\/\//.test(text)) {
      problems.push(`${path}: says where packages come from ("resolved"): make it again with the .npmrc of the root`);
    }
    if (/^(?:web|js|extension)\/.*\.m?js$/.test(path)) {
      problems.push(...problemsOfLines(path, withoutComments(text), injection));
    }
    if (/^(?:web|extension)\/.*\.html$/.test(path)) problems.push(...problemsOfLines(path, text, inlineCode));
  }
  if (tree.has('.npmrc') && /^\s*(?:@[^:]+:)?registry\s*=/m.test(tree.text('.npmrc'))) {
    problems.push('.npmrc: names a registry: that belongs into the user’s own .npmrc');
  }
  return problems;
}

/** @type {import('./shapes.mjs').Check} */
export const forbidden = {
  name: 'forbidden',
  advice: 'each line says what must go; the reasons are in tools/check/forbidden.mjs',
  run: ({ tree }) => ({ problems: forbiddenProblems(tree, packageHosts()), looked: tree.files.length }),
};
