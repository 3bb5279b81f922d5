// Text with the damage that repair looks for: escapes, misreadings, lost bytes, notes.
import { texts } from '../../bench/texts.mjs';
import { randomNumbers } from '../../lib/random.mjs';
import { misreadings } from '../misreadings.mjs';
import { asText, inPage, repeat } from '../pieces.mjs';

const { hans, hant } = texts;
const sentence = (/** @type {number} */ i) => hant.sentences[i % hant.sentences.length];

/** As one long line, in lines, and in the paragraphs of a page. */
const everywhere = (/** @type {string} */ name, /** @type {(index: number) => string} */ piece) => ({
  [`${name}, in one line`]: asText((bytes) => repeat(piece, bytes)),
  [`${name}, in lines`]: asText((bytes) => repeat((i) => `${piece(i)}\n`, bytes)),
  [`${name}, in paragraphs`]: inPage((bytes) => repeat((i) => `<p>${piece(i)}`, bytes)),
});

/** Damage of which the bytes are lost, as `everywhere`. */
const lostEverywhere = (/** @type {string} */ name, /** @type {(index: number) => string} */ piece) =>
  Object.fromEntries(
    Object.entries(everywhere(name, piece)).map(([where, kind]) => [where, { ...kind, bytesAreLost: true }]),
  );

/** Escapes in escapes: `&amp;amp;amp;…` */
const amp = (/** @type {number} */ depth) => `&${'amp;'.repeat(depth)}#22269;`;
const percent = (/** @type {number} */ depth) =>
  `%${'25'.repeat(depth)}E5%${'25'.repeat(depth)}9B%${'25'.repeat(depth)}BD`;
const json = (/** @type {number} */ depth) => `${'\\'.repeat(2 ** depth)}u56fd`;
const inQuotedPrintable = (/** @type {string} */ text) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');

/** Every n characters a question mark and what a lost byte leaves. */
const shifted = (/** @type {number} */ every) => (/** @type {number} */ i) =>
  `${sentence(i).slice(0, every)}?敝袊${sentence(i + 1).slice(0, every)}`;

/** Thirty letters and signs of Latin-1 at random, with spaces. */
function latin(/** @type {number} */ index) {
  const random = randomNumbers(index + 1);
  return repeat(() => String.fromCodePoint(random(6) === 0 ? 0x20 : 0xa0 + random(0x60)), 50);
}

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const damage = {
  ...everywhere('references escaped twice', () => 'The &amp;#22269;&amp;eacute; '),
  ...everywhere('references escaped many times', (i) => `${amp(i % 12)} `),
  ...everywhere('references escaped ever deeper', (i) => `${amp(i % 200)} `),
  ...everywhere('escapes of JSON', () => 'caf\\u00e9 \\u56fd\\ud83d\\ude00 '),
  ...everywhere('escapes of JSON in escapes', (i) => `${json(i % 6)} `),
  ...everywhere('half surrogates as escapes', () => '\\ud83d\\u0041\\ude00'),
  ...everywhere('escapes of bytes', () => '\\xe5\\x9b\\xbd\\xb9\\xfa '),
  ...everywhere('percent signs', () => '%E5%9B%BD%u56FD%zz '),
  ...everywhere('percent signs in escapes', (i) => `${percent(i % 12)} `),
  ...everywhere('quoted-printable', (i) => `${inQuotedPrintable(hans.sentences[i % 10])}=\n`),
  ...everywhere('soft ends of lines', () => 'word=\n'),
  ...everywhere('HZ in text', () => '~{9z~} ~{VPND~}'),
  ...everywhere('HZ that never ends', () => '~{9z'),
  ...everywhere('tildes and braces', () => '~{~}'),
  ...everywhere('escapes of every kind', (i) => `${amp(i % 3)}${percent(i % 3)}${json(i % 3)}~{9z~}=E5=9B=BD`),
  ...everywhere('backslashes and u', () => '\\u\\u00\\u000'),
  ...everywhere('markup that was swallowed', () => 'word?/strong>?b>?/p>'),
  ...everywhere('question marks before what they swallowed', (i) => `?${'abcdefgh'[i % 8]}>`),
  ...lostEverywhere('a question mark and three characters', shifted(7)),
  ...everywhere('a question mark every second character', (i) => `${sentence(i)[i % 9]}?`),
  ...lostEverywhere('question marks and Chinese', () => '?敝袊'),
  ...everywhere('question marks', () => '?'),
  ...everywhere('question marks between sentences', (i) => `${sentence(i)}?`),
  ...everywhere('a character without its byte, then text', (i) => `会有更多吗?大家都说会。${sentence(i)}`),
  ...everywhere('notes of pinyin', () => '網(wǎng)絡(luò)安全互聯(lián)'),
  ...everywhere('notes of pinyin, on every character', () => '網(wǎng)絡(luò)聯(lián)機(jī)協(xié)會(huì)'),
  ...lostEverywhere(
    'notes of pinyin and question marks',
    () => '互聯(lián)網(wǎng)整體安全?！敝袊嬎銠C(jī)協(xié)會。',
  ),
  ...lostEverywhere('notes across characters', () => '球?qū)懻媾f照'),
  ...everywhere('notes that are not the reading', () => '網(abc)絡(x)'),
  ...everywhere('notes of pinyin in brackets of brackets', () => '網((wǎng)(luò))'),
  ...everywhere('rare characters', (i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 0x5000))),
  ...everywhere('bytes of UTF-8 that were lost', () => 'NicolÃs cafÃ dâ€ tÃªte '),
  ...everywhere('signs in words', () => 'L°b §a «prix×quantité» '),
  ...everywhere('letters of Latin at random', latin),
};

const every = misreadings();
for (const { written, read, lines } of every) {
  for (const kind of Object.entries(everywhere(`${written} read as ${read}`, (i) => `${lines[i % lines.length]} `))) {
    damage[kind[0]] = { ...kind[1], rare: true };
  }
}
for (const written of new Set(every.map((pair) => pair.written))) {
  const lines = every.filter((pair) => pair.written === written).flatMap((pair) => pair.lines);
  Object.assign(
    damage,
    everywhere(`${written} read as all others`, (i) => `${lines[i % lines.length]} `),
  );
}
for (const read of new Set(every.map((pair) => pair.read))) {
  const lines = every.filter((pair) => pair.read === read).flatMap((pair) => pair.lines);
  Object.assign(
    damage,
    everywhere(`all others read as ${read}`, (i) => `${lines[i % lines.length]} `),
  );
}
Object.assign(
  damage,
  everywhere('every encoding read as every other', (i) => `${every[i % every.length].lines[0]} `),
);
