// The room check: every rule has a tree that breaks it and one beside it that does not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { includesOf, withoutComments } from '../../tools/check/cpp.mjs';
import { pictureOf, withoutShortcuts, withPicture } from '../../tools/check/picture.mjs';
import { parseRoom, pictureProblems, roomProblems } from '../../tools/check/rooms.mjs';
import { treeOf } from './check-tree.js';

/** Two rooms as they should be; a case changes some of the files. */
const good = {
  'src/CMakeLists.txt': 'add_subdirectory(base)\nadd_subdirectory(html)\n',
  'src/base/CMakeLists.txt': 'unbake_room(NAME base\n  SOURCES span.cpp)\n',
  'src/base/span.hpp': '#pragma once\n#include <cstdint>\n',
  'src/base/span.cpp': '#include "base/span.hpp"\n',
  'src/html/CMakeLists.txt':
    '# what it may use\nunbake_room(NAME html\n  USES base # spans\n  THIRD_PARTY lexbor\n  SOURCES parse.cpp)\n',
  'src/html/parse.hpp': '#pragma once\n// hides lxb_html_document_t from "unicode/uchar.h"\n#include "base/span.hpp"\n',
  'src/html/parse.cpp': '#include "html/parse.hpp"\n#include <lexbor/html/html.h>\nlxb_status_t status;\n',
};

/** A floor of html, beside the good tree. */
const floor = {
  'src/html/CMakeLists.txt': 'unbake_room(NAME html USES base html/tree SOURCES parse.cpp)',
  'src/html/parse.cpp': '#include "html/parse.hpp"\n#include "html/tree/node.hpp"\n',
  'src/html/tree/CMakeLists.txt': 'unbake_room(NAME html/tree USES base SOURCES node.cpp)',
  'src/html/tree/node.hpp': '#pragma once\n#include "base/span.hpp"\n',
  'src/html/tree/node.cpp': '#include "html/tree/node.hpp"\n',
};

/**
 * Headers of base beside span, each a subject, and a generated source of the first one, which is none.
 * @param {number} count
 */
function subjects(count) {
  const names = Array.from({ length: count }, (_, index) => `subject_${index}`);
  return {
    ...Object.fromEntries(names.map((name) => [`src/base/${name}.hpp`, '#pragma once\n'])),
    'src/base/subject_0.gen.cpp': '#include "base/subject_0.hpp"\n',
    'src/base/CMakeLists.txt': 'unbake_room(NAME base SOURCES span.cpp subject_0.gen.cpp)',
  };
}

/** The place of the picture in a document. @param {string} picture */
const drawn = (picture) =>
  `<!-- The picture is made by: node tools/check/index.mjs rooms --fix -->\n${picture}<!-- The end of the picture. -->\n`;

