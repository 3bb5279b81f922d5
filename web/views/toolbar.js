// Tabs, and what may be done with the result: copy, files, paper, a link.
import { el } from '../dom.js';
import { longestLink, makeFragment } from '../intake/link.js';
import { shownOf } from '../model/shown.js';
import { copy } from '../output/clipboard.js';
import { download, extensions } from '../output/download.js';
import { isPublic, place } from '../place.js';
import { strings } from '../strings/index.js';

/** @type {import('../state.js').Tab[]} */
const tabs = ['article', 'markdown', 'html', 'text', 'json'];

/** How long "Copied" stands beside the button, in milliseconds. */
const praise = 4000;

/**
 * The ARIA pattern: one tab stop, arrow keys move and choose.
 *
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
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
 * The files that the result may be saved as, behind a button.
 *
 * @param {(extension: import('../output/download.js').Extension) => void} choose
 * @param {AbortSignal} signal
 */
function fileMenu(choose, signal) {
  const menu = el(
    'details',
    { class: 'menu', id: 'download' },
    el('summary', { class: 'button' }, strings.output.download),
    el(
      'ul',
      {},
      ...extensions.map((extension) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              'data-extension': extension,
              onclick: () => {
                menu.open = false;
                choose(extension);
              },
            },
            strings.output.files[extension],
            el('span', { class: 'extension' }, `.${extension}`),
          ),
        ),
      ),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    // It has done its work.
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!menu.contains(/** @type {Node | null} */ (target))) menu.open = false;
    },
    { signal },
  );
  return menu;
}

/**
 * A link to this page that carries the input, or null where it would be too long.
 *
 * @param {import('../state.js').Input} input
 */
async function linkOf({ text, html, useHtml, type, url }) {
  const rich = html !== undefined && useHtml;
  const fragment = await makeFragment({ text: rich ? html : text, html: rich || type === 'text/html', url });
  return fragment.length > longestLink ? null : place('.') + fragment;
}

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 * @param {AbortSignal} signal ends what listens to the window
 */
export function mountToolbar(root, store, actions, signal) {
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
  /** @param {() => Promise<string>} work gives what is said when it is done */
  const attempt = async (work, failure = strings.status.copyFailed) => {
    try {
      say(await work());
    } catch {
      say(failure);
    }
  };
  const shown = () => {
    const state = store.get();
    return state.result && shownOf(state, state.result);
  };
  const button = (
    /** @type {string} */ id,
    /** @type {string} */ label,
    /** @type {() => void} */ onclick,
    /** @type {string} */ title = '',
  ) => el('button', { type: 'button', id, onclick, title: title || undefined }, label);

  const copyButton = button('copy', strings.output.copy, () =>
    attempt(async () => {
      const result = shown();
      if (result) await copy(result, store.get().tab);
      return strings.status.copied;
    }),
  );
  const linkButton = button(
    'copy-link',
    strings.output.link,
    () =>
      attempt(async () => {
        const { input } = store.get();
        const link = input && (await linkOf(input));
        if (!link) return strings.status.linkTooLong;
        await navigator.clipboard.writeText(link);
        return strings.status.linkCopied;
      }),
    strings.output.linkHint,
  );
  const images = button('load-images', strings.output.images, () => actions.loadImages(), strings.output.imagesHint);
  const menu = fileMenu(
    (extension) =>
      attempt(async () => {
        const result = shown();
        if (result) await download(result, extension);
        return strings.status.saved;
      }, strings.status.saveFailed),
    signal,
  );
  root.append(
    tabList(store, actions),
    el(
      'div',
      { class: 'take' },
      note,
      images,
      copyButton,
      menu,
      button('print-article', strings.output.print, () => window.print()),
      linkButton,
    ),
  );
  store.watch(['result', 'images', 'tab'], ({ result, images: loaded, tab }) => {
    images.hidden = loaded || tab !== 'article' || !/<img\b[^>]*\bsrc="https?:/.test(result?.html ?? '');
  });
  store.watch(['input'], ({ input }) => {
    // A link carries text; bytes would have to be read the same way at its other end. And that must have this page.
    linkButton.hidden = Boolean(input?.bytes) || !isPublic();
  });
}
