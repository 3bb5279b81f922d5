// What goes wrong with files, said in one line that names the fix.

/** A file that cannot be read or written; the others are done all the same. */
export class Problem extends Error {}

/** @type {Record<string, string>} */
const advice = {
  ENOENT: 'no such file or folder; check its name',
  EISDIR: 'is a folder; name the files in it',
  ENOTDIR: 'a part of its path is a file; check its name',
  EACCES: 'permission denied; check who may use it',
  EPERM: 'permission denied; check who may use it',
  ENOSPC: 'no space left; free some, or write elsewhere with --output',
  EDQUOT: 'no space left for this user; free some, or write elsewhere with --output',
  EFBIG: 'larger than a file may be here; write elsewhere with --output',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EROFS: 'cannot be written to; write elsewhere with --output',
  ELOOP: 'its symbolic links go round in a circle; remove one',
};

/**
 * @param {unknown} caught
 * @returns {Problem}
 */
export function toProblem(caught) {
  const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (caught);
  return new Problem(advice[code] ?? `cannot be used (${message})`, { cause: caught });
}

/**
 * Text from a page or a file's name made fit for a terminal: what would move the cursor, change colours or turn the
 * direction round is escaped.
 * @param {string} text
 * @returns {string}
 */
export function printable(text) {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, (c) => {
    if (c === '\n') return '\\n';
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** @param {string} line */
export function complain(line) {
  process.stderr.write(`unbake: ${printable(line)}\n`);
}
