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
  text: ({ title, byline, source, published, text }) => {
    const about = [byline, source, published].filter(Boolean).join(' · ');
    return joined([joined([title ?? '', about], '\n'), text], '\n\n');
  },
  /** @param {Article} article */
  markdown: ({ title, markdown }) =>
    joined([title ? `# ${title.replace(/[\\`*_[\]<>#]/g, '\\$&')}` : '', markdown], '\n\n'),
};

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
function section({ title, html, language, direction }) {
  const heading = title ? `<h1>${escapeHtml(title)}</h1>\n` : '';
  return `<article${attributes(language, direction)}>\n${heading}${html.trimEnd()}\n</article>\n`;
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
