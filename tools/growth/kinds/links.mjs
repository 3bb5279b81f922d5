// Links, anchors, pictures, and the addresses that they are joined to.
import { inHead, inPage, repeat } from '../pieces.mjs';

const article = 'https://www.example.com/2024/01/a-long-story.html';
const words = (/** @type {number} */ bytes) => repeat('word/', bytes);
const spread = (/** @type {number} */ bytes) => bytes / 2;
const pages = (/** @type {number} */ i) => `<a href="/story/?page=${i}">${i}</a> `;

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const links = {
  links: inPage((bytes) => `<p>${repeat((i) => `<a href=/${i}>word</a> `, bytes)}`, { url: article }),
  'links without words': inPage((bytes) => `<p>${repeat((i) => `<a href=/${i}></a>`, bytes)}`),
  'paragraphs of one link': inPage((bytes) => repeat((i) => `<p><a href=/${i}>Another page to read</a></p>`, bytes)),
  'links of a page without an article': {
    make: (bytes) => `<!DOCTYPE html><title>x</title>${repeat((i) => `<a href=/${i}>word</a> `, bytes)}`,
    options: { type: 'text/html', url: article },
  },
  'anchors and links to each other': inPage((bytes) =>
    repeat((i) => `<p id=n${i}><a href=#n${i + 1}>on</a> <a href=#n${i - 1}>back</a>`, bytes),
  ),
  'anchors of one name': inPage((bytes) => repeat('<p id=n>x<a href=#n>y</a>', bytes)),
  'anchors in one place': inPage((bytes) => `<p>${repeat((i) => `<a name=n${i}></a>`, bytes)}<a href=#n1>x</a>`),
  'links to nothing': inPage((bytes) => repeat((i) => `<a href=#n${i}>word</a> `, bytes)),
  footnotes: inPage((bytes) => {
    const marks = repeat((i) => `word<sup id=r${i}><a href=#f${i}>${i}</a></sup> `, spread(bytes));
    return `<p>${marks}<ol>${repeat((i) => `<li id=f${i}>A note. <a href=#r${i}>↩</a>`, spread(bytes))}</ol>`;
  }),
  'footnotes in brackets': inPage(
    (bytes) => `<p>${repeat((i) => `word[${i}] `, spread(bytes))}${repeat((i) => `<p>[${i}] A note.`, spread(bytes))}`,
  ),
  'a long base and many links': inHead(
    (bytes) => `<base href="https://example.com/${words(bytes / 2)}">${repeat('<a href=x>y</a>', bytes / 2)}`,
  ),
  'a long base, many links in the article': inPage(
    (bytes) =>
      `<base href="https://example.com/${words(bytes / 2)}">${repeat((i) => `<a href=x${i}>y</a>`, bytes / 2)}`,
  ),
  'a long base and many pictures': inPage(
    (bytes) =>
      `<base href="https://example.com/${words(bytes / 2)}">${repeat((i) => `<img src=x${i}.png alt=y>`, bytes / 2)}`,
  ),
  'many bases': inHead((bytes) => repeat((i) => `<base href="https://example.com/${i}/">`, bytes)),
  'a long address': inPage((bytes) => `<a href="https://example.com/${words(bytes)}">word</a>`, { url: article }),
  'addresses that go up': inPage((bytes) => `<a href="${repeat('../', bytes)}x">word</a>`, { url: article }),
  'addresses with dots': inPage((bytes) => `<a href="${repeat('a/./b/../', bytes)}x">word</a>`, { url: article }),
  'addresses with many fields': inPage((bytes) => `<a href="?${repeat((i) => `a${i}=${i}&`, bytes)}">next</a>`, {
    url: article,
  }),
  'addresses of spaces and controls': inPage((bytes) => `<a href="java${repeat('\t\n ', bytes)}script:x">word</a>`),
  'addresses that escape': inPage((bytes) => `<a href="/${repeat('%E5%9B%BD', bytes)}">word</a>`, { url: article }),
  'addresses in the text': inPage((bytes) => `<p>${repeat((i) => `https://example.com/${i} `, bytes)}`),
  'numbered pages': inPage((bytes) => `<p>${repeat(pages, bytes)}`, { url: 'https://www.example.com/story/?page=3' }),
  'numbered pages of other stories': inPage((bytes) => repeat((i) => `<a href="/story-${i}/2">2</a> `, bytes), {
    url: article,
  }),
  'links that say next': inPage((bytes) => repeat((i) => `<a rel=next href=/x/${i}>Next page</a> `, bytes), {
    url: article,
  }),
  tags: inPage((bytes) => repeat((i) => `<a rel=tag href=/tag/${i}>Tag ${i}</a> `, bytes), { url: article }),
  'tags in preformatted text': inPage(
    (bytes) => `<pre>${repeat((i) => `<a rel=tag href=/tag/${i}> </a>`, bytes)}</pre>`,
  ),
  'links of licences': inPage((bytes) => repeat((i) => `<a rel=license href=/licence/${i}>CC ${i}</a> `, bytes)),
  'pictures on one line': inPage((bytes) => `<p>${repeat((i) => `<img src=/${i}.png alt=x>`, bytes)}`, {
    url: article,
  }),
  'pictures in paragraphs': inPage((bytes) => repeat((i) => `<p><img src=/${i}.png alt=x></p>`, bytes)),
  'pictures without a source': inPage((bytes) => repeat('<img>', bytes)),
  'pictures as data': inPage((bytes) => `<img src="data:image/png;base64,${repeat('AAAA', bytes)}" alt=x>`),
  'the same picture': inPage((bytes) => repeat('<img src=/a.png alt=x>', bytes)),
  figures: inPage((bytes) =>
    repeat((i) => `<figure><img src=/${i}.png><figcaption>A picture</figcaption></figure>`, bytes),
  ),
  'captions without pictures': inPage((bytes) => repeat('<figcaption>A picture</figcaption>', bytes)),
  'a long srcset': inPage((bytes) => `<img src=/a.png srcset="${repeat((i) => `/a.png?${i} ${i}w, `, bytes)}" alt=x>`, {
    url: article,
  }),
  'a srcset of commas': inPage((bytes) => `<img srcset="${repeat(',', bytes)}" alt=x>`),
  'a srcset of spaces and brackets': inPage((bytes) => `<img srcset="${repeat('a ( ', bytes)}" alt=x>`),
  srcsets: inPage((bytes) => repeat((i) => `<img srcset="/${i}.png 1x, /${i}b.png 2x" alt=x>`, bytes), {
    url: article,
  }),
  'sources of pictures': inPage(
    (bytes) => `<picture>${repeat((i) => `<source srcset="/${i}.webp 1x">`, bytes)}<img src=/a.png></picture>`,
  ),
  'pictures that load late': inPage((bytes) => repeat((i) => `<img src=/blank.gif data-src=/${i}.png alt=x>`, bytes)),
};
links['a long page address and many links'] = {
  ...links.links,
  // The command line takes no more than 128 KB as one argument.
  make: (bytes) => links.links.make(bytes),
  options: { ...links.links.options, url: `https://example.com/${words(100_000)}` },
};
