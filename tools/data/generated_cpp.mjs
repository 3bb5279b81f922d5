// What the generators of C++ tables share.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../lib/paths.mjs';

/** An array of bytes. @param {string} name @param {number[]} bytes */
export function cppBytes(name, bytes) {
  const perLine = 30;
  const lines = Array.from({ length: Math.ceil(bytes.length / perLine) }, (_, i) =>
    bytes.slice(i * perLine, (i + 1) * perLine).join(','),
  );
  return `constexpr std::uint8_t ${name}[] = {\n    ${lines.join(',\n    ')},\n};\n`;
}

/**
 * Writes the file, or with --check on the command line compares it: exit code 1 where it is stale.
 * @param {string} path from the root
 * @param {string} made
 */
export function writeOrCheck(path, made) {
  const target = join(root, path);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, made);
  } else if (readFileSync(target, 'utf8') !== made) {
    console.error(`${path} is stale: run  node ${relative(root, process.argv[1])}`);
    process.exitCode = 1;
  }
}
