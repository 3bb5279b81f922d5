// Applies edits to the text that their spans count in: how an edit log is checked, and how an edit is undone.
import { UnbakeError } from './errors.js';

/** @import {Edit} from './types.js' */

/**
 * The text with these edits made. Leave an edit out of the list to undo it. The edits must be of one stage, in the order
 * of their spans, and must not overlap. Throws `bad-edit`, with the edit's place as offset, where they do not fit.
 *
 * @param {string} text The stage's text: `article.stages[stage]`.
 * @param {readonly (Pick<Edit, 'span' | 'before' | 'after'> & Partial<Edit>)[]} edits
 * @returns {string}
 */
export function replay(text, edits) {
  if (typeof text !== 'string') throw new UnbakeError('bad-edit', 'replay() takes a text and a list of its edits');
  if (!Array.isArray(edits)) throw new UnbakeError('bad-edit', 'replay() takes its edits as an array');
  const parts = [];
  let at = 0;
  /** @type {unknown} */
  let first;
  for (const [index, edit] of edits.entries()) {
    // Each field is read once: what is checked is what is used.
    const { span, before, after, stage } = edit ?? {};
    const [begin, end] = Array.isArray(span) ? span : [Number.NaN, Number.NaN];
    if (index === 0) first = stage;
    const isEdit = typeof edit === 'object' && edit !== null;
    const problem = isEdit
      ? (problemOf(text, { begin, end, before, after }, at) ?? (stage !== first ? 'is of another stage' : undefined))
      : 'is no edit: pass those of an article as they are';
    if (problem) {
      throw new UnbakeError('bad-edit', `edit ${index} ${problem}`, { offset: Number.isInteger(begin) ? begin : 0 });
    }
    parts.push(text.slice(at, begin), after);
    at = end;
  }
  parts.push(text.slice(at));
  try {
    return parts.join('');
  } catch {
    throw new UnbakeError('bad-edit', 'with these edits the text is longer than a string can be: replay fewer');
  }
}

/**
 * @param {string} text
 * @param {{begin: number, end: number, before: string, after: string}} edit
 * @param {number} at Where the edit before it ended.
 * @returns {string | undefined}
 */
function problemOf(text, { begin, end, before, after }, at) {
  if (!Number.isInteger(begin) || !Number.isInteger(end) || typeof before !== 'string' || typeof after !== 'string') {
    return 'lacks span, before or after: pass the edits of an article as they are';
  }
  if (begin < at) return 'begins before the one before it ends: keep the order of the log';
  if (end < begin || end > text.length) return 'reaches past the text: pass the text of its own stage';
  if (text.slice(begin, end) !== before) return 'changes something that is not there: pass the text of its own stage';
  return undefined;
}