/** @type {{label: string, files: Record<string, string>, expect?: RegExp}[]} */
const cases = [
  { label: 'the good tree', files: {} },
  {
    label: 'a room that is used and not declared',
    files: { 'src/html/CMakeLists.txt': 'unbake_room(NAME html SOURCES parse.cpp)' },
    expect: /parse\.hpp:3: html does not use base/,
  },
  {
    label: 'a room that is declared and not used',
    files: { 'src/html/parse.hpp': '#pragma once\n' },
    expect: /html\/CMakeLists\.txt: USES base, but nothing of it is included/,
  },
  {
    label: 'a commented include is no use',
    files: { 'src/html/parse.hpp': '#pragma once\n/*\n#include "base/span.hpp"\n*/\n' },
    expect: /USES base, but nothing of it is included/,
  },
  {
    label: 'a room that does not exist',
    files: { 'src/html/CMakeLists.txt': 'unbake_room(NAME html USES base cellar SOURCES parse.cpp)' },
    expect: /USES cellar, but there is no such room/,
  },
  {
    label: 'two rooms in a circle',
    files: {
      'src/base/CMakeLists.txt': 'unbake_room(NAME base USES html SOURCES span.cpp)',
      'src/base/span.cpp': '#include "html/parse.hpp"\n',
    },
    expect: /base → html → base use each other in a circle/,
  },
  {
    label: 'a file that no longer exists',
    files: { 'src/html/parse.cpp': '#include "html/walk.hpp"\n' },
    expect: /there is no src\/html\/walk\.hpp/,
  },
  {
    label: 'an include that is not by room path',
    files: { 'src/html/parse.cpp': '#include "parse.hpp"\n' },
    expect: /include "parse\.hpp" by its room's path/,
  },
  {
    label: 'a room without a list',
    files: { 'src/html/CMakeLists.txt': '# later' },
    expect: /html\/CMakeLists\.txt: add unbake_room\(NAME html/,
  },
  {
    label: 'a room under another name',
    files: { 'src/html/CMakeLists.txt': 'unbake_room(NAME dom USES base SOURCES parse.cpp)' },
    expect: /NAME is dom, the folder is html/,
  },
  {
    label: 'a source that nobody compiles',
    files: { 'src/html/walk.cpp': '' },
    expect: /add walk\.cpp to SOURCES/,
  },
  {
    label: 'a source that is listed and gone',
    files: { 'src/html/CMakeLists.txt': 'unbake_room(NAME html USES base SOURCES parse.cpp walk.cpp)' },
    expect: /walk\.cpp is listed, but there is no such file/,
  },
  { label: 'a good floor', files: floor },
  {
    label: 'a floor that uses what it does not declare',
    files: { ...floor, 'src/html/tree/CMakeLists.txt': 'unbake_room(NAME html/tree SOURCES node.cpp)' },
    expect: /tree\/node\.hpp:2: html\/tree does not use base: add it to USES in src\/html\/tree\/CMakeLists\.txt/,
  },
  {
    label: 'a floor that declares what it does not use',
    files: { ...floor, 'src/html/tree/node.hpp': '#pragma once\n' },
    expect: /html\/tree\/CMakeLists\.txt: USES base, but nothing of it is included/,
  },
  {
    label: 'a room that does not declare its own floor',
    files: { ...floor, 'src/html/CMakeLists.txt': 'unbake_room(NAME html USES base SOURCES parse.cpp)' },
    expect: /html\/parse\.cpp:2: html does not use html\/tree/,
  },
  {
    label: "what a floor includes is no use of its room's",
    files: { ...floor, 'src/html/parse.hpp': '#pragma once\n' },
    expect: /src\/html\/CMakeLists\.txt: USES base, but nothing of it is included/,
  },
  {
    label: 'a floor that uses its room, which uses it',
    files: {
      ...floor,
      'src/html/tree/CMakeLists.txt': 'unbake_room(NAME html/tree USES base html SOURCES node.cpp)',
      'src/html/tree/node.cpp': '#include "html/tree/node.hpp"\n#include "html/parse.hpp"\n',
    },
    expect: /html → html\/tree → html use each other in a circle/,
  },
  {
    label: 'a floor without a list',
    files: { ...floor, 'src/html/tree/CMakeLists.txt': '# later' },
    expect: /html\/tree\/CMakeLists\.txt: add unbake_room\(NAME html\/tree/,
  },
  {
    label: 'a floor under a name without its room',
    files: { ...floor, 'src/html/tree/CMakeLists.txt': 'unbake_room(NAME tree USES base SOURCES node.cpp)' },
    expect: /NAME is tree, the folder is html\/tree/,
  },
  {
    label: 'a source of a floor that nobody compiles',
    files: { ...floor, 'src/html/tree/walk.cpp': '' },
    expect: /src\/html\/tree\/CMakeLists\.txt: add walk\.cpp to SOURCES/,
  },
  {
    label: 'a floor that does not exist',
    files: { 'src/html/parse.cpp': '#include "html/cellar/node.hpp"\n' },
    expect: /parse\.cpp:1: include "html\/cellar\/node\.hpp" by its room's path/,
  },
  {
    label: "lexbor's type in a header of a floor that only its room includes",
    files: { ...floor, 'src/html/tree/node.hpp': '#include "base/span.hpp"\nlxb_dom_node_t* node;\n' },
  },
  {
    label: "lexbor's type in a header of a floor that another room includes",
    files: {
      ...floor,
      'src/html/tree/node.hpp': '#include "base/span.hpp"\nlxb_dom_node_t* node;\n',
      'src/extract/CMakeLists.txt': 'unbake_room(NAME extract USES html/tree SOURCES extract.cpp)',
      'src/extract/extract.cpp': '#include "html/tree/node.hpp"\n',
    },
    expect: /tree\/node\.hpp:2: lexbor \(lxb_dom_node_t\) may not reach other rooms/,
  },
  { label: 'a folder of just so many subjects', files: subjects(19) },
  {
    label: 'a folder of too many subjects',
    files: subjects(20),
    expect: /src\/base: has 21 subjects, more than 20: divide it into floors/,
  },
  {
    label: "lexbor's type in a header of its room that stays there",
    files: { 'src/html/parse.hpp': '#include "base/span.hpp"\nlxb_dom_node_t* node;\n' },
  },
  {
    label: "lexbor's type in a header that another room includes",
    files: {
      'src/html/parse.hpp': '#include "base/span.hpp"\nlxb_dom_node_t* node;\n',
      'src/extract/CMakeLists.txt': 'unbake_room(NAME extract USES html SOURCES extract.cpp)',
      'src/extract/extract.cpp': '#include "html/parse.hpp"\n',
    },
    expect:
      /parse\.hpp:2: lexbor \(lxb_dom_node_t\) may not reach other rooms, and src\/extract\/extract\.cpp includes this/,
  },
  {
    label: "lexbor's type that another room includes by a detour",
    files: {
      'src/html/dom.hpp': '#include <lexbor/dom/dom.h>\n',
      'src/html/parse.hpp': '#include "base/span.hpp"\n#include "html/dom.hpp"\n',
      'src/extract/CMakeLists.txt': 'unbake_room(NAME extract USES html SOURCES extract.cpp)',
      'src/extract/extract.cpp': '#include "html/parse.hpp"\n',
    },
    expect: /dom\.hpp:1: lexbor \(lexbor\/dom\/dom\.h\) may not reach other rooms/,
  },
  {
    label: "lexbor's function in another room",
    files: { 'src/base/span.cpp': '#include "base/span.hpp"\nint x = lxb_html_parse();\n' },
    expect: /span\.cpp:2: lexbor \(lxb_html_parse\) is for src\/html\/ only/,
  },
  {
    label: "lexbor's name in a string is a name, not a use",
    files: { 'src/base/span.cpp': '#include "base/span.hpp"\nconst char* kBy = "lxb_html";\n' },
  },
  {
    label: "ICU's header outside unicode/",
    files: { 'src/base/span.cpp': '#include "base/span.hpp"\n#include <unicode/uchar.h>\n' },
    expect: /span\.cpp:2: ICU \(unicode\/uchar\.h\)/,
  },
  {
    label: "ICU's header in quotes",
    files: { 'src/base/span.cpp': '#include "base/span.hpp"\n#include "unicode/uchar.h"\n' },
    expect: /span\.cpp:2: ICU \(unicode\/uchar\.h\)/,
  },
  {
    label: "ICU's namespace",
    files: { 'src/base/span.cpp': '#include "base/span.hpp"\nicu::UnicodeString text;\n' },
    expect: /span\.cpp:2: ICU \(icu::\)/,
  },
  {
    label: "ICU's macros and functions",
    files: {
      'src/base/span.cpp': '#include "base/span.hpp"\nvoid f() {\n  ucnv_close(0);\n}\nint x = U_ZERO_ERROR;\n',
    },
    expect: /span\.cpp:3: ICU \(ucnv_close\)/,
  },
  {
    label: "ICU's functions of characters and of the bidirectional algorithm",
    files: {
      'src/base/span.cpp': '#include "base/span.hpp"\nint a = u_foldCase(1, 0);\nvoid* b = ubidi_open();\n',
    },
    expect: /span\.cpp:2: ICU \(u_foldCase\)[\s\S]*span\.cpp:3: ICU \(ubidi_open\)/,
  },
  {
    label: 'names that only look like it',
    files: {
      'src/base/span.cpp': '#include "base/span.hpp"\nint UNBAKE_X, U, u_, focus_;\nconst char8_t* k = u8"U_X";\n',
    },
  },
  {
    label: 'Emscripten outside binding/',
    files: { 'src/base/span.cpp': '#include "base/span.hpp"\n#include <emscripten/bind.h>\n' },
    expect: /span\.cpp:2: Emscripten/,
  },
  {
    label: 'Emscripten in binding/',
    files: {
      'src/binding/CMakeLists.txt': 'unbake_room(NAME binding SOURCES embind.cpp)',
      'src/binding/embind.cpp': '#include <emscripten/bind.h>\nEMSCRIPTEN_BINDINGS(unbake) {}\n',
    },
  },
];

for (const { label, files, expect } of cases) {
  test(label, (context) => {
    const problems = roomProblems(treeOf(context, { ...good, ...files }));
    if (expect) assert.match(problems.join('\n'), expect);
    else assert.deepEqual(problems, []);
  });
}

test('includes are found with their lines, comments are not', () => {
  const text = '// #include "a/a.hpp"\n#include <vector>\n/* #include "b/b.hpp" */\n  # include "c/c.hpp"\n';
  assert.deepEqual(includesOf(text), [
    { path: 'vector', quoted: false, line: 2 },
    { path: 'c/c.hpp', quoted: true, line: 4 },
  ]);
});

test('slashes in a string are no comment', () => {
  assert.equal(withoutComments('auto a = "http://x"; // y'), 'auto a = "http://x";     ');
});

test('a list without a room is not one', () => {
  assert.equal(parseRoom('add_library(x y.cpp)'), undefined);
  assert.deepEqual(parseRoom('unbake_room(NAME a USES b\n c SOURCES d.cpp)'), {
    name: 'a',
    uses: ['b', 'c'],
    sources: ['d.cpp'],
  });
});

test('a longer way replaces an arrow', () => {
  const graph = new Map([
    ['top', ['middle', 'bottom', 'other']],
    ['middle', ['lower']],
    ['lower', ['bottom']],
    ['other', ['bottom']],
    ['bottom', []],
  ]);
  assert.deepEqual(Object.fromEntries(withoutShortcuts(graph)), {
    top: ['middle', 'other'],
    middle: ['lower'],
    lower: ['bottom'],
    other: ['bottom'],
    bottom: [],
  });
});

test('the picture has each room, and a frame around one with floors', () => {
  const rooms = new Map([
    ['html/tree', { uses: ['base'] }],
    ['html', { uses: ['html/tree', 'base'] }],
    ['base', { uses: [] }],
  ]);
  assert.equal(
    pictureOf(rooms),
    [
      'flowchart TD',
      '  base',
      '  subgraph html_with_floors["src/html"]',
      '    html',
      '    html_tree["tree"]',
      '  end',
      '  html --> html_tree',
      '  html_tree --> base',
    ].join('\n'),
  );
});

test('a stale picture is a problem, and is mended when that is asked for', (context) => {
  const place = `# Rooms\n\n${drawn('')}\nThe rest.\n`;
  const files = { ...good, ...floor, 'ARCHITECTURE.md': place };
  const tree = treeOf(context, files);
  assert.match(pictureProblems(tree, false).join('\n'), /the picture of the rooms is stale/);
  assert.deepEqual(pictureProblems(tree, true), []);
  const mended = readFileSync(tree.path('ARCHITECTURE.md'), 'utf8');
  assert.match(mended, /^# Rooms\n[\s\S]*```mermaid\nflowchart TD\n[\s\S]*html --> html_tree\n[\s\S]*\nThe rest\.\n$/);
  assert.deepEqual(pictureProblems(treeOf(context, { ...files, 'ARCHITECTURE.md': mended }), false), []);
  assert.equal(withPicture(mended, 'x'), withPicture(place, 'x'), 'what stood there is gone');
});

test('a document without a place for the picture is a problem', (context) => {
  const tree = treeOf(context, { ...good, 'ARCHITECTURE.md': '# Rooms\n' });
  assert.match(pictureProblems(tree, true).join('\n'), /has no place for the picture/);
});
