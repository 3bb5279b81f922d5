// Shows the article's HTML without trusting it.
//
// The core has sanitised it. Here it is parsed into an inert document (DOMParser: no scripts run, nothing is loaded)
// and built anew from lists of what may be, so an element or attribute that is not named below cannot come through,
// whatever the core let pass. It is shown in a frame that may run no scripts, and whose Content-Security-Policy lets it
// load nothing but its own style: three walls, each of which would do.
import { el } from '../dom.js';
import { strings } from '../strings/index.js';

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

/** An image that is in the page itself. */
const ownImage = /^data:image\/(png|jpeg|gif|webp|avif);base64,/;

/**
 * @param {string} address
 * @param {string[]} protocols
 */
function webAddress(address, protocols) {
  return URL.canParse(address) && protocols.includes(new URL(address).protocol) ? address : undefined;
}

/**
 * A link to another page; where that is no address to follow (javascript:, a relative one), the words alone.
 *
 * @param {string} address
 * @param {string} [text]
 * @returns {HTMLElement}
 */
export function linkTo(address, text) {
  const href = webAddress(address, ['http:', 'https:', 'mailto:']);
  if (!href) return el('span', {}, text);
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow', title: href }, text);
}

/**
 * An image of another site is not loaded unless the reader asked for it, as that would tell the site of the visit.
 *
 * @param {Element} image
 * @param {boolean} load
 * @returns {HTMLElement}
 */
function buildImage(image, load) {
  const source = image.getAttribute('src') ?? '';
  const alt = image.getAttribute('alt') ?? '';
  const address = webAddress(source, ['http:', 'https:']);
  if (ownImage.test(source) || (load && address)) {
    return el('img', { src: source, alt, referrerpolicy: 'no-referrer', decoding: 'async' });
  }
  const label = strings.article.image(alt);
  if (!address) return el('span', { class: 'picture' }, label);
  return el(
    'a',
    {
      class: 'picture',
      href: address,
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      title: strings.article.imageHint,
    },
    label,
  );
}

/**
 * @param {Iterable<Node>} nodes
 * @param {Node} into
 * @param {boolean} images
 */
function buildAll(nodes, into, images) {
  for (const node of nodes) {
    if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
    // The parsed document is of this realm, so instanceof is right for its nodes.
    else if (node instanceof Element) buildElement(node, into, images);
  }
}

/**
 * @param {Element} element
 * @param {Node} into
 * @param {boolean} images
 */
function buildElement(element, into, images) {
  const name = element.localName;
  if (dropped.has(name)) return;
  if (name === 'img') {
    into.appendChild(buildImage(element, images));
    return;
  }
  if (name !== 'a' && !allowed.has(name)) {
    buildAll(element.childNodes, into, images);
    return;
  }
  const copy = name === 'a' ? linkTo(element.getAttribute('href') ?? '') : document.createElement(name);
  for (const [attribute, pattern] of attributes) {
    const value = element.getAttribute(attribute);
    if (value !== null && pattern.test(value)) copy.setAttribute(attribute, value);
  }
  buildAll(element.childNodes, copy, images);
  into.appendChild(copy);
}

/**
 * The nodes of a fragment, not to be shown but to be built from.
 *
 * @param {string} html
 * @returns {Node[]}
 */
export function parseFragment(html) {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

/**
 * @param {Node[]} nodes of parseFragment()
 * @param {{images?: boolean}} [options] `images`: other sites' images are loaded
 * @returns {DocumentFragment}
 */
export function buildSafely(nodes, { images = false } = {}) {
  const fragment = document.createDocumentFragment();
  buildAll(nodes, fragment, images);
  return fragment;
}
