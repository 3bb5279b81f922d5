// Tells that a newer version of the page is ready.
import { el } from '../dom.js';
import { strings } from '../strings/index.js';

/**
 * @param {HTMLElement} root a live region
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function mountNotice(root, store, actions) {
  const { ready, reload, later } = strings.update;
  store.watch(['notice'], ({ notice }) => {
    if (notice === '') {
      root.replaceChildren();
      return;
    }
    root.replaceChildren(
      el('p', {}, ready),
      el('button', { type: 'button', class: 'primary', onclick: () => actions.update() }, reload),
      el('button', { type: 'button', class: 'quiet', onclick: () => actions.dismiss() }, later),
    );
  });
}
