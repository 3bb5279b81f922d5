// Each room of src/ lists the rooms that it may include, in its CMakeLists.txt; this compares that with its
// `#include`s, both ways, and keeps third-party types in the one room that may know them. A floor is a room within a
// room ("repair/model"): it has a list of its own, and all rules hold for it as for any other.
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { includeClosure, includesOf, withoutComments } from './cpp.mjs';
import { findCycle } from './cycles.mjs';
import { pictureOf, withPicture } from './picture.mjs';

/** @import {Check} from './shapes.mjs' */
/** @import {Tree} from './tree.mjs' */
/** @typedef {{name: string, uses: string[], sources: string[]}} Room what a CMakeLists.txt declares */

/**
 * A folder with more subjects (a .cpp and its .hpp are one) can no longer be looked over: it wants floors.
 */
const mostSubjects = 20;

/**
 * What one room alone, with its floors, may know: in its .cpp files, and in those of its headers that no file outside it
 * reaches. `words` are looked for outside comments and strings.
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
    room: 'src/unicode/',
    include: /^unicode\/\w+\.h$/, // ours end in .hpp
    words:
      /\bicu(?:_\d+)?::|\bU(?:8|16|32)?_[A-Z]\w*|\bU(?:Char|Bool|ErrorCode|Converter)\w*\b|\b(?:u|ubidi|ubrk|uchar|ucnv|udata|unorm2?|uscript|uset|uspoof|utext|utrans)_\w+/,
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
 * The room that a file of src/ belongs to: the path of its folder from src/ on, '.' for src/ itself.
 * @param {string} path from src/ on
 */
const roomOf = (path) => dirname(path);

/**
 * The files that stand in the room's own folder, not on its floors.
 * @param {Tree} tree
 * @param {string} name
 * @param {string[]} endings
 */
const filesOf = (tree, name, endings) =>
  tree.matching([`src/${name}`], endings).filter((path) => dirname(path) === `src/${name}`);

/**
 * Room names with what their CMakeLists.txt declares; problems on the way are appended.
 * @param {Tree} tree
 * @param {string[]} problems
 * @returns {Map<string, Room>}
 */
export function declaredRooms(tree, problems) {
  const rooms = new Map();
  const names = new Set(tree.matching(['src'], ['']).map((path) => roomOf(path.slice('src/'.length))));
  names.delete('.');
  for (const name of names) {
    const list = `src/${name}/CMakeLists.txt`;
    const room = tree.has(list) ? parseRoom(tree.text(list)) : undefined;
    if (!room) problems.push(`${list}: add unbake_room(NAME ${name} USES … SOURCES …)`);
    else if (room.name !== name) problems.push(`${list}: NAME is ${room.name}, the folder is ${name}`);
    rooms.set(name, room ?? { name, uses: [], sources: [] });
  }
  return rooms;
}

/**
 * @param {Tree} tree
 * @param {Room} room by the name of its folder
 * @param {string[]} problems
 */
function checkSources(tree, { name, sources }, problems) {
  const list = `src/${name}/CMakeLists.txt`;
  for (const source of sources) {
    if (!source.startsWith('$') && !tree.has(`src/${name}/${source}`)) {
      problems.push(`${list}: ${source} is listed, but there is no such file`);
    }
  }
  for (const path of filesOf(tree, name, ['.cpp'])) {
    const source = path.slice(`src/${name}/`.length);
    if (!sources.includes(source)) problems.push(`${list}: add ${source} to SOURCES, or delete the file`);
  }
}

/**
 * @param {Tree} tree
 * @param {string} name
 * @param {string[]} problems
 */
function checkSize(tree, name, problems) {
  const files = filesOf(tree, name, ['.hpp', '.cpp', '.h']);
  const subjects = new Set(files.map((path) => path.replace(/(?:\.gen)?\.\w+$/, '')));
  if (subjects.size <= mostSubjects) return;
  problems.push(`src/${name}: has ${subjects.size} subjects, more than ${mostSubjects}: divide it into floors`);
}

/** The room of the house that a path of src/ belongs to, whatever its floor. @param {string} path */
const wholeRoomOf = (path) => path.split('/')[1];

/**
 * For each header of src/, one file outside its own room, floors included, that includes it, directly or not.
 * @param {Tree} tree
 * @returns {Map<string, string>}
 */
function reachedFromOutside(tree) {
  const reached = new Map();
  for (const path of tree.matching(['src'], ['.hpp', '.cpp', '.h'])) {
    for (const header of includeClosure(tree, path)) {
      if (wholeRoomOf(header) !== wholeRoomOf(path) && !reached.has(header)) reached.set(header, path);
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
  const room = roomOf(path.slice('src/'.length));
  const used = [];
  for (const { path: header, quoted, line } of includesOf(text)) {
    // "unicode/uchar.h" is ICU's, not our room's: checkConfined knows it.
    if (!quoted || confined.some(({ include }) => include.test(header))) continue;
    const target = roomOf(header);
    if (!rooms.has(target)) {
      problems.push(`${path}:${line}: include "${header}" by its room's path, or with <> if it is not ours`);
      continue;
    }
    if (!tree.has(`src/${header}`)) problems.push(`${path}:${line}: there is no src/${header}`);
    if (target === room) continue;
    used.push(target);
    if (rooms.get(room)?.uses.includes(target)) continue;
    const list = `src/${room}/CMakeLists.txt`;
    problems.push(`${path}:${line}: ${room} does not use ${target}: add it to USES in ${list}, or do without`);
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
  for (const [name, room] of rooms) {
    checkSources(tree, { ...room, name }, problems);
    checkSize(tree, name, problems);
    const included = new Set();
    for (const path of filesOf(tree, name, ['.hpp', '.cpp', '.h'])) {
      const text = tree.text(path);
      checkConfined(path, text, reached, problems);
      for (const used of checkIncludes(tree, path, text, rooms, problems)) included.add(used);
    }
    const list = `src/${name}/CMakeLists.txt`;
    for (const used of room.uses) {
      if (!rooms.has(used)) problems.push(`${list}: USES ${used}, but there is no such room`);
      else if (!included.has(used)) problems.push(`${list}: USES ${used}, but nothing of it is included: remove it`);
    }
  }
  const cycle = findCycle(new Map([...rooms].map(([name, room]) => [name, room.uses])));
  if (cycle) problems.push(`src/: the rooms ${cycle.join(' → ')} use each other in a circle`);
  return problems;
}

const document = 'ARCHITECTURE.md';

/**
 * Says whether the picture of the rooms is another than they are; with `fix`, draws it anew.
 * @param {Tree} tree
 * @param {boolean} fix
 * @returns {string[]}
 */
export function pictureProblems(tree, fix) {
  const text = tree.text(document);
  const drawn = withPicture(text, pictureOf(declaredRooms(tree, [])));
  if (drawn === undefined) return [`${document}: has no place for the picture of the rooms (tools/check/picture.mjs)`];
  if (drawn === text) return [];
  if (!fix) return [`${document}: the picture of the rooms is stale: node tools/check/index.mjs rooms --fix`];
  writeFileSync(tree.path(document), drawn);
  return [];
}

/** @type {Check} */
export const rooms = {
  name: 'rooms',
  advice: 'a room includes what its CMakeLists.txt lists after USES, all of it and nothing else (ARCHITECTURE.md)',
  run: ({ tree, fix }) => {
    const problems = roomProblems(tree);
    // Rooms that use each other in a circle can't be drawn.
    if (problems.length === 0) problems.push(...pictureProblems(tree, fix));
    return { problems, looked: tree.matching(['src'], ['.hpp', '.cpp', '.h']).length };
  },
};
