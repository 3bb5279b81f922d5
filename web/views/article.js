// The cleaned article, with the places that were changed marked lightly.
import { el, scrollBehavior } from '../dom.js';
import { placesOf, shownOf } from '../model/shown.js';
import { strings } from '../strings/index.js';
import { onKey } from './keys.js';
import { markLost, markPlaces } from './marks.js';
import { buildSafely, linkTo, parseFragment } from './safe-html.js';
import { createSheet } from './sheet.js';

/** From this many blocks on, an article is laid out only where it is in sight. */
const manyBlocks = 300;

/**
 * So much of an article is drawn at first, and so much more each time the reader asks: all of a huge one would hold up
 * the page. UTF-16 units of text.
 */
const mostAtFirst = 100_000;
const mostAtOnce = 400_000;

/** Room above the article when the page is scrolled to its top, in CSS pixels. */
const margin = 16;

/** An ISO date as far as it goes, in the reader's own way of writing it. @param {string} iso */
function dateText(iso) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  return day ? [day, time].filter(Boolean).join(' ') : iso;
}

/**
 * How many of the nodes have so much text.
 *
 * @param {Node[]} nodes
 * @param {number} most
 */
function countOf(nodes, most) {
  let length = 0;
  let count = 0;
  while (count < nodes.length && length < most) length += nodes[count++].textContent?.length ?? 0;
  return count;
}

/**
 * Where a page without an article leads.
 *
 * @param {import('../../js/types.js').Link[]} links
 */
function buildLeads(links) {
  const known = links.map(({ url, text }) => linkTo(url, text)).filter(({ localName }) => localName === 'a');
  if (known.length === 0) return false;
  return el(
    'section',
    { class: 'leads' },
    el('h2', { lang: strings.language }, strings.article.leads),
    el('ul', {}, ...known.map((link) => el('li', {}, link))),
  );
}

/**
 * Title, date, source and author above the body, as elements that hold nothing but what is safe. Where there is no
 * body, what the page leads to.
 *
 * @param {import('../result.js').Result} result
 * @param {{images: boolean, content?: Node[]}} options `content`: what the body is built from, if not all
 */
export function buildArticle(
  { title, published, source, byline, html, links },
  { images, content = parseFragment(html) },
) {
  const heading = el('h1', { class: 'title' }, title);
  const body = el('div', { class: 'body' }, buildSafely(content, { images }));
  const about = [
    published && el('time', { datetime: published }, dateText(published)),
    source && el('span', {}, source),
    byline && el('span', {}, byline),
  ].filter(Boolean);
  const empty = body.textContent?.trim() === '' && !body.querySelector('img, .picture');
  body.classList.toggle('long', body.childElementCount > manyBlocks);
  const above = el('header', {}, title && heading, about.length > 0 && el('p', { class: 'about-article' }, ...about));
  const nothing = el('p', { class: 'missing', lang: strings.language }, strings.article.empty);
  return {
    heading,
    body,
    nodes: [above.hasChildNodes() && above, empty ? nothing : body, empty && buildLeads(links)].filter(
      (node) => node !== false,
    ),
  };
}

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 * @param {(change: number) => void} point called with the change that is pointed at, -1 for none
 */
