// tsc over the JSDoc types.

import { execute } from './execute.mjs';
import { hashOf } from './passed.mjs';

/** @type {import('./shapes.mjs').Check} */
export const types = {
  name: 'types',
  advice: 'the types are JSDoc comments, checked by tsc with tsconfig.json',
  async run({ tree, passed }) {
    const configuration = 'tsconfig.json';
    const files = tree.matching(['js', 'web', 'extension', 'tools', 'tests'], ['.js', '.mjs', '.ts']);
    if (!tree.has(configuration)) return { problems: [`${configuration} is missing`], looked: 0 };
    const inputs = [configuration, 'package.json', 'package-lock.json', ...files].filter((path) => tree.has(path));
    const key = hashOf(['types', ...inputs.flatMap((path) => [path, tree.bytes(path)])]);
    if (passed.has(key)) return { problems: [], looked: files.length, remembered: files.length };
    const binary = tree.path('node_modules/.bin/tsc');
    const { status, output } = await execute(binary, ['--noEmit', '--pretty', 'false', '-p', configuration], {
      cwd: tree.root,
    });
    if (status === 0) {
      passed.add(key);
      return { problems: [], looked: files.length };
    }
    const found = [...output.matchAll(/^(\S.*?)\((\d+),(\d+)\): error (TS\d+: .*)$/gm)];
    const problems = found.map(([, file, line, column, text]) => `${file}:${line}:${column}: ${text}`);
    return { problems: problems.length > 0 ? problems : [output.trim() || String(status)], looked: files.length };
  },
};
