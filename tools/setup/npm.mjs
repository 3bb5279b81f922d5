// node_modules, as package-lock.json has it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { UserError } from './report.mjs';

/** Whether every package of a folder's lock file is there in its version (but for those of other platforms). */
export function upToDate(folder) {
  const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(join(folder, installed))) return false;
  const have = read(installed).packages;
  return Object.entries(read('package-lock.json').packages).every(
    ([path, { version, optional }]) => path === '' || (have[path] ? have[path].version === version : optional),
  );
}

export const npmPackages = {
  title: 'npm packages',
  missing: () => !upToDate(root),
  install(say) {
    say('npm ci');
    try {
      run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
    } catch (error) {
      const advice = '"npm ci" failed (see above): check that "npm ping" answers, then start again';
      throw new UserError(`npm packages: ${advice}`, error.output);
    }
  },
};
