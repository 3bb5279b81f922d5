// The keys that work everywhere but where text is typed.

/** @param {EventTarget | null} target of this document or of the article's */
export function isEditable(target) {
  const element = /** @type {Element | null} */ (target);
  return Boolean(element?.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'));
}

/**
 * @param {KeyboardEvent} event
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function onKey(event, store, actions) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { result, slow } = store.get();
  if (event.key === 'Escape' && slow) actions.cancel();
  else if (isEditable(event.target) || !result) return;
  else if (event.key === 'n') actions.step(1);
  else if (event.key === 'p') actions.step(-1);
}
