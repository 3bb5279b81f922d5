// What stands around everything: the name above, the words below, and the whole window as a place to paste and drop.
import { byId, el } from '../dom.js';
import { bookmarklet } from '../intake/bookmarklet.js';
import { readTransfer } from '../intake/transfer.js';
import { isPublic, place } from '../place.js';
import { languages, pickLanguage, strings } from '../strings/index.js';
import { isEditable, onKey } from './keys.js';

/**
 * @param {string} id
 * @param {string} label
 * @param {[value: string, text: string, lang?: string][]} choices
 * @param {string} chosen
 * @param {(value: string) => void} choose
 */
function chooser(id, label, choices, chosen, choose) {
  const select = el(
    'select',
    { id, 'aria-label': label, onchange: () => choose(select.value) },
    ...choices.map(([value, text, lang]) => el('option', { value, lang, selected: value === chosen }, text)),
  );
  return select;
}

/**
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
function drawMasthead(store, actions) {
  const { language, theme } = store.get().settings;
  const { skip, name, tagline, choose } = strings;
  byId('masthead').append(
    el('a', { class: 'skip', href: '#main' }, skip),
    el(
      'h1',
      { class: 'wordmark' },
      el('img', { src: 'icon.svg', alt: '', width: 28, height: 28 }),
      el('span', {}, name),
    ),
    el('p', { class: 'tagline' }, tagline),
    el(
      'div',
      { class: 'choosers' },
      chooser(
        'language',
        choose.language,
        Object.entries(languages).map(([tag, own]) => [tag, own, tag]),
        language || pickLanguage(navigator.languages),
        (value) => actions.choose({ language: /** @type {import('../settings.js').Settings['language']} */ (value) }),
      ),
      chooser('theme', choose.theme, Object.entries(choose.themes), theme, (value) =>
        actions.choose({ theme: /** @type {import('../settings.js').Settings['theme']} */ (value) }),
      ),
      actions.leave &&
        el('button', { type: 'button', id: 'leave', title: 'Esc', onclick: actions.leave }, strings.leave),
    ),
  );
}

/** For the bookmarks bar. It opens this page, so this page must have an address that others can open. */
function bookmarkLine() {
  const { bookmark } = strings;
  return el(
    'p',
    {},
    bookmark.before,
    el(
      'a',
      {
        id: 'bookmarklet',
        href: bookmarklet(),
        // Here it would run on this very page.
        onclick: (/** @type {Event} */ event) => {
          event.preventDefault();
          byId('status').textContent = bookmark.how;
        },
        title: bookmark.how,
      },
      bookmark.name,
    ),
    bookmark.after,
  );
}

function drawColophon() {
  byId('colophon').append(el('p', {}, strings.privacy));
  if (isPublic()) byId('colophon').append(bookmarkLine());
  const notices = el('a', { href: place('THIRD-PARTY-NOTICES.txt'), target: '_blank' }, strings.notices);
  byId('colophon').append(el('p', {}, strings.footer), el('p', {}, notices));
}

/**
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 * @param {AbortSignal} signal ends what listens to the window
 */
export function mountFrame(store, actions, signal) {
  document.documentElement.lang = strings.language;
  drawMasthead(store, actions);
  drawColophon();

  const veil = byId('veil');
  veil.append(el('p', {}, strings.intake.drop));
  veil.setAttribute('aria-hidden', 'true');
  const options = { signal };

  // Once something is dragged in, the veil lies over everything, the article's frame too, and gets what comes.
  const cover = (/** @type {boolean} */ covered) => {
    veil.hidden = !covered;
  };
  addEventListener('dragenter', () => cover(true), options);
  veil.addEventListener('dragleave', () => cover(false), options);
  addEventListener('dragover', (event) => event.preventDefault(), options);
  addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      cover(false);
      const data = event.dataTransfer;
      if (!data) return;
      if (data.files.length > 0) actions.takeFiles([...data.files]);
      else {
        const input = readTransfer(data);
        if (input) actions.take(input);
      }
    },
    options,
  );

  // The paste box has its own ear, so that what is typed and pasted there can be undone there.
  addEventListener(
    'paste',
    (event) => {
      if (isEditable(event.target) || !event.clipboardData) return;
      const { files } = event.clipboardData;
      const input = readTransfer(event.clipboardData);
      if (input) actions.take(input);
      else if (files.length > 0) actions.takeFiles([...files]);
    },
    options,
  );
  addEventListener('keydown', (event) => onKey(event, store, actions), options);
}
