// The result without some of its changes. The stage's text is replayed without them; the article's forms, which the core
// wrote with them, get back at each place what stood there.
import { placeChanges } from './align.js';
import { offsetMap, readStages, replay } from './stages.js';

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {import('../result.js').Edit} Edit
 * @typedef {import('../result.js').Span} Span
 * @typedef {import('./stages.js').Stages} Stages
 * @typedef {{span: Span, after: string}} Replacement
 */

/**
 * What must be put back where in one of the article's texts.
 *
 * @param {Stages} stages
 * @param {ReadonlySet<number>} undone
 * @param {string} title
 * @param {string} body
 */
function replacementsIn(stages, undone, title, body) {
  /** @type {Record<'title' | 'body', Replacement[]>} */
  const found = { title: [], body: [] };
  for (const { change, where, exact } of placeChanges(stages, title, body)) {
    if (undone.has(change)) found[where].push({ span: exact, after: stages.changes[change].edit.before });
  }
  for (const list of Object.values(found)) list.sort((a, b) => a.span[0] - b.span[0]);
  return found;
}

/**
 * @param {string} text
 * @param {Replacement[]} replacements in order
 */
const put = (text, replacements) => replay(text, /** @type {Edit[]} */ (replacements));

/**
 * @param {string} html a fragment
 * @param {Stages} stages
 * @param {ReadonlySet<number>} undone
 */
function undoInHtml(html, stages, undone) {
  // An inert document: nothing in it runs or loads.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { body: replacements } = replacementsIn(stages, undone, '', body.textContent ?? '');
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  /** @type {Set<Replacement>} */
  const done = new Set();
  let start = 0;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const { data } = node;
    const end = start + data.length;
    let out = '';
    let at = start;
    for (const replacement of replacements) {
      const [begin, stop] = replacement.span;
      // What was taken out goes behind the character before it, into that one's element.
      if (stop < at || begin > end || (stop > begin && (begin === end || stop === at))) continue;
      out += data.slice(at - start, Math.max(begin, at) - start);
      if (!done.has(replacement)) out += replacement.after;
      done.add(replacement);
      at = Math.max(at, Math.min(stop, end));
    }
    if (out !== '' || at > start) node.data = out + data.slice(at - start);
    start = end;
  }
  return body.innerHTML;
}

/**
 * Where each unit of a text stands in its Markdown, which has the same units in the same order and syntax between them.
 *
 * @param {string} text
 * @param {string} markdown
 * @returns {number[]}
 */
export function alignMarkdown(text, markdown) {
  /** @type {number[]} */
  const at = [];
  let to = 0;
  for (const unit of text) {
    if (/\s/.test(unit)) {
      for (let i = 0; i < unit.length; i++) at.push(to);
      continue;
    }
    while (to < markdown.length && !markdown.startsWith(unit, to)) {
      const skipped = /^(?:!\[[^\]]*\]|\])\([^)\s]*(?:\s+"[^"]*")?\)/.exec(markdown.slice(to, to + 4000));
      to += skipped ? skipped[0].length : 1;
    }
    for (let i = 0; i < unit.length; i++) at.push(to + i);
    to += unit.length;
  }
  return at;
}

/**
 * @param {Result} result
 * @param {Stages} stages
 * @param {ReadonlySet<number>} undone
 */
function undoInMarkdown({ markdown, text }, stages, undone) {
  const { body } = replacementsIn(stages, undone, '', text);
  if (body.length === 0) return markdown;
  const at = alignMarkdown(text, markdown);
  const place = (/** @type {number} */ index) => at[index] ?? markdown.length;
  return put(
    markdown,
    body.map(({ span: [begin, end], after }) => {
      // Behind the unit before it, so that it does not land behind syntax that follows.
      const from = begin > 0 && begin === end ? place(begin - 1) + 1 : place(begin);
      return { span: /** @type {Span} */ ([from, begin === end ? from : place(end - 1) + 1]), after };
    }),
  );
}

/**
 * @param {string[]} paragraphs
 * @param {Stages} stages
 * @param {ReadonlySet<number>} undone
 */
