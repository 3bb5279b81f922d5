// The running core: a wasm instance, given its data files when it first asks for them, and replaced after a fault.
import { reasonOf, UnbakeError } from './errors.js';
import { instantiate } from './glue.js';

/** @import {CoreError, Glue, Reply} from './glue.js' */

/**
 * How to get the files that a core is made from.
 * @typedef {object} Files
 * @property {() => Promise<WebAssembly.Module>} wasm
 * @property {() => Promise<Uint8Array[]>} data All data files.
 */

export class Core {
  #files;
  #module;
  /** @type {Promise<Instance> | undefined} */
  #instance;

  /**
   * Use `Core.start`.
   * @param {Files} files
   * @param {WebAssembly.Module} module
   */
  constructor(files, module) {
    this.#files = files;
    this.#module = module;
  }

  /** @param {Files} files */
  static async start(files) {
    const core = new Core(files, await files.wasm());
    await core.#running();
    return core;
  }

  /**
   * Asks the core, and once more with its data files where it says that it needs them. Throws the error it answers.
   * @template {object} T
   * @param {(glue: Glue) => Reply<T>} call May be called twice.
   * @returns {Promise<T>}
   */
  async ask(call) {
    const instance = await this.#running();
    let reply = instance.run(call);
    if (reply.error?.code === 'needs-data') {
      await instance.load(this.#files);
      reply = instance.run(call);
    }
    if (reply.error) throw toError(reply.error);
    return reply;
  }

  async #running() {
    const current = await this.#instance?.catch(() => undefined);
    if (!current || current.broken) this.#instance = Instance.start(this.#module);
    return /** @type {Promise<Instance>} */ (this.#instance);
  }
}

/** One instance of the wasm module and the data in its memory. */
class Instance {
  /** After a fault (a trap, no memory left) nothing in its memory can be trusted. */
  broken = false;
  #glue;
  /** @type {Promise<void> | undefined} */
  #data;

  /** @param {Glue} glue */
  constructor(glue) {
    this.#glue = glue;
  }

  /** @param {WebAssembly.Module} module */
  static async start(module) {
    try {
      return new Instance(await instantiate(module));
    } catch (caught) {
      throw new UnbakeError('core-failed', `unbake.wasm did not start: ${reasonOf(caught)}`, { cause: caught });
    }
  }

  /**
   * @template R
   * @param {(glue: Glue) => R} call
   * @returns {R}
   */
  run(call) {
    try {
      if (this.broken) throw new Error('in another call');
      return call(this.#glue);
    } catch (caught) {
      this.broken = true;
      const advice = 'the next call starts it afresh; please report it together with the input';
      throw new UnbakeError('core-failed', `the core broke down (${reasonOf(caught)}); ${advice}`, { cause: caught });
    }
  }

  /**
   * Loads the data files once, however many calls wait for them. After a failure the next call tries again.
   * @param {Files} files
   */
  load(files) {
    this.#data ??= this.#add(files).catch((caught) => {
      this.#data = undefined;
      throw caught;
    });
    return this.#data;
  }

  /** @param {Files} files */
  async #add(files) {
    for (const file of await files.data()) {
      const { error } = this.run((glue) => glue.addData(file));
      if (error) throw toError(error);
    }
  }
}

/** @param {CoreError} error */
function toError({ code, message, offset }) {
  return new UnbakeError(code, message, { offset });
}
