// Finding the places of changes in the article: the article's text is the kept lines again, in their order, but for
// white space, which HTML is free to fold.

/**
 * @typedef {import('./stages.js').Stages} Stages
 * @typedef {import('../result.js').Span} Span
 */

/** So many kept lines in a row that are not found mean that the rest will not be found either. */
const missesAllowed = 50;

/**
 * A text without its white space, and where each of its units stood.
 *
 * @param {string} text
 */
export function squeeze(text) {
  const at = [];
  let squeezed = '';
  let begin = 0;
  for (const { 0: space, index } of text.matchAll(/\s+|$/g)) {
    squeezed += text.slice(begin, index);
    for (let i = begin; i < index; i++) at.push(i);
    begin = index + space.length;
  }
  return { text: squeezed, at };
}

/**
 * How many units that are no white space stand before each place of a text.
 *
 * @param {string} text
 */
function unitsBefore(text) {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) counts[i + 1] = counts[i] + (/\s/.test(text[i]) ? 0 : 1);
  return counts;
}

/**
 * Where each change stands in the article's text. A change that left nothing behind (something was taken out) takes the
 * character before it, which is the one that had been spoilt; at the start of a line, the one behind it.
 *
 * @param {Stages} stages
 * @param {string} title the text shown as the title
 * @param {string} body the text shown as the body
 * @returns {{change: number, where: 'title' | 'body', span: Span, exact: Span}[]} In the order of changes. `exact` is
 *   the change alone, empty where it left nothing behind. Not every change has a place: it may be in a part that was left
 *   out.
 */
export function placeChanges({ changes, lines, finalText }, title, body) {
  if (changes.length === 0) return [];
  const bodySqueezed = squeeze(body);
  const titleSqueezed = squeeze(title);
  /** @type {ReturnType<typeof placeChanges>} */
  const places = [];
  let cursor = 0;
  let misses = 0;
  for (const { segments, final, reason } of lines) {
    const line = finalText.slice(final[0], final[1]);
    const squeezed = line.replace(/\s+/g, '');
    if (squeezed === '') continue;
    /** @type {'title' | 'body'} */
    let where = 'body';
    let found = -1;
    if (squeezed === titleSqueezed.text) {
      where = 'title';
      found = 0;
    } else if (reason === null && misses < missesAllowed) {
      found = bodySqueezed.text.indexOf(squeezed, cursor);
      if (found === -1) misses++;
      else {
        misses = 0;
        cursor = found + squeezed.length;
      }
    }
    if (found === -1) continue;
    const { at } = where === 'title' ? titleSqueezed : bodySqueezed;
    if (segments.every((segment) => !('change' in segment))) continue;
    const before = unitsBefore(line);
    for (const segment of segments) {
      if (!('change' in segment) || segment.change.final === null) continue;
      let begin = before[segment.change.final[0] - final[0]];
      let end = before[segment.change.final[1] - final[0]];
      /** @type {Span} */
      let exact;
      if (begin === end) {
        const point = begin > 0 ? at[found + begin - 1] + 1 : at[found];
        exact = [point, point];
        if (begin > 0) begin--;
        else end++;
      } else {
        exact = [at[found + begin], at[found + end - 1] + 1];
      }
      if (end > squeezed.length) continue;
      places.push({ change: segment.change.index, where, span: [at[found + begin], at[found + end - 1] + 1], exact });
    }
  }
  return places;
}
