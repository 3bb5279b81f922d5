// chardetng, Firefox's detector, to compare with. npm's chardetng-wasm imports its .wasm as a module, which Node 20 can
// only do behind a flag: so its one function is called here as its own glue (dist/chardetng_wasm_bg.js) calls it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = new URL('../../node_modules/chardetng-wasm/dist/chardetng_wasm_bg.wasm', import.meta.url);

/**
 * @returns {Promise<(bytes: Uint8Array) => string>} detect(): the name of the encoding that all of `bytes` look like
 */
export async function loadChardetng() {
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(file)), {
    './chardetng_wasm_bg.js': {
      __wbindgen_throw() {
        throw new Error('chardetng gave up');
      },
    },
  });
  const wasm = /** @type {any} */ (instance.exports);
  return (bytes) => {
    const input = wasm.__wbindgen_malloc(bytes.length); // detect() frees it
    new Uint8Array(wasm.memory.buffer).set(bytes, input);
    const reply = wasm.__wbindgen_add_to_stack_pointer(-16);
    try {
      wasm.detect(reply, input, bytes.length);
      const [begin, length] = new Int32Array(wasm.memory.buffer, reply, 2);
      const name = Buffer.from(wasm.memory.buffer, begin, length).toString();
      wasm.__wbindgen_free(begin, length);
      return name;
    } finally {
      wasm.__wbindgen_add_to_stack_pointer(16);
    }
  };
}
