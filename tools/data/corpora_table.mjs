// data/corpora.tsv: the packages whose text is counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * What each package is for, by its name: a function from a language to `train` or `heldout`. The column says `train`,
 * `heldout`, or `train heldout:kk` where a language has no other text to hold out.
 * @returns {Map<string, (language: string) => string>}
 */
export function corporaFile() {
  const rows = readFileSync(join(root, 'data/corpora.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return new Map(
    rows.map(([name, , column]) => {
      const [use, exception = ''] = column.split(' heldout:');
      return [name, (language) => (exception.split(',').includes(language) ? 'heldout' : use)];
    }),
  );
}
