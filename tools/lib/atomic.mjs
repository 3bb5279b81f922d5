// Writing into the cache so that what has its name is always whole: made beside it, then renamed.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Calls `fill(folder)` on a new empty folder and, when that succeeds, gives it the name `target`. */
export async function makeFolder(target, fill) {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    await fill(temporary);
    rmSync(target, { recursive: true, force: true });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another checkout may have made the same folder meanwhile; keys say what is in it, so either will do.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code) || !existsSync(target)) throw error;
  }
  return target;
}

/** Writes a file in one go; leaves it alone when it already says the same. Returns whether it was written. */
export function writeIfChanged(file, text, read) {
  if (existsSync(file) && read(file) === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
  return true;
}
