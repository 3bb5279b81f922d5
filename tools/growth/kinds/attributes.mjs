// Attributes: many, long, distinct, and given to elements again.
import { inPage, repeat } from '../pieces.mjs';

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const attributes = {
  'distinct attributes on one element': inPage((bytes) => `<div ${repeat((i) => `a${i}=x `, bytes)}>word</div>`),
  'one attribute again and again': inPage((bytes) => `<div ${repeat('class=x ', bytes)}>word</div>`),
  'attributes without a value': inPage((bytes) => `<div ${repeat((i) => `a${i} `, bytes)}>word</div>`),
  'a long value': inPage((bytes) => `<div title="${repeat('word ', bytes)}">word</div>`),
  'a value that never ends': inPage((bytes) => `<div title="${repeat('<p>word', bytes)}`),
  'a long class': inPage((bytes) => `<div class="${repeat((i) => `name-${i} `, bytes)}">word</div>`),
  'a long style': inPage(
    (bytes) => `<div style="${repeat((i) => `color${i}: red; display: block; `, bytes)}">word</div>`,
  ),
  'a long id and links to it': inPage((bytes) => {
    const id = 'x'.repeat(bytes / 4);
    return `<p id=${id}>word${repeat(`<a href=#y>word</a>`, bytes / 2)}<a href=#${id}>word</a>`;
  }),
  'elements with classes': inPage((bytes) => repeat((i) => `<div class="a${i} b${i} c${i} d${i}">word</div>`, bytes)),
  'elements with distinct attributes': inPage((bytes) => repeat((i) => `<div a${i}=x b${i}=y>word</div>`, bytes)),
  'classes inside of classes': inPage((bytes) => repeat((i) => `<div class="comment ad-${i} main">word`, bytes)),
  '<html> with attributes, again and again': inPage((bytes) => repeat((i) => `<html a${i}=x>`, bytes)),
  '<body> with attributes, again and again': inPage((bytes) => repeat((i) => `<body a${i}=x>`, bytes)),
  '<html> with the same attribute': inPage((bytes) => repeat('<html lang=x>', bytes)),
  '<font> with attributes, carried on': inPage((bytes) => repeat((i) => `<p><font a=${i % 4} b=${i} c=${i}>x`, bytes)),
  'entities in a value': inPage((bytes) => `<div title="${repeat('&amp;&#22269;&notit;', bytes)}">word</div>`),
  'widths out of range': inPage((bytes) => repeat('<img src=/a.png width="4294967297" height=99999999999>', bytes)),
  microdata: inPage((bytes) => repeat((i) => `<span itemprop=author itemscope>Jane ${i}</span>`, bytes)),
  times: inPage((bytes) => repeat((i) => `<time datetime="2024-01-0${1 + (i % 9)}">January ${i}</time>`, bytes)),
};
