// Where the browsers are, and how Chromium is started for tests and measurements.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The usual names of each browser's program; the variable in capitals names another one. */
const programs = { chromium: ['chromium', 'chromium-browser', 'google-chrome'], firefox: ['firefox-esr', 'firefox'] };

/** CHROMIUM or FIREFOX, or the first of the usual names on PATH. @param {keyof typeof programs} name */
export function findBrowser(name) {
  const variable = name.toUpperCase();
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = programs[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  const found = process.env[variable] ?? files.find((file) => existsSync(file));
  if (!found) {
    throw new Error(`${programs[name][0]} is not on PATH: install it ("npm run setup" does) or set ${variable}.`);
  }
  return found;
}

/** Chromium as tests and measurements want it: quiet, and with no sandbox for root, who has none. */
export const launchOptions = {
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // What a page of a test leads to is not asked for anything: no name is looked up.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
};
