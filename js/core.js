// The running core: a wasm instance, given its data files when it first asks for them, and replaced after a fault or
// when it has grown too large.
import { reasonOf, UnbakeError } from './errors.js';
import { instantiate } from './glue.js';

/** @import {CoreError, Glue, Reply} from './glue.js' */

/**
 * How to get the files that a core is made from.
 * @typedef {object} Files
 * @property {() => Promise<WebAssembly.Module>} wasm
 * @property {() => Promise<Uint8Array>} data
 * @property {() => Promise<Uint8Array>} model
 */

/** @typedef {'data' | 'model'} DataFile */

/**
 * What the core answers where it lacks data files, and which it needs then.
 * @type {{[code: string]: DataFile[] | undefined}}
 */
const lacking = { 'needs-data': ['data'], 'needs-model': ['data', 'model'] };

/**
 * The memory of wasm never shrinks, so an instance that has taken more than this is let go; a page of a few megabytes
 * takes less. The next call pays some 15 ms for another, and 20 more if it needs the data, which is little beside the
 * half a second that so large a page takes at least.
 */
const keptMemory = 128 * 1024 * 1024;

export class Core {
  #files;
  #module;
  /** The one that calls are given. @type {Instance | undefined} */
  #instance;
  /** The one before, until there is another: outputs of earlier articles are made in it. @type {Instance | undefined} */
  #last;
  /** @type {Promise<Instance> | undefined} */
  #starting;
  /** What the data files hold, kept for the next instance. @type {{[file in DataFile]?: Promise<Uint8Array>}} */
  #data = {};

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
   * Asks the core, and again with data files where it says that it needs them. Throws the error it answers, or
   * `core-failed` where this call breaks the instance. A call that only waited while another one broke it is made again
   * on a fresh one.
   * @template {object} T
   * @param {(glue: Glue) => Reply<T>} call May be called several times.
   * @returns {Promise<T>}
   */
  async ask(call) {
    const instance = await this.#running();
    try {
      if (instance.broken) return await this.ask(call);
      for (let lacked; ; ) {
        const reply = instance.run(call);
        if (!reply.error) return reply;
        const { code } = reply.error;
        const files = lacking[code];
        if (code === lacked) this.#forget(instance);
        if (!files || code === lacked) throw toError(reply.error);
        lacked = code;
        await this.#load(instance, files);
        if (instance.broken) return await this.ask(call);
      }
    } finally {
      if (instance.broken || instance.memory > keptMemory) this.#retire(instance);
    }
  }

  /**
   * Makes outputs of a snapshot, in whatever instance there is: none of their data files is needed for it.
   * @param {Uint8Array} snapshot
   * @param {number} outputs
   */
  render(snapshot, outputs) {
    const instance = this.#instance ?? this.#last;
    if (!instance || instance.broken) {
      const advice = 'await the next call, or name what you will need: clean(input, { outputs: [...] })';
      throw new UnbakeError('core-failed', `the core broke down before this output was made; ${advice}`);
    }
    try {
      return instance.run((glue) => glue.render(snapshot, [], outputs, false)).article;
    } finally {
      if (instance.broken) this.#retire(instance);
    }
  }

  /** The instance, started where there is none. */
  #running() {
    if (this.#instance) return this.#instance;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #start() {
    this.#instance = await Instance.start(this.#module);
    this.#last = undefined;
    return this.#instance;
  }

  /**
   * Gives an instance data files, each once, however many calls wait for it.
   * @param {Instance} instance
   * @param {DataFile[]} files
   */
  async #load(instance, files) {
    const loaded = files.map(async (file) => {
      const first = !instance.loading[file];
      instance.loading[file] ??= this.#add(instance, file);
      try {
        await instance.loading[file];
      } catch (caught) {
        // One call answers for what broke while the data were added; the others are made again.
        if (first || !instance.broken) throw caught;
      }
    });
    await Promise.all(loaded);
  }

  /**
   * @param {Instance} instance
   * @param {DataFile} file
   */
  async #add(instance, file) {
    try {
      this.#data[file] ??= this.#files[file]();
      const bytes = await this.#data[file];
      if (instance.broken) return;
      const { error } = instance.run((glue) => glue.addData(bytes));
      if (error) throw toError(error);
    } catch (caught) {
      this.#forget(instance);
      throw caught;
    }
  }

  /**
   * Keeps neither data that are of no use nor an instance with a part of them: the next call begins anew.
   * @param {Instance} instance
   */
  #forget(instance) {
    this.#data = {};
    this.#retire(instance);
  }

  /**
   * Gives an instance to no further call; those that wait for its data may go on with it.
   * @param {Instance} instance
   */
  #retire(instance) {
    if (this.#instance !== instance) return;
    this.#instance = undefined;
    this.#last = instance;
  }
}

/** One instance of the wasm module and the data in its memory. */
class Instance {
  /** After a fault (a trap, no memory left) nothing in its memory can be trusted. */
  broken = false;
  /** The data on their way into its memory, or there. @type {{[file in DataFile]?: Promise<void>}} */
  loading = {};
  #glue;

  /** @param {Glue} glue */
  constructor(glue) {
    this.#glue = glue;
  }

  /** @param {WebAssembly.Module} module */
  static async start(module) {
    try {
      return new Instance(await instantiate(module));
    } catch (caught) {
      throw didNotStart(caught);
    }
  }

  /** What its memory takes, in bytes. */
  get memory() {
    return this.#glue.memory();
  }

  /**
   * Throws `core-failed` where the call breaks the instance, and UnbakeErrors of the call as they are.
   * @template R
   * @param {(glue: Glue) => R} call
   * @returns {R}
   */
  run(call) {
    try {
      return call(this.#glue);
    } catch (caught) {
      if (caught instanceof UnbakeError) throw caught;
      this.broken = true;
      // What src/binding/embind.cpp throws where it gets no memory.
      const isMemory = caught instanceof RangeError && caught.message === 'out of memory';
      const whatToDo = isMemory ? 'pass the input in parts' : 'please report it together with the input';
      const advice = `the next call starts it afresh; ${whatToDo}`;
      throw new UnbakeError('core-failed', `the core broke down (${reasonOf(caught)}); ${advice}`, { cause: caught });
    }
  }
}

/** @param {unknown} caught */
function didNotStart(caught) {
  const reason = `unbake.wasm did not start (${reasonOf(caught)})`;
  // What WebAssembly throws where it gets no memory.
  if (caught instanceof RangeError) {
    return new UnbakeError('core-failed', `${reason}; free some memory and try again`, { cause: caught });
  }
  const advice = 'it is of another kind or version: serve the files of one release, and empty caches';
  return new UnbakeError('file-unavailable', `${reason}; ${advice}`, { cause: caught });
}

/** @param {CoreError} error */
function toError({ code, message, offset }) {
  if (code in lacking) {
    const advice = 'pass unbake.data as data and unbake-model.data as model, both of this release';
    return new UnbakeError('bad-data-file', `the data files lack what is needed; ${advice}`);
  }
  return new UnbakeError(code, message, { offset });
}
