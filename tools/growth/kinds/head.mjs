// What a page says of itself: JSON-LD, metas, and the lines near the title.
import { inHead, inPage, repeat } from '../pieces.mjs';

const jsonLd = (/** @type {string} */ text) => `<script type="application/ld+json">${text}</script>`;
const inJson = (/** @type {(bytes: number) => string} */ make) => inHead((bytes) => jsonLd(make(bytes)));
/** Openings, then as many closings of one character. */
const deep = (/** @type {string} */ open, /** @type {string} */ close, /** @type {number} */ bytes) => {
  const count = Math.ceil(bytes / (open.length + close.length));
  return open.repeat(count) + close.repeat(count);
};

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const head = {
  'JSON-LD, large': inJson((bytes) => `{"@type":"Article","articleBody":"${repeat('A sentence of words. ', bytes)}"}`),
  'JSON-LD, many keys': inJson((bytes) => `{"@type":"Article"${repeat((i) => `,"k${i}":${i}`, bytes)}}`),
  'JSON-LD, the same key': inJson((bytes) => `{"@type":"Article"${repeat(',"author":{"name":"Jane"}', bytes)}}`),
  'JSON-LD, many authors': inJson(
    (bytes) =>
      `{"@type":"Article","author":[{"name":"A"}${repeat((i) => `,{"@type":"Person","name":"N ${i}"}`, bytes)}]}`,
  ),
  'JSON-LD, authors in authors': inJson((bytes) => `{"@type":"Article","author":${deep('{"author":', '}', bytes)}}`),
  'JSON-LD, names in names': inJson((bytes) => `{"@type":"Article","author":${deep('{"name":[', ']}', bytes)}}`),
  'JSON-LD, arrays in arrays': inJson((bytes) => deep('[', ']', bytes)),
  'JSON-LD, arrays never closed': inJson((bytes) => repeat('[', bytes)),
  'JSON-LD, objects never closed': inJson((bytes) => repeat('{"a":', bytes)),
  'JSON-LD, graphs in graphs': inJson((bytes) => deep('{"@graph":[', ']}', bytes)),
  'JSON-LD, a graph': inJson(
    (bytes) =>
      `{"@graph":[{"@id":"#0"}${repeat((i) => `,{"@id":"#${i}","@type":"Article","author":{"@id":"#${i + 1}"}}`, bytes)}]}`,
  ),
  'JSON-LD, a graph of one id': inJson(
    (bytes) => `{"@graph":[{"@id":"#a"}${repeat(',{"@id":"#a","@type":"Article","author":{"@id":"#a"}}', bytes)}]}`,
  ),
  'JSON-LD, a chain of names': inJson(
    (bytes) =>
      `{"@graph":[{"@type":"Article","author":{"@id":"#0"}}${repeat((i) => `,{"@id":"#${i}","name":{"@id":"#${i + 1}"}}`, bytes)}]}`,
  ),
  'JSON-LD, a circle': inJson(() => '{"@type":"Article","author":{"@id":"#a"},"x":[{"@id":"#a","name":{"@id":"#a"}}]}'),
  'JSON-LD, a circle that branches': inJson(
    () => '{"@type":"Article","author":{"@id":"#a"},"x":[{"@id":"#a","name":["x",{"@id":"#a"},{"@id":"#a"}]}]}',
  ),
  'JSON-LD, a ladder': inJson(
    // Each step leads to the next twice: as a tree, it has 2^n leaves.
    (bytes) =>
      `{"@graph":[{"@type":"Article","author":{"@id":"#0"}}${repeat((i) => `,{"@id":"#${i}","name":[{"@id":"#${i + 1}"},{"@id":"#${i + 1}"}]}`, bytes)}]}`,
  ),
  'JSON-LD, escapes': inJson((bytes) => `{"@type":"Article","headline":"${repeat('\\u56fd\\n\\"', bytes)}"}`),
  'JSON-LD, a string that never ends': inJson((bytes) => `{"@type":"Article","headline":"${repeat('word ', bytes)}`),
  'JSON-LD, long numbers': inJson((bytes) => `{"@type":"Article","datePublished":${repeat('1', bytes)}}`),
  'JSON-LD, white space': inJson((bytes) => `{"@type":"Article",${repeat(' \n', bytes)}"a":1}`),
  'JSON-LD, many': inHead((bytes) => repeat((i) => jsonLd(`{"@type":"Article","headline":"A title ${i}"}`), bytes)),
  'JSON-LD, many breadcrumbs': inJson(
    (bytes) =>
      `{"@type":"BreadcrumbList","itemListElement":[1${repeat((i) => `,{"@type":"ListItem","name":"N${i}"}`, bytes)}]}`,
  ),
  'JSON-LD, many that state the text': inPage((bytes) =>
    repeat(
      (i) => `${jsonLd(`{"@type":"Article","articleBody":"Paragraph ${i} of words."}`)}<p>Paragraph ${i} of words.`,
      bytes,
    ),
  ),
  metas: inHead((bytes) => repeat((i) => `<meta name=a${i} content=x>`, bytes)),
  'metas of authors': inHead((bytes) => repeat((i) => `<meta name=author content="Jane ${i}">`, bytes)),
  'metas of dates': inHead((bytes) => repeat('<meta property=article:published_time content=2024-01-01>', bytes)),
  'metas of tags': inHead((bytes) => repeat((i) => `<meta property=article:tag content="Tag ${i}">`, bytes)),
  'metas of titles': inHead((bytes) => repeat((i) => `<meta property=og:title content="Title ${i}">`, bytes)),
  'metas of descriptions': inHead((bytes) => repeat((i) => `<meta name=description content="Words ${i}">`, bytes)),
  'metas of pictures': inHead((bytes) => repeat((i) => `<meta property=og:image content=/${i}.png>`, bytes)),
  'a meta of keywords': inHead((bytes) => `<meta name=keywords content="${repeat((i) => `word${i}, `, bytes)}">`),
  'a long meta': inHead((bytes) => `<meta name=description content="${repeat('word ', bytes)}">`),
  'links of the head': inHead((bytes) => repeat((i) => `<link rel=canonical href=/${i}>`, bytes)),
  titles: inHead((bytes) => repeat((i) => `<title>Title ${i}</title>`, bytes)),
  'a long title': inHead((bytes) => `<title>${repeat('word - ', bytes)}</title>`),
  'a long title of bars': inHead((bytes) => `<title>${repeat('word | ', bytes)}</title>`),
  'a long heading': inPage((bytes) => `<h1>${repeat('The library opens again ', bytes)}</h1>`),
  charsets: inHead((bytes) => repeat('<meta charset=gbk>', bytes)),
  'charsets that no one knows': inHead((bytes) => repeat((i) => `<meta charset=x${i}>`, bytes)),
  bylines: inPage((bytes) => repeat((i) => `<p>By Jane Doe ${i}</p>`, bytes)),
  'a long byline': inPage((bytes) => `<p class=byline>By ${repeat('Jane Doe, ', bytes)}</p>`),
  'bylines in Chinese': inPage((bytes) => repeat((i) => `<p>记者 王小明 ${i} 编辑：李华</p>`, bytes)),
  dates: inPage((bytes) =>
    repeat((i) => `<p>Published on January ${1 + (i % 31)}, 2024 at 10:${10 + (i % 50)}</p>`, bytes),
  ),
  'dates in one line': inPage(
    (bytes) => `<p>${repeat((i) => `2024-01-${10 + (i % 20)} 12.03.2023 2024年1月1日 `, bytes)}`,
  ),
  'dates that are none': inPage((bytes) => `<p>${repeat('2024-13-45 99.99.9999 January ', bytes)}`),
  'header lines': inPage((bytes) =>
    repeat((i) => `<p>Source: Daily ${i} | Editor: J. D. | Date: 2024-01-01</p>`, bytes),
  ),
  numbers: inPage((bytes) => `<p>${repeat((i) => `${i} `, bytes)}`),
  'a long number': inPage((bytes) => `<p>${repeat('1', bytes)}`),
};
