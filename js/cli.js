// The command line: `unbake`. Data goes to stdout, everything else to stderr.
import { parseArguments } from './cli/arguments.js';
import { run } from './cli/run.js';

// A reader that has seen enough (`unbake … | head`) is no fault.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`unbake: standard output: ${error.message}\n`);
  process.exit(1);
});
process.stderr.on('error', () => {});

const task = parseArguments(process.argv.slice(2));
// Not process.exit(): what is still on its way to a pipe would be cut off.
process.exitCode = 'exitCode' in task ? task.exitCode : await run(task);
