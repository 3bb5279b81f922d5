// The picture of the rooms in ARCHITECTURE.md, made of what their CMakeLists.txt declare.

/** @import {Room} from './rooms.mjs' */

const begin = '<!-- The picture is made by: node tools/check/index.mjs rooms --fix -->\n';
const end = '<!-- The end of the picture. -->\n';

/**
 * The graph without the edges that a longer way replaces. It must have no circles.
 * @param {Map<string, string[]>} graph
 * @returns {Map<string, string[]>}
 */
export function withoutShortcuts(graph) {
  /** @type {Map<string, Set<string>>} */
  const reached = new Map();
  /** @param {string} node @returns {Set<string>} all that a way leads to from the node */
  const reach = (node) => {
    const known = reached.get(node);
    if (known) return known;
    const all = new Set();
    for (const next of graph.get(node) ?? []) {
      all.add(next);
      for (const further of reach(next)) all.add(further);
    }
    reached.set(node, all);
    return all;
  };
  return new Map(
    [...graph].map(([node, all]) => [
      node,
      all.filter((to) => !all.some((next) => next !== to && reach(next).has(to))),
    ]),
  );
}

/**
 * The rooms as a flowchart of Mermaid's; floors stand in a frame with their room.
 * @param {Map<string, Pick<Room, 'uses'>>} rooms
 */
export function pictureOf(rooms) {
  const names = [...rooms.keys()].sort();
  const id = (/** @type {string} */ name) => name.replace(/\W/g, '_');
  const floorsOf = (/** @type {string} */ name) => names.filter((other) => other.startsWith(`${name}/`));
  const lines = ['flowchart TD'];
  for (const name of names.filter((each) => !each.includes('/'))) {
    const floors = floorsOf(name);
    if (floors.length === 0) {
      lines.push(`  ${id(name)}`);
      continue;
    }
    lines.push(`  subgraph ${id(name)}_with_floors["src/${name}"]`, `    ${id(name)}`);
    for (const floor of floors) lines.push(`    ${id(floor)}["${floor.slice(name.length + 1)}"]`);
    lines.push('  end');
  }
  const graph = withoutShortcuts(new Map(names.map((name) => [name, rooms.get(name)?.uses ?? []])));
  for (const [name, uses] of graph) for (const used of [...uses].sort()) lines.push(`  ${id(name)} --> ${id(used)}`);
  return lines.join('\n');
}

/**
 * The document with the picture in its place, or undefined where it has no place for one.
 * @param {string} document
 * @param {string} picture
 */
export function withPicture(document, picture) {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) return undefined;
  return `${document.slice(0, from + begin.length)}\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n${document.slice(to)}`;
}
