// Links that carry a text behind their '#', which browsers never send: deflated, in base64url.

/**
 * What a link carries. `html` says that the text is a page's source; `url` is that page's address.
 * @typedef {{text: string, html: boolean, url?: string}} Carried
 */

/** Longer addresses are cut by some browser or program on the way. In characters. */
export const longestLink = 100_000;
/** A short link may stand for a text of any length; this much of it is read. In UTF-16 units. */
const longestText = 20e6;

/**
 * @param {ReadableStream<any>} stream
 * @param {number} most bytes
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function readAll(stream, most) {
  const reader = stream.getReader();
  const chunks = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      break;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The part of a link from '#' on.
 *
 * @param {Carried} carried
 * @returns {Promise<string>}
 */
export async function makeFragment({ text, html, url }) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = toBase64Url(await readAll(stream, Number.POSITIVE_INFINITY));
  return `#${html ? 'html' : 'text'}=${packed}${url ? `&url=${encodeURIComponent(url)}` : ''}`;
}

/**
 * What the part of an address from '#' on carries; null where it carries nothing. Rejects where it is broken.
 *
 * @param {string} fragment
 * @returns {Promise<Carried | null>}
 */
export async function readFragment(fragment) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const packed = fields.get('html') ?? fields.get('text');
  if (packed === null) return null;
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const text = new TextDecoder().decode(await readAll(stream, longestText));
  return { text, html: fields.has('html'), url: fields.get('url') ?? undefined };
}
