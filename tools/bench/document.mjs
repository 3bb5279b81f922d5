// docs/performance.md: what tools write into it stands between marks, so that all else is written by hand.
//
//     <!-- node: npm run bench -- --peers --write -->
//     …
//     <!-- end -->
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

export const docs = join(root, 'docs');
const file = join(docs, 'performance.md');

/**
 * The document with other contents between the marks of each name.
 * @param {string} document
 * @param {Record<string, string>} contents by name
 */
export function withContents(document, contents) {
  let text = document;
  for (const [name, content] of Object.entries(contents)) {
    const place = new RegExp(`(^<!-- ${name}: [^\\n]* -->\\n)[\\s\\S]*?(^<!-- end -->$)`, 'm');
    if (!place.test(text)) throw new Error(`docs/performance.md has no place for ${name}: <!-- ${name}: COMMAND -->`);
    text = text.replace(place, (_, begin, end) => `${begin}\n${content}\n\n${end}`);
  }
  return text;
}

/** @param {Record<string, string>} contents by name */
export function writeContents(contents) {
  writeFileSync(file, withContents(readFileSync(file, 'utf8'), contents));
}
