/** Emscripten's output, build/wasm-release/unbake.js: tools/bundle.mjs puts it in. js/glue.js says what it is. */
declare module 'unbake-glue';
