// The result in a few plain sentences.
import { strings } from '../strings.js';
import { shownAbove } from './stages.js';

/**
 * How many edits each rule made, most first, of these stages.
 *
 * @param {import('../result.js').Edit[]} edits
 * @returns {[rule: string, count: number][]}
 */
function countByRule(edits) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { rule } of edits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * @param {import('../result.js').Result} result
 * @returns {{headline: string, facts: string[], machineConverted: boolean, lost: string | null}} The headline is what
 *   was repaired; the facts are what else a reader wants to know, each a phrase of its own.
 */
export function summarize(result) {
  const words = strings.summary;
  const repairs = result.edits.filter((edit) => edit.stage !== 'repaired');
  const wished = result.edits.length - repairs.length;
  const leftOut = result.removed.filter(({ reason }) => !shownAbove.has(reason));
  const kinds = countByRule(repairs).map(([rule, count]) => strings.detail.counted(rule, count));

  const facts = [];
  if (leftOut.length > 0) facts.push(words.removed(leftOut.length));
  if (wished > 0) facts.push(words.wished(wished));
  const { label, from } = result.encoding;
  if (label) facts.push(words.encoding(label, from));
  return {
    headline:
      repairs.length > 0
        ? `${words.repaired(repairs.length)}: ${kinds.join(', ')}.`
        : result.html === ''
          ? words.noArticle
          : words.nothing,
    facts,
    machineConverted: result.damage.machineConverted,
    lost: result.damage.lost > 0 ? words.lost(result.damage.lost) : null,
  };
}
