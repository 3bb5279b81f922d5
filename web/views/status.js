// Tells those who do not see the page what became of it.
import { summarize } from '../model/summary.js';
import { strings } from '../strings.js';

/**
 * @param {HTMLElement} root a live region
 * @param {import('../state.js').Store} store
 */
export function mountStatus(root, store) {
  store.watch(['result', 'error', 'slow'], ({ result, error, slow }) => {
    if (slow) root.textContent = strings.status.working;
    else if (error) root.textContent = `${strings.summary.error}. ${error.message}`;
    else if (result) {
      const { headline, facts } = summarize(result);
      root.textContent = strings.status.done([headline, ...facts].join(' '));
    } else root.textContent = '';
  });
}
