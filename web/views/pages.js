// Several pages at once: what became of each, and which one is shown.
import { el } from '../dom.js';
import { strings } from '../strings/index.js';

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function mountPages(root, store, actions) {
  const words = strings.pages;
  const title = el('h2', { id: 'pages-title' });
  const bar = el('progress', { 'aria-labelledby': 'pages-title' });
  const cancel = el('button', { type: 'button', id: 'cancel-pages', onclick: () => actions.cancel() }, words.cancel);
  const save = el(
    'button',
    {
      type: 'button',
      id: 'download-pages',
      onclick: async () => {
        const { downloadAll } = await import('../output/archive.js');
        downloadAll(store.get().pages.map(({ result }) => result));
      },
    },
    words.download,
  );
  const note = el('p', { class: 'pages-missing' });
  const list = el('ol', {});
  root.setAttribute('aria-labelledby', 'pages-title');
  root.append(el('div', { class: 'pages-head' }, title, bar, cancel, save), note, list);

  /** @type {{button: HTMLButtonElement, state: HTMLElement}[]} */
  let rows = [];
  store.watch(['pages', 'at', 'missing'], ({ pages, at, missing: { over, broken } }) => {
    root.hidden = pages.length === 0;
    if (rows.length !== pages.length) {
      rows = pages.map((_, index) => {
        const state = el('span', { class: 'page-state' });
        const name = el('span', { class: 'page-name', dir: 'auto' });
        const button = el('button', { type: 'button', onclick: () => actions.showPage(index) }, name, state);
        return { button, state };
      });
      list.replaceChildren(...rows.map(({ button }) => el('li', {}, button)));
    }
    const ended = pages.filter(({ status }) => status === 'done' || status === 'failed').length;
    title.textContent = words.title(ended, pages.length);
    note.hidden = over + broken === 0;
    note.textContent = [over > 0 && words.over(over), broken > 0 && words.broken(broken)].filter(Boolean).join(' ');
    bar.max = Math.max(1, pages.length);
    bar.value = ended;
    bar.hidden = cancel.hidden = ended === pages.length;
    save.hidden = !bar.hidden || pages.every(({ result }) => !result);
    for (const [index, { input, status, result }] of pages.entries()) {
      const { button, state } = rows[index];
      /** @type {HTMLElement} */ (button.firstChild).textContent = input.name ?? '';
      state.textContent = result
        ? (result.title ?? (result.html ? words.untitled : words.nothing))
        : words.status[status];
      button.dataset.status = status;
      if (index === at) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  });
}
