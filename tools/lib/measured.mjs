// What a written measurement says of itself: of which commit it is, and on which machine.
import { cpus } from 'node:os';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** The commit that was measured; what is not committed is said, but for the report itself. @param {string} report */
export function commitBut(report) {
  try {
    const hash = run('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).trim();
    const changes = run('git', ['status', '--porcelain', '--', '.', `:!${report}`], { cwd: root }).trim();
    return changes === '' ? `commit ${hash}` : `commit ${hash}+changes`;
  } catch {
    return 'a tree without a commit';
  }
}

export function machine() {
  const all = cpus();
  const system = run('uname', ['-sm']).trim();
  return `${all.length} × ${all[0]?.model.trim() ?? 'processor'}, ${system}, Node ${process.versions.node}`;
}
