// What the reader may wish for: another script, other punctuation, more of the page.
import { el } from '../dom.js';
import { strings } from '../strings/index.js';

/** @typedef {import('../settings.js').Settings} Settings */

/**
 * One of several, as radio buttons that look like a segmented switch.
 *
 * @param {string} name
 * @param {string} label
 * @param {Record<string, string>} choices
 * @param {(value: string) => void} choose
 */
function segmented(name, label, choices, choose) {
  const set = el('fieldset', { class: 'segmented' }, el('legend', {}, label));
  const radios = Object.entries(choices).map(([value, text]) => {
    const radio = el('input', { type: 'radio', name, value, id: `${name}-${value}`, onchange: () => choose(value) });
    set.append(el('label', { for: radio.id }, radio, el('span', {}, text)));
    return radio;
  });
  return {
    set,
    /** @param {string} value */
    show(value) {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

/** From this width on there is room for all switches, at all times. */
const roomy = '(min-width: 60rem)';

/**
 * @param {HTMLDetailsElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 * @param {AbortSignal} signal ends what listens to the window
 */
export function mountWishes(root, store, actions, signal) {
  const names = /** @type {const} */ (['script', 'punctuation', 'unicode', 'keep']);
  const switches = names.map((name) => {
    const { label, choices } = strings.options[name];
    return segmented(name, label, choices, (value) => actions.choose({ [name]: value }));
  });
  root.append(el('summary', {}, strings.options.title), el('div', {}, ...switches.map(({ set }) => set)));
  const room = matchMedia(roomy);
  const fit = () => {
    root.open = room.matches;
  };
  room.addEventListener('change', fit, { signal });
  fit();
  store.watch(['settings'], ({ settings }) => {
    for (const [index, name] of names.entries()) switches[index].show(settings[name]);
  });
  store.watch(['result'], ({ result, settings }) => {
    const text = result?.text ?? '';
    // Of script and punctuation only a text with Chinese characters has two.
    const chinese = /\p{Script=Han}/u.test(text);
    const useful = {
      script: chinese,
      punctuation: chinese,
      unicode: settings.unicode !== 'keep' || hasOtherForm(text),
      keep: true,
    };
    for (const [index, name] of names.entries()) switches[index].set.hidden = !useful[name];
  });
}

/**
 * Whether a form of Unicode would write the text in another way; of the punctuation and the spaces that any text has, it
 * may.
 * @param {string} text
 */
function hasOtherForm(text) {
  const letters = text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return letters !== letters.normalize('NFKC');
}
