// What a file says of itself before its text: YAML between two lines of dashes, as Jekyll began it and Hugo, Pandoc and
// Obsidian read it (https://jekyllrb.com/docs/front-matter/).

/** @import {Article} from './types.js' */

/**
 * For Markdown, which stands right behind it; nothing where the page says nothing. Names are those that such programs
 * know: `source` is the address of the page, `site` who published it.
 * @param {Article} article
 * @returns {string}
 */
export function frontMatterOf(article) {
  const { title, byline, published, modified, source, site, url, language, description, tags } = article;
  const fields = [
    ['title', quoted(title)],
    ['author', quoted(byline)],
    ['date', plain(published)],
    ['modified', plain(modified)],
    ['site', quoted(source ?? site)],
    ['source', quoted(url)],
    ['lang', quoted(language)],
    ['description', quoted(description)],
    ['tags', tags.length > 0 && quoted(tags)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : []));
  return lines.length > 0 ? `---\n${lines.join('')}---\n\n` : '';
}

/** What JSON leaves as it is and YAML takes for the end of a line, or does not allow. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * JSON is YAML, but for a few characters (https://yaml.org/spec/1.2.2/, 1.3 and 5.1), so nothing that a page says of
 * itself can end its field and begin another.
 * @param {string | string[] | null} value
 */
function quoted(value) {
  const json = value && JSON.stringify(value);
  return json?.replace(unprintable, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Days and times as they are, which these programs then know for what they are; a month or a year would be read as text
 * or as a number.
 * @param {string | null} date
 */
const plain = (date) => (date?.match(/^\d{4}-\d\d-\d\d(T[\d:]+(Z|[+-]\d\d:\d\d)?)?$/) ? date : quoted(date));
