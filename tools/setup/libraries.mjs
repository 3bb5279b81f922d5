// Third-party code as static libraries, once for each preset's flags; kept in the cache, so that a second checkout
// or a `git clean` costs nothing.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../lib/atomic.mjs';
import { cache, root } from '../lib/paths.mjs';
import { runWithProgress } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { emscriptenFolder, version as emscriptenVersion } from './emscripten.mjs';
import { pins, sourceFolder } from './sources.mjs';

const project = join(root, 'cmake/third_party');
const configurations = JSON.parse(readFileSync(join(root, 'CMakePresets.json'), 'utf8')).configurePresets;

export const presets = configurations.filter(({ hidden }) => !hidden).map(({ name }) => name);

/** A preset's variables with those it inherits: the flags that the libraries are built with as well. */
function variables(name) {
  const { inherits = [], cacheVariables = {} } = configurations.find((preset) => preset.name === name);
  return Object.assign({}, ...[inherits].flat().map(variables), cacheVariables);
}

const isWasm = (preset) => variables(preset).UNBAKE_WASM === 'ON';

/** Where the libraries of a preset are, or will be: the key is everything that goes into them. */
export function libraryFolder(preset) {
  const key = createHash('sha256');
  key.update(
    JSON.stringify([variables(preset), isWasm(preset) ? emscriptenVersion : '', pins.icu.version, pins.lexbor.version]),
  );
  key.update(readFileSync(join(project, 'CMakeLists.txt'), 'utf8').replace(/#.*/g, ''));
  key.update(readFileSync(join(project, 'lexbor/html/tokenizer/res.h')));
  return join(cache, 'libraries', `${preset}-${key.digest('hex').slice(0, 12)}`);
}

/** A set-up step that compiles the libraries of a preset. */
export function libraries(preset) {
  const folder = libraryFolder(preset);
  return {
    title: `third-party code for ${preset}`,
    missing: () => !existsSync(folder),
    async install(say) {
      await makeFolder(folder, async (temporary) => {
        const objects = join(temporary, 'objects');
        const definitions = {
          ...variables(preset),
          UNBAKE_ICU_SOURCE: sourceFolder('icu'),
          UNBAKE_LEXBOR_SOURCE: sourceFolder('lexbor'),
          CMAKE_INSTALL_PREFIX: temporary,
        };
        if (isWasm(preset)) {
          definitions.CMAKE_TOOLCHAIN_FILE = join(emscriptenFolder(), 'cmake/Modules/Platform/Emscripten.cmake');
        }
        const given = Object.entries(definitions).map(([name, value]) => `-D${name}=${value}`);
        say('configuring');
        run('cmake', ['-G', 'Ninja', '-S', project, '-B', objects, ...given]);
        const files = run('ninja', ['-C', objects, '-t', 'targets', 'all']).match(/\.o:/g)?.length ?? 0;
        say(`compiling ${files} files`);
        await runWithProgress('cmake', ['--build', objects], (percent) => say(`${percent} %`));
        run('cmake', ['--build', objects, '--target', 'install']);
        run('cmake', ['-E', 'rm', '-rf', objects]);
      });
    },
  };
}
