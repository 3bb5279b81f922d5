// The result as files: what Copy and Download give for each tab.
import { strings } from './strings.js';

/**
 * @typedef {import('./result.js').Result} Result
 * @typedef {import('./state.js').Tab} Tab
 */

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {string} text */
const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>#&~]/g, '\\$&');

/**
 * A whole HTML file around the article.
 *
 * @param {Result} result
 */
function htmlDocument({ title, language, direction, byline, source, published, html }) {
  const lang = language ? ` lang="${escapeHtml(language)}"` : '';
  const dir = direction === 'rtl' ? ' dir="rtl"' : '';
  const heading = escapeHtml(title ?? '');
  const about = [published, source, byline].map((part) => escapeHtml(part ?? '')).filter(Boolean);
  return (
    `<!doctype html>\n<html${lang}${dir}>\n<meta charset="utf-8">\n<title>${heading}</title>\n` +
    `<h1>${heading}</h1>\n${about.length > 0 ? `<p>${about.join(' · ')}</p>\n` : ''}${html}\n</html>\n`
  );
}

/** @type {Record<Tab, {extension: string, type: string, text: (result: Result) => string}>} */
const forms = {
  article: { extension: 'html', type: 'text/html', text: htmlDocument },
  markdown: {
    extension: 'md',
    type: 'text/markdown',
    text: ({ title, markdown }) => (title ? `# ${escapeMarkdown(title)}\n\n${markdown}` : markdown),
  },
  html: { extension: 'html', type: 'text/html', text: ({ html }) => html },
  text: { extension: 'txt', type: 'text/plain', text: ({ title, text }) => (title ? `${title}\n\n${text}` : text) },
  json: { extension: 'json', type: 'application/json', text: (result) => `${JSON.stringify(result, null, 2)}\n` },
};

/**
 * The text that a tab shows.
 *
 * @param {Result} result
 * @param {Tab} tab
 */
export function textOf(result, tab) {
  return forms[tab].text(result);
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
  const heading = result.title ? `<h1>${escapeHtml(result.title)}</h1>\n` : '';
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([heading + result.html], { type: 'text/html' }),
      'text/plain': new Blob([textOf(result, 'text')], { type: 'text/plain' }),
    }),
  ]);
}

/**
 * @param {Result} result
 * @param {Tab} tab
 */
export function download(result, tab) {
  const { extension, type } = forms[tab];
  const content = tab === 'html' ? htmlDocument(result) : textOf(result, tab);
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(result.title ?? '')}.${extension}`;
  link.click();
  // The browser takes its own hold of the blob in the click; a moment later the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * A title as a file name that every system takes.
 *
 * @param {string} title
 */
function fileName(title) {
  const name = title
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .trim()
    .replace(/^\.+/, '');
  return [...name].slice(0, 60).join('').trim() || strings.output.fileName;
}
