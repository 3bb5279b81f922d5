// Each room of src/ lists the rooms that it may include, in its CMakeLists.txt; this compares that with its
// `#include`s, both ways, and keeps third-party types in the one room that may know them.
import { includeClosure, includesOf, withoutComments } from './cpp.mjs';
import { findCycle } from './cycles.mjs';

/** @import {Check} from './shapes.mjs' */
/** @import {Tree} from './tree.mjs' */
/** @typedef {{name: string, uses: string[], sources: string[]}} Room */

/**
 * What one room alone may know: in its .cpp files, and in those of its headers that no file outside it reaches.
 * `words` are looked for outside comments and strings.
 */
const confined = [
  {
    what: 'lexbor',
    room: 'src/html/',
    include: /^lexbor\//,
    words: /\b(?:lxb|lexbor)_\w+/,
  },
  {
    what: 'ICU',
    room: 'tests/unit/',
    include: /^unicode\/\w+\.h$/, // ours end in .hpp
    words:
      /\bicu(?:_\d+)?::|\bU(?:8|16|32)?_[A-Z]\w*|\bU(?:Char|Bool|ErrorCode|Converter)\w*\b|\b(?:ubrk|uchar|ucnv|udata|unorm2?|uscript|uset|utext|utrans)_\w+/,
  },
  {
    what: 'Emscripten',
    room: 'src/binding/',
    include: /^emscripten(?:\/|\.h$)/,
    words: /\bemscripten::|\bEMSCRIPTEN_\w+|\b__EMSCRIPTEN__\b|\bEM_(?:ASM|JS)\w*\b/,
  },
];

/**
 * The words of the `unbake_room(…)` call, or undefined where there is none.
 * @param {string} text
 * @returns {Room | undefined}
 */
