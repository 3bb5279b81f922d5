// The result in another form: Markdown, HTML, text or JSON, as text.
import { el } from '../dom.js';
import { textOf } from '../output.js';
import { strings } from '../strings.js';

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 */
export function mountOther(root, store) {
  const text = el('pre', { tabindex: 0, dir: 'auto' });
  root.append(text);
  store.watch(['tab', 'result'], ({ tab, result }) => {
    if (tab === 'article' || !result) {
      text.textContent = '';
      return;
    }
    text.setAttribute('aria-label', strings.output.tab[tab]);
    text.lang = tab === 'json' ? '' : (result.language ?? '');
    text.textContent = textOf(result, tab);
  });
}
