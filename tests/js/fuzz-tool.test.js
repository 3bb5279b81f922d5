// What `npm run fuzz` rests on: how it reads libFuzzer's log, and how corpora are kept. Needs no build.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addInputs, keptInputs } from '../../tools/fuzz/corpus.mjs';
import { figuresOf, findingOf } from '../../tools/fuzz/libfuzzer.mjs';
import { longestOf, targets } from '../../tools/fuzz/targets.mjs';
import { root } from '../../tools/lib/paths.mjs';

test('figures: of a run that ended, of one that was cut off, of none', () => {
  const line =
    '#4096\tNEW    cov: 812 ft: 2210 corp: 160/12Kb lim: 86 exec/s: 2048 rss: 121Mb L: 3/80 MS: 1 CrossOver-';
  assert.deepEqual(figuresOf(`${line}\nDone 5000 runs in 2 second(s)\nstat::number_of_executed_units: 5000\n`), {
    executions: 5000,
    coverage: 812,
    features: 2210,
  });
  assert.deepEqual(figuresOf(line), { executions: 4096, coverage: 812, features: 2210 });
  assert.deepEqual(figuresOf('nothing'), { executions: 0, coverage: 0, features: 0 });
});

/** @type {[string, string, string][]} */
const logs = [
  [
    'a property',
    'Property: a second run makes no edits\nescape: a -> b\n==1== ERROR: libFuzzer: deadly signal\nSUMMARY: libFuzzer: deadly signal',
    'property: a second run makes no edits',
  ],
  [
    'undefined behaviour',
    `${root}/src/html/dom.cpp:7:3: runtime error: signed integer overflow: 1 + 2\nSUMMARY: UndefinedBehaviorSanitizer: x`,
    'signed integer overflow: 1 + 2, src/html/dom.cpp:7:3',
  ],
  [
    'a read too far',
    `==1==ERROR: AddressSanitizer: heap-buffer-overflow\n    #0 0x55d in memcpy (/p+0x1)\n    #1 0x55e in unbake::html::walk(int) ${root}/src/html/walk.cpp:12:3\nSUMMARY: AddressSanitizer: heap-buffer-overflow (/p+0x1) in memcpy`,
    'AddressSanitizer: heap-buffer-overflow (/p+0x1) in memcpy in unbake::html::walk (src/html/walk.cpp:12)',
  ],
  ['a timeout', 'ALARM: working on the last Unit\nSUMMARY: libFuzzer: timeout', 'libFuzzer: timeout'],
  ['nothing', '', 'ended without a word'],
];
for (const [label, log, finding] of logs) test(`a finding: ${label}`, () => assert.equal(findingOf(log), finding));

test('inputs are files by the hash of what is in them, each once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unbake-corpus-'));
  try {
    const inputs = [Buffer.from([0, 0xff, 0x0a]), Buffer.from('a'), Buffer.from('a')];
    addInputs(folder, inputs);
    const files = readdirSync(folder);
    assert.equal(files.length, 2);
    const contents = files.map((file) => readFileSync(join(folder, file)).toString('latin1'));
    assert.deepEqual(contents.sort(), ['\0\xff\n', 'a']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every target has seeds, dictionaries that exist, and a corpus that is not too large', () => {
  let size = 0;
  for (const [name, target] of Object.entries(targets)) {
    for (const dictionary of target.dictionaries) {
      const file = readFileSync(join(root, 'tests/fuzz/dictionaries', `${dictionary}.dict`), 'utf8');
      for (const line of file.split('\n'))
        assert.match(line, /^(#.*|"(?:[ !#-[\]-~]|\\["\\]|\\x[\dA-F]{2})+")?$/, dictionary);
    }
    const kept = keptInputs(name);
    for (const input of kept) {
      assert.ok(input.length <= longestOf(target), `${name}: an input of ${input.length} bytes`);
      size += input.length;
    }
    // The sections of the data files are too large to be kept.
    if (name !== 'data') assert.ok(target.seeds().length > 0 && kept.length > 0, `${name} has nothing to begin with`);
  }
  assert.ok(size < 1_000_000, `${size} bytes`);
});
