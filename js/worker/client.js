// The page's side: the API of `Unbake`, each call answered by the worker.
import { reasonOf, UnbakeError } from '../errors.js';
import { coreOptions, renderOptions } from '../options.js';
import { outputNames, withoutOutputs } from '../outputs.js';
import { replay } from '../replay.js';
import { fromMessage } from './protocol.js';

/** @import {Article, CreateOptions, DetectOptions, Encoding, ExtractOptions, Input, Options, RenderOptions, RepairedText, RepairOptions} from '../types.js' */
/** @import {Method, Request, Response} from './protocol.js' */

/**
 * A worker, of whatever environment.
 * @typedef {object} Port
 * @property {(request: Request) => void} post Throws where the request cannot be copied.
 * @property {(busy: boolean) => void} hold Whether an answer is awaited, so that the program must not end.
 * @property {() => void} terminate
 */

/** @typedef {{resolve: (value: any) => void, reject: (error: UnbakeError) => void}} Pending */

/** `Unbake` in a worker. Inputs are copied to it; those that should not be, pass as a Blob. */
export class UnbakeWorker {
  /** As the function of that name: it needs no worker and is here for convenience. */
  replay = replay;
  #port;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #lastId = 0;
  /** Whether the core was loaded. */
  #opened = false;
  /** Why no more calls can be made. @type {UnbakeError | undefined} */
  #ended;

  /**
   * Use `createUnbakeWorker`.
   * @param {(receive: (response: Response) => void, fail: (reason: unknown) => void) => Port} open
   */
  constructor(open) {
    try {
      this.#port = open(
        (response) => this.#receive(response),
        (reason) => this.#end(this.#opened ? workerDied(reason) : workerFailed(reason)),
      );
    } catch (caught) {
      throw workerFailed(caught);
    }
  }

  /**
   * Loads the core in the worker; `createUnbakeWorker` does this.
   * @param {CreateOptions} options Must be fit for structured cloning.
   * @returns {Promise<void>}
   */
  async open(options) {
    try {
      await this.#request('open', [options]);
      this.#opened = true;
    } catch (caught) {
      this.terminate();
      throw caught;
    }
  }

  /**
   * As `Unbake.clean`, but that all outputs are made at once where none are named: what comes out of a worker is plain
   * data.
   * @param {Input} input
   * @param {Options} [options]
   * @returns {Promise<Article>}
   */
  async clean(input, options) {
    return this.#call('clean', input, named(options));
  }

  /**
   * As `Unbake.extract`.
   * @param {Input} html
   * @param {ExtractOptions} [options]
   * @returns {Promise<Article>}
   */
  async extract(html, options) {
    return this.#call('extract', html, named(options));
  }

  /**
   * As `Unbake.render`, of an article that has the output `snapshot`.
   * @param {Article} article
   * @param {RenderOptions} [options]
   * @returns {Promise<Article>}
   */
  async render(article, options) {
    renderOptions(options);
    return this.#request('render', [withoutOutputs(article), named(options)]);
  }

  /**
   * As `Unbake.detectEncoding`.
   * @param {Exclude<Input, string>} bytes
   * @param {DetectOptions} [options]
   * @returns {Promise<Encoding>}
   */
  async detectEncoding(bytes, options) {
    return this.#call('detectEncoding', bytes, options);
  }

  /**
   * As `Unbake.decode`.
   * @param {Exclude<Input, string>} bytes
   * @param {string} label
   * @returns {Promise<string>}
   */
  async decode(bytes, label) {
    return this.#request('decode', [bytes, label]);
  }

  /**
   * As `Unbake.repairText`.
   * @param {string} text
   * @param {RepairOptions} [options]
   * @returns {Promise<RepairedText>}
   */
  async repairText(text, options) {
    return this.#call('repairText', text, options);
  }

  /**
   * As `Unbake.isProbablyDamaged`.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  async isProbablyDamaged(text) {
    return this.#request('isProbablyDamaged', [text]);
  }

  /** Ends the worker. Calls under way are rejected with the code `terminated`: this is how they are cancelled. */
  terminate() {
    this.#end(new UnbakeError('terminated', 'the worker was terminated; make another with createUnbakeWorker()'));
  }

  /**
   * @param {'clean' | 'extract' | 'detectEncoding' | 'repairText'} method
   * @param {unknown} input
   * @param {unknown} options
   */
  #call(method, input, options) {
    // Checked here as well: what is wrong with an option may be just that it cannot be copied.
    coreOptions(method, options);
    return this.#request(method, [input, options]);
  }

  /**
   * @param {Method | 'open'} method
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  #request(method, args) {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#lastId += 1;
    const id = this.#lastId;
    try {
      this.#port.post(/** @type {Request} */ ({ id, method, args }));
    } catch (caught) {
      const message = `${method}(): what was passed cannot be sent to a worker (${reasonOf(caught)})`;
      return Promise.reject(new UnbakeError('bad-input', message, { cause: caught }));
    }
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#port.hold(true);
    });
  }

  /** @param {Response} response */
  #receive(response) {
    const pending = this.#pending.get(response.id);
    this.#pending.delete(response.id);
    if (this.#pending.size === 0) this.#port.hold(false);
    if ('error' in response) pending?.reject(fromMessage(response.error));
    else pending?.resolve(response.value);
  }

  /** @param {UnbakeError} error */
  #end(error) {
    if (this.#ended) return;
    this.#ended = error;
    this.#port.terminate();
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/**
 * @template {Options | RenderOptions} T
 * @param {T | undefined} options
 */
const named = (options) => (options?.outputs ? options : { ...options, outputs: outputNames });

/** @param {unknown} caught */
function workerFailed(caught) {
  const advice = 'its script must be served beside worker.js, from the same origin as the page';
  return new UnbakeError('worker-failed', `the worker does not run (${reasonOf(caught)}); ${advice}`, {
    cause: caught,
  });
}

/** @param {unknown} reason */
function workerDied(reason) {
  const advice = 'make another with createUnbakeWorker(), and leave out the input that it worked on';
  return new UnbakeError('worker-failed', `the worker broke down (${reasonOf(reason)}); ${advice}`, { cause: reason });
}
