// clang-tidy over src/, one process per file, on the flags that the native debug build compiles it with.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { includeClosure } from './cpp.mjs';
import { execute, inParallel } from './execute.mjs';
import { isGenerated } from './generators.mjs';
import { llvmTool, versionOf } from './llvm.mjs';
import { hashOf } from './passed.mjs';

/** @import {Check} from './shapes.mjs' */
/** @import {Tree} from './tree.mjs' */

const preset = 'native-debug';

/**
 * -Wno-error: what the compiler warns of, the build tells; here it would make errors of what the system's headers do.
 */
const options = ['--quiet', '--extra-arg=-Wno-error', '-p', `build/${preset}`];

/**
 * The files of src/ that the native build has a command for: path from the root → command line.
 * @param {Tree} tree
 * @returns {Map<string, string>}
 */
function readCommands(tree) {
  const database = tree.path(`build/${preset}/compile_commands.json`);
  const commands = new Map();
  if (!existsSync(database)) return commands;
  for (const entry of JSON.parse(readFileSync(database, 'utf8'))) {
    const path = relative(tree.root, entry.file);
    if (tree.has(path) && path.startsWith('src/')) commands.set(path, entry.command ?? entry.arguments.join(' '));
  }
  return commands;
}

/** Only the wasm build compiles the binding: what it includes of Emscripten no native compiler reads. @param {string} file */
const isNative = (file) => !file.startsWith('src/binding/');

/**
 * As `readCommands`; the build is configured first where it does not know all `files`. A string says why it failed.
 * @param {Tree} tree
 * @param {string[]} files
 */
async function compileCommands(tree, files) {
  const commands = readCommands(tree);
  if (files.every((file) => commands.has(file) || !isNative(file))) return commands;
  if (!tree.has('CMakePresets.json')) return commands;
  const { status, output } = await execute('cmake', ['--preset', preset], { cwd: tree.root });
  if (status !== 0) return `cmake --preset ${preset} failed (npm run setup installs what it needs): ${output.trim()}`;
  return readCommands(tree);
}

/**
 * Diagnostics of clang-tidy's output, our files with paths from the root; a header's are the same from every file.
 * @param {string} output
 * @param {string} root
 */
export function diagnosticsOf(output, root) {
  const found = [...output.matchAll(/^(\/.+?):(\d+):(\d+): (?:error|warning): (.*)$/gm)];
  return found.map(([, file, line, column, text]) => {
    const path = file.startsWith(`${root}/`) ? relative(root, file) : file;
    return `${path}:${line}:${column}: ${text}`;
  });
}

/** @type {Check} */
export const tidy = {
  name: 'tidy',
  advice: 'each line ends with the rule it breaks; .clang-tidy says which rules are off and why',
  async run({ tree, passed, log }) {
    const tool = llvmTool('clang-tidy');
    if (!tool) return { problems: ['clang-tidy 19 is missing: npm run setup'], looked: 0 };
    const files = tree.matching(['src'], ['.cpp']).filter((path) => !isGenerated(path));
    if (files.length === 0) return { problems: [], looked: 0 };
    const commands = await compileCommands(tree, files);
    if (typeof commands === 'string') return { problems: [commands], looked: 0 };
    const base = [await versionOf(tool), tree.text('.clang-tidy')];
    /** @type {string[]} */
    const problems = [];
    /** @type {{file: string, key: string}[]} */
    const unseen = [];
    for (const file of files) {
      const command = commands.get(file);
      if (command === undefined && !isNative(file)) continue;
      if (command === undefined) {
        problems.push(`${file}: not part of build/${preset}: cmake --preset ${preset}`);
        continue;
      }
      const contents = includeClosure(tree, file).flatMap((path) => [path, tree.bytes(path)]);
      // The command names the checkout; another checkout of the same contents has the same answer.
      const key = hashOf(['tidy', ...options, ...base, command.replaceAll(tree.root, ''), ...contents]);
      if (!passed.has(key)) unseen.push({ file, key });
    }
    if (unseen.length > 4) log(`tidy: ${unseen.length} of ${files.length} files have changed, a few seconds each`);
    const results = await inParallel(unseen, async ({ file, key }) => {
      const { status, output } = await execute(tool, [...options, file], { cwd: tree.root });
      if (status === 0) {
        passed.add(key);
        return [];
      }
      const diagnostics = diagnosticsOf(output, tree.root);
      return diagnostics.length > 0 ? diagnostics : [`${file}: ${output.trim() || status}`];
    });
    problems.push(...new Set(results.flat()));
    return { problems, looked: files.length, remembered: files.length - unseen.length };
  },
};