export function parseRoom(text) {
  const body = /\bunbake_room\s*\(([^)]*)\)/.exec(text.replace(/#[^\n]*/g, ''))?.[1];
  if (body === undefined) return undefined;
  /** @type {Record<string, string[]>} */
  const lists = { NAME: [], USES: [], SOURCES: [] };
  /** @type {string[] | undefined} */
  let current;
  for (const word of body.split(/\s+/).filter(Boolean)) {
    if (/^[A-Z][A-Z_]*$/.test(word)) {
      lists[word] ??= [];
      current = lists[word];
    } else current?.push(word);
  }
  return { name: lists.NAME[0], uses: lists.USES, sources: lists.SOURCES };
}

/**
 * Room names with what their CMakeLists.txt declares; problems on the way are appended.
 * @param {Tree} tree
 * @param {string[]} problems
 * @returns {Map<string, Room>}
 */
function declaredRooms(tree, problems) {
  const rooms = new Map();
  const folders = new Set(tree.matching(['src'], ['']).map((path) => path.split('/')[1]));
  for (const folder of folders) {
    const list = `src/${folder}/CMakeLists.txt`;
    if (tree.has(`src/${folder}`)) continue; // a file of src/ itself, not a room
    const room = tree.has(list) ? parseRoom(tree.text(list)) : undefined;
    if (!room) problems.push(`${list}: add unbake_room(NAME ${folder} USES … SOURCES …)`);
    else if (room.name !== folder) problems.push(`${list}: NAME is ${room.name}, the folder is ${folder}`);
    rooms.set(folder, room ?? { name: folder, uses: [], sources: [] });
  }
  return rooms;
}

/**
 * @param {Tree} tree
 * @param {string} folder
 * @param {Room} room
 * @param {string[]} problems
 */
function checkSources(tree, folder, room, problems) {
  const list = `src/${folder}/CMakeLists.txt`;
  for (const source of room.sources) {
    if (!source.startsWith('$') && !tree.has(`src/${folder}/${source}`)) {
      problems.push(`${list}: ${source} is listed, but there is no such file`);
    }
  }
  for (const path of tree.matching([`src/${folder}`], ['.cpp'])) {
    const source = path.slice(`src/${folder}/`.length);
    if (!room.sources.includes(source)) problems.push(`${list}: add ${source} to SOURCES, or delete the file`);
  }
}

/**
 * For each header of src/, one file outside its own room that includes it, directly or not.
 * @param {Tree} tree
 * @returns {Map<string, string>}
 */
function reachedFromOutside(tree) {
  const reached = new Map();
  for (const path of tree.matching(['src'], ['.hpp', '.cpp', '.h'])) {
    const room = path.split('/')[1];
    for (const header of includeClosure(tree, path)) {
      if (header.split('/')[1] !== room && !reached.has(header)) reached.set(header, path);
    }
  }
  return reached;
}

/**
 * @param {string} path
 * @param {string} text
 * @param {Map<string, string>} reached
 * @param {string[]} problems
 */
function checkConfined(path, text, reached, problems) {
  const lines = withoutComments(text, { strings: true }).split('\n');
  for (const { what, room, include, words } of confined) {
    const outside = reached.get(path);
    if (path.startsWith(room) && outside === undefined) continue;
    const why = path.startsWith(room)
      ? `may not reach other rooms, and ${outside} includes this`
      : `is for ${room} only`;
    for (const { path: header, line } of includesOf(text)) {
      if (include.test(header)) problems.push(`${path}:${line}: ${what} (${header}) ${why}`);
    }
    for (const [index, line] of lines.entries()) {
      const found = words.exec(line)?.[0];
      if (found && !/^\s*#\s*include/.test(line)) problems.push(`${path}:${index + 1}: ${what} (${found}) ${why}`);
    }
  }
}

/**
 * The includes of one file, by room path: who may include whom, and whether there is such a file.
 * @param {Tree} tree
 * @param {string} path
 * @param {string} text
 * @param {Map<string, Room>} rooms
 * @param {string[]} problems
 * @returns {string[]} the other rooms that it includes
 */
function checkIncludes(tree, path, text, rooms, problems) {
  const folder = path.split('/')[1];
  const used = [];
  for (const { path: header, quoted, line } of includesOf(text)) {
    // "unicode/uchar.h" is ICU's, not our room's: checkConfined knows it.
    if (!quoted || confined.some(({ include }) => include.test(header))) continue;
    const target = header.split('/')[0];
    if (!rooms.has(target) || !header.includes('/')) {
      problems.push(`${path}:${line}: include "${header}" by its room's path, or with <> if it is not ours`);
      continue;
    }
    if (!tree.has(`src/${header}`)) problems.push(`${path}:${line}: there is no src/${header}`);
    if (target === folder) continue;
    used.push(target);
    if (rooms.get(folder)?.uses.includes(target)) continue;
    const list = `src/${folder}/CMakeLists.txt`;
    problems.push(`${path}:${line}: ${folder} does not use ${target}: add it to USES in ${list}, or do without`);
  }
  return used;
}

/**
 * All problems of the rooms under src/, as `file:line: what to do`.
 * @param {Tree} tree
 */
export function roomProblems(tree) {
  /** @type {string[]} */
  const problems = [];
  const rooms = declaredRooms(tree, problems);
  const reached = reachedFromOutside(tree);
  for (const [folder, room] of rooms) {
    checkSources(tree, folder, room, problems);
    const included = new Set();
    for (const path of tree.matching([`src/${folder}`], ['.hpp', '.cpp', '.h'])) {
      const text = tree.text(path);
      checkConfined(path, text, reached, problems);
      for (const used of checkIncludes(tree, path, text, rooms, problems)) included.add(used);
    }
    const list = `src/${folder}/CMakeLists.txt`;
    for (const used of room.uses) {
      if (!rooms.has(used)) problems.push(`${list}: USES ${used}, but there is no such room`);
      else if (!included.has(used)) problems.push(`${list}: USES ${used}, but nothing of it is included: remove it`);
    }
  }
  const cycle = findCycle(new Map([...rooms].map(([name, room]) => [name, room.uses])));
  if (cycle) problems.push(`src/: the rooms ${cycle.join(' → ')} use each other in a circle`);
  return problems;
}

/** @type {Check} */
export const rooms = {
  name: 'rooms',
  advice: 'a room includes what its CMakeLists.txt lists after USES, all of it and nothing else (ARCHITECTURE.md)',
  run: ({ tree }) => ({ problems: roomProblems(tree), looked: tree.matching(['src'], ['.hpp', '.cpp', '.h']).length }),
};
