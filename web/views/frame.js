// What stands around everything: the name above, the words below, and the whole window as a place to paste and drop.
import { byId, el } from '../dom.js';
import { readTransfer } from '../intake.js';
import { strings } from '../strings.js';

/** @param {EventTarget | null} target */
function isEditable(target) {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/**
 * @param {import('../state.js').Store} store
 * @param {import('../app.js').Actions} actions
 */
export function mountFrame(store, actions) {
  document.documentElement.lang = strings.language;
  byId('masthead').append(
    el('a', { class: 'skip', href: '#main' }, strings.skip),
    el(
      'h1',
      { class: 'wordmark' },
      el('img', { src: 'icon.svg', alt: '', width: 28, height: 28 }),
      el('span', {}, strings.name),
    ),
    el('p', { class: 'tagline' }, strings.tagline),
  );
  byId('colophon').append(el('p', {}, strings.privacy), el('p', {}, strings.footer));

  const veil = byId('veil');
  veil.append(el('p', {}, strings.intake.drop));
  veil.setAttribute('aria-hidden', 'true');

  // A drag enters and leaves every element on its way; it is over the window while more were entered than left.
  let depth = 0;
  const setDepth = (/** @type {number} */ value) => {
    depth = Math.max(0, value);
    veil.hidden = depth === 0;
  };
  addEventListener('dragenter', () => setDepth(depth + 1));
  addEventListener('dragleave', () => setDepth(depth - 1));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    setDepth(0);
    const data = event.dataTransfer;
    if (!data) return;
    if (data.files.length > 0) actions.takeFile(data.files[0]);
    else {
      const input = readTransfer(data);
      if (input) actions.take(input);
    }
  });

  // The paste box has its own ear, so that what is typed and pasted there can be undone there.
  addEventListener('paste', (event) => {
    if (isEditable(event.target) || !event.clipboardData) return;
    const { files } = event.clipboardData;
    const input = readTransfer(event.clipboardData);
    if (input) actions.take(input);
    else if (files.length > 0) actions.takeFile(files[0]);
  });

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
    if (event.key !== 'n' && event.key !== 'p') return;
    const { result } = store.get();
    if (result) actions.step(event.key === 'n' ? 1 : -1);
  });
}
