// What tools write into docs/performance.md, and its plots.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { withContents } from '../../tools/bench/document.mjs';
import { parts } from '../../tools/bench/peers/index.mjs';
import { barPlot, linePlot } from '../../tools/bench/peers/plot.mjs';
import { root } from '../../tools/lib/paths.mjs';

describe('the document', () => {
  const document =
    'by hand\n<!-- node: a command -->\nold\n<!-- end -->\nby hand\n<!-- start: another -->\n<!-- end -->\n';

  test('gets what belongs between two marks, and stays as it is elsewhere', () => {
    const once = withContents(document, { node: '| $& |', start: 'new' });
    assert.equal(
      once,
      'by hand\n<!-- node: a command -->\n\n| $& |\n\n<!-- end -->\nby hand\n<!-- start: another -->\n\nnew\n\n<!-- end -->\n',
    );
    assert.equal(withContents(once, { node: '| $& |', start: 'new' }), once);
  });

  test('without a place for something is an error', () => {
    assert.throws(() => withContents(document, { sizes: 'x' }), /no place for sizes/);
  });

  test('has a place for each part that is measured', () => {
    const text = readFileSync(join(root, 'docs/performance.md'), 'utf8');
    withContents(text, Object.fromEntries([...Object.keys(parts), 'machine', 'stages'].map((name) => [name, ''])));
  });
});

/** The numbers of an attribute, in the order of the elements. @param {string} svg @param {RegExp} pattern */
const numbers = (svg, pattern) => [...svg.matchAll(pattern)].map(([, value]) => Number(value));

describe('plots', () => {
  test('of lines: larger values stand higher and further right, on logarithmic scales', () => {
    const svg = linePlot('ms & size', [
      {
        title: 'One <b>',
        points: [
          [1e4, 10],
          [1e5, 100],
          [1e6, 1000],
        ],
      },
    ]);
    const [x, y] = [numbers(svg, /<circle cx="([\d.]+)"/g), numbers(svg, /<circle cx="[\d.]+" cy="([\d.]+)"/g)];
    assert.ok(Math.abs(x[1] - x[0] - (x[2] - x[1])) < 0.2 && x[1] > x[0], `${x}`);
    assert.ok(Math.abs(y[0] - y[1] - (y[1] - y[2])) < 0.2 && y[1] < y[0], `${y}`);
    assert.match(svg, /ms &amp; size/);
    assert.match(svg, />One &lt;b></);
    assert.match(svg, />10 KB<[\s\S]*>100 KB<[\s\S]*>1 MB</);
  });

  test('of bars: what is faster is to the right of the line at 1, what is slower to its left', () => {
    const bars = [
      { name: 'first', value: 0.5, colour: 0 },
      { name: 'warm', value: 8, colour: 1 },
    ];
    const svg = barPlot('ratios', [{ title: 'zh', bars }]);
    const [one] = numbers(svg, /<line class="one" x1="([\d.]+)"/g);
    const [begins, widths] = [numbers(svg, /<rect x="([\d.]+)"/g), numbers(svg, /<rect [^>]*width="([\d.]+)"/g)];
    assert.ok(Math.abs(begins[0] + widths[0] - one) < 0.2, 'the slower one ends at the line');
    assert.ok(Math.abs(begins[1] - one) < 0.2, 'the faster one begins there');
    assert.ok(Math.abs(widths[1] - 3 * widths[0]) < 0.2, 'thrice a doubling');
    assert.match(svg, /prefers-color-scheme:dark/);
  });
});
