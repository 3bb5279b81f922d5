// The same as program.cpp, with the wasm in Node: node wasm.mjs DIST. It answers requests (a line of JSON each, on stdin)
// one after the other, as starting it takes seconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** @import {Measured} from './measure.mjs' */

const { createUnbake } = await import(join(process.argv[2], 'node.js'));
const unbake = await createUnbake();
// The data files are loaded when they are first needed: before anything is measured.
await unbake.repairText('NicolÃ¡s', {});

const cpuMs = (/** @type {NodeJS.CpuUsage} */ { user, system }) => (user + system) / 1000;

/** @param {{files: string[], runs: number, options: object}} request */
async function measure({ files, runs, options }) {
  const inputs = files.map((file) => readFileSync(file));
  /** @type {Measured[]} */
  const least = [];
  for (let run = 0; run < runs; ++run) {
    for (const [index, input] of inputs.entries()) {
      const before = process.cpuUsage();
      const result = await unbake.clean(input, options);
      least[index] = {
        bytes: input.length,
        ms: Math.min(least[index]?.ms ?? Number.POSITIVE_INFINITY, cpuMs(process.cpuUsage(before))),
        html: Buffer.byteLength(result.html),
        markdown: Buffer.byteLength(result.markdown),
        text: Buffer.byteLength(result.text),
        edits: result.edits.length,
        peak: process.resourceUsage().maxRSS,
        warnings: result.warnings.map(({ code }) => code).join(' '),
      };
    }
  }
  return least;
}

const answer = (/** @type {object} */ what) =>
  console.log(JSON.stringify({ ...what, seconds: cpuMs(process.cpuUsage()) / 1000 }));
answer({});
for await (const line of createInterface({ input: process.stdin })) {
  try {
    answer({ measured: await measure(JSON.parse(line)) });
  } catch (error) {
    answer({ measured: [], failed: String(error) });
  }
}
