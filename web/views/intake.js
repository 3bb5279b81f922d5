// The paste box and what stands beside it.
import { el } from '../dom.js';
import { readTransfer } from '../intake.js';
import { strings } from '../strings.js';

/** A pause in typing this long asks for a new result, in milliseconds. */
const pause = 120;

/** @param {import('../state.js').Input} input */
function describe({ kind, size, bytes, html, useHtml }) {
  const words = strings.intake;
  const amount = bytes ? words.bytes(size) : words.characters(size);
  return html !== undefined && useHtml ? words.kind.pastedHtml(amount) : words.kind[kind](amount);
}

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../app.js').Actions} actions
 */
export function mountIntake(root, store, actions) {
  const words = strings.intake;
  const box = el('textarea', {
    id: 'page-text',
    placeholder: words.placeholder,
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
  });

  /** @type {import('../state.js').Input | null} What a paste over the whole box carries, until the box has taken it. */
  let pasting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  box.addEventListener('paste', (event) => {
    const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    pasting = whole && event.clipboardData ? readTransfer(event.clipboardData) : null;
    if (pasting?.text === '') {
      // Only formatted text: the box would take nothing.
      event.preventDefault();
      actions.take(pasting);
    }
  });
  box.addEventListener('input', () => {
    clearTimeout(timer);
    if (pasting) {
      actions.take(pasting);
      pasting = null;
      return;
    }
    timer = setTimeout(() => {
      actions.take({ kind: 'typed', text: box.value, size: box.value.length });
    }, pause);
  });

  const picker = el('input', {
    type: 'file',
    class: 'unseen',
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => {
      const file = picker.files?.[0];
      if (file) actions.takeFile(file);
      picker.value = '';
    },
  });
  const about = el('span', { class: 'about' });
  const formatting = el('button', { type: 'button', class: 'quiet', onclick: () => actions.toggleHtml() });
  const clear = el(
    'button',
    {
      type: 'button',
      class: 'quiet',
      id: 'clear',
      onclick: () => {
        actions.clear();
        box.focus();
      },
    },
    words.clear,
  );
  const fileCard = el('p', { class: 'file-card' });

  root.setAttribute('aria-label', words.label);
  root.append(
    el('div', { class: 'pitch' }, el('p', { class: 'claim' }, strings.headline), el('p', {}, strings.lead)),
    el(
      'div',
      { class: 'box' },
      el('label', { class: 'unseen', for: 'page-text' }, words.label),
      box,
      fileCard,
      el(
        'div',
        { class: 'box-foot' },
        el('button', { type: 'button', id: 'choose-file', onclick: () => picker.click() }, words.file),
        el(
          'button',
          { type: 'button', id: 'try-sample', class: 'primary', onclick: () => actions.takeSample() },
          words.sample,
        ),
        picker,
        about,
        formatting,
        clear,
      ),
    ),
    el('p', { class: 'privacy' }, strings.privacy),
  );

  store.watch(['input'], ({ input }) => {
    about.textContent = input ? describe(input) : '';
    formatting.hidden = input?.html === undefined;
    formatting.textContent = input?.useHtml ? words.usePlain : words.useHtml;
    clear.hidden = !input;
    fileCard.hidden = !input?.bytes;
    box.hidden = Boolean(input?.bytes);
    fileCard.textContent = input?.name ?? '';
    // What is typed is in the box already; writing it there again would move the cursor.
    const text = input?.text ?? '';
    if (input?.kind !== 'typed' && box.value !== text) {
      clearTimeout(timer);
      box.value = text;
    }
    root.dataset.kind = input?.kind ?? 'none';
  });
}
