// What a user can ask for: full-width punctuation and another script.
import { texts } from '../../bench/texts.mjs';
import { asText, inPage, nested, repeat } from '../pieces.mjs';

const fullwidth = { punctuation: 'fullwidth' };
const sentences = (/** @type {string} */ name) => (/** @type {number} */ i) => texts[name].sentences[i % 10];

/** Each in one line, and in the paragraphs of a page. */
const wished = (
  /** @type {string} */ name,
  /** @type {Record<string, string>} */ options,
  /** @type {import('../pieces.mjs').Piece} */ piece,
) => ({
  [`${name}, in one line`]: asText((bytes) => `中 ${repeat(piece, bytes)}`, options),
  [`${name}, in paragraphs`]: inPage(
    (bytes) => repeat((i) => `<p>中 ${typeof piece === 'string' ? piece : piece(i)}`, bytes),
    options,
  ),
});

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const wishes = {
  ...wished('full width: commas and letters', fullwidth, 'a,'),
  ...wished('full width: commas and Chinese', fullwidth, '中,'),
  ...wished('full width: quotation marks', fullwidth, '中"a" '),
  ...wished('full width: apostrophes', fullwidth, "中'a' it's "),
  ...wished('full width: dots', fullwidth, '中...a. '),
  ...wished('full width: numbers', fullwidth, '中1,000.5:30 '),
  ...wished('full width: openings', fullwidth, '('),
  ...wished('full width: quotes that never end', fullwidth, '中"'),
  ...wished('full width: marks of every kind', fullwidth, '中,a.b!c?d;e:f(g)h[i] '),
  'full width: brackets in brackets': asText((bytes) => `中${nested('(中', '中)', bytes)}`, fullwidth),
  'full width: brackets in brackets, Latin': asText((bytes) => `中${nested('(a', 'b)', bytes)}`, fullwidth),
  'full width: brackets in brackets of every kind': asText(
    (bytes) => `中${nested('([{"中', '中"}])', bytes)}`,
    fullwidth,
  ),
  ...wished('Traditional: sentences', { script: 'hant' }, sentences('hans')),
  ...wished('Traditional: one character', { script: 'hant' }, '发'),
  ...wished('Traditional: phrases', { script: 'hant' }, '头发发展干部干燥后面皇后'),
  ...wished('Traditional: Latin', { script: 'hant' }, 'word '),
  ...wished('Simplified: sentences', { script: 'hans' }, sentences('hant')),
  ...wished('Simplified: one character', { script: 'hans' }, '乾'),
  ...wished('Simplified and full width', { script: 'hans', ...fullwidth }, sentences('hant')),
};
