// The page's colours can be told apart. Needs no browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

describe('colours', () => {
  const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
  const values = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  const light = new Map(values.map(([, name, value]) => [name, value]));
  const dark = new Map(values.map(([, name, , value]) => [name, value]));

  /** Relative luminance and contrast as WCAG 2.2 defines them. @param {string} color */
  const luminance = (color) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (/** @type {string} */ a, /** @type {string} */ b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  /** Text on ground 4.5, the edge of a control 3. */
  const pairs = [
    ...['paper', 'sheet', 'well', 'current', 'warning-ground', 'error-ground'].map((ground) => ['ink', ground, 4.5]),
    ...['paper', 'sheet', 'well'].flatMap((ground) => [
      ['soft', ground, 4.5],
      ['accent', ground, 4.5],
      ['edge', ground, 3],
    ]),
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-strong', 4.5],
    ['del', 'del-ground', 4.5],
    ['del', 'current', 4.5],
    ['ins', 'ins-ground', 4.5],
    ['ins', 'current', 4.5],
    ['del', 'paper', 4.5],
    ['current-edge', 'sheet', 3],
  ];
  for (const [theme, colors] of /** @type {const} */ ([
    ['light', light],
    ['dark', dark],
  ])) {
    test(`reach AA in the ${theme} theme`, () => {
      for (const [text, ground, least] of pairs) {
        const reached = contrast(String(colors.get(String(text))), String(colors.get(String(ground))));
        assert.ok(reached >= Number(least), `${text} on ${ground}: ${reached.toFixed(2)}`);
      }
    });
  }
});
