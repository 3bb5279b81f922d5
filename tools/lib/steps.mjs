// A list of steps that are run one after the other, each with its time.
import { run } from './run.mjs';

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Runs the steps; the first that fails ends the process with 1. A step is {name, run()}. */
export async function runSteps(title, steps) {
  const begin = Date.now();
  for (const step of steps) {
    const started = Date.now();
    try {
      await step.run();
    } catch (error) {
      if (error.output) console.error(error.output.trimEnd());
      console.error(`${title}: ${step.name} failed after ${seconds(Date.now() - started)}: ${error.message}`);
      process.exit(1);
    }
    console.log(`${title}: ${step.name}, ${seconds(Date.now() - started)}`);
  }
  console.log(`${title}: done in ${seconds(Date.now() - begin)}`);
}

/** A step that starts a command and lets it print. */
export const command = (name, program, args, options = {}) => ({
  name,
  run: () => void run(program, args, { show: true, ...options }),
});
