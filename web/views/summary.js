// What was done, in a sentence; what went wrong, where something did.
import { el } from '../dom.js';
import { summarize } from '../model/summary.js';
import { strings } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../app.js').Actions} actions
 */
export function mountSummary(root, store, actions) {
  const words = strings.summary;
  store.watch(['result', 'error', 'slow', 'wishes'], ({ result, error, slow, wishes }) => {
    root.replaceChildren();
    if (error) {
      const hint = words.errorHints[error.code];
      root.append(
        el(
          'div',
          { class: 'notice error' },
          el('h2', {}, words.error),
          el('p', {}, error.message),
          hint ? el('p', {}, hint) : null,
        ),
      );
      return;
    }
    if (!result) {
      if (slow) root.append(el('p', { class: 'working' }, strings.status.working));
      return;
    }
    const { headline, facts, machineConverted, lost } = summarize(result);
    root.append(el('p', { class: 'headline' }, headline));
    const list = el('ul', { class: 'facts' });
    if (lost) list.append(el('li', { class: 'lost' }, lost));
    for (const fact of facts) list.append(el('li', {}, fact));
    if (machineConverted) {
      const offer =
        wishes.script === 'keep' &&
        el(
          'button',
          { type: 'button', class: 'link', onclick: () => actions.wish({ script: 'hans' }) },
          words.showSimplified,
        );
      list.append(el('li', {}, words.machineConverted, offer ? ' ' : null, offer));
    }
    if (list.childElementCount > 0) root.append(list);
    if (result.warnings.length > 0) {
      root.append(
        el(
          'div',
          { class: 'notice warning' },
          el('h2', {}, words.warnings),
          el('ul', {}, ...result.warnings.map(({ message }) => el('li', {}, message))),
        ),
      );
    }
  });
}
