// The page in an MHTML file or a mail (RFC 2045, 2046, 2557), as its bytes: what the part's header says of the encoding
// goes along as a hint. A mail library would decode the text by that header, which is just what went wrong with the
// mails that people bring here.

/**
 * @typedef {import('./unpack.js').Found} Found
 * @typedef {{type: string, parameters: Record<string, string>, transfer: string, location: string, disposition: string,
 *   body: string}} Part `body` has a character for each byte.
 */

/** Multiparts in multiparts: no mail program goes deeper. */
const deepest = 16;

/** A character for each byte; not TextDecoder's latin1, which is windows-1252. @param {Uint8Array} bytes */
function binaryString(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return parts.join('');
}

/** @param {string} text */
const bytesOf = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/**
 * "text/html; charset=gb2312" as a value and its parameters, in lower case but for the parameters' values.
 *
 * @param {string} header
 */
function parseParameters(header) {
  /** @type {Record<string, string>} */
  const parameters = {};
  for (const [, name, quoted, token] of header.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/g)) {
    parameters[name.toLowerCase()] = quoted === undefined ? token : quoted.replace(/\\(.)/g, '$1');
  }
  return { value: header.split(';', 1)[0].trim().toLowerCase(), parameters };
}

/**
 * @param {string} text
 * @returns {Part}
 */
function parsePart(text) {
  const blank = /(?:^|\r?\n)\r?\n/.exec(text);
  const head = blank ? text.slice(0, blank.index) : text;
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const { value, parameters } = parseParameters(headers.get('content-type') ?? 'text/plain');
  return {
    type: value,
    parameters,
    transfer: (headers.get('content-transfer-encoding') ?? '').toLowerCase(),
    location: headers.get('content-location') ?? '',
    disposition: (headers.get('content-disposition') ?? '').split(';', 1)[0].toLowerCase(),
    body: blank ? text.slice(blank.index + blank[0].length) : '',
  };
}

/**
 * The parts that are texts, those in multiparts too, in their order.
 *
 * @param {Part} part
 * @param {number} depth
 * @returns {Part[]}
 */
function textParts(part, depth = 0) {
  const { boundary } = part.parameters;
  if (part.type.startsWith('multipart/') && boundary && depth < deepest) {
    // What stands before the first boundary and behind the last is no part.
    const escaped = boundary.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const pieces = part.body.split(new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`));
    /** @type {Part[]} */
    const parts = [];
    for (let at = 2; at < pieces.length && pieces[at - 1] === undefined; at += 2) {
      for (const inner of textParts(parsePart(pieces[at].replace(/^\r?\n/, '')), depth + 1)) parts.push(inner);
    }
    return parts;
  }
  return ['text/html', 'text/plain', 'application/xhtml+xml'].includes(part.type) ? [part] : [];
}

/**
 * A line without the spaces and tabs at its end, which a mail program may have added. No regular expression: it would
 * look for the end anew from each of a run of spaces.
 *
 * @param {string} line
 */
function trimmedEnd(line) {
  const carriage = line.endsWith('\r') ? '\r' : '';
  let end = line.length - carriage.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(0, end) + carriage;
}

/** @param {Part} part */
function decodeBody({ transfer, body }) {
  if (transfer === 'base64') {
    const sound = body.replace(/[^A-Za-z0-9+/]+/g, '');
    // A last character alone holds no whole byte.
    return bytesOf(atob(sound.length % 4 === 1 ? sound.slice(0, -1) : sound));
  }
  if (transfer === 'quoted-printable') {
    const joined = body
      .split('\n')
      .map(trimmedEnd)
      .join('\n')
      .replace(/=\r?\n/g, '');
    return bytesOf(joined.replace(/=([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
  }
  return bytesOf(body);
}

/**
 * The page of an MHTML file or the text of a mail: its first HTML part, else its first plain one.
 *
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {Found | null} null where no part is a text
 */
export function readMime(name, bytes) {
  const parts = textParts(parsePart(binaryString(bytes))).filter(({ disposition }) => disposition !== 'attachment');
  const part = parts.find(({ type }) => type !== 'text/plain') ?? parts[0];
  if (!part) return null;
  const type = part.type === 'text/plain' ? 'text/plain' : 'text/html';
  const { charset } = part.parameters;
  /** @type {Found} */
  const found = { name, bytes: decodeBody(part), type };
  if (charset) found.charset = charset;
  if (/^https?:/i.test(part.location)) found.url = part.location;
  return found;
}
