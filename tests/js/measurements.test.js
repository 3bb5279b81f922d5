// What `npm run size`, `npm run bench` and `npm run quality` rest on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { optionsOfNote } from '../../tools/lib/note.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { partsOfIcu } from '../../tools/size/icu.mjs';
import { largest, shortName, sourceOf } from '../../tools/size/largest.mjs';
import { spent } from '../../tools/size.mjs';

test('a budget counts its own files', () => {
  const file = (/** @type {string} */ name, /** @type {number} */ brotli) => ({ file: name, raw: 2 * brotli, brotli });
  const files = [
    file('dist/unbake.wasm', 410_001),
    file('dist/unbake.data', 400_000),
    file('dist/unbake-model.data', 600_000),
    file('dist/web.js', 9_000_000),
    file('site/unbake/unbake.wasm', 9_000_000),
    file('site/index.html', 1_000),
    file('site/page.css', 9_000),
    file('site/chunks/a.js', 20_000),
    file('site/unbake/worker.js', 43_001),
    file('site/icons/512.png', 9_000_000),
    file('site/samples/page.html', 9_000_000),
  ];
  assert.deepEqual(
    spent(files).map(({ name, limit, brotli }) => [name, brotli, brotli > limit]),
    [
      ['code (wasm)', 410_001, true],
      ['data files together', 1_000_000, false],
      ['page (HTML, CSS, JavaScript)', 73_001, true],
    ],
  );
});

describe('what the wasm is made of', () => {
  /** A section of a module. @param {number} id @param {number[]} contents */
  const section = (id, contents) => [id, contents.length, ...contents];
  /** Ten bytes of code; at the address 0x40 seven bytes of memory. */
  const wasm = Buffer.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(10, [1, 8, 0, 1, 1, 1, 1, 1, 1, 0x0b]),
    ...section(11, [1, 0, 0x41, 0xc0, 0, 0x0b, 7, ...Buffer.from('abcdefg')]),
  ]);
  const linkMap = `    Addr      Off     Size Out     In      Symbol
       -       10       a0 CODE
       -       11       40         libs/libicu.a(ubidi.cpp.o):(ubidi_open)
       -       11       40                 ubidi_open
       -       51       60         libunbake_base.a(url.cpp.o):(unbake::parse(char))
       -       b1       30 DATA
      40       b2        6 .rodata
      40       b2        2         libunbake_base.a(url.cpp.o):(.rodata.kDots)
      42       b4        3         libs/libicu.a(uchar.cpp.o):(.rodata.trie)
      42       b4        3                 trie
      45       b7        1         libunbake_unicode.a(look_alikes.gen.cpp.o):(.rodata..L.str)
      46       b8        1         <internal>:(.rodata)
      47       b9       20 .bss
      47       b9       20         libs/libicu.a(uhash.cpp.o):(.bss.kept)
`;
  /** One entry of an encoding of ICU's, two of another. @param {string} name of the first */
  const indexes = (name) =>
    Buffer.from([2, name.length, ...Buffer.from(name), 1, 4, ...Buffer.from('big5'), 2, 1, 1, 2, 2, 3, 3]);
  const sections = { indexes: indexes('ibm437'), icu: Buffer.from('nfkc') };
  const raw = (/** @type {Parameters<typeof partsOfIcu>[0]} */ shipped) =>
    partsOfIcu(shipped).map((part) => [part.name, part.raw]);

  test("ICU's share is told by names of objects, sections and encodings", () => {
    assert.deepEqual(raw({ wasm, linkMap, sections }), [
      ['functions (share of the code as linked)', 4], // 0x40 of 0xa0, of ten bytes
      ['tables in the wasm', 4],
      ['tables of encodings in unbake.data', 2],
      ["NFKC's table in unbake.data", 4],
    ]);
  });

  test("ICU's share is never nothing: names that have changed are an error", () => {
    const renamed = linkMap.replaceAll('libicu.a', 'libunicode.a');
    assert.throws(() => raw({ wasm, linkMap: renamed, sections }), /nothing of ICU is found as functions \(/);
    const others = { indexes: indexes('gb18030'), icu: Buffer.alloc(0) };
    assert.throws(() => raw({ wasm, linkMap, sections: others }), /nothing .* tables of encodings.*, NFKC's table/);
  });

  test('the largest come first, by the names of their symbols; zeros are no table of the wasm', () => {
    const { functions, tables } = largest({ wasm, linkMap }, 4);
    assert.deepEqual(functions, [
      { name: 'unbake::parse', file: 'unbake_base: url.cpp', raw: 0x60 },
      { name: 'ubidi_open', file: 'icu: ubidi.cpp', raw: 0x40 },
    ]);
    assert.deepEqual(
      tables.map(({ name, file, raw, brotli = 0 }) => [name, file, raw, brotli > 0]),
      [
        ['trie', 'icu: uchar.cpp', 3, true],
        ['.rodata.kDots', 'unbake_base: url.cpp', 2, true],
        ['.rodata..L.str', 'unbake_unicode: look_alikes.gen.cpp', 1, true],
        ['string literals, merged by the linker', '<internal>', 1, true],
      ],
    );
  });
});

