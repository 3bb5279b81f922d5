// Shows the article's HTML without trusting it.
//
// The core has sanitised it. Here it is parsed into an inert document (DOMParser: no scripts run, nothing is loaded)
// and built anew from lists of what may be, so an element or attribute that is not named below cannot come through,
// whatever the core let pass. The page's Content-Security-Policy stands behind both.
//
// Why no sandboxed iframe: the article's marks answer to clicks and to the keys for the next change, it shares the
// page's type and colours, is found by the page's search and printed with it. A frame that may run no scripts gets no
// events in Safari, and one that may would be the weaker wall.
import { el } from './dom.js';
import { strings } from './strings.js';

/** Elements that are built; all others give way to their children. */
const allowed = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong b i u s del ins sub sup br hr table caption thead tbody ' +
    'tfoot tr th td figure figcaption dl dt dd ruby rt rp span div section small mark q cite abbr time kbd samp var'
  ).split(' '),
);

/** Elements that go with all that is in them. */
const dropped = new Set(
  'script style template noscript iframe object embed svg math form input button select'.split(' '),
);

/** Attributes that are copied where they hold what the pattern says. */
const attributes = new Map([
  ['lang', /^[\w-]+$/],
  ['dir', /^(ltr|rtl|auto)$/],
  ['colspan', /^\d{1,3}$/],
  ['rowspan', /^\d{1,4}$/],
  ['start', /^-?\d{1,9}$/],
]);

/** @param {string} address */
function webAddress(address) {
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol)
    ? address
    : undefined;
}

/**
 * @param {Element} link
 * @returns {HTMLElement}
 */
function buildLink(link) {
  const href = webAddress(link.getAttribute('href') ?? '');
  if (!href) return el('span');
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow', title: href });
}

/**
 * An image of another site is not loaded, as that would tell the site; one that is in the page itself is shown.
 *
 * @param {Element} image
 * @returns {HTMLElement}
 */
function buildImage(image) {
  const source = image.getAttribute('src') ?? '';
  const alt = image.getAttribute('alt') ?? '';
  if (/^data:image\/(png|jpeg|gif|webp|avif);base64,/.test(source)) return el('img', { src: source, alt });
  const label = strings.article.image(alt);
  const href = webAddress(source);
  if (!href) return el('span', { class: 'picture' }, label);
  return el(
    'a',
    { class: 'picture', href, target: '_blank', rel: 'noopener noreferrer nofollow', title: strings.article.imageHint },
    label,
  );
}

/**
 * @param {Node} from
 * @param {Node} into
 */
function buildChildren(from, into) {
  for (const node of from.childNodes) {
    if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
    // The parsed document is of this realm, so instanceof is right for its nodes.
    else if (node instanceof Element) buildElement(node, into);
  }
}

/**
 * @param {Element} element
 * @param {Node} into
 */
function buildElement(element, into) {
  const name = element.localName;
  if (dropped.has(name)) return;
  if (name === 'img') {
    into.appendChild(buildImage(element));
    return;
  }
  if (name !== 'a' && !allowed.has(name)) {
    buildChildren(element, into);
    return;
  }
  const copy = name === 'a' ? buildLink(element) : document.createElement(name);
  for (const [attribute, pattern] of attributes) {
    const value = element.getAttribute(attribute);
    if (value !== null && pattern.test(value)) copy.setAttribute(attribute, value);
  }
  buildChildren(element, copy);
  into.appendChild(copy);
}

/**
 * @param {string} html a fragment
 * @returns {DocumentFragment}
 */
export function buildSafely(html) {
  const fragment = document.createDocumentFragment();
  buildChildren(new DOMParser().parseFromString(html, 'text/html').body, fragment);
  return fragment;
}
