// The article as an EPUB 3.3 book of one chapter.
import { strToU8, zipSync } from 'fflate';
import { escapeMarkup } from '../../js/documents.js';
import { strings } from '../strings/index.js';
import { buildSafely, parseFragment } from '../views/safe-html.js';

/** @typedef {import('../result.js').Result} Result */

const style = `body { line-height: 1.6; }
h1 { line-height: 1.3; }
.about { color: #555; }
img { max-width: 100%; }
blockquote { margin-inline: 1em 0; padding-inline-start: 1em; border-inline-start: 2px solid #999; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.5em; border: 1px solid #999; }
pre { white-space: pre-wrap; }
`;

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** What XML cannot hold, not even by reference: controls but for white space (C1's may be), and halves of pairs. */
const notXml = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/**
 * The bytes of a data: address; undefined where it is not base64.
 *
 * @param {string} data
 */
function decoded(data) {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * Images that are in the page itself become files of the book: their addresses may stand in no book's text. In the
 * place of one that is broken stands what it shows.
 *
 * @param {ParentNode} body
 * @returns {{name: string, type: string, bytes: Uint8Array}[]}
 */
function takeImages(body) {
  /** @type {{name: string, type: string, bytes: Uint8Array}[]} */
  const images = [];
  for (const image of body.querySelectorAll('img')) {
    const [head, data = ''] = (image.getAttribute('src') ?? '').split(',', 2);
    const type = /^data:(image\/[a-z]+)/.exec(head)?.[1] ?? '';
    const bytes = decoded(data);
    if (!bytes?.length) {
      image.replaceWith(strings.article.image(image.getAttribute('alt') ?? ''));
      continue;
    }
    const name = `image-${images.length + 1}.${type.slice(6)}`;
    image.setAttribute('src', name);
    image.removeAttribute('decoding');
    image.removeAttribute('referrerpolicy');
    images.push({ name, type, bytes });
  }
  return images;
}

/**
 * The article's body as XHTML.
 *
 * @param {string} html
 */
function buildBody(html) {
  const body = document.createElement('div');
  body.append(buildSafely(parseFragment(html)));
  for (const link of body.querySelectorAll('[target], [rel]')) {
    link.removeAttribute('target');
    link.removeAttribute('rel');
  }
  const images = takeImages(body);
  return { images, xhtml: new XMLSerializer().serializeToString(body).replace(notXml, '\ufffd') };
}

/**
 * @param {Result} result
 * @param {{date?: Date, id?: string}} [identity] what makes one book differ from the next
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeEpub(result, { date = new Date(), id = crypto.randomUUID() } = {}) {
  const plain = (/** @type {string | null} */ value) => escapeMarkup((value ?? '').replace(notXml, '\ufffd'));
  const title = plain(result.title || strings.article.untitled);
  const language = plain(result.language || 'und');
  const dir = result.direction === 'rtl' ? ' dir="rtl"' : '';
  const about = [result.published, result.source, result.byline].map(plain).filter(Boolean).join(' · ');
  const { images, xhtml } = buildBody(result.html);
  const page = (/** @type {string} */ body) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${dir}>
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>
`;
  const items = images.map(
    ({ name, type }, index) => `<item id="image-${index + 1}" href="${name}" media-type="${type}"/>`,
  );
  const opf = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:${id}</dc:identifier>
    <dc:title>${title}</dc:title>
    <dc:language>${language}</dc:language>
    ${result.byline ? `<dc:creator>${plain(result.byline)}</dc:creator>` : ''}
    ${result.source ? `<dc:publisher>${plain(result.source)}</dc:publisher>` : ''}
    ${result.url ? `<dc:source>${plain(result.url)}</dc:source>` : ''}
    <meta property="dcterms:modified">${date.toISOString().slice(0, 19)}Z</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${items.join('\n    ')}
  </manifest>
  <spine${result.direction === 'rtl' ? ' page-progression-direction="rtl"' : ''}><itemref idref="article"/></spine>
</package>
`;
  const nav = `<nav epub:type="toc"><ol><li><a href="article.xhtml">${title}</a></li></ol></nav>`;
  const article = `<h1>${title}</h1>${about ? `<p class="about">${about}</p>` : ''}${xhtml}`;
  return /** @type {Uint8Array<ArrayBuffer>} */ (
    zipSync({
      // First and as it is, so that the kind of file can be told from its first bytes.
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(container),
      book: {
        'content.opf': strToU8(opf),
        'nav.xhtml': strToU8(page(nav)),
        'article.xhtml': strToU8(page(article)),
        'style.css': strToU8(style),
        ...Object.fromEntries(images.map(({ name, bytes }) => [name, [bytes, { level: 0 }]])),
      },
    })
  );
}
