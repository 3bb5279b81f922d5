// Lists: in lists, of numbers, and of items that are not closed.
import { inPage, nested, repeat } from '../pieces.mjs';

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const lists = {
  'items of one list': inPage((bytes) => `<ul>${repeat('<li>word', bytes)}</ul>`),
  'items without a list': inPage((bytes) => repeat('<li>word</li>', bytes)),
  'lists in lists': inPage((bytes) => nested('<ul><li>x', '</ul>', bytes)),
  'lists in lists, never closed': inPage((bytes) => repeat('<ul><li>x', bytes)),
  'numbered lists in lists': inPage((bytes) => nested('<ol><li>x', '</ol>', bytes)),
  'lists directly in lists': inPage((bytes) => nested('<ul>', '</ul>', bytes)),
  'items 400 deep': inPage((bytes) => `${'<ul><li>'.repeat(200)}${repeat('<li>word', bytes)}`),
  'lists in a row': inPage((bytes) => repeat('<ul><li>one</ul>', bytes)),
  'numbered lists with a start': inPage((bytes) =>
    repeat((i) => `<ol start=${i * 1000003}><li value=-${i}>one</ol>`, bytes),
  ),
  'numbers out of range': inPage((bytes) => repeat('<ol start=99999999999999><li value=4294967297>one</ol>', bytes)),
  'paragraphs in items': inPage((bytes) => `<ul>${repeat('<li><p>one<p>two<pre>three</pre>', bytes)}</ul>`),
  'quotes in items': inPage((bytes) => nested('<ul><li><blockquote>x', '</blockquote></ul>', bytes)),
  definitions: inPage((bytes) => `<dl>${repeat('<dt>word<dd>its meaning', bytes)}</dl>`),
  'definitions in definitions': inPage((bytes) => nested('<dl><dt>x<dd>y', '</dl>', bytes)),
  'items of links': inPage((bytes) => `<ul>${repeat((i) => `<li><a href=/${i}>Another page</a>`, bytes)}</ul>`),
  details: inPage((bytes) => nested('<details><summary>x</summary>y', '</details>', bytes)),
  menus: inPage((bytes) => nested('<menu><li>x<dir><li>y', '</dir></menu>', bytes)),
};
