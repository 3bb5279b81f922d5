// A bookmark that opens the page it is used on in Unbake. What it hands over goes behind the '#', so it is not sent.
import { place } from '../place.js';

/**
 * Runs on other people's pages, as text: it may use nothing from here. What an article never needs is left out, so that
 * the link stays short.
 *
 * @param {string} home
 */
async function carry(home) {
  const page = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  for (const element of page.querySelectorAll('script:not([type*=json]),style,svg,link,iframe,canvas'))
    element.remove();
  for (const image of page.querySelectorAll('img')) if (image.src.startsWith('data:')) image.remove();
  const stream = new Blob([page.outerHTML]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const packed = btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const target = `${home}#html=${packed}&url=${encodeURIComponent(location.href)}`;
  if (!open(target)) location.href = target;
}

/** The bookmark's address. */
export function bookmarklet() {
  const code = `(${carry})(${JSON.stringify(place('.'))})`.replace(/\s+/g, ' ');
  return `javascript:${encodeURIComponent(code)}`;
}
