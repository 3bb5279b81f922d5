// Stands in for Emscripten's module where a test needs a core that misbehaves on purpose (core.test.js).

/** What the fake saw and how it should behave; each test sets it anew. */
export const fake = {
  instances: 0,
  /** Files given to addData, of all instances. */
  added: 0,
  /** What the next calls of cleanText do. @type {((filesOfInstance: number, wasm: WebAssembly.Instance) => string | Uint8Array)[]} */
  script: [],
  /** What the next calls of render do. @type {(() => string)[]} */
  rendering: [],
  /** What the next calls of addData do before they take the file. @type {(() => void)[]} */
  adding: [],
  /** What Emscripten's glue does first with an instance. @type {(wasm: WebAssembly.Instance) => void} */
  receive() {},
  /** Whether it has all functions. */
  complete: true,
};
globalThis.unbakeFake = fake;

/** @param {{instantiateWasm(imports: object, receive: (wasm: WebAssembly.Instance) => void): void}} options */
export default async function createGlue({ instantiateWasm }) {
  const state = globalThis.unbakeFake;
  /** @type {WebAssembly.Instance} */
  const wasm = await new Promise((done) =>
    instantiateWasm({}, (instance) => {
      state.receive(instance);
      done(instance);
    }),
  );
  state.instances += 1;
  const number = state.instances;
  let files = 0;
  const answer = (/** @type {string | Uint8Array} */ text) =>
    typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const unused = { cleanBytes() {}, detectEncoding() {}, decode() {}, repairText() {}, isProbablyDamaged() {} };
  return {
    ...(state.complete && unused),
    cleanText() {
      const json = answer((state.script.shift() ?? (() => '{"text":"fine"}'))(files, wasm));
      return { json, snapshot: new Uint8Array(0) };
    },
    render: () => answer((state.rendering.shift() ?? (() => `"of instance ${number}"`))()),
    /** @param {Uint8Array} file */
    addData(file) {
      state.adding.shift()?.();
      files += 1;
      state.added += 1;
      return answer(file.length > 0 ? '' : '{"error":{"code":"bad-data-file","message":"cut short","offset":0}}');
    },
  };
}
