// What the block model was trained for: a hash of the settings and of the code that writes a row. A model of other
// columns is not a little wrong, it is nonsense.
//
//   node tools/training/inputs.mjs      exit code 1 where src/extract/classify/block_model.gen.cpp is one of others
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const files = [
  'data/block-model.json',
  'src/extract/classify/columns.hpp',
  'src/extract/classify/columns_groups.cpp',
  'src/extract/classify/columns_order.cpp',
  'src/extract/classify/columns_page.cpp',
  'src/extract/classify/columns_scores.cpp',
  'src/extract/classify/columns_text.cpp',
  'src/extract/classify/columns_tree.cpp',
  'src/extract/classify/groups.cpp',
  'src/extract/classify/groups.hpp',
  'src/extract/classify/kinds.hpp',
  'src/extract/classify/loose_lines.cpp',
  'src/extract/classify/page_schema.hpp',
  'src/extract/classify/schema.hpp',
  'src/extract/classify/title_row.cpp',
  'src/extract/classify/trees.hpp',
  'src/extract/read/address_words.cpp',
  'src/extract/read/page_types.cpp',
];

export const model = join(root, 'src/extract/classify/block_model.gen.cpp');

/** The hash, to which comments, layout and the paths of headers are all the same. */
export function inputsHash() {
  const hash = createHash('sha256');
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    hash.update(text.replace(/^\s*(?:\/\/|#include).*$|\/\/\/?<? .*$/gmu, '').replace(/\s+/gu, ''));
  }
  return hash.digest('hex').slice(0, 16);
}

if (process.argv[1]?.endsWith('inputs.mjs')) {
  if (!readFileSync(model, 'utf8').includes(`// Inputs: ${inputsHash()}`)) {
    console.error(
      'src/extract/classify/block_model.gen.cpp is for other columns or settings: node tools/training/blocks.mjs',
    );
    process.exit(1);
  }
}
