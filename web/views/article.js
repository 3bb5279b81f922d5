// The cleaned article, with the places that were changed marked lightly.
import { el, scrollBehavior } from '../dom.js';
import { placeChanges } from '../model/align.js';
import { buildSafely } from '../safe-html.js';
import { strings } from '../strings.js';

/** From this many blocks on, an article is laid out only where it is in sight. */
const manyBlocks = 300;

/** Room above the article when the page is scrolled to its top, in CSS pixels. */
const margin = 16;

/**
 * @param {Node} root
 * @returns {Text[]}
 */
function textNodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  return nodes;
}

/**
 * Wraps spans of the root's text in marks. A span over several text nodes gets a mark in each; one that lies in an
 * earlier span's mark (two changes at one character) shares it.
 *
 * @param {Element} root
 * @param {{change: number, span: [number, number]}[]} places
 * @param {Map<number, HTMLElement>} marks where each change's first mark is put
 */
function markPlaces(root, places, marks) {
  const sorted = [...places].sort((a, b) => a.span[0] - b.span[0]);
  let start = 0;
  let next = 0;
  /** @type {HTMLElement | undefined} */
  let last;
  for (const node of textNodesOf(root)) {
    const end = start + node.length;
    const pieces = [];
    let at = start;
    while (next < sorted.length && sorted[next].span[0] < end) {
      const { change, span } = sorted[next];
      const begin = Math.max(span[0], at);
      const stop = Math.min(span[1], end);
      if (stop > begin) {
        last = el('span', { class: 'mark', 'data-change': change }, node.data.slice(begin - start, stop - start));
        pieces.push(node.data.slice(at - start, begin - start), last);
        at = stop;
      }
      if (last && !marks.has(change)) marks.set(change, last);
      if (span[1] > end) break;
      next++;
    }
    if (pieces.length > 0) node.replaceWith(...pieces.filter((piece) => piece !== ''), node.data.slice(at - start));
    start = end;
  }
}

/**
 * Brings a mark to the middle of the window, but never scrolls up past the top of the article: there the pane beside it
 * is seen as a whole.
 *
 * @param {HTMLElement} mark
 * @param {HTMLElement} article
 */
function scrollPage(mark, article) {
  const middle = scrollY + mark.getBoundingClientRect().top - innerHeight / 2;
  const top = scrollY + article.getBoundingClientRect().top - margin;
  scrollTo({ top: Math.max(middle, top), behavior: scrollBehavior() });
}

/** An ISO date as far as it goes, in the reader's own way of writing it. @param {string} iso */
function dateText(iso) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  return day ? [day, time].filter(Boolean).join(' ') : iso;
}

/**
 * @param {HTMLElement} root
 * @param {import('../app.js').Actions} actions
 */
export function mountArticle(root, actions) {
  /** @type {Map<number, HTMLElement>} */
  let marks = new Map();

  root.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const mark = target.closest('.mark');
    // A link that was repaired is still a link.
    if (mark instanceof HTMLElement && !target.closest('a')) actions.goTo(Number(mark.dataset.change), 'original');
  });

  return {
    /**
     * @param {import('../result.js').Result} result
     * @param {import('../model/stages.js').Stages} stages
     */
    draw(result, stages) {
      const { title, published, source, byline, language, direction, html } = result;
      const heading = el('h2', { class: 'title' }, title || strings.article.untitled);
      const body = el('div', { class: 'body' }, buildSafely(html));
      const about = [
        published && el('time', { datetime: published }, dateText(published)),
        source && el('span', {}, source),
        byline && el('span', {}, byline),
      ].filter(Boolean);
      const empty = body.textContent?.trim() === '' && !body.querySelector('img, .picture');

      if (language) root.lang = language;
      else root.removeAttribute('lang');
      root.dir = direction === 'rtl' ? 'rtl' : 'ltr';
      heading.classList.toggle('missing', !title);
      body.classList.toggle('long', body.childElementCount > manyBlocks);
      root.replaceChildren(
        ...(empty && !title
          ? []
          : [el('header', {}, heading, about.length > 0 && el('p', { class: 'about-article' }, ...about))]),
        empty ? el('p', { class: 'missing', lang: strings.language }, strings.article.empty) : body,
      );

      marks = new Map();
      const places = placeChanges(stages, title ?? '', body.textContent ?? '');
      markPlaces(
        heading,
        places.filter(({ where }) => where === 'title'),
        marks,
      );
      markPlaces(
        body,
        places.filter(({ where }) => where === 'body'),
        marks,
      );
    },

    /** @param {number} change */
    select(change) {
      for (const mark of root.querySelectorAll('.mark.current')) mark.classList.remove('current');
      const mark = marks.get(change);
      if (!mark) return;
      mark.classList.add('current');
      if (mark.checkVisibility()) scrollPage(mark, root);
    },
  };
}
