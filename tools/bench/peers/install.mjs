// The peers are a package of their own, which is installed only where they are measured: with jsdom they take 60 MB.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../lib/run.mjs';
import { upToDate } from '../../setup/npm.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs the peers as their lock file has them, where they are not there. */
export function installPeers() {
  if (upToDate(folder)) return;
  console.log('Bench: installing the peers (npm ci in tools/bench/peers)');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

/** The version of each peer that is named in package.json. @returns {Record<string, string>} */
export const peerVersions = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies;
