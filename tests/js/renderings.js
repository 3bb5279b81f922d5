// What a reader of the HTML and of the Markdown gets, to be held against the text that stands beside them.
import { HtmlRenderer, Parser } from 'commonmark';

/** @import {Node} from 'commonmark' */
/** @import {Article} from '../../js/types.js' */
/** @typedef {Awaited<ReturnType<typeof import('unbake').createUnbake>>} Unbake */

const parser = new Parser();
const renderer = new HtmlRenderer();
const delimiterRow = /^\|(?: ?:?-+:? ?\|)+$/;

/** Before a cell, which is inline whatever it begins with: "1." is no list there. */
const cellMark = '\u{F0001} ';

/** One line of Markdown as inline HTML. @param {string} markdown */
const inline = (markdown) =>
  renderer
    .render(parser.parse(cellMark + markdown))
    .trim()
    .replace(/^<p>(.*)<\/p>$/su, '$1')
    .replace(/^\u{F0001} ?/u, '');

/**
 * The cells of a row as GitHub Flavored Markdown cuts it: at each '|' without a backslash before it, which goes, in code
 * too.
 *
 * @param {string} row
 */
function cellsOf(row) {
  const parts = row.trim().match(/(?:\\.|[^\\|])+|\|/gsu) ?? [];
  /** @type {string[]} */
  const cells = [''];
  for (const part of parts) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part.replaceAll('\\|', '|');
  }
  return cells.slice(1, -1);
}

/** @param {string[]} lines */
function tableOf(lines) {
  const rows = lines.filter((_, index) => index !== 1);
  const html = rows.map(
    (row) =>
      `<tr>${cellsOf(row)
        .map((cell) => `<td>${inline(cell.trim())}</td>`)
        .join('')}</tr>`,
  );
  return `<table>${html.join('')}</table>`;
}

/**
 * Markdown as HTML: CommonMark by its reference implementation, and tables, which that does not know and takes for
 * paragraphs, from the lines of these.
 *
 * @param {string} markdown
 */
export function renderMarkdown(markdown) {
  const lines = markdown.split('\n');
  const tree = parser.parse(markdown);
  const walker = tree.walker();
  /** @type {Node[]} */
  const paragraphs = [];
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.entering && step.node.type === 'paragraph') paragraphs.push(step.node);
  }
  const tables = new Map();
  for (const paragraph of paragraphs) {
    const [[first, column], [last]] = paragraph.sourcepos;
    const own = lines.slice(first - 1, last).map((line) => line.slice(column - 1));
    if (!delimiterRow.test(own[1] ?? '')) continue;
    // A mark that no text has holds the place of the table, as a node for it cannot be made.
    const mark = `\u{F0000}${tables.size}\u{F0000}`;
    tables.set(mark, tableOf(own));
    while (paragraph.firstChild?.next) paragraph.firstChild.next.unlink();
    if (paragraph.firstChild) paragraph.firstChild.literal = mark;
  }
  let html = renderer.render(tree);
  for (const [mark, table] of tables) html = html.replace(`<p>${mark}</p>`, () => table).replace(mark, () => table);
  return html;
}

/** The sign of a callout, behind the signs of items and quotes that it stands in. */
const calloutSign = /^((?:[-*>] |\d+[.)] | )*> )\[!\w+\](?: |$)/gmu;
/** A callout's begin, and its title if it has one. */
const callout = /(<blockquote data-callout="(\w+)">\n)(?:<(h\d)>([^<]*)<\/h\d>)?(?:<p>([^<\n]*)<\/p>)?/gu;

/**
 * The article with plain quotes for its callouts. In Markdown a title that is the callout's name is its sign; and titles
 * are no headings there.
 *
 * @template {{html: string, markdown: string}} T
 * @param {T} article
 * @returns {T}
 */
export function withPlainCallouts(article) {
  /** @type {string[]} */
  const bare = [];
  const html = article.html.replace(callout, (all, begin, name, heading, title, text) => {
    const first = heading ? title : (text ?? '');
    bare.push(first.toLowerCase() === name ? first : '');
    return heading ? all.replace(`<${heading}>${title}</${heading}>`, `<p>${title}</p>`) : all;
  });
  const markdown = article.markdown.replace(calloutSign, (_, signs) => `${signs}${bare.shift() ?? ''}`);
  return { ...article, html, markdown };
}

