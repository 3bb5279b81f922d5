// The other end of process.mjs: starts a contestant's process and asks it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @import {PageFile, Round} from './process.mjs' */

const program = fileURLToPath(new URL('process.mjs', import.meta.url));

/** What a contestant did not do, for a table: it took too long, or its process ended. */
export class GaveUp extends Error {}

export class Runner {
  #child;

  constructor() {
    this.#child = fork(program, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  }

  /**
   * @param {PageFile[]} pages
   * @returns {Promise<number>} how many bytes they have
   */
  pages = (pages) => this.#ask('pages', pages);

  /** Loads the contestant. @param {string} name @returns {Promise<Round>} */
  load = (name) => this.#ask('load', name);

  /** All pages once. @param {number} [milliseconds] it may take @returns {Promise<Round>} */
  round = (milliseconds = 0) => this.#ask('round', undefined, milliseconds);

  end() {
    this.#child.kill();
  }

  /** @param {string} ask @param {unknown} value @returns {Promise<any>} */
  #ask(ask, value, milliseconds = 0) {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const timer = milliseconds > 0 ? setTimeout(() => child.kill('SIGKILL'), milliseconds) : undefined;
      const ended = () => reject(new GaveUp(`the process of ${ask} ended`));
      child.once('exit', ended);
      child.once('message', (/** @type {any} */ { answer, error }) => {
        clearTimeout(timer);
        child.off('exit', ended);
        if (error === undefined) resolve(answer);
        else reject(new Error(error));
      });
      child.send({ ask, value });
    });
  }
}
