// The result as text: what each tab shows, and what Copy and the files hold.

/**
 * @typedef {import('../result.js').Result} Result
 * @typedef {import('../state.js').Tab} Tab
 * @typedef {'markdown' | 'html' | 'text' | 'json'} Form
 */

/** @param {string} text for text and attributes of HTML and XML */
export const escapeMarkup = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {string} text */
const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>#&~]/g, '\\$&');

/**
 * A whole HTML file around the article.
 *
 * @param {Result} result
 */
export function htmlDocument({ title, language, direction, byline, source, published, html }) {
  const lang = language ? ` lang="${escapeMarkup(language)}"` : '';
  const dir = direction === 'rtl' ? ' dir="rtl"' : '';
  const heading = escapeMarkup(title ?? '');
  const about = [published, source, byline].map((part) => escapeMarkup(part ?? '')).filter(Boolean);
  return (
    `<!doctype html>\n<html${lang}${dir}>\n<meta charset="utf-8">\n<title>${heading}</title>\n` +
    `<h1>${heading}</h1>\n${about.length > 0 ? `<p>${about.join(' · ')}</p>\n` : ''}${html}\n</html>\n`
  );
}

/** @type {Record<Form, (result: Result) => string>} */
const texts = {
  markdown: ({ title, markdown }) => (title ? `# ${escapeMarkdown(title)}\n\n${markdown}` : markdown),
  html: ({ html }) => html,
  text: ({ title, text }) => (title ? `${title}\n\n${text}` : text),
  json: (result) => `${JSON.stringify(result, null, 2)}\n`,
};

/**
 * @param {Result} result
 * @param {Form} form
 */
export function textOf(result, form) {
  return texts[form](result);
}

/**
 * Puts the tab's text on the clipboard; the article goes with its formatting and as plain text.
 *
 * @param {Result} result
 * @param {Tab} tab
 */
export async function copy(result, tab) {
  if (tab !== 'article' || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(textOf(result, tab === 'article' ? 'text' : tab));
    return;
  }
  const heading = result.title ? `<h1>${escapeMarkup(result.title)}</h1>\n` : '';
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([heading + result.html], { type: 'text/html' }),
      'text/plain': new Blob([textOf(result, 'text')], { type: 'text/plain' }),
    }),
  ]);
}
