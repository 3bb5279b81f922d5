// The reader: the page of web/ with one more way in. Over a page, that page is what it shows; in a tab of its own it says
// why it is there (`#page=<tab>`, `#page-restricted`, `#page-type=<type>`), with the paste box.
import { textInput } from '../web/intake/transfer.js';
import { PageError } from '../web/result.js';
import { startPage } from '../web/start.js';

/** @typedef {import('../web/state.js').Input} Input */

const overlaid = parent !== window;
document.documentElement.toggleAttribute('data-overlaid', overlaid);

/**
 * Asks for the page that this lies over, or another tab's.
 *
 * @param {number} [of] a tab
 * @returns {Promise<Input>}
 */
async function readPage(of) {
  const parts = [];
  for (let last = false; !last; ) {
    const answer = await chrome.runtime.sendMessage({ part: parts.length, of });
    if (!answer) throw new PageError('page-gone', '');
    parts.push(answer.text);
    last = answer.last;
  }
  /** @type {import('./gather.js').Gathered} */
  const page = JSON.parse(parts.join(''));
  const { type, url } = page;
  if ('text' in page) return textInput('page', page.text, { type, url });
  const bytes = Uint8Array.from(atob(page.base64), (character) => character.charCodeAt(0));
  const charset = page.charset || undefined;
  return { kind: 'page', text: '', bytes, size: bytes.length, name: url, type, url, charset };
}

/** @returns {Promise<Input>} */
async function readReason() {
  const [, reason, detail = ''] = /^#(page-\w+)(?:=(.*))?/.exec(location.hash) ?? [];
  throw new PageError(reason, decodeURIComponent(detail));
}

const leave = () => chrome.runtime.sendMessage({ close: true });
const { actions } = await startPage(overlaid ? { leave } : undefined);
const [, tab] = /^#page=(\d+)$/.exec(location.hash) ?? [];
if (overlaid) actions.takeFrom(() => readPage());
else if (tab) actions.takeFrom(() => readPage(Number(tab)));
else if (location.hash.startsWith('#page-')) actions.takeFrom(readReason);
