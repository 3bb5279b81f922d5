// What the checks need to know of a C++ file without compiling it.

/**
 * The text with comments, and on request string literals, blanked out; line breaks stay, so line numbers hold.
 * Raw strings are taken as ordinary ones, which is right for all but those that hold a lone quote.
 * @param {string} text
 * @param {{strings?: boolean}} [options]
 */
export function withoutComments(text, { strings = false } = {}) {
  const blank = (/** @type {string} */ found) => found.replace(/[^\n]/g, ' ');
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g, (found) => {
    if (found.startsWith('/')) return blank(found);
    return strings ? blank(found) : found;
  });
}

/**
 * Every `#include` of a text, lines from 1.
 * @param {string} text
 */
export function includesOf(text) {
  const found = [];
  for (const [index, line] of withoutComments(text).split('\n').entries()) {
    const match = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
    if (match) found.push({ path: match[2], quoted: match[1] === '"', line: index + 1 });
  }
  return found;
}

/**
 * The file and every file of src/ that it includes, directly or not; paths from the root, sorted.
 * @param {import('./tree.mjs').Tree} tree
 * @param {string} file
 */
export function includeClosure(tree, file) {
  const seen = new Set([file]);
  const queue = [file];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { path } of includesOf(tree.text(at))) {
      const target = `src/${path}`;
      if (!tree.has(target) || seen.has(target)) continue;
      seen.add(target);
      queue.push(target);
    }
  }
  return [...seen].sort();
}
