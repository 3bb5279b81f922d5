// clang-format over our C++.
import { execute } from './execute.mjs';
import { isGenerated } from './generators.mjs';
import { llvmTool, versionOf } from './llvm.mjs';
import { hashOf } from './passed.mjs';

/** @type {import('./shapes.mjs').Check} */
export const format = {
  name: 'format',
  advice: 'node tools/check/index.mjs --fix',
  async run({ tree, fix, passed }) {
    const files = tree.matching(['src', 'tests'], ['.cpp', '.hpp']).filter((path) => !isGenerated(path));
    const tool = llvmTool('clang-format');
    if (!tool) return { problems: ['clang-format 19 is missing: npm run setup'], looked: 0 };
    const base = hashOf(['format', await versionOf(tool), tree.text('.clang-format')]);
    const keyOf = (/** @type {string} */ file) => hashOf([base, tree.bytes(file)]);
    const unseen = files.filter((file) => !passed.has(keyOf(file)));
    if (unseen.length === 0) return { problems: [], looked: files.length, remembered: files.length };
    const { status, output } = await execute(tool, fix ? ['-i', ...unseen] : ['--dry-run', '--Werror', ...unseen], {
      cwd: tree.root,
    });
    const places = [...output.matchAll(/^(.+?):(\d+):\d+: error: code should be clang-formatted/gm)];
    // One line per file: the first place says enough, --fix mends them all.
    const first = new Map();
    for (const [, file, line] of places) if (!first.has(file)) first.set(file, line);
    if (status !== 0 && first.size === 0)
      return { problems: [output.trim() || `${tool}: ${status}`], looked: files.length };
    // With --fix the contents are new, so their keys are too: the next run remembers them.
    if (!fix) for (const file of unseen) if (!first.has(file)) passed.add(keyOf(file));
    return {
      problems: [...first].map(([file, line]) => `${file}:${line}: not formatted`),
      looked: files.length,
      remembered: files.length - unseen.length,
    };
  },
};
