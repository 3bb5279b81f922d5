// Hostile pages for the tests in browsers, and what may stand in what comes out of them.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {Awaited<ReturnType<typeof import('unbake').createUnbake>>} Unbake */
/** @typedef {{label: string, payload: string}} Payload */
/** @typedef {{label: string, title: string, html: string}} HostilePage `title` tells it from the others when it is shown. */

/** @param {URL} file @returns {Payload[]} */
const read = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ label, id, payload }) => ({ label: label ?? id, payload }));

export const own = read(new URL('../cases/payloads/payloads.jsonl', import.meta.url));

const shared = new URL('../../../shared/eval/xss/payloads.jsonl', import.meta.url);
export const others = existsSync(shared) ? read(shared) : [];
/** Options of a test that needs them. */
export const withOthers = { skip: others.length === 0 && `${fileURLToPath(shared)} is not here` };

/** What may stand in the output: elements, and what their attributes may hold. */
export const allowed = {
  elements:
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del sub sup a img br hr table caption tbody thead tr td ' +
    'th figure figcaption ruby rt rp span html head body title meta article',
  attributes: {
    href: /^(?:https?:|mailto:|tel:|#ref-\d+$)/.source,
    src: /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp)[;,])/.source,
    alt: /^/.source,
    id: /^ref-\d+$/.source,
    class: /^(?:math|language-[a-z][\w+#.-]*)$/.source,
    start: /^-?\d+$/.source,
    value: /^-?\d+$/.source,
    colspan: /^\d+$/.source,
    rowspan: /^\d+$/.source,
    'data-callout': /^(?:note|tip|important|warning|caution)$/.source,
    // Of a whole file.
    charset: /^utf-8$/.source,
    lang: /^[A-Za-z\d-]*$/.source,
    dir: /^(?:rtl|ltr)$/.source,
  },
};

/** Addresses of results: what leads to another page, and nothing that runs, or reads the reader's own files. */
export const safeAddress = /^https?:\/\//;
/** An image may be in the page itself. */
export const safeImage = /^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp)[;,])/;

const prose =
  '<p>The old bridge over the river was built in 1903, and, as the town says, it will be open again soon.</p>';

/** @param {string} payload @param {string} [title] */
export const articleAround = (payload, title = 'A bridge') =>
  `<article><h1>${title}</h1>${prose}${prose}${payload}${prose}</article>`;

/** Texts that want to be markup: of HTML, of Markdown, of XML, of an attribute. */
const texts = {
  'an image that fails': 'Bridge <img src=x onerror=alert(1)>',
  'a script that ends an attribute': 'Bridge "><script>alert(1)</script>',
  'a script that ends a quoted attribute': "Bridge '><svg onload=alert(1)>",
  'markup that is written as references': 'Bridge &lt;img src=x onerror=alert(1)&gt;',
  'a Markdown link': 'Bridge [x](javascript:alert(1)) ![x](https://example.org/x.png)',
  'Markdown of several lines': 'Bridge\n\n<script>alert(1)</script>\n\n# x',
  'the end of a title': 'Bridge </title></h1><script>alert(1)</script>',
  'the end of CDATA and of a comment': 'Bridge ]]> --> <img src=x onerror=alert(1)>',
};

/** Addresses that run something, or are more than an address. */
const addresses = {
  'a script': 'javascript:alert(1)',
  'a script in disguise': ' \u0001JaVa\tScr\nipt:alert(1)//https://example.org/',
  'a document of its own': 'data:text/html,<script>alert(1)</script>',
  'a picture with a script': 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'one that ends its attribute': 'https://example.org/"><img src=x onerror=alert(1)>',
  "a reader's file": 'file:///etc/passwd',
  'a script behind a view': 'view-source:javascript:alert(1)',
  'a script of another time': 'vbscript:msgbox(1)',
};

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * A page with a text and an address in every field that has one.
 *
 * @param {string} title
 * @param {string} text
 * @param {string} address
 */
