// Which blocks of a page are text of its article, by the page's truth.

/**
 * Shingles of so many tokens tell whether a block's text stands in the truth; shorter blocks are compared by line, and
 * with what is around them.
 */
const shingle = 4;
/** A block is text if so much of it is in the truth. */
const enough = 0.5;
/** A fragment that must not appear speaks against a block only if it is so much of it: 'Video' is also a word. */
const fragmentShare = 0.3;

const squeeze = (/** @type {string} */ text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * A label for each block: 1 text, 0 not, -1 unknown; and how much it counts. All pages count alike, and in a page
 * blocks by their length (a little less than that), as they do in the measure.
 * @param {string[]} blocks
 * @param {import('./pages.mjs').Page['row']} truth
 * @param {(text: string) => string[]} tokens the scorer's
 * @returns {{label: number, weight: number}[]}
 */
export function labelBlocks(blocks, truth, tokens) {
  // `words`: the same, of which the scorer looks at the words alone.
  const text = truth.text ?? truth.words;
  if (text === undefined) return labelByFragments(blocks, truth);
  const words = tokens(text);
  const known = new Set();
  for (let i = 0; i + shingle <= words.length; i++) known.add(words.slice(i, i + shingle).join(' '));
  const lines = new Set(text.split('\n').map((line) => tokens(line).join(' ')));
  const page = blocks.flatMap(tokens);
  /** Whether a shingle with all of page[begin … end - 1] is known: a cell whose row is one line of the truth. */
  const around = (/** @type {number} */ begin, /** @type {number} */ end) => {
    for (let i = Math.max(0, end - shingle); i <= begin; i++) {
      if (known.has(page.slice(i, i + shingle).join(' '))) return true;
    }
    return false;
  };
  let at = 0;
  return blocks.map((block) => {
    const own = tokens(block);
    const begin = at;
    at += own.length;
    let share = 0;
    if (own.length < shingle) {
      share = own.length > 0 && lines.has(own.join(' ')) ? 1 : 0;
      if (own.length > 0 && share === 0) share = around(begin, at) ? 1 : 0;
    } else {
      let found = 0;
      for (let i = 0; i + shingle <= own.length; i++) found += known.has(own.slice(i, i + shingle).join(' ')) ? 1 : 0;
      share = found / (own.length - shingle + 1);
    }
    const sure = 0.3 + 0.7 * Math.abs(2 * share - 1);
    const length = (Math.max(1, own.length) / Math.max(50, words.length)) ** 0.7;
    return { label: share >= enough ? 1 : 0, weight: 0.02 + sure * length };
  });
}

/** @param {string[]} blocks @param {import('./pages.mjs').Page['row']} truth */
function labelByFragments(blocks, truth) {
  const inside = (truth.with ?? []).map(squeeze);
  const outside = (truth.without ?? []).map(squeeze);
  return blocks.map((block) => {
    const text = squeeze(block);
    if (inside.some((fragment) => text.includes(fragment))) return { label: 1, weight: 0.15 };
    const against = outside.some((part) => text.includes(part) && part.length >= fragmentShare * text.length);
    return against ? { label: 0, weight: 0.15 } : { label: -1, weight: 0 };
  });
}
