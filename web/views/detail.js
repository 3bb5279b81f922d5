// One change, explained.

import { codePointsOf } from '../../js/code-points.js';
import { el } from '../dom.js';
import { parameterOf } from '../model/labels.js';
import { canUndo } from '../model/stages.js';
import { strings } from '../strings/index.js';

/** A longer text is shortened in the middle: all of it stands in the pane above. In code points. */
const longest = 72;

/** @param {string} text */
function shortened(text) {
  const points = [...text];
  if (points.length <= longest) return text;
  return `${points.slice(0, longest - 24).join('')} … ${points.slice(-20).join('')}`;
}

/**
 * @param {HTMLElement} root
 * @param {import('../model/stages.js').Change | undefined} change
 * @param {{count: number, undone: boolean, toggle: (change: number) => void}} about `count` of all changes; `undone`:
 *   the reader took this one back
 */
export function drawDetail(root, change, { count, undone, toggle }) {
  const words = strings.detail;
  root.hidden = count === 0;
  root.classList.toggle('filled', change !== undefined);
  if (!change) {
    root.replaceChildren(...(count > 0 ? [el('p', { class: 'hint' }, words.hint)] : []));
    return;
  }
  const { rule, before, after, confidence, parameter } = change.edit;
  const text = (/** @type {'del' | 'ins'} */ name, /** @type {string} */ value) =>
    value === '' ? el('span', { class: 'hint' }, words.nothing) : el(name, { dir: 'auto' }, shortened(value));
  const row = (/** @type {string} */ label, /** @type {Node | string} */ value) =>
    el('div', {}, el('dt', {}, label), el('dd', {}, value));
  const codePoints = codePointsOf(change.edit);
  const worked = parameter && words.parameterText(rule, parameterOf(change.edit));
  root.replaceChildren(
    el(
      'div',
      { class: 'detail-head' },
      el('h3', {}, words.name(rule)),
      canUndo(change) &&
        el(
          'button',
          { type: 'button', class: 'undo', 'aria-pressed': String(undone), onclick: () => toggle(change.index) },
          undone ? words.redo : words.undo,
        ),
    ),
    el('p', { class: 'why' }, words.why(rule)),
    el(
      'dl',
      {},
      row(words.before, text('del', before)),
      row(words.after, text('ins', after)),
      codePoints ? row(words.codePoints, el('code', {}, codePoints)) : null,
      row(words.sure, words.confidence(confidence)),
      worked ? row(words.parameter, el('code', {}, worked)) : null,
    ),
  );
}