/** @param {string} text */
export const squeezed = (text) => text.replace(/\s+/gu, ' ').trim();

/**
 * All text of a piece of HTML, as lexbor parses it, white space folded. Removed blocks are text too.
 *
 * @param {Unbake} unbake
 * @param {string} html
 */
export async function textOfHtml(unbake, html) {
  // A head of its own, lest an empty or odd begin be taken for something else; no repair, lest something be mended.
  const { stages } = await unbake.clean(`<!doctype html><body>${html}`, { type: 'text/html', repair: 'off' });
  return squeezed(stages.blocks);
}

/**
 * The article's text, and what readers of its two other renderings get: all three must be the same.
 *
 * @param {Unbake} unbake
 * @param {Article} article
 */
export async function renderings(unbake, { text, html, markdown }) {
  return {
    text: squeezed(text),
    html: await textOfHtml(unbake, html),
    markdown: await textOfHtml(unbake, renderMarkdown(markdown)),
  };
}

/**
 * What differs between the HTML and the Markdown of an article with footnotes, which Markdown counts itself, takes out of
 * their lists, and needs no way back from: the words, but for those of links within the article. Of an article
 * without footnotes nothing is said (null).
 *
 * @param {Article} article
 * @returns {string | undefined | null}
 */
export function differenceWithNotes({ html, markdown }) {
  if (!/^(> )*\[\^1\]: /mu.test(markdown)) return null;
  const words = (/** @type {string} */ of) =>
    of
      .replace(/<a href="#ref-\d+">.*?<\/a>/gsu, ' ')
      .replace(/<[^>]*>/gu, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return difference(words(html), words(renderMarkdown(markdown.replace(/\[\^\d+\](: )?/gu, ' '))));
}

const kept = new Set('h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del sub sup a img hr tr br'.split(' '));

/** @param {string} tag @param {string} name */
const attribute = (tag, name) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(tag)?.[1];

/** The same address, however it is escaped. @param {string} written */
function address(written) {
  const plain = written
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return URL.canParse(plain, 'http://base.invalid/')
    ? new URL(plain, 'http://base.invalid/').href
    : encodeURI(plain).replaceAll('%25', '%');
}

/**
 * The elements of a piece of HTML that Unbake or commonmark wrote, in order, with what matters of their attributes. What
 * Markdown has no syntax for is left out: paragraphs, figures, the parts of tables, places that links of the article lead to, formulas.
 * A list whose numbers jump is two lists in Markdown: they count as one.
 *
 * @param {string} html
 */
export function skeleton(html) {
  /** @type {string[]} */
  const found = [];
  for (const [tag, slash, name = ''] of html
    .replace(/<a id="[^"]*"><\/a>/gu, '')
    .replace(/\$<code>([^<]*)<\/code>\$/gu, '$1')
    .matchAll(/<(\/?)([a-z]\w*)[^>]*>/gu)) {
    if (!kept.has(name)) continue;
    const reference = attribute(tag, 'href') ?? attribute(tag, 'src');
    const values = [
      reference && address(reference),
      attribute(tag, 'alt')?.replace(/\s+/gu, ' '),
      attribute(tag, 'start'),
    ].filter(Boolean);
    found.push([slash + name, ...values].join(' '));
  }
  const list = found.join('\n').replace(/\n\/ol\nol \d+\nli/gu, '\nli');
  // A line of code in a paragraph has no breaks in Markdown.
  return list.replace(/\ncode(?:\nbr)+(?=\n\/code)/gu, '\ncode');
}

/**
 * Where two texts part, with some of each around it; undefined where they are the same.
 *
 * @param {string} expected
 * @param {string} actual
 */
export function difference(expected, actual) {
  if (expected === actual) return undefined;
  let at = 0;
  while (expected[at] === actual[at]) at++;
  const around = (/** @type {string} */ text) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 40));
  return `${around(expected)} ≠ ${around(actual)}`;
}
