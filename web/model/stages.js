// From the edit log to what the page shows: the text as it came, line by line, with its changes and what was left out.

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {import('../result.js').Edit} Edit
 * @typedef {import('../result.js').Span} Span
 * @typedef {{index: number, edit: Edit, final: Span | null}} Change `final`: where it is in the finished text, or null
 *   for a change of the source, which is made before there are blocks
 * @typedef {{text: string} | {change: Change}} Segment
 * @typedef {{segments: Segment[], final: Span, reason: string | null}} Line `reason`: why it is not in the article
 * @typedef {{changes: Change[], lines: Line[], finalText: string}} Stages
 */

/** Reasons of blocks that are not left out but shown in the article's head. */
export const shownAbove = new Set(['title', 'byline', 'date', 'source']);

/**
 * Applies edits to their stage's text. They are in the order of their spans and do not overlap.
 *
 * @param {string} text
 * @param {Edit[]} edits
 */
export function replay(text, edits) {
  let out = '';
  let at = 0;
  for (const { span, after } of edits) {
    out += text.slice(at, span[0]) + after;
    at = span[1];
  }
  return out + text.slice(at);
}

/**
 * Maps an index in a stage's text to its result; inside an edit it maps to the end of what replaced it, or to the same
 * place in it where that is as long (a word in the other script).
 *
 * @param {Edit[]} edits
 * @returns {(index: number) => number}
 */
export function offsetMap(edits) {
  /** @type {number[]} The sum of length changes up to and with each edit. */
  const shifts = [];
  let shift = 0;
  for (const { span, after } of edits) {
    shift += after.length - (span[1] - span[0]);
    shifts.push(shift);
  }
  return (index) => {
    // The number of edits that begin before the index.
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edits[middle].span[0] < index) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return index;
    const { span, after } = edits[low - 1];
    const shiftBefore = low === 1 ? 0 : shifts[low - 2];
    if (index < span[1] && after.length === span[1] - span[0]) return index + shiftBefore;
    return Math.max(index, span[1]) + shifts[low - 1];
  };
}

/**
 * @param {string} text a stage's text
 * @param {Change[]} changes of that stage
 * @returns {{segments: Segment[], begin: number, end: number}[]} A line ends at each newline outside of a change.
 */
function splitLines(text, changes) {
  /** @type {{segments: Segment[], begin: number, end: number}[]} */
  const lines = [{ segments: [], begin: 0, end: 0 }];
  const addText = (/** @type {number} */ begin, /** @type {number} */ end) => {
    let at = begin;
    while (true) {
      const newline = text.indexOf('\n', at);
      const stop = newline === -1 || newline >= end ? end : newline;
      const line = lines[lines.length - 1];
      if (stop > at) line.segments.push({ text: text.slice(at, stop) });
      line.end = stop;
      if (stop === end) return;
      at = stop + 1;
      lines.push({ segments: [], begin: at, end: at });
    }
  };
  let at = 0;
  for (const change of changes) {
    const [begin, end] = change.edit.span;
    addText(at, begin);
    const line = lines[lines.length - 1];
    line.segments.push({ change });
    line.end = end;
    at = end;
  }
  addText(at, text.length);
  return lines;
}

/**
 * @param {Result} result
 * @returns {Stages} Changes are those of the source, then those of the blocks, each in the order of the text. What the
 *   user asked for (stage 'repaired') is no change of theirs, but moves what comes behind it.
 */
export function readStages(result) {
  const of = (/** @type {Edit['stage']} */ stage) => result.edits.filter((edit) => edit.stage === stage);
  const blockEdits = of('blocks');
  const wishEdits = of('repaired');
  const toRepaired = offsetMap(blockEdits);
  const toFinal = offsetMap(wishEdits);

  /** @type {Change[]} */
  const sourceChanges = of('source').map((edit, index) => ({ index, edit, final: null }));
  /** @type {Change[]} */
  const blockChanges = blockEdits.map((edit, number) => {
    const begin = toRepaired(edit.span[0]);
    return {
      index: sourceChanges.length + number,
      edit,
      final: [toFinal(begin), toFinal(begin + edit.after.length)],
    };
  });

  const removed = [...result.removed].sort((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  const lines = splitLines(result.stages.blocks, blockChanges).map(({ segments, begin, end }) => {
    /** @type {Span} */
    const final = [toFinal(toRepaired(begin)), toFinal(toRepaired(end))];
    while (next < removed.length && removed[next].span[1] <= final[0]) next++;
    const inside = next < removed.length && removed[next].span[0] < final[1];
    return { segments, final, reason: inside ? removed[next].reason : null };
  });
  return {
    changes: [...sourceChanges, ...blockChanges],
    lines,
    finalText: replay(result.stages.repaired, wishEdits),
  };
}
