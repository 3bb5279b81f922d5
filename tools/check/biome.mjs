// Biome over JavaScript, CSS and JSON: lint and format.
import { relative } from 'node:path';
import { execute } from './execute.mjs';

const folders = ['js', 'web', 'extension', 'tools', 'tests'];

/** @type {import('./shapes.mjs').Check} */
export const biome = {
  name: 'biome',
  advice: 'node tools/check/index.mjs --fix mends what can be mended',
  async run({ tree, fix }) {
    const files = tree.matching(folders, ['.js', '.mjs', '.css', '.json']);
    if (files.length === 0) return { problems: [], looked: 0 };
    const binary = tree.path('node_modules/.bin/biome');
    const here = folders.filter((folder) => tree.matching([folder], ['']).length > 0);
    const options = ['--colors=off', '--reporter=github', '--max-diagnostics=200', ...(fix ? ['--write'] : [])];
    const { status, output } = await execute(binary, ['check', ...options, ...here], { cwd: tree.root });
    if (status === 0) return { problems: [], looked: files.length };
    const found = [...output.matchAll(/^::(?:error|warning|notice) (.*?)::(.*)$/gm)].map(([, place, text]) => {
      const value = (/** @type {string} */ key) => new RegExp(`(?:^|,)${key}=([^,]*)`).exec(place)?.[1] ?? '';
      return `${relative(tree.root, value('file'))}:${value('line')}: ${text || 'not formatted'} (${value('title')})`;
    });
    return { problems: found.length > 0 ? found : [output.trim() || String(status)], looked: files.length };
  },
};
