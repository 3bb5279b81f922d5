/**
 * The first circle in a graph (name → names), as [a, b, …, a], or undefined. Names that are no node are ignored.
 * @param {Map<string, string[]>} graph
 */
export function findCycle(graph) {
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  /**
   * @param {string} node
   * @returns {string[] | undefined}
   */
  const visit = (node) => {
    const begin = path.indexOf(node);
    if (begin >= 0) return [...path.slice(begin), node];
    if (done.has(node) || !graph.has(node)) return undefined;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node);
    if (cycle) return cycle;
  }
  return undefined;
}