/** @type {[string, string][]} */
const sources = [
  ['src/extract/read/libunbake_extract_read.a(dates.cpp.o)', 'src/extract/read/dates.cpp'],
  ['/a/cache/lib/libicu.a(uchar.cpp.o)', 'icu: uchar.cpp'],
  ['/a/cache/lib/libdlmalloc.a(dlmalloc.o)', 'dlmalloc: dlmalloc'],
  ['<internal>', '<internal>'],
];
for (const [object, file] of sources) {
  test(`the source of an object: ${file}`, () => assert.equal(sourceOf(object), file));
}

/** @type {[string, string][]} */
const symbols = [
  ['ubidi_setPara_76', 'ubidi_setPara_76'],
  ['unbake::html::walk(lxb_dom_node*, unbake::Work&)', 'unbake::html::walk'],
  ['unbake::extract::(anonymous namespace)::Reader::clock(unsigned long&) const', 'unbake::extract::Reader::clock'],
  ['unbake::unicode::(anonymous namespace)::kind(char32_t)::kinds', 'unbake::unicode::kind::kinds'],
  ['std::__2::vector<int>::push_back(int const&)', 'std::vector<int>::push_back'],
  ['std::__2::function<void (int)>::call', 'std::function<void …'],
];
for (const [name, short] of symbols) {
  test(`the short name of a symbol: ${short}`, () => assert.equal(shortName(name), short));
}

/** @type {[string | undefined, object][]} */
const notes = [
  [undefined, {}],
  ['asked for Simplified', { script: 'hans' }],
  ['asked for Traditional', { script: 'hant' }],
  ['asked for full-width punctuation', { punctuation: 'fullwidth' }],
  ['asked for Simplified and full-width punctuation', { script: 'hans', punctuation: 'fullwidth' }],
];
for (const [note, options] of notes) {
  test(`the options of a note: ${note}`, () => assert.deepEqual(optionsOfNote(note), options));
}

/** @type {[string, string[], RegExp][]} */
const wrongOptions = [
  ['an option misspelt', ['--jsno', 'x'], /--jsno.*\nusage: .*--json FILE/],
  ['no file', ['--json'], /argument missing\nusage: /],
  ['a table that is not there', ['--only', 'speed'], /pages or repairs, not speed\nusage: /],
  ['a part that is not there', ['--peers', '--only', 'node,tab'], /node or chromium or .*, not tab\nusage: /],
  ['no round that is warm', ['--peers', '--rounds', '1'], /--rounds one from 2\nusage: /],
  ['a clock that is not there', ['--peers', '--clock', 'sun'], /wall or cpu, not sun\nusage: /],
  ['nothing to write', ['--write'], /--write goes with --peers or --check\nusage: /],
  ['a document of one part', ['--peers', '--write', '--only', 'node'], /--write takes all parts/],
  ['a folder that is not there', ['--json', 'nowhere/at/all.json'], /no folder .*nowhere\/at .*make it/],
];
for (const [label, options, message] of wrongOptions) {
  test(`the benchmark says what is wrong before it measures: ${label}`, () => {
    const called = ['tools/bench.mjs', ...options];
    const { status, stderr } = spawnSync(process.execPath, called, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, message);
  });
}
