// The package's entry './documents', which needs no wasm: an article as the content of a file.

export { frontMatterOf } from './front-matter.js';

/** @import {Article} from './types.js' */

/** @typedef {'text' | 'markdown' | 'html' | 'json'} Format */

/**
 * The whole content of a file, its last line ended. Of HTML it is a document of its own. The title stands above the body,
 * unless the body begins with it.
 * @param {Article} article With the outputs that the format is made of (`text` and `paragraphs`, `markdown` and
 *   `paragraphs`, `html` and `paragraphs`, all).
 * @param {Format} format
 * @param {{about?: boolean}} [options] `about`: HTML and text say below the title who wrote it, and when. Default: true.
 * @returns {string}
 */
export function documentOf(article, format, { about = true } = {}) {
  if (format === 'json') return jsonOf(article, 2);
  if (format === 'markdown') return markdownOf(article);
  if (format === 'text') return textOf(article, about);
  return `${htmlHead(article)}${htmlSection(article, about)}</html>\n`;
}

/**
 * As JSON, without what says nothing outside of a program: `places` and `snapshot`.
 * @param {object} article
 * @param {number} [indent] Default: one line.
 */
export function jsonOf(article, indent) {
  const { places, snapshot, ...rest } = /** @type {Partial<Article>} */ (article);
  return `${JSON.stringify(rest, null, indent)}\n`;
}

/**
 * The begin of an HTML document, up to its body.
 * @param {Pick<Article, 'title' | 'language' | 'direction'>} article
 */
export function htmlHead({ title, ...of }) {
  // Without its encoding, a browser would make mojibake of it.
  return `<!doctype html>\n<html${attributes(of)}>\n<meta charset="utf-8">\n<title>${escapeMarkup(title ?? '')}</title>\n`;
}

/**
 * The article as one element.
 * @param {Article} article
 * @param {boolean} about
 */
export function htmlSection(article, about) {
  const heading = headingOf(article);
  const title = heading && `<h1>${escapeMarkup(heading)}</h1>\n`;
  const lines = about ? aboutOf(article) : '';
  const below = lines && `<p>${escapeMarkup(lines)}</p>\n`;
  return `<article${attributes(article)}>\n${title}${below}${article.html.trimEnd()}\n</article>\n`;
}

/** @param {string} text For text and attributes of HTML and XML. */
export const escapeMarkup = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {Article} article */
function markdownOf(article) {
  const heading = headingOf(article).replace(/[\\`*_[\]<>#&~]/g, '\\$&');
  return joined([heading && `# ${heading}`, article.markdown], '\n\n');
}

/**
 * @param {Article} article
 * @param {boolean} about
 */
function textOf(article, about) {
  const { title, text } = article;
  const body = headingOf(article) || !title ? text : text.slice(title.length);
  return joined([joined([title ?? '', about ? aboutOf(article) : ''], '\n'), body.trimStart()], '\n\n');
}

/**
 * The title, unless the body begins with it.
 * @param {Article} article
 */
const headingOf = ({ title, paragraphs }) => (title === null || paragraphs[0] === title ? '' : title);

/** @param {Article} article */
const aboutOf = ({ byline, source, published }) => [byline, source, published].filter(Boolean).join(' · ');

/**
 * What is not empty, ended by one newline.
 * @param {string[]} texts
 * @param {string} separator
 */
function joined(texts, separator) {
  const all = texts.map((text) => text.trimEnd()).filter(Boolean);
  return all.length > 0 ? `${all.join(separator)}\n` : '';
}

/** @param {Pick<Article, 'language' | 'direction'>} article */
function attributes({ language, direction }) {
  // Left to right is what a browser takes where nothing is said.
  const named = { lang: language, dir: direction === 'rtl' && direction };
  return Object.entries(named)
    .map(([name, value]) => (value ? ` ${name}="${escapeMarkup(value)}"` : ''))
    .join('');
}
