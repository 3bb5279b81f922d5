// Relative links of our documents lead somewhere: to a file, a folder, a heading, or a named place.
import { posix } from 'node:path';

/** @import {Check} from './shapes.mjs' */
/** @import {Tree} from './tree.mjs' */

/** A heading's anchor, as GitHub makes it. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');

/** The text with fenced blocks blanked out; line breaks stay. @param {string} text */
const withoutFences = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (found) => found.replace(/[^\n]/g, ' '));

/** @param {string} text */
function anchorsOf(text) {
  const prose = withoutFences(text);
  const headings = [...prose.matchAll(/^#{1,6} +(.*)$/gm)].map((match) => anchorOf(match[1]));
  const names = [...prose.matchAll(/<a id="([^"]+)"><\/a>/g)].map((match) => match[1]);
  return new Set([...headings, ...names]);
}

/**
 * All links that lead nowhere, as `file:line: what to do`.
 * @param {Tree} tree
 */
export function linkProblems(tree) {
  const folders = new Set(
    tree.files.flatMap((path) => path.split('/').map((_, end, parts) => parts.slice(0, end).join('/'))),
  );
  const problems = [];
  for (const file of tree.matching([''], ['.md'])) {
    const text = withoutFences(tree.text(file)).replace(/`[^`\n]*`/g, (found) => ' '.repeat(found.length));
    for (const match of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      const [path, anchor] = match[1].split('#');
      if (/^[a-z][a-z+.-]*:/i.test(path)) continue;
      const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, '');
      const line = text.slice(0, match.index).split('\n').length;
      if (!tree.has(target) && !folders.has(target)) problems.push(`${file}:${line}: there is no ${target}`);
      else if (anchor && target.endsWith('.md') && !anchorsOf(tree.text(target)).has(anchor)) {
        problems.push(`${file}:${line}: ${target} has no heading #${anchor}`);
      }
    }
  }
  return problems;
}

/** @type {Check} */
export const links = {
  name: 'links',
  advice: 'mend the link, or write what it should lead to',
  run: ({ tree }) => ({ problems: linkProblems(tree), looked: tree.matching([''], ['.md']).length }),
};
