// The third-party sources: unpacked into the cache, only the parts that are used.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../lib/atomic.mjs';
import { cache } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { archive } from './fetch.mjs';

export const pins = JSON.parse(readFileSync(new URL('pins.json', import.meta.url), 'utf8'));

/** Where a source is, or will be: the key is its version and which parts of it were unpacked. */
export function sourceFolder(name) {
  const { version, members } = pins[name];
  const parts = createHash('sha256').update(members.join('\n')).digest('hex').slice(0, 6);
  return join(cache, 'sources', `${name}-${version}-${parts}`);
}

/** A set-up step that fetches and unpacks the source of that name. */
export function source(name) {
  const folder = sourceFolder(name);
  const pin = pins[name];
  return {
    title: `${name} ${pin.version}`,
    missing: () => !existsSync(folder),
    async install(say) {
      const file = await archive(pin, say);
      say('unpacking');
      await makeFolder(folder, (temporary) => {
        // Every archive has one folder at its top, which our own takes the place of.
        run('tar', ['-xf', file, '-C', temporary, '--no-same-owner', '--strip-components=1', ...pin.members]);
        if (pin.nested) run('tar', ['-xf', join(temporary, pin.nested), '-C', temporary, '--no-same-owner']);
      });
    },
  };
}
