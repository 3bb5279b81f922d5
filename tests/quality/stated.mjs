// Scores whether what is given as title and date stands on the page: a title or date that the page does not have is worse
// than none.
//
//   node stated.mjs DATA_DIR [--json FILE]      DATA_DIR/<set>/: pages as .html.gz and .txt.gz
//
// The page is its source as decoded. A title stands there if its letters and digits do, in a row and within one kind of
// place (text with the tags taken out, or the source with its attributes and scripts); a date if year, month and day do, in
// some order within one short stretch, the month as a number or by its name in some language. The sets with made damage
// are left out: what was damaged stands there no more. How much the check of dates can tell is shown by other dates, a
// few days later each: most of them stand nowhere.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createUnbake } from 'unbake';

const leftOut = /damaged/;
const longestDate = 40; // from the first figure of a date to its last one: "September 3rd, 2014" and the like
const languages =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk vi zh';
const thaiYears = 543; // the Buddhist calendar is so much ahead
const later = 3; // days

const [data, , json] = process.argv.slice(2);
const unbake = await createUnbake();

/** References and JSON's escapes as characters; a named reference is nothing, as is the letter that it stands for. @param {string} source */
const unescaped = (source) =>
  source
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#([0-9]{1,6});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/&[a-z]+;/gi, '');

/** Letters and digits without case; none that has a named reference. @param {string} text */
const letters = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[\u00c0-\u024f]/gu, '');

/** The names of months, 12 a language, folded. */
const months = languages.split(' ').flatMap((language) =>
  /** @type {const} */ (['long', 'short']).map((month) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month,
      day: 'numeric',
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, i) => {
      const parts = format.formatToParts(Date.UTC(2020, i, 15));
      return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
    });
  }),
);

/** @param {string} page in small letters @param {string} date ISO 8601 */
function hasDate(page, date) {
  const [year, month, day] = date.slice(0, 10).split('-');
  // Copied text has "18-03-0823:16".
  const number = (/** @type {string | number} */ value) => `(?<![0-9])0*${Number(value)}(?![0-9](?![0-9]:))`;
  const years = [number(year), number(Number(year) + thaiYears), `(?<![0-9])${year.slice(2)}(?![0-9])`].join('|');
  const names = [...new Set(months.map((all) => all[Number(month) - 1]))].filter((name) => /\p{L}/u.test(name));
  const whole = new RegExp(`${year}(?:${month}${day}|${month}/?${day})`);
  if (whole.test(page)) return true;
  const parts = [new RegExp(years), new RegExp(number(day)), new RegExp(`${number(month)}|${names.join('|')}`, 'u')];
  for (const match of page.matchAll(new RegExp(number(day), 'g'))) {
    const around = page.slice(Math.max(0, match.index - longestDate), match.index + longestDate);
    if (parts.every((part) => part.test(around))) return true;
  }
  return false;
}

/** @param {string} date */
const shifted = (date) => new Date(Date.parse(date.slice(0, 10)) + later * 86_400_000).toISOString();

/** @type {Record<string, Record<string, number>>} */
const result = {};
for (const set of readdirSync(data).filter((name) => !leftOut.test(name))) {
  const score = { titles: 0, inventedTitles: 0, dates: 0, inventedDates: 0, otherDatesTold: 0 };
  for (const name of readdirSync(join(data, set)).filter((file) => /\.(html|txt)\.gz$/.test(file))) {
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(data, set, name))));
    const type = name.endsWith('.txt.gz') ? 'text/plain' : 'text/html';
    const { title, published, modified, encoding } = await unbake.clean(bytes, { type });
    const source = unescaped(await unbake.decode(bytes, encoding.label));
    if (title) {
      score.titles++;
      const text = source.replace(/<(style|script)[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, '');
      const places = [text, source].map(letters);
      if (!places.some((place) => place.includes(letters(unescaped(title))))) {
        score.inventedTitles++;
        console.log(`${set}/${name}  title: ${title}`);
      }
    }
    const page = source.toLowerCase();
    for (const date of /** @type {string[]} */ ([published, modified].filter(Boolean))) {
      score.dates++;
      if (!hasDate(page, shifted(date))) score.otherDatesTold++;
      if (hasDate(page, date)) continue;
      score.inventedDates++;
      console.log(`${set}/${name}  date: ${date}`);
    }
  }
  console.log(`${set.padEnd(14)} ${JSON.stringify(score)}`);
  result[set] = score;
}
if (json) writeFileSync(json, JSON.stringify(result, null, 1));
