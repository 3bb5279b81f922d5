// What needn't be made again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Calls `make` unless `output` is there and was made from the same inputs: the text of the `files` and the
 * `values`. Contents count, not times, so a fresh checkout of the same sources makes nothing.
 */
export async function unlessFresh(output, { files = [], values = [] }, make) {
  const hash = createHash('sha256').update(JSON.stringify(values));
  for (const file of files) hash.update(readFileSync(file));
  const key = hash.digest('hex');
  const stamp = `${output}.key`;
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return false;
  mkdirSync(dirname(output), { recursive: true });
  await make();
  writeFileSync(stamp, key);
  return true;
}
