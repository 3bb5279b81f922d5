// LLVM's tools in the version that the build uses: what another version finds differs.
import { which } from '../lib/run.mjs';
import { execute } from './execute.mjs';

const version = 19;
const folders = [
  `/usr/lib/llvm-${version}/bin`,
  `/usr/local/opt/llvm@${version}/bin`,
  `/opt/homebrew/opt/llvm@${version}/bin`,
];

/** The path of `clang-format`, `clang-tidy` …, or undefined. @param {string} name */
export function llvmTool(name) {
  return which(`${name}-${version}`) ?? which(name, folders.join(':'));
}

/** @param {string} tool its path */
export async function versionOf(tool) {
  return (await execute(tool, ['--version'])).output;
}
