// The paste box and what stands beside it.
import { byId, el } from '../dom.js';
import { readTransfer, textInput } from '../intake/transfer.js';
import { strings } from '../strings/index.js';

/** A pause in typing this long asks for a new result, in milliseconds. */
const pause = 120;

/** A box that holds more than this holds up the browser; more is taken beside it. In UTF-16 units. */
const largestInBox = 200_000;
/** So much of it is shown instead. */
const excerpt = 300;

/** @param {import('../state.js').Input} input */
function describe({ kind, size, bytes, html, useHtml }) {
  const words = strings.intake;
  const amount = bytes ? words.bytes(size) : words.characters(size);
  return html !== undefined && useHtml ? words.kind.pastedHtml(amount) : words.kind[kind](amount);
}

/**
 * What is shown instead of the box: a file's name, or how a large text begins.
 *
 * @param {import('../state.js').Input | null} input
 */
function cardOf(input) {
  if (input?.bytes) return input.name ?? '';
  return input && input.text.length > largestInBox ? `${input.text.slice(0, excerpt)}…` : '';
}

/** @param {import('../actions.js').Actions} actions */
function createBox(actions) {
  const box = el('textarea', {
    id: 'page-text',
    placeholder: strings.intake.placeholder,
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    dir: 'auto',
  });
  /** @type {import('../state.js').Input | null} What a paste over the whole box carries, until the box has taken it. */
  let pasting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  box.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    const whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    const input = readTransfer(clipboardData);
    if (!input && clipboardData.files.length > 0) {
      event.preventDefault();
      actions.takeFiles([...clipboardData.files]);
    } else if (input && (input.text === '' || (whole && input.text.length > largestInBox))) {
      // The box would take nothing of what has no plain form, and too long for a large text.
      event.preventDefault();
      actions.take(input);
    } else {
      pasting = whole ? input : null;
    }
  });
  box.addEventListener('input', () => {
    clearTimeout(timer);
    if (pasting) {
      actions.take(pasting);
      pasting = null;
      return;
    }
    timer = setTimeout(() => actions.take(textInput('typed', box.value)), pause);
  });
  return {
    box,
    /** @param {import('../state.js').Input | null} input */
    draw(input) {
      const text = cardOf(input) ? '' : (input?.text ?? '');
      // What is typed is in the box already; writing it there again would move the cursor.
      if (box.value === text || (input?.kind === 'typed' && document.activeElement === box)) return;
      clearTimeout(timer);
      box.value = text;
    },
  };
}

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function mountIntake(root, store, actions) {
  const words = strings.intake;
  const { box, draw } = createBox(actions);
  const picker = el('input', {
    type: 'file',
    multiple: true,
    class: 'unseen',
    tabindex: -1,
    'aria-hidden': 'true',
    onchange: () => {
      if (picker.files?.length) actions.takeFiles([...picker.files]);
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
  const card = el('p', { class: 'file-card', dir: 'auto' });

  root.setAttribute('aria-label', words.label);
  root.append(
    el('div', { class: 'pitch' }, el('p', { class: 'claim' }, strings.headline), el('p', {}, strings.lead)),
    el(
      'div',
      { class: 'box' },
      el('label', { class: 'unseen', for: 'page-text' }, words.label),
      box,
      card,
      el(
        'div',
        { class: 'box-foot' },
        el('button', { type: 'button', id: 'choose-file', onclick: () => picker.click() }, words.file),
        el(
          'button',
          {
            type: 'button',
            id: 'try-sample',
            class: 'primary',
            onclick: () => {
              byId('main').focus({ preventScroll: true });
              actions.takeSample('scraped');
            },
          },
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

  store.watch(['input', 'pages'], ({ input, pages }) => {
    const text = cardOf(input);
    about.textContent = input ? describe(input) : '';
    formatting.hidden = input?.html === undefined;
    formatting.textContent = input?.useHtml ? words.usePlain : words.useHtml;
    clear.hidden = !input;
    card.hidden = text === '';
    card.classList.toggle('excerpt', !input?.bytes);
    box.hidden = !card.hidden;
    card.textContent = text;
    draw(input);
    root.dataset.kind = pages.length > 0 ? 'file' : (input?.kind ?? 'none');
  });
}
