// The keys that are no control's own.
import { byId } from '../dom.js';

/** @param {EventTarget | null} target of this document or of the article's */
export function isEditable(target) {
  const element = /** @type {Element | null} */ (target);
  return Boolean(element?.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'));
}

/**
 * Escape cancels, or closes the page where it can be closed, wherever the focus is. Letters step through the changes only while the focus is in the result: who
 * speaks to the browser says letters without meaning keys (WCAG 2.1.4).
 *
 * @param {KeyboardEvent} event
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function onKey(event, store, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { result, slow } = store.get();
  if (event.key === 'Escape' && slow) actions.cancel();
  else if (event.key === 'Escape') actions.leave?.();
  else if (!result || isEditable(event.target) || !byId('result').contains(document.activeElement)) return;
  else if (event.key === 'n') actions.step(1);
  else if (event.key === 'p') actions.step(-1);
}
