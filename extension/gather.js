// What the page is: its bytes where the browser may have read them wrongly, else the HTML of what it made of them.

/**
 * @typedef {{url: string, type: 'text/html' | 'text/plain', text: string}
 *   | {url: string, type: 'text/html' | 'text/plain', base64: string, charset: string}} Gathered
 *   `base64` are the page's bytes; `charset` is what HTTP said of them, '' where it said nothing.
 */

/** What a browser shows as a page. Everything else, a PDF say, it shows with a program of its own. */
const pageTypes = /^(?:text\/html|text\/plain|application\/xhtml\+xml)$/;

/** @param {Document} document */
export const isPage = ({ contentType }) => pageTypes.test(contentType);

/** So many pieces of the page's text are looked for in its bytes, the longest ones. */
const witnesses = 5;
/** So long is each of them, in UTF-16 units. */
const witnessLength = 24;
/** What stands in a source as it is shown: no markup, no references, no line ends. */
const asItStands = /[^<>&"'\s\u00a0]{2,}/g;

/**
 * Whether a source, read the way the browser read it, has what the document shows. A page that its scripts wrote has
 * none; an address that was sent a form, or asks for a login, has another page.
 *
 * @param {Document} document
 * @param {string} source
 */
export function isSource(document, source) {
  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (parentElement?.closest('script, style, noscript, textarea')) continue;
    for (const [piece] of nodeValue?.matchAll(asItStands) ?? []) pieces.push(piece.slice(0, witnessLength));
  }
  pieces.sort((a, b) => b.length - a.length);
  return pieces.length > 0 && pieces.slice(0, witnesses).every((piece) => source.includes(piece));
}

/**
 * What a FileReader makes of a blob. Its strings are the same for the page and for this script; the bytes of a page are
 * no array of this script's in Firefox.
 *
 * @param {(reader: FileReader) => void} begin
 * @returns {Promise<string>}
 */
function read(begin) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    begin(reader);
  });
}

/**
 * The page's bytes, from the browser's cache where it has them; null where they cannot be had.
 *
 * @param {Document} document
 */
async function readBytes(document) {
  try {
    const response = await fetch(document.URL, { cache: 'force-cache' });
    const blob = await response.blob();
    const source = await read((reader) => reader.readAsText(blob, document.characterSet));
    if (!response.ok || !isSource(document, source)) return null;
    const address = await read((reader) => reader.readAsDataURL(blob));
    const [, charset = ''] = /charset\s*=\s*"?([\w.:-]+)/i.exec(response.headers.get('content-type') ?? '') ?? [];
    return { base64: address.slice(address.indexOf(',') + 1), charset };
  } catch {
    // No network and no cache, a file of this machine, a sandboxed page.
    return null;
  }
}

/**
 * @param {Document} document
 * @returns {Promise<Gathered>}
 */
export async function gather(document) {
  const { URL: url, contentType, characterSet, documentElement, body } = document;
  const plain = contentType === 'text/plain';
  const type = plain ? 'text/plain' : 'text/html';
  const text = plain ? (body.textContent ?? '') : documentElement.outerHTML;
  // UTF-8 without a byte that is none was read right, or was wrong before it was sent: the text has it all.
  const sure = characterSet === 'UTF-8' && !text.includes('\ufffd');
  const source = sure ? null : await readBytes(document);
  return source ? { url, type, ...source } : { url, type, text };
}
