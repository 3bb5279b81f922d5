// The ways in which an input may be read, the likeliest first, each with a line of what it would say.
import { encodeAs } from './encode.js';
import { labels } from './labels.js';

/**
 * @typedef {{kind: 'encoding', label: string} | {kind: 'misread', label: string, from: string} | {kind: 'untouched'}}
 *   Reading Bytes in the encoding `label`; a text that was written in `label` and read as `from`; or what came, with
 *   nothing repaired.
 * @typedef {{reading: Reading | null, preview: string, confidence: number | null}} Candidate The reading null is what
 *   Unbake finds out by itself.
 * @typedef {import('../result.js').Result} Result
 * @typedef {{decode: (bytes: Uint8Array, label: string) => Promise<string>,
 *   detect: (bytes: Uint8Array) => Promise<import('../../js/types.js').Encoding>}} Core
 */

/** A preview shows so many bytes of the input, from where the most are beyond ASCII. */
const previewBytes = 240;
/** It is looked for in the first part of a large input only. In bytes, and in UTF-16 units of a text. */
const searched = 400_000;
/** A preview's length in code points. */
const previewLength = 46;
/** What a text is told apart by: enough for any detector, not enough to be felt. In UTF-16 units. */
const sampleLength = 2000;

/** What text is often read as by mistake, the most frequent first. */
const misreaders = [
  'windows-1252',
  'gbk',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1251',
  'macintosh',
  'koi8-r',
  'ibm866',
];
/** Text that has less than this in an encoding was never read in it. */
const leastKnown = 0.9;
/** What is offered beside what was found: the most used encodings. */
const usual = ['utf-8', 'gbk', 'big5', 'shift_jis', 'euc-kr', 'windows-1252', 'windows-1251'];
/** So many candidates are shown at once. */
const most = 5;

