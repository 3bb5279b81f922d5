// Tells those who do not see the page what became of it.
import { shownOf } from '../model/shown.js';
import { summarize } from '../model/summary.js';
import { strings } from '../strings/index.js';
import { errorText } from './summary.js';

/**
 * @param {HTMLElement} root a live region
 * @param {import('../state.js').Store} store
 */
export function mountStatus(root, store) {
  store.watch(['result', 'error', 'slow', 'left'], ({ result, error, slow, left }) => {
    if (slow) root.textContent = strings.status.working;
    else if (error) root.textContent = `${strings.summary.error}. ${errorText(error)}`;
    else if (result) {
      const { headline, facts, lost } = summarize(shownOf({ left }, result));
      root.textContent = strings.status.done([headline, lost, ...facts].filter(Boolean).join(' '));
    } else root.textContent = '';
  });
}
