// How many instructions a fixed sample takes natively (tools/bench/instructions.mjs): no more than the figures say.
import { advice, buildProgram, countInstructions, isCounted, rises } from '../bench/instructions.mjs';
import { hashOf } from './passed.mjs';

/** @import {Check} from './shapes.mjs' */
/** @import {Counts} from '../bench/instructions.mjs' */

/** What the program and the sample are made from. */
const folders = ['src', 'cmake', 'data', 'tools/bench', 'tools/data', 'tests/bench', 'tests/native'];
const files = ['CMakeLists.txt', 'CMakePresets.json', 'package-lock.json', 'tools/setup/pins.json'];

/** Builds and counts. @returns {Promise<Counts | string>} or what is in the way */
async function counted() {
  return (await buildProgram()) ?? (await countInstructions());
}

/**
 * @param {() => Promise<Counts | string>} count
 * @param {boolean} here whether this is a machine that the figures are of
 * @returns {Check}
 */
export function instructionCheck(count, here) {
  return {
    name: 'instructions',
    advice,
    async run({ tree, passed, log }) {
      const inputs = [...tree.matching(folders, ['']), ...files.filter((path) => tree.has(path))];
      const key = hashOf(['instructions', ...inputs.flatMap((path) => [path, tree.bytes(path)])]);
      if (passed.has(key)) return { problems: [], looked: inputs.length, remembered: inputs.length };
      if (!here) {
        log(`instructions: not counted, the figures are not of ${process.arch}`);
        return { problems: [], looked: 0 };
      }
      const kept = JSON.parse(tree.text('tools/bench/instructions.json'));
      const now = await count();
      if (typeof now === 'string') return { problems: [now], looked: inputs.length };
      const problems = rises(kept, now);
      if (problems.length === 0) passed.add(key);
      return { problems, looked: inputs.length };
    },
  };
}

export const instructions = instructionCheck(counted, isCounted);