/** @param {Reading | null} a @param {Reading | null} b */
export function sameReading(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What the worker is asked for to read an input so.
 *
 * @param {Reading} reading
 * @param {string | Uint8Array} content
 * @param {Record<string, string>} options
 * @returns {import('../work/pool.js').Request}
 */
export function requestOf(reading, content, options) {
  if (reading.kind === 'untouched') return { input: content, options: { ...options, repair: 'off' } };
  if (reading.kind === 'encoding') return { input: content, options: { ...options, encoding: reading.label } };
  const { bytes } = encodeAs(/** @type {string} */ (content), reading.from);
  return { input: bytes, options: { ...options, encoding: reading.label } };
}

/**
 * The part of some bytes that tells encodings apart best: where the most bytes are beyond ASCII, from the tag or line
 * before it on, so that no character is cut.
 *
 * @param {Uint8Array} bytes
 */
export function tellingPart(bytes) {
  const end = Math.min(bytes.length, searched);
  let best = 0;
  let bestCount = -1;
  let count = 0;
  for (let at = 0; at < end; at++) {
    if (bytes[at] >= 0x80) count++;
    if (at >= previewBytes && bytes[at - previewBytes] >= 0x80) count--;
    if (count > bestCount) {
      bestCount = count;
      best = at;
    }
  }
  let begin = Math.max(0, best - previewBytes + 1);
  // Of UTF-16 and the like a whole unit, and the mark at the start.
  const wide = bytes.subarray(0, 512).some((byte) => byte === 0);
  if (wide || bestCount <= 0) begin = 0;
  else {
    const before = Math.max(bytes.lastIndexOf(0x3e, begin), bytes.lastIndexOf(0x0a, begin));
    if (begin - before <= previewBytes) begin = before + 1;
  }
  return bytes.subarray(begin, begin + previewBytes);
}

/**
 * A line of a decoded part: its text, without tags.
 *
 * @param {string} text
 */
export function previewOf(text) {
  const plain = text
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const points = [...plain];
  return points.length > previewLength ? `${points.slice(0, previewLength).join('')}…` : plain;
}

/** How much of a line cannot be text: replacement characters and controls. @param {string} text */
function nonsense(text) {
  return text.length === 0 ? 1 : (text.match(/[\ufffd\x80-\x9f\ue000-\uf8ff]/g)?.length ?? 0) / text.length;
}

/**
 * @param {Uint8Array} bytes
 * @param {Result} result
 * @param {Core} core
 * @returns {Promise<Candidate[]>}
 */
async function candidatesOfBytes(bytes, result, core) {
  const part = tellingPart(bytes);
  const { label, confidence, alternatives } = result.encoding;
  // Which encoding it is by itself, where the reader has chosen another.
  const found = result.encoding.from === 'user' ? await core.detect(bytes) : { label, confidence, alternatives };
  const ranked = [{ label: found.label ?? 'utf-8', confidence: found.confidence }, ...found.alternatives];
  const previewed = await Promise.all(
    ranked.map(async (one) => ({ ...one, preview: previewOf(await core.decode(part, one.label)) })),
  );
  const others = await Promise.all(
    usual
      .filter((one) => !ranked.some((known) => known.label === one))
      .map(async (one) => {
        const text = await core.decode(part, one);
        return { label: one, preview: previewOf(text), bad: nonsense(text) };
      }),
  );
  others.sort((a, b) => a.bad - b.bad);
  return [
    { reading: null, preview: previewed[0].preview, confidence: previewed[0].confidence },
    ...[...previewed.slice(1), ...others].slice(0, most - 1).map((one) => ({
      reading: /** @type {Reading} */ ({ kind: 'encoding', label: one.label }),
      preview: one.preview,
      confidence: 'confidence' in one ? one.confidence : null,
    })),
  ];
}

/**
 * For a text: each encoding that it may have been read in by mistake gives bytes again, and of those the core tells
 * which encoding they are in. If it is another one, that is a candidate.
 *
 * @param {string} text
 * @param {Result} result
 * @param {Core} core
 * @returns {Promise<Candidate[]>}
 */
async function candidatesOfText(text, result, core) {
  const sample = tellingText(text);
  /** @type {Candidate[]} */
  const found = [];
  for (const from of misreaders) {
    const { bytes, known } = encodeAs(sample, from);
    if (known < leastKnown) continue;
    const { label, confidence } = await core.detect(bytes);
    if (label === null || label === from || label === 'gb18030') continue;
    const line = await core.decode(bytes.subarray(0, previewBytes), label);
    if (nonsense(line) > 0.2) continue;
    found.push({
      reading: { kind: 'misread', label, from },
      preview: previewOf(line),
      confidence: confidence * known * (1 - nonsense(line)),
    });
  }
  found.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  const automatic = previewOf(result.paragraphs.find((line) => /[^\0-\x7f]/.test(line)) ?? result.title ?? '');
  return [
    { reading: null, preview: automatic, confidence: null },
    ...found.slice(0, most - 1),
    { reading: { kind: 'untouched' }, preview: previewOf(sample.slice(0, previewBytes)), confidence: null },
  ];
}

/**
 * The part of a text where the most is beyond ASCII, without tags.
 *
 * @param {string} text
 */
function tellingText(text) {
  // To the end where it has none: the end would be looked for anew from each beginning.
  const plain = text.slice(0, searched).replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, '\n');
  let best = '';
  let bestCount = -1;
  for (let at = 0; at < plain.length; at += sampleLength / 2) {
    const part = plain.slice(at, at + sampleLength);
    const count = part.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (count > bestCount) {
      bestCount = count;
      best = part;
    }
  }
  // From the first line that has anything to tell.
  const first = best.search(/[^\0-\x7f]/);
  return best.slice(first < 0 ? 0 : best.lastIndexOf('\n', first) + 1);
}

/**
 * @param {string | Uint8Array} content
 * @param {Result} result
 * @param {Core} core
 * @returns {Promise<Candidate[]>} The first is what Unbake finds by itself.
 */
export async function findCandidates(content, result, core) {
  return typeof content === 'string'
    ? candidatesOfText(content, result, core)
    : candidatesOfBytes(content, result, core);
}

/**
 * Bytes read in every encoding that there is, for the full list.
 *
 * @param {Uint8Array} bytes
 * @param {Core} core
 * @returns {Promise<{label: string, preview: string}[]>}
 */
export async function allReadings(bytes, core) {
  const part = tellingPart(bytes);
  return Promise.all(
    Object.keys(labels).map(async (label) => ({ label, preview: previewOf(await core.decode(part, label)) })),
  );
}
