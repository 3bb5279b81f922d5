// What set-up says while it works.

/** Something the user has to do; `details` is what the failed program printed. */
export class UserError extends Error {
  constructor(advice, details = '') {
    super(advice);
    this.details = details;
  }
}

/** Runs the steps that are missing something, one after the other, saying how far it is. */
export async function runSteps(steps) {
  const begin = Date.now();
  let installed = 0;
  for (const [index, step] of steps.entries()) {
    if (!step.missing()) continue;
    const started = Date.now();
    const say = (text) => console.log(`[${index + 1}/${steps.length}] ${step.title}: ${text}`);
    await step.install(say);
    if (step.missing()) throw new UserError(`${step.title}: still missing something after installing it`);
    say(`done in ${seconds(Date.now() - started)}`);
    installed += 1;
  }
  console.log(installed === 0 ? 'Set-up: everything is there.' : `Set-up: done in ${seconds(Date.now() - begin)}.`);
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
