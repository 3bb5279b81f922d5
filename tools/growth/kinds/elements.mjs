// Elements of every kind: nested, closed and not, in a row, and where they may not stand.
import { randomNumbers } from '../../lib/random.mjs';
import { inPage, nested, repeat } from '../pieces.mjs';

const names = (
  'a abbr address article aside b big blockquote body button center cite code dd del details dfn div dl dt em fieldset ' +
  'figcaption figure font footer form frameset h1 h6 head header html i iframe ins kbd label legend li main map math ' +
  'nav nobr noscript object ol optgroup option p pre q rb rp rt rtc ruby s samp section select small span strike strong ' +
  'sub summary sup svg table tbody td template textarea th title tr tt u ul var video x-own'
).split(' ');

const marks = 'b i em s tt del code ruby sup sub cite'.split(' ');
const mark = (/** @type {number} */ index) => marks[index % marks.length];

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const elements = {};
for (const name of names) {
  elements[`<${name}>, nested`] = inPage((bytes) => nested(`<${name}>x`, `</${name}>`, bytes));
  elements[`<${name}>, never closed`] = inPage((bytes) => repeat(`<${name}>x `, bytes));
  elements[`<${name}>, in a row`] = inPage((bytes) => repeat(`<${name}>word</${name}> `, bytes));
}

Object.assign(elements, {
  'marks in marks': inPage((bytes) =>
    nested(
      (i) => `<${mark(i)}>x`,
      (i) => `y</${mark(i)}>`,
      bytes,
    ),
  ),
  'marks in marks, never closed': inPage((bytes) => repeat((i) => `<${mark(i)}>x `, bytes)),
  'marks closed in the wrong order': inPage((bytes) => {
    const half = Math.floor(bytes / 2);
    return repeat((i) => `<${mark(i)}>x`, half) + repeat((i) => `</${mark(i)}>y`, half);
  }),
  'marks that overlap': inPage((bytes) => repeat('<b>one <i>two </b>three </i>', bytes)),
  'marks carried from paragraph to paragraph': inPage((bytes) => repeat((i) => `<p><${mark(i)}>word`, bytes)),
  'marks of many sizes carried on': inPage((bytes) => repeat((i) => `<p><font size=${i}>word`, bytes)),
  'paragraphs in marks': inPage((bytes) => repeat('<b><p>word', bytes)),
  'links in links': inPage((bytes) => repeat((i) => `<a href=/${i}><div>word`, bytes)),
  'marks in a table without cells': inPage((bytes) => `<table>${repeat('<b>word', bytes)}`),
  'paragraphs in a table without cells': inPage((bytes) => `<table>${repeat('<p>word', bytes)}`),
  'a mark around thousands of paragraphs': inPage((bytes) => `<b><i><s>${repeat('<p>word</p>', bytes)}`),
  'thousands of marks in one paragraph': inPage(
    (bytes) => `<p>${repeat('<b>one</b> <i>two</i> <code>3</code> ', bytes)}`,
  ),
  'ruby in ruby': inPage((bytes) => nested('<ruby>字<rt>', 'zi</rt></ruby>', bytes)),
  'ruby in a row': inPage((bytes) => `<p>${repeat('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', bytes)}`),
  'a ruby of many readings': inPage((bytes) => `<ruby>${repeat('字<rt>zi</rt>', bytes)}</ruby>`),
  'quotes in quotes': inPage((bytes) => nested('<blockquote><p>word</p>', '</blockquote>', bytes)),
  'quotes of one word': inPage((bytes) => repeat('<blockquote>x', bytes)),
  'quotes in quotes, 400 deep': inPage((bytes) => `${'<blockquote>'.repeat(400)}${repeat('<p>word</p>', bytes)}`),
  'one-letter paragraphs in quotes, 400 deep': inPage(
    (bytes) => `${'<blockquote>'.repeat(400)}${repeat('<p>x', bytes)}`,
  ),
  'elements of distinct names, nested': inPage((bytes) => repeat((i) => `<x-${i}>word `, bytes)),
  'elements of distinct names, in a row': inPage((bytes) => repeat((i) => `<x-${i}>word</x-${i}> `, bytes)),
  'ends without a beginning': inPage((bytes) => repeat((i) => `</${names[i % names.length]}>`, bytes)),
  '</p> and </br>': inPage((bytes) => repeat('</p></br>', bytes)),
  'elements at random': inPage((bytes) => {
    const random = randomNumbers(1);
    return repeat(() => `<${random(3) === 0 ? '/' : ''}${names[random(names.length)]}>word `, bytes);
  }),
  'line breaks': inPage((bytes) => `<p>${repeat('word<br>', bytes)}`),
  'double line breaks': inPage((bytes) => `<p>${repeat('word<br><br>', bytes)}`),
  'nothing but line breaks': inPage((bytes) => `<p>${repeat('<br>', bytes)}`),
  'word breaks': inPage((bytes) => `<p>${repeat('wo<wbr>', bytes)}`),
  rules: inPage((bytes) => repeat('<hr>', bytes)),
  'empty paragraphs': inPage((bytes) => repeat('<p>', bytes)),
  'empty elements, deep': inPage((bytes) => nested('<div>', '</div>', bytes)),
  'paragraphs 500 deep': inPage((bytes) => `${'<div>'.repeat(500)}${repeat('<p>word</p>', bytes)}`),
  comments: inPage((bytes) => repeat('<!-- a comment -->', bytes)),
  'comments that never end': inPage((bytes) => repeat('<!-- a comment <!', bytes)),
  'bogus comments': inPage((bytes) => repeat('<?php echo ?><!x><//>', bytes)),
  'document types': inPage((bytes) => repeat('<!DOCTYPE html SYSTEM "x">', bytes)),
  CDATA: inPage((bytes) => `<svg>${repeat('<![CDATA[x]]>', bytes)}`),
  scripts: inPage((bytes) => repeat('<script>let a = 1</script>', bytes)),
  'scripts that never end': inPage((bytes) => repeat('<script><!--<script>', bytes)),
  styles: inPage((bytes) => repeat('<style>a { color: red }</style>', bytes)),
  'less-than signs': inPage((bytes) => repeat('<', bytes)),
  'less-than signs and letters': inPage((bytes) => repeat('<a', bytes)),
  'templates in templates': inPage((bytes) => nested('<template><p>x', '</template>', bytes)),
  'noscript with pictures': inPage((bytes) => repeat((i) => `<noscript><img src=/${i}.png></noscript>`, bytes)),
  'hidden elements': inPage((bytes) => nested('<div hidden>x', '</div>', bytes)),
  headings: inPage((bytes) => repeat((i) => `<h${1 + (i % 6)}>A heading ${i}</h${1 + (i % 6)}>`, bytes)),
  'preformatted, spaces': inPage((bytes) => `<pre>${repeat('    ', bytes)}x</pre>`),
  'preformatted, lines': inPage((bytes) => `<pre>${repeat((i) => `${i} let a = b;\n`, bytes)}</pre>`),
  'preformatted, links of spaces': inPage((bytes) => `<pre>${repeat('<a href=y> </a>', bytes)}</pre>`),
  'code of backticks': inPage((bytes) => `<p><code>${repeat('`', bytes)}</code>`),
  'code in a row': inPage((bytes) => `<p>${repeat('<code>`a`</code>', bytes)}`),
  'spaces between words': inPage((bytes) => `<p>${repeat('word                ', bytes)}`),
});
