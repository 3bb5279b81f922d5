// The plots in docs/, as SVG: readable on a light and on a dark page, in the colours that the reader's system asks for.
import { short, sizeName } from './tables.mjs';

/** A colour for each contestant, the same in every plot, that stands out on white and on black. */
const colours = ['#2f81f7', '#d29922', '#8957e5', '#2da44e', '#db6d28'];
const style =
  'text{font:13px system-ui,sans-serif;fill:#1f2328}line,polyline{fill:none}.grid{stroke:#8c959f;stroke-opacity:.35}' +
  '.one{stroke:#8c959f}.small{font-size:11px}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}';

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {{anchor?: 'start' | 'middle' | 'end', small?: boolean}} [how]
 */
function label(x, y, text, { anchor = 'start', small = false } = {}) {
  const attributes = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${small ? ' class="small"' : ''}`;
  return `<text ${attributes}>${escaped(text)}</text>`;
}

/** @param {string} name of a class @param {[number, number, number, number]} points */
const line = (name, [x1, y1, x2, y2]) =>
  `<line class="${name}" x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;

/** @param {number} width @param {number} height @param {string} title @param {string[]} parts */
function svg(width, height, title, parts) {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`;
  return [head, `<title>${escaped(title)}</title>`, `<style>${style}</style>`, ...parts, '</svg>', ''].join('\n');
}

/** @typedef {{title: string, points: [number, number][]}} Series x and y, both above 0 */

/**
 * A plot of lines over two logarithmic scales: time for a MB over the size of a page.
 * @param {string} title
 * @param {Series[]} series
 */
export function linePlot(title, series) {
  const [width, height, left, right, top, bottom] = [760, 400, 60, 190, 40, 40];
  const all = series.flatMap(({ points }) => points);
  const ends = (/** @type {number[]} */ values) => [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [[x0, x1], [y0, y1]] = [ends(all.map(([x]) => x)), ends(all.map(([, y]) => y))];
  const xOf = (/** @type {number} */ x) => left + ((Math.log10(x) - x0) / (x1 - x0)) * (width - left - right);
  const yOf = (/** @type {number} */ y) =>
    height - bottom - ((Math.log10(y) - y0) / (y1 - y0)) * (height - top - bottom);
  const parts = [label(left, 22, title)];
  for (let power = x0; power <= x1; ++power) {
    const x = xOf(10 ** power);
    parts.push(line('grid', [x, top, x, height - bottom]));
    parts.push(label(x, height - bottom + 18, sizeName(10 ** power), { anchor: 'middle', small: true }));
  }
  for (let power = y0; power <= y1; ++power) {
    const y = yOf(10 ** power);
    parts.push(line('grid', [left, y, width - right, y]));
    parts.push(label(left - 8, y + 4, `${10 ** power}`, { anchor: 'end', small: true }));
  }
  for (const [index, { title: name, points }] of series.entries()) {
    const [colour, places] = [colours[index], points.map(([x, y]) => `${xOf(x).toFixed(1)},${yOf(y).toFixed(1)}`)];
    parts.push(`<polyline points="${places.join(' ')}" stroke="${colour}" stroke-width="2.5"/>`);
    for (const place of places) {
      const [x, y] = place.split(',');
      parts.push(`<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`);
    }
    parts.push(`<rect x="${width - right + 20}" y="${top + 24 * index}" width="12" height="12" fill="${colour}"/>`);
    parts.push(label(width - right + 38, top + 11 + 24 * index, name));
  }
  return svg(width, height, title, parts);
}

/** @typedef {{title: string, bars: {name: string, value: number, colour: number}[]}} Group */

/**
 * Bars over a logarithmic scale, from 1: how many times as fast.
 * @param {string} title
 * @param {Group[]} groups
 */
export function barPlot(title, groups) {
  const [width, left, right, top, bar, gap] = [760, 250, 60, 44, 18, 30];
  const most = Math.max(2, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const least = Math.min(1, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const scale = (width - left - right) / (Math.log2(most) - Math.log2(least));
  const xOf = (/** @type {number} */ value) => left + (Math.log2(value) - Math.log2(least)) * scale;
  const parts = [label(8, 22, title)];
  let y = top;
  for (const { title: name, bars } of groups) {
    parts.push(label(8, y + 14, name));
    y += 22;
    for (const { name: what, value, colour } of bars) {
      const [from, to] = [Math.min(xOf(1), xOf(value)), Math.max(xOf(1), xOf(value))];
      parts.push(label(left - 8, y + 13, what, { anchor: 'end', small: true }));
      const place = `x="${from.toFixed(1)}" y="${y}" width="${(to - from).toFixed(1)}" height="${bar - 4}"`;
      parts.push(`<rect ${place} fill="${colours[colour]}"/>`);
      parts.push(label(to + 6, y + 12, `${short(value)} ×`, { small: true }));
      y += bar;
    }
    y += gap - bar;
  }
  parts.push(line('one', [xOf(1), top, xOf(1), y - 6]));
  return svg(width, y + 8, title, parts);
}
