// One change, explained.
import { el } from '../dom.js';
import { strings } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @param {import('../model/stages.js').Change | undefined} change
 * @param {number} count of all changes
 */
export function drawDetail(root, change, count) {
  const words = strings.detail;
  if (!change) {
    root.replaceChildren(...(count > 0 ? [el('p', { class: 'hint' }, words.hint)] : []));
    return;
  }
  const { rule, before, after, confidence, parameter } = change.edit;
  const text = (/** @type {'del' | 'ins'} */ name, /** @type {string} */ value) =>
    value === '' ? el('span', { class: 'hint' }, words.nothing) : el(name, { dir: 'auto' }, value);
  const row = (/** @type {string} */ label, /** @type {Node | string} */ value) =>
    el('div', {}, el('dt', {}, label), el('dd', {}, value));
  root.replaceChildren(
    el('h3', {}, words.name(rule)),
    el('p', { class: 'why' }, words.why(rule)),
    el(
      'dl',
      {},
      row(words.before, text('del', before)),
      row(words.after, text('ins', after)),
      row(words.sure, words.confidence(confidence)),
      parameter ? row(words.parameter, el('code', {}, parameter)) : null,
    ),
  );
}
