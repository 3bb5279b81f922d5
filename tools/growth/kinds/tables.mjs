// Tables: with spans, in tables, and of more columns or rows than anyone can read.
import { inPage, nested, repeat } from '../pieces.mjs';

const table = (/** @type {import('../pieces.mjs').Make} */ rows) => inPage((bytes) => `<table>${rows(bytes)}</table>`);

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const tables = {
  'cells in one row': table((bytes) => `<tr>${repeat('<td>word', bytes)}`),
  'rows of one cell': table((bytes) => repeat('<tr><td>word', bytes)),
  'rows of four cells': table((bytes) => repeat('<tr><td>one<td>two<td>three<td>four', bytes)),
  'empty cells': table((bytes) => `<tr>${repeat('<td>', bytes)}`),
  'empty rows': table((bytes) => repeat('<tr>', bytes)),
  'one long row, then short ones': table(
    (bytes) => `<tr>${repeat('<td>x', bytes / 2)}${repeat('<tr><td>x', bytes / 2)}`,
  ),
  'rowspan 65534': table((bytes) => repeat('<tr><td rowspan=65534>x', bytes)),
  'rowspan 65534 in one row': table((bytes) => `<tr>${repeat('<td rowspan=65534>x', bytes)}`),
  'rowspan without rows': table((bytes) => repeat('<td rowspan=9>x', bytes)),
  'colspan 1000': table((bytes) => repeat('<td colspan=1000>x', bytes)),
  'colspan 1000 in rows': table((bytes) => repeat('<tr><td colspan=1000>x', bytes)),
  'colspan 32 and rowspan 1000': table((bytes) => repeat('<tr><td rowspan=1000 colspan=32>', bytes)),
  'colspan 32 and rowspan 1000, a word in each': table((bytes) => repeat('<tr><td rowspan=1000 colspan=32>x', bytes)),
  'spans out of range': table((bytes) => repeat('<tr><td colspan=4294967297 rowspan=99999999999>x', bytes)),
  'stairs of spans': table((bytes) =>
    repeat((i) => `<tr><td rowspan=${1 + (i % 50)}>x<td colspan=${1 + (i % 7)}>y`, bytes),
  ),
  'tables in tables': inPage((bytes) => nested('<table><tr><td>x', '</table>', bytes)),
  'tables in a row': inPage((bytes) => repeat('<table><tr><th>one<th>two<tr><td>three<td>four</table>', bytes)),
  'tables of one cell': inPage((bytes) => repeat('<table><td>word</table>', bytes)),
  captions: table((bytes) => repeat('<caption>word</caption>', bytes)),
  columns: table((bytes) => repeat('<colgroup><col span=1000><col>', bytes)),
  'bodies of tables': table((bytes) => repeat('<tbody><tr><td>word', bytes)),
  'lists in cells': table((bytes) => repeat('<tr><td><ul><li>one<li>two</ul>', bytes)),
  'pipes in cells': table((bytes) => `<tr><td>${repeat('|', bytes)}`),
  'paragraphs in a cell': table((bytes) => `<tr><td>${repeat('<p>word', bytes)}`),
  'layout tables': inPage((bytes) => repeat('<table><tr><td><p>A paragraph of some words.</table>', bytes)),
  'line numbers': table((bytes) => repeat((i) => `<tr><td>${i}<td><code>let a = b</code>`, bytes)),
};
