// Runs in the page each time the button is pressed: shows the reader over it, or takes it away again.
import { gather, isPage } from './gather.js';

/** How long the frame may take to ask for the page, in milliseconds, before a tab is opened instead: some pages let none in. */
const patience = 5000;

/** A browser takes no message of more than 64 MB: so long is a part of one, in UTF-16 units, each up to six bytes of JSON. */
const partLength = 8_000_000;

/** What the page's own styles must not change. */
const styles = {
  host: 'all: initial',
  dialog:
    'position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0;' +
    'border: 0; background: Canvas; overflow: hidden',
  frame: 'display: block; width: 100%; height: 100%; border: 0',
};

/** @template {'div' | 'dialog' | 'iframe'} Name @param {Name} name @param {string} style */
function element(name, style) {
  const made = document.createElement(name);
  // By its object model: a page's policy may forbid the attribute.
  made.style.cssText = style;
  return made;
}

/** @param {string} text not empty */
function inParts(text) {
  const count = Math.ceil(text.length / partLength);
  return Array.from({ length: count }, (_, index) => text.slice(index * partLength, (index + 1) * partLength));
}

/** Puts a dialog with the reader over everything. The browser gives the focus back when it closes. */
function show() {
  const page = gather(document).then((gathered) => inParts(JSON.stringify(gathered)));
  const host = element('div', styles.host);
  const dialog = element('dialog', styles.dialog);
  const frame = element('iframe', styles.frame);
  dialog.ariaLabel = frame.title = 'Unbake';
  frame.allow = 'clipboard-write';
  frame.src = chrome.runtime.getURL('reader.html');
  frame.addEventListener('load', () => frame.focus());
  dialog.append(frame);
  // Out of the page's sight and styles.
  host.attachShadow({ mode: 'closed' }).append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    host.remove();
    overlay = null;
  });
  const timer = setTimeout(() => {
    dialog.close();
    chrome.runtime.sendMessage({ open: 'page' });
  }, patience);
  shownPage = page;
  overlay = { close: () => dialog.close(), arrived: () => clearTimeout(timer) };
}

/** @type {{close: () => void, arrived: () => void} | null} */
let overlay = null;
/** The page as it was when the button was pressed. @type {Promise<string[]>} */
let shownPage = Promise.resolve([]);

function toggle() {
  if (overlay) overlay.close();
  else if (isPage(document)) show();
  else chrome.runtime.sendMessage({ open: `page-type=${encodeURIComponent(document.contentType)}` });
}

/** @type {any} What the first press put into the page is still there at the next one. */
const world = globalThis;
if (!world.unbake) {
  world.unbake = { toggle };
  chrome.runtime.onMessage.addListener((message, _, answer) => {
    const { close, part } = message;
    if (close) overlay?.close();
    if (part === undefined) return undefined;
    overlay?.arrived();
    shownPage.then((parts) => answer({ text: parts[part], last: part === parts.length - 1 }));
    return true;
  });
}
world.unbake.toggle();
