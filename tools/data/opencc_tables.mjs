// OpenCC's dictionaries as npm has them: lines of "key<TAB>value value…".
import { readFileSync } from 'node:fs';
import { openccFile } from './sources.mjs';

/**
 * @param {string} name a dictionary's name without `.txt`
 * @returns {Map<string, string[]>} each key with its values, the preferred first
 */
export function readTable(name) {
  const table = new Map();
  for (const line of readFileSync(openccFile(name), 'utf8').split('\n')) {
    if (line === '' || line[0] === '#') continue;
    const [key, values] = line.split('\t');
    table.set(key, values.split(' '));
  }
  return table;
}
