// Pages that nobody would write, the same ones each time: pieces of markup at random, and real pages with parts cut out,
// doubled, moved or replaced.
import { readdirSync, readFileSync } from 'node:fs';

/** Tags of every kind of content model, attributes, references, broken tags and text. */
const names = (
  'a abbr address article aside b big blockquote body button caption center cite code col colgroup dd del details div ' +
  'dl dt em fieldset figcaption figure font footer form frameset h1 h2 head header hr html i iframe img input kbd li ' +
  'listing main marquee math menu nav nobr noscript object ol optgroup option p pre q rp rt rtc ruby s samp script ' +
  'section select small span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead ' +
  'title tr tt u ul var x-y'
).split(' ');
const texts = [
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '  ',
    'word ',
    'Two words.',
    '字',
    '漢字。',
    '\u00a0',
    '\u3000',
    '&amp;',
    '&nbsp;',
    '&#13;',
  ],
  ...[
    '&lt;',
    '&copy',
    '&notit;',
    '&#x80;',
    '&',
    '<',
    '<!',
    '</',
    '<?x>',
    '<!--',
    '-->',
    '<!-- y -->',
    '<![CDATA[z]]>',
    '*',
  ],
  ...['1. ', '# ', '> ', '|', '`', '_', '\\', '\r', '\r\n', '\t', '"', "'", '=', '\u{1F600}', '\u200b', '🇫🇷', '؟'],
];
const attributes = [
  ...[
    '',
    '',
    '',
    '',
    ' href=x',
    ' href="#y"',
    ' id=y',
    ' class="a b"',
    ' hidden',
    ' src=z.png alt="*w*&#13;"',
    ' colspan=3',
  ],
  ...[' rowspan=2', ' style="display:none"', ' lang=zh', ' start=4', ' value=7', ' type=hidden', ' name=y', ' x=1 x=2'],
  ...[' a"b', ' /', ' encoding="text/html"', ' alttext="x_1"', ' color=red', ' rel=tag', ' title="&lt;&amp;"', '\n'],
];
const foreign = [
  '<svg><path/>',
  '<math><mi>x</mi>',
  '<svg><foreignObject>',
  '<math><annotation-xml>',
  '<svg><title>',
  '<desc>',
];

/** Numerical Recipes' generator. @param {number} seed @returns {(below: number) => number} */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {(below: number) => number} next */
function piece(next) {
  const kind = next(10);
  if (kind < 4) return `<${names[next(names.length)]}${attributes[next(attributes.length)]}>`;
  if (kind < 6) return `</${names[next(names.length)]}>`;
  if (kind === 6 && next(4) === 0) return foreign[next(foreign.length)];
  return texts[next(texts.length)];
}

/** @param {(below: number) => number} next @param {number} most How many pieces it is made of at most. */
export function generated(next, most = 60) {
  return Array.from({ length: 1 + next(most) }, () => piece(next)).join('');
}

/** @param {(below: number) => number} next @param {string} page */
export function mutated(next, page) {
  let out = page;
  for (let count = 1 + next(6); count > 0; count--) {
    const at = next(out.length);
    const part = out.slice(at, at + 1 + next(200));
    const to = next(out.length);
    const change = next(4);
    if (change === 0) out = out.slice(0, at) + out.slice(at + part.length);
    else if (change === 1) out = out.slice(0, to) + part + out.slice(to);
    else if (change === 2) out = out.slice(0, at) + piece(next) + out.slice(at + 1 + next(3));
    else out = out.slice(0, at) + piece(next) + out.slice(at);
  }
  return out.toWellFormed();
}

const folder = new URL('../pages/', import.meta.url);

/** The pages of tests/pages that are HTML, by their names. */
export const realPages = new Map(
  readdirSync(folder).flatMap((name) => {
    const files = readdirSync(new URL(`${name}/`, folder)).filter(
      (file) => file.endsWith('.html') && !file.startsWith('expected'),
    );
    return files.map((file) => [`${name}/${file}`, readFileSync(new URL(`${name}/${file}`, folder), 'utf8')]);
  }),
);

/**
 * Pages, half of them made of pieces, half of real ones.
 * @param {number} count @param {number} seed
 */
export function pages(count, seed) {
  const next = random(seed);
  const real = [...realPages.values()];
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? generated(next) : mutated(next, real[next(real.length)]),
  );
}
