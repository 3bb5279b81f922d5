// Tabs, copy and download.
import { el } from '../dom.js';
import { copy, download } from '../output.js';
import { strings } from '../strings.js';

/** @type {import('../state.js').Tab[]} */
const tabs = ['article', 'markdown', 'html', 'text', 'json'];

/** How long "Copied" stands on the button, in milliseconds. */
const praise = 2000;

/**
 * The ARIA pattern: one tab stop, arrow keys move and choose.
 *
 * @param {import('../state.js').Store} store
 * @param {import('../app.js').Actions} actions
 */
function tabList(store, actions) {
  const buttons = tabs.map((tab) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        'aria-controls': tab === 'article' ? 'panel-article' : 'panel-other',
        onclick: () => actions.show(tab),
      },
      strings.output.tab[tab],
    ),
  );
  const list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': strings.output.tabs }, ...buttons);
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(store.get().tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    actions.show(tabs[to % tabs.length]);
    buttons[to % tabs.length].focus();
  });
  store.watch(['tab'], ({ tab }) => {
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(tabs[index] === tab));
      button.tabIndex = tabs[index] === tab ? 0 : -1;
    }
  });
  return list;
}

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../app.js').Actions} actions
 */
export function mountToolbar(root, store, actions) {
  const note = el('span', { class: 'note', role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const say = (/** @type {string} */ text) => {
    note.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      note.textContent = '';
    }, praise);
  };
  const copyButton = el(
    'button',
    {
      type: 'button',
      id: 'copy',
      onclick: async () => {
        const { result, tab } = store.get();
        if (!result) return;
        try {
          await copy(result, tab);
          say(strings.status.copied);
        } catch {
          say(strings.status.copyFailed);
        }
      },
    },
    strings.output.copy,
  );
  const downloadButton = el(
    'button',
    {
      type: 'button',
      id: 'download',
      onclick: () => {
        const { result, tab } = store.get();
        if (result) download(result, tab);
      },
    },
    strings.output.download,
  );

  root.append(tabList(store, actions), el('div', { class: 'take' }, note, copyButton, downloadButton));
}
