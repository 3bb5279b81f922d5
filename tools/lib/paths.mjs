// Where things are: the project, its build folder, and the cache that all checkouts share.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const build = join(root, 'build');
export const dist = join(root, 'dist');
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'unbake');