function pageOfFields(title, text, address) {
  const [inText, inAddress] = [escaped(text), escaped(address)];
  const known = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `${title} ${text}`,
    author: { '@type': 'Person', name: text, url: address },
    publisher: { '@type': 'Organization', name: text, url: address },
    description: text,
    keywords: [text],
    image: address,
    url: address,
    mainEntityOfPage: address,
    license: address,
    inLanguage: `en"><script>alert(1)</script>`,
  };
  return `<!doctype html><html lang='en"&gt;&lt;script&gt;alert(1)&lt;/script&gt;'><head>
<title>${title} ${inText}</title>
<meta property="og:title" content="${title} ${inText}">
<meta property="og:site_name" content="${inText}">
<meta property="og:url" content="${inAddress}">
<meta property="og:image" content="${inAddress}">
<meta name="author" content="${inText}">
<meta name="description" content="${inText}">
<meta name="keywords" content="${inText}">
<link rel="canonical" href="${inAddress}">
<link rel="license" href="${inAddress}">
<link rel="next" href="${inAddress}">
<script type="application/ld+json">${JSON.stringify(known).replaceAll('<', '\\u003c')}</script>
</head><body><article><h1>${title} ${inText}</h1><p class="byline">By <a rel="author" href="${inAddress}">${inText}</a></p>
${prose}${prose}<figure><img src="https://example.org/a.png" alt="${inText}" title="${inText}"><figcaption>${inText}</figcaption></figure>
<figure><img src="${inAddress}" alt="${inText}"></figure>
${prose}<p>Read <a href="${inAddress}" title="${inText}">more of it here</a>, please.</p>
<p><a rel="license" href="${inAddress}">A licence</a></p><p><a class="next" href="${inAddress}">Next page</a></p></article></body></html>`;
}

/** A page of nothing but links. @param {string} title @param {string} text @param {string} address */
function pageOfLinks(title, text, address) {
  const items = [
    address,
    'https://example.org/one',
    address,
    'https://example.org/two',
    'https://example.org/three',
  ].map((href, index) => `<li><a href="${escaped(href)}">${escaped(text)} ${index}</a></li>`);
  return `<!doctype html><title>${title}</title><h1>${title}</h1><ul>${items.join('')}</ul>`;
}

/** @returns {HostilePage[]} every text with every address once over, in pages of articles and of links */
export function pagesOfFields() {
  const [allTexts, allAddresses] = [Object.entries(texts), Object.entries(addresses)];
  return [pageOfFields, pageOfLinks].flatMap((make, kind) =>
    allTexts.map(([what, text], index) => {
      const [where, address] = allAddresses[(index + kind) % allAddresses.length];
      const title = `Fields ${kind}-${index}`;
      return {
        label: `${kind === 0 ? 'an article' : 'links'}: ${what}; ${where}`,
        title,
        html: make(title, text, address),
      };
    }),
  );
}

/** So many payloads in one page, where each is shown by itself elsewhere: so that a browser has fewer to open. */
const together = 12;

/**
 * The payloads as articles, several in each; what swallows all behind it comes last in one.
 *
 * @param {Unbake} unbake
 * @param {Payload[]} payloads
 * @returns {Promise<HostilePage[]>}
 */
export async function pagesOfPayloads(unbake, payloads) {
  const marker = 'That is what the engineers say of it.';
  /** @type {string[]} */
  const open = [];
  /** @type {string[]} */
  const closed = [];
  for (const { payload } of payloads) {
    const { text } = await unbake.clean(articleAround(`${payload}<p>${marker}</p>`), { type: 'text/html' });
    (text.includes(marker) && text.includes('The old bridge') ? closed : open).push(payload);
  }
  const count = Math.max(open.length, Math.ceil(payloads.length / together));
  return Array.from({ length: count }, (_, index) => {
    const mine = closed.filter((_, at) => at % count === index);
    const title = `Bridge ${index}`;
    const html = `<!doctype html><title>${title}</title>${articleAround([...mine, open[index] ?? ''].join(prose), title)}`;
    return { label: `page ${index}`, title, html };
  });
}

/**
 * Says of a document what must not stand in what is shown of a page, whatever else it is made of. It runs in a browser.
 *
 * @param {ParentNode} shown
 * @returns {string[]}
 */
export function whatRuns(shown) {
  const runs = 'script style iframe frame object embed applet svg math form input button select textarea base template';
  return [...shown.querySelectorAll('*')].flatMap((element) => {
    /** @type {string[]} */
    const problems = [];
    if (runs.split(' ').includes(element.localName)) problems.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const leads = ['href', 'src', 'xlink:href', 'action', 'formaction', 'data', 'poster', 'srcset'].includes(name);
      if (/^on/i.test(name) || ['style', 'srcdoc', 'srcset', 'ping', 'http-equiv'].includes(name))
        problems.push(`${name}=${value}`);
      // Relative ones are files of our own; a browser takes spaces and controls out of a scheme, so they are none here.
      const scheme = leads ? /^[^/?#:]*:/.exec(value)?.[0].toLowerCase() : undefined;
      const image = /^data:image\/(?:png|jpeg|gif|webp)[;,]/.test(value);
      if (scheme && !['http:', 'https:', 'mailto:', 'blob:'].includes(scheme) && !image)
        problems.push(`${name}=${value}`);
    }
    return problems;
  });
}