export function mountArticle(root, store, actions, point) {
  /** @type {Map<number, HTMLElement>} */
  let marks = new Map();
  let current = -1;
  /** What of the result at hand is drawn: its nodes, and how many of them are. */
  let drawn = {
    of: /** @type {import('../result.js').Result | null} */ (null),
    nodes: /** @type {Node[]} */ ([]),
    count: 0,
  };
  const more = el(
    'button',
    { type: 'button', class: 'more', hidden: true, onclick: () => drawMore() },
    strings.article.more,
  );
  const sheet = createSheet(root, strings.article.frame, (document) => {
    listen(document);
    draw(document);
  });

  root.append(more);

  function drawMore() {
    const body = sheet.document?.querySelector('.body');
    if (!body) return;
    const { nodes, count } = drawn;
    drawn.count += countOf(nodes.slice(count), mostAtOnce);
    const fragment = buildSafely(nodes.slice(count, drawn.count), { images: store.get().images });
    const added = [...fragment.children];
    body.append(fragment);
    markPlaces(
      body,
      placesOf(store.get()).filter(({ where, change }) => where === 'body' && !marks.has(change)),
      marks,
    );
    for (const element of added) markLost(element, strings.article.lost);
    more.hidden = drawn.count === nodes.length;
    if (more.hidden) sheet.frame.focus();
  }

  /** @param {EventTarget | null} target */
  const changeAt = (target) => {
    // Of another realm: no instanceof.
    const mark = /** @type {Element | null} */ (target)?.closest?.('.mark');
    return mark ? Number(/** @type {HTMLElement} */ (mark).dataset.change) : -1;
  };

  /** @param {Document} document */
  function listen(document) {
    document.addEventListener('click', ({ target }) => {
      const change = changeAt(target);
      // A link that was repaired is still a link.
      if (change >= 0 && !(/** @type {Element} */ (target).closest('a'))) actions.goTo(change, 'original');
    });
    document.addEventListener('pointerover', ({ target }) => point(changeAt(target)));
    document.documentElement.addEventListener('pointerleave', () => point(-1));
    document.addEventListener('keydown', (event) => onKey(event, store, actions));
    document.addEventListener('dragenter', () => window.dispatchEvent(new Event('dragenter')));
  }

  /** @param {Document} document */
  function draw(document) {
    const state = store.get();
    const { settings, images, result: cleaned } = state;
    if (!cleaned) return;
    const result = shownOf(state, cleaned);
    const nodes = parseFragment(result.html);
    // A change taken back does not hide again what the reader asked for.
    const count = Math.max(countOf(nodes, mostAtFirst), drawn.of === cleaned ? drawn.count : 0);
    drawn = { of: cleaned, nodes, count };
    more.hidden = count >= nodes.length;
    const { heading, body, nodes: built } = buildArticle(result, { images, content: nodes.slice(0, count) });
    const { documentElement } = document;
    documentElement.dataset.theme = settings.theme;
    documentElement.lang = result.language ?? '';
    documentElement.dir = result.direction === 'rtl' ? 'rtl' : 'ltr';
    document.getElementById('article')?.replaceChildren(...built);

    marks = new Map();
    const all = placesOf(state);
    for (const [where, element] of /** @type {const} */ ([
      ['title', heading],
      ['body', body],
    ])) {
      markPlaces(
        element,
        all.filter((one) => one.where === where),
        marks,
      );
      markLost(element, strings.article.lost);
    }
    highlight();
  }

  function highlight() {
    for (const mark of sheet.document?.querySelectorAll('.mark.current') ?? []) mark.classList.remove('current');
    marks.get(current)?.classList.add('current');
  }

  /** @param {HTMLElement} mark */
  function scrollPage(mark) {
    // To the middle of the window, but never up past the top of the article: there the pane beside it is seen as a whole.
    const frame = sheet.frame.getBoundingClientRect();
    const middle = scrollY + frame.top + mark.getBoundingClientRect().top - innerHeight / 2;
    scrollTo({ top: Math.max(middle, scrollY + frame.top - margin), behavior: scrollBehavior() });
  }

  store.watch(['settings'], ({ settings }) => {
    if (sheet.document) sheet.document.documentElement.dataset.theme = settings.theme;
  });

  return {
    draw() {
      sheet.open(store.get().images);
      if (sheet.document) draw(sheet.document);
    },

    clear() {
      sheet.document?.getElementById('article')?.replaceChildren();
    },

    /** @param {number} change */
    select(change) {
      current = change;
      highlight();
      const mark = marks.get(change);
      if (mark && sheet.frame.checkVisibility()) scrollPage(mark);
    },
  };
}
