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

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function mountWishes(root, store, actions) {
  const names = /** @type {const} */ (['script', 'punctuation', 'keep']);
  const switches = names.map((name) => {
    const { label, choices } = strings.options[name];
    return segmented(name, label, choices, (value) => actions.choose({ [name]: value }));
  });
  root.append(...switches.map(({ set }) => set));
  store.watch(['settings'], ({ settings }) => {
    for (const [index, name] of names.entries()) switches[index].show(settings[name]);
  });
}
