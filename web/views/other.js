// The result in another form: Markdown, HTML, text or JSON, as text.
import { el } from '../dom.js';
import { shownOf } from '../model/shown.js';
import { textOf } from '../output/clipboard.js';
import { strings } from '../strings/index.js';

/** More than this is not laid out; Copy and the files have all of it. In UTF-16 units. */
const mostShown = 300_000;

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 */
export function mountOther(root, store) {
  const text = el('pre', { tabindex: 0, dir: 'auto', role: 'region' });
  const cut = el('p', { class: 'hint' });
  root.append(text, cut);
  store.watch(['tab', 'result', 'left'], ({ tab, result, left }) => {
    if (tab === 'article' || !result) {
      text.textContent = '';
      cut.hidden = true;
      return;
    }
    const shown = shownOf({ left }, result);
    const content = textOf(shown, tab);
    text.setAttribute('aria-label', strings.output.tab[tab]);
    text.lang = tab === 'json' ? '' : (shown.language ?? '');
    text.textContent = content.slice(0, mostShown);
    cut.hidden = content.length <= mostShown;
    cut.textContent = strings.output.cut(mostShown, content.length);
  });
}
