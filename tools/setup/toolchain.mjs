// What set-up resolved, for the build: as an object for tools/, and as a file for CMake.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeIfChanged } from '../lib/atomic.mjs';
import { build, cache, root } from '../lib/paths.mjs';
import { emscriptenFolder } from './emscripten.mjs';
import { libraryFolder, presets } from './libraries.mjs';
import { sourceFolder } from './sources.mjs';

/** The places of everything that set-up installed. */
export function toolchain() {
  const emscripten = emscriptenFolder();
  return {
    cache,
    emscripten,
    emcc: emscripten && join(emscripten, 'emcc'),
    emscriptenCmake: emscripten && join(emscripten, 'cmake/Modules/Platform/Emscripten.cmake'),
    icu: sourceFolder('icu'),
    lexbor: sourceFolder('lexbor'),
    libime: sourceFolder('libime'),
    libimeModel: join(sourceFolder('libime'), 'lm_sc.arpa'),
    libraries: Object.fromEntries(presets.map((preset) => [preset, libraryFolder(preset)])),
  };
}

/** Writes build/environment.cmake, from which CMake learns those places; so `cmake --preset` works by hand too. */
export function writeCmakeEnvironment() {
  const tools = toolchain();
  const lines = [
    '# Written by tools/setup: where this machine has what the build needs.',
    `set(UNBAKE_EMSCRIPTEN_TOOLCHAIN "${tools.emscriptenCmake}")`,
    `set(UNBAKE_NPM_BIN "${join(root, 'node_modules/.bin')}")`,
    ...Object.entries(tools.libraries).map(([preset, folder]) => `set(UNBAKE_LIBRARIES_${preset} "${folder}")`),
  ];
  writeIfChanged(join(build, 'environment.cmake'), `${lines.join('\n')}\n`, (file) => readFileSync(file, 'utf8'));
}
