// What was done, in a sentence; what went wrong, where something did.
import { el } from '../dom.js';
import { shownOf } from '../model/shown.js';
import { summarize } from '../model/summary.js';
import { strings } from '../strings/index.js';

/** @param {import('../state.js').Failure} error */
export function errorText({ code, message }) {
  return strings.errors[code]?.(message) ?? message;
}

/** @param {import('../state.js').Failure} error */
function drawError(error) {
  // What the reader ended is no failure.
  if (error.code === 'cancelled') return el('p', { class: 'headline' }, errorText(error));
  return el('div', { class: 'notice error' }, el('h2', {}, strings.summary.error), el('p', {}, errorText(error)));
}

/** @param {import('../result.js').Result['warnings']} warnings */
function drawWarnings(warnings) {
  return el(
    'div',
    { class: 'notice warning' },
    el('h2', {}, strings.summary.warnings),
    el('ul', {}, ...warnings.map(({ code, message }) => el('li', {}, strings.warnings[code] ?? message))),
  );
}

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function mountSummary(root, store, actions) {
  const words = strings.summary;
  const link = (/** @type {string} */ text, /** @type {() => void} */ onclick) =>
    el('button', { type: 'button', class: 'link', onclick }, text);
  const cancel = el('button', { type: 'button', id: 'cancel', onclick: () => actions.cancel() }, words.cancel);

  store.watch(['result', 'error', 'slow', 'settings', 'undone', 'left'], (state) => {
    const { result, error, slow, settings, undone, pages } = state;
    root.replaceChildren();
    if (slow) root.append(el('p', { class: 'working' }, strings.status.working, ' ', pages.length === 0 && cancel));
    if (error) {
      root.append(drawError(error));
      return;
    }
    if (!result) return;
    const shown = shownOf(state, result);
    const { headline, facts, machineConverted, lost } = summarize(shown);
    root.append(el('p', { class: 'headline' }, headline));
    const list = el('ul', { class: 'facts' });
    if (lost) list.append(el('li', { class: 'lost' }, lost));
    for (const fact of facts) list.append(el('li', {}, fact));
    if (machineConverted) {
      const offer = settings.script === 'keep' && link(words.showSimplified, () => actions.choose({ script: 'hans' }));
      list.append(el('li', {}, words.machineConverted, offer ? ' ' : null, offer));
    }
    if (undone.size > 0) {
      list.append(
        el(
          'li',
          {},
          words.undone(undone.size),
          ' ',
          link(words.redoAll, () => actions.redoAll()),
        ),
      );
    }
    if (list.childElementCount > 0) root.append(list);
    if (shown.warnings.length > 0) root.append(drawWarnings(shown.warnings));
  });
}
