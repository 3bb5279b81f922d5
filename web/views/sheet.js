// The frame that the article is shown in: a document of its own, sandboxed without scripts. Its content is put in from
// here; events in it are heard here, except in Safari, which gives a frame without scripts no events: there the pane
// beside it and the keys of the page do the same.
import { el } from '../dom.js';
import { place } from '../place.js';

/**
 * Links open in tabs of their own, which are no longer in the sandbox.
 */
const sandbox = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * @param {HTMLElement} root
 * @param {string} title the frame's name for those who do not see it
 * @param {(sheet: Document) => void} loaded called for each document that the frame shows
 */
export function createSheet(root, title, loaded) {
  const frame = el('iframe', { class: 'sheet', sandbox, title });
  /** @type {Document | null} */
  let sheet = null;
  /** @type {string} */
  let address = '';

  // The page scrolls, not the frame: it is as high as what it shows.
  const fit = () => {
    if (sheet) frame.style.height = `${Math.ceil(sheet.documentElement.getBoundingClientRect().height)}px`;
  };
  const observer = new ResizeObserver(fit);

  frame.addEventListener('load', () => {
    sheet = frame.contentDocument;
    // Before it has an address, it shows an empty document.
    if (!sheet?.getElementById('article')) return;
    observer.disconnect();
    observer.observe(sheet.documentElement);
    loaded(sheet);
    fit();
  });
  root.append(frame);

  return {
    frame,
    /** The document, once it is there. */
    get document() {
      return sheet?.getElementById('article') ? sheet : null;
    },
    /** Shows the document that may load images, or the one that may not. @param {boolean} images */
    open(images) {
      const wanted = place(images ? 'article-images.html' : 'article.html');
      if (wanted === address) return;
      address = wanted;
      sheet = null;
      frame.src = wanted;
    },
  };
}
