// The memory that a large page took is given back, though the Unbake that cleaned it is kept.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('after a page of 25 MB, and when its article is gone, little of its memory is held', () => {
  const program = `import { createUnbake } from 'unbake';
    const unbake = await createUnbake();
    const held = async () => {
      // The collector gives back in a second turn what it found in the first.
      for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done, gc() ?? 20));
      return process.memoryUsage().rss;
    };
    await unbake.clean('<p>A page.</p>');
    const before = await held();
    const { stats } = await unbake.clean('<p>一個很短的段落，用來看看兩邊的結果是不是一樣。</p>'.repeat(3e5));
    const { stats: small } = await unbake.clean('<p>A page.</p>');
    console.log(JSON.stringify([stats.blocks, small.blocks, Math.round(((await held()) - before) / 1024 / 1024)]));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const [blocks, small, megabytes] = JSON.parse(stdout);
  assert.deepEqual([blocks, small], [3e5, 1]);
  // The instance that cleaned it took some 600 MB; one of up to 128 MB may be kept.
  assert.ok(megabytes < 160, `${megabytes} MB`);
});
