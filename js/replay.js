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
  for (const [index, edit] of edits.entries()) {
    const problem = problemOf(text, edit, at) ?? (edit.stage !== edits[0].stage ? 'is of another stage' : undefined);
    if (problem) {
      const begin = edit?.span?.[0];
      throw new UnbakeError('bad-edit', `edit ${index} ${problem}`, { offset: Number.isInteger(begin) ? begin : 0 });
    }
    parts.push(text.slice(at, edit.span[0]), edit.after);
    at = edit.span[1];
  }
  return parts.join('') + text.slice(at);
}

/**
 * @param {string} text
 * @param {Pick<Edit, 'span' | 'before' | 'after'>} edit
 * @param {number} at Where the edit before it ended.
 * @returns {string | undefined}
 */
function problemOf(text, edit, at) {
  if (typeof edit !== 'object' || edit === null) return 'is no edit: pass those of an article as they are';
  const { span, before, after } = edit;
  const [begin, end] = Array.isArray(span) ? span : [Number.NaN, Number.NaN];
  if (!Number.isInteger(begin) || !Number.isInteger(end) || typeof before !== 'string' || typeof after !== 'string') {
    return 'lacks span, before or after: pass the edits of an article as they are';
  }
  if (begin < at) return 'begins before the one before it ends: keep the order of the log';
  if (end < begin || end > text.length) return 'reaches past the text: pass the text of its own stage';
  if (text.slice(begin, end) !== before) return 'changes something that is not there: pass the text of its own stage';
  return undefined;
}
