// Stands in for Emscripten's module where a test needs a core that misbehaves on purpose (core.test.js).

/** What the fake saw and how it should behave; each test sets it anew. */
export const fake = {
  instances: 0,
  /** Files given to addData, of all instances. */
  added: 0,
  /** What the next calls of cleanText do. @type {((filesOfInstance: number) => string)[]} */
  script: [],
};
globalThis.unbakeFake = fake;

/** @param {{instantiateWasm(imports: object, done: () => void): void}} options */
export default async function createGlue({ instantiateWasm }) {
  await new Promise((done) => instantiateWasm({}, () => done(undefined)));
  const state = globalThis.unbakeFake;
  state.instances += 1;
  let files = 0;
  const answer = (/** @type {string} */ text) => new TextEncoder().encode(text);
  return {
    cleanText: () => answer((state.script.shift() ?? (() => '{"text":"fine"}'))(files)),
    /** @param {Uint8Array} file */
    addData(file) {
      files += 1;
      state.added += 1;
      return answer(file.length > 0 ? '' : '{"error":{"code":"bad-data-file","message":"cut short","offset":0}}');
    },
  };
}