function undoInParagraphs(paragraphs, stages, undone) {
  const joined = paragraphs.join('\n');
  const { body } = replacementsIn(stages, undone, '', joined);
  let start = 0;
  return paragraphs.map((paragraph) => {
    const begin = start;
    const end = begin + paragraph.length;
    start = end + 1;
    const inside = body.filter(({ span }) => span[0] >= begin && span[1] <= end);
    const moved = inside.map(({ span, after }) => ({
      span: /** @type {Span} */ ([span[0] - begin, span[1] - begin]),
      after,
    }));
    return put(paragraph, moved);
  });
}

/**
 * The edits that are left, the stage texts they make, and what was left out, at its new place.
 *
 * @param {Result} result
 * @param {Stages} stages
 * @param {ReadonlySet<number>} undone
 */
function undoInStages(result, stages, undone) {
  const gone = new Set(stages.changes.filter(({ index }) => undone.has(index)).map(({ edit }) => edit));
  const of = (/** @type {Edit['stage']} */ stage) => result.edits.filter((edit) => edit.stage === stage);
  const blockEdits = of('blocks');
  const left = blockEdits.filter((edit) => !gone.has(edit));
  const repaired = replay(result.stages.blocks, left);

  // The same change backwards, in the repaired text.
  const toRepaired = offsetMap(blockEdits);
  const backwards = blockEdits
    .filter((edit) => gone.has(edit))
    .map((edit) => {
      const begin = toRepaired(edit.span[0]);
      return /** @type {Edit} */ ({ ...edit, span: [begin, begin + edit.after.length], after: edit.before });
    });
  const moved = offsetMap(backwards);
  const wishes = of('repaired')
    .filter(({ span }) => !backwards.some((edit) => span[0] < edit.span[1] && edit.span[0] < span[1]))
    .map((edit) => ({ ...edit, span: /** @type {Span} */ ([moved(edit.span[0]), moved(edit.span[1])]) }));

  // What was left out counts in the finished text.
  const toFinal = offsetMap(of('repaired'));
  const inFinal = backwards.map((edit) => {
    const begin = toFinal(edit.span[0]);
    return /** @type {Edit} */ ({ ...edit, span: [begin, toFinal(edit.span[1])] });
  });
  const finalMoved = offsetMap(inFinal);
  const finalText = replay(repaired, wishes);
  const removed = result.removed.map((entry) => {
    const touched = inFinal.some(({ span }) => span[0] <= entry.span[1] && entry.span[0] <= span[1]);
    const span = /** @type {Span} */ ([finalMoved(entry.span[0]), finalMoved(entry.span[1])]);
    return { ...entry, span, text: touched ? finalText.slice(...span) : entry.text };
  });
  return { edits: [...of('source'), ...left, ...wishes], repaired, removed };
}

/** Only what was done to the blocks can be taken back by itself: a tag that was given back is part of the page's shape. */
export function canUndo(/** @type {import('./stages.js').Change} */ { final }) {
  return final !== null;
}

/**
 * @param {Result} result
 * @param {ReadonlySet<number>} undone indices of changes, as readStages() counts them
 * @returns {Result} of the same shape, as if these changes had not been made
 */
export function withoutChanges(result, undone) {
  if (undone.size === 0) return result;
  const stages = readStages(result);
  const { edits, repaired, removed } = undoInStages(result, stages, undone);
  const title = result.title ?? '';
  const counts = new Map(result.damage.kinds.map(({ rule }) => [rule, 0]));
  for (const { stage, rule } of edits) if (stage !== 'repaired') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    ...result,
    title: result.title === null ? null : put(title, replacementsIn(stages, undone, title, '').title),
    html: undoInHtml(result.html, stages, undone),
    markdown: undoInMarkdown(result, stages, undone),
    text: put(result.text, replacementsIn(stages, undone, '', result.text).body),
    paragraphs: undoInParagraphs(result.paragraphs, stages, undone),
    edits,
    stages: { ...result.stages, repaired },
    removed,
    damage: {
      ...result.damage,
      kinds: [...counts].filter(([, count]) => count > 0).map(([rule, count]) => ({ rule, count })),
    },
    stats: { ...result.stats, edits: edits.length },
  };
}
