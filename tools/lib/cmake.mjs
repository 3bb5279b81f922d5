// Building a preset of CMakePresets.json.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './paths.mjs';
import { run } from './run.mjs';

/** Configures a preset if that was never done (CMake does it again itself where its files changed), and builds it, or one target. */
export function buildPreset(preset, target = 'all') {
  if (!existsSync(join(build, preset, 'build.ninja'))) run('cmake', ['--preset', preset], { cwd: root });
  run('cmake', ['--build', '--preset', preset, '--target', target], { cwd: root, show: true });
}
