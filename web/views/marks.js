// Marks in the article's text: where something was changed, and what is lost.
import { el } from '../dom.js';

/**
 * The article's own text, without what stands for its pictures.
 *
 * @param {Node} root
 * @returns {Text[]}
 */
function textNodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (!currentNode.parentElement?.closest('.picture')) nodes.push(/** @type {Text} */ (currentNode));
  }
  return nodes;
}

/**
 * Wraps spans of the root's text in marks. A span over several text nodes gets a mark in each; one that lies in an
 * earlier span's mark (two changes at one character) shares it.
 *
 * @param {Element} root
 * @param {{change: number, span: [number, number]}[]} places
 * @param {Map<number, HTMLElement>} marks where each change's first mark is put
 */
export function markPlaces(root, places, marks) {
  const sorted = [...places].sort((a, b) => a.span[0] - b.span[0]);
  let start = 0;
  let next = 0;
  /** @type {HTMLElement | undefined} */
  let last;
  for (const node of textNodesOf(root)) {
    const end = start + node.length;
    const pieces = [];
    let at = start;
    while (next < sorted.length && sorted[next].span[0] < end) {
      const { change, span } = sorted[next];
      const begin = Math.max(span[0], at);
      const stop = Math.min(span[1], end);
      if (stop > begin) {
        last = el('span', { class: 'mark', 'data-change': change }, node.data.slice(begin - start, stop - start));
        pieces.push(node.data.slice(at - start, begin - start), last);
        at = stop;
      }
      if (last && !marks.has(change)) marks.set(change, last);
      if (span[1] > end) break;
      next++;
    }
    if (pieces.length > 0) node.replaceWith(...pieces.filter((piece) => piece !== ''), node.data.slice(at - start));
    start = end;
  }
}

/**
 * Characters that are gone for good stand as U+FFFD; each run of them is marked and says so.
 *
 * @param {Element} root
 * @param {string} title what a mark says
 */
export function markLost(root, title) {
  for (const node of textNodesOf(root)) {
    if (!node.data.includes('\ufffd')) continue;
    const pieces = node.data
      .split(/(\ufffd+)/)
      .map((piece) => (piece.startsWith('\ufffd') ? el('span', { class: 'lost', title }, piece) : piece));
    node.replaceWith(...pieces.filter((piece) => piece !== ''));
  }
}
