// Writes a file whole or not at all: what stood there before stays until the new content is safely on the disk.
import { randomBytes } from 'node:crypto';
import {
  access,
  appendFile,
  chmod,
  chown,
  constants,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Problem, toProblem } from './problem.js';

/** @import {Stats} from 'node:fs' */

/**
 * Throws a Problem.
 * @param {string} file
 * @param {string} text
 */
export async function writeOutput(file, text) {
  try {
    await write(file, text);
  } catch (caught) {
    throw new Problem(`${file}: ${toProblem(caught).message}`, { cause: caught });
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  // What a descriptor leads to may be a file in which others have written already.
  if (/^\/(dev|proc)\//.test(resolve(file))) return appendFile(file, text);
  const before = await stat(file).catch(() => undefined);
  // Through a link that leads nowhere, a file comes to be where it leads to.
  if (!before) return writeNew(file, text);
  // A pipe has readers, who would not see another file of that name.
  if (!before.isFile()) return writeFile(file, text);
  // Whoever may not write in a file may well be allowed to put another in its place.
  await access(file, constants.W_OK);
  const target = await realpath(file);
  const beside = await writeBeside(target, text, before);
  // Where nothing can be put beside it, or not in its owner's name, there is only the file itself.
  if (!beside) return writeFile(target, text);
  await orRemove(beside, () => rename(beside, target));
}

/**
 * A file that is not written to its end is removed: half of it would look like all.
 * @param {string} file
 * @param {string} text
 */
async function writeNew(file, text) {
  const handle = await open(file, 'w');
  await orRemove(file, () => filled(handle, text));
}

/**
 * A file in the same folder, with the owner and permissions of the one whose place it is to take.
 * @param {string} target
 * @param {string} text
 * @param {Stats} before
 * @returns {Promise<string | undefined>} Undefined where there can be none.
 */
async function writeBeside(target, text, before) {
  // Short, as the target's own name may be as long as names can be.
  const beside = join(dirname(target), `.unbake-${randomBytes(6).toString('hex')}`);
  let handle;
  try {
    handle = await open(beside, 'wx', 0o600);
  } catch (caught) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(String(/** @type {NodeJS.ErrnoException} */ (caught).code)))
      return undefined;
    throw caught;
  }
  return orRemove(beside, async () => {
    await filled(handle, text);
    const { uid, gid } = await stat(beside);
    if (uid !== before.uid || gid !== before.gid) {
      try {
        await chown(beside, before.uid, before.gid);
      } catch {
        await rm(beside);
        return undefined;
      }
    }
    await chmod(beside, before.mode & 0o7777);
    return beside;
  });
}

/**
 * @param {import('node:fs/promises').FileHandle} handle
 * @param {string} text
 */
async function filled(handle, text) {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 */
async function orRemove(file, work) {
  try {
    return await work();
  } catch (caught) {
    await rm(file, { force: true }).catch(() => {});
    throw caught;
  }
}
