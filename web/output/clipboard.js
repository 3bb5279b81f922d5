// The result for the clipboard, and the texts that the tabs show.
import { documentOf, htmlSection } from '../../js/documents.js';

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {import('../state.js').Tab} Tab
 */

/**
 * What a tab shows and Copy copies.
 *
 * @param {Result} result
 * @param {Exclude<Tab, 'article'>} tab
 */
export const textOf = (result, tab) => (tab === 'html' ? result.html : documentOf(result, tab, { about: false }));

/**
 * Puts the tab's text on the clipboard; the article goes with its formatting and as plain text.
 *
 * @param {Result} result
 * @param {Tab} tab
 */
export async function copy(result, tab) {
  if (tab !== 'article' || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(textOf(result, tab === 'article' ? 'text' : tab));
    return;
  }
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([htmlSection(result, false)], { type: 'text/html' }),
      'text/plain': new Blob([textOf(result, 'text')], { type: 'text/plain' }),
    }),
  ]);
}
