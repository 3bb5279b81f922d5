// What the reader may wish for: another script, other punctuation.
import { el } from '../dom.js';
import { strings } from '../strings.js';

/** @typedef {import('../state.js').Wishes} Wishes */

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
 * @param {import('../app.js').Actions} actions
 */
export function mountWishes(root, store, actions) {
  const script = segmented('script', strings.options.script, strings.options.scripts, (value) =>
    actions.wish({ script: /** @type {Wishes['script']} */ (value) }),
  );
  const punctuation = segmented('punctuation', strings.options.punctuation, strings.options.punctuations, (value) =>
    actions.wish({ punctuation: /** @type {Wishes['punctuation']} */ (value) }),
  );
  root.append(script.set, punctuation.set);
  store.watch(['wishes'], ({ wishes }) => {
    script.show(wishes.script);
    punctuation.show(wishes.punctuation);
  });
}
