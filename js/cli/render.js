// An article as the formats of the command line have it.

/** @import {Article} from '../types.js' */
/** @import {Format} from './arguments.js' */

/**
 * A result by itself: the whole content of a file, or all that goes to stdout.
 * @param {Article} article
 * @param {Format} format
 * @returns {string}
 */
export function renderOne(article, format) {
  if (format === 'json') return `${JSON.stringify(article, null, 1)}\n`;
  return format === 'html' ? document(article, section(article)) : parts[format](article);
}

/**
 * One of several results that go to stdout one after the other.
 * @param {Article} article
 * @param {Format} format
 * @param {string} file
 * @param {boolean} first
 * @returns {string}
 */
export function renderNext(article, format, file, first) {
  if (format === 'json') return `${JSON.stringify({ file, ...article })}\n`;
  const gap = first ? '' : '\n';
  if (format === 'text') return `${gap}==> ${file} <==\n${parts.text(article)}`;
  const comment = `<!-- ${file.replaceAll('--', '- -').replaceAll('>', '')} -->\n`;
  if (format === 'markdown') return `${gap}${comment}\n${parts.markdown(article)}`;
  return `${first ? documentHead('Unbake', '') : ''}${comment}${section(article)}`;
}

const parts = {
  /** @param {Article} article */
  text(article) {
    const { title, byline, source, published, text } = article;
    const about = [byline, source, published].filter(Boolean).join(' · ');
    const body = headingOf(article) || !title ? text : text.slice(title.length);
    return joined([joined([title ?? '', about], '\n'), body.trimStart()], '\n\n');
  },
  /** @param {Article} article */
  markdown(article) {
    const heading = headingOf(article).replace(/[\\`*_[\]<>#&~]/g, '\\$&');
    return joined([heading && `# ${heading}`, article.markdown], '\n\n');
  },
};

/**
 * The title, unless the body begins with it.
 * @param {Article} article
 */
function headingOf({ title, paragraphs }) {
  return title === null || paragraphs[0] === title ? '' : title;
}

/**
 * What is not empty, ended by one newline.
 * @param {string[]} texts
 * @param {string} separator
 */
function joined(texts, separator) {
  const all = texts.map((text) => text.trimEnd()).filter(Boolean);
  return all.length > 0 ? `${all.join(separator)}\n` : '';
}

/** @param {Article} article */
function section(article) {
  const { html, language, direction } = article;
  const heading = headingOf(article);
  const title = heading && `<h1>${escapeHtml(heading)}</h1>\n`;
  return `<article${attributes(language, direction)}>\n${title}${html.trimEnd()}\n</article>\n`;
}

/**
 * @param {Article} article
 * @param {string} body
 */
function document({ title, language, direction }, body) {
  return documentHead(title ?? '', attributes(language, direction)) + body;
}

/**
 * @param {string} title
 * @param {string} attributesOfHtml
 */
function documentHead(title, attributesOfHtml) {
  // Without its encoding, a browser would make mojibake of it.
  return `<!doctype html>\n<html${attributesOfHtml}>\n<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n`;
}

/**
 * @param {string | null} language
 * @param {string | null} direction
 */
function attributes(language, direction) {
  return (language ? ` lang="${escapeHtml(language)}"` : '') + (direction ? ` dir="${escapeHtml(direction)}"` : '');
}

/** @param {string} text */
function escapeHtml(text) {
  const names = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
  ]);
  return text.replace(/[&<>"]/g, (c) => names.get(c) ?? c);
}
