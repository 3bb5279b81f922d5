// From the edit log to what the page shows: the text as it came, line by line, with its changes and what was left out.

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {import('../result.js').Edit} Edit
 * @typedef {{index: number, edit: Edit}} Change `index`: that of the edit in the log, which has the changes first
 * @typedef {{text: string} | {change: Change}} Segment
 * @typedef {{segments: Segment[], reason: string | null}} Line `reason`: why it is not in the article
 * @typedef {{changes: Change[], lines: Line[]}} Stages
 */

/** Reasons of blocks that are not left out but shown in the article's head. */
export const shownAbove = new Set(['title', 'byline', 'date', 'source']);

/**
 * Only what was done to the blocks can be taken back by itself: a tag that was given back is part of the page's shape.
 *
 * @param {Change} change
 */
export const canUndo = ({ edit }) => edit.stage === 'blocks';

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
 *   user asked for (stage 'repaired') is no change of theirs.
 */
export function readStages({ edits, stages, removed, places }) {
  const changes = edits.map((edit, index) => ({ index, edit })).filter(({ edit }) => edit.stage !== 'repaired');
  const leftOut = removed
    .map(({ reason }, index) => ({ reason, span: places?.removed[index] ?? [0, 0] }))
    .sort((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  const lines = splitLines(stages.blocks, changes.filter(canUndo)).map(({ segments, begin, end }) => {
    while (next < leftOut.length && leftOut[next].span[1] <= begin) next++;
    const inside = next < leftOut.length && leftOut[next].span[0] < end;
    return { segments, reason: inside ? leftOut[next].reason : null };
  });
  return { changes, lines };
}
