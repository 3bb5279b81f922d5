// The result in a few plain sentences.
import { strings } from '../strings/index.js';
import { encodingName, parameterOf } from './labels.js';
import { shownAbove } from './stages.js';

/**
 * How many edits each rule made, most first. What was misread is counted for each way in which it was.
 *
 * @param {import('../result.js').Edit[]} edits
 * @returns {{rule: string, parameter: string, count: number}[]}
 */
function countByRule(edits) {
  /** @type {Map<string, {rule: string, parameter: string, count: number}>} */
  const counts = new Map();
  for (const edit of edits) {
    const { rule } = edit;
    const told = rule === 'misread' ? parameterOf(edit) : '';
    const key = `${rule} ${told}`;
    const entry = counts.get(key) ?? { rule, parameter: told, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** More kinds than this are summed up in a word: the reader can look at each. */
const mostKinds = 3;

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
  const counted = countByRule(repairs);
  const kinds = counted
    .slice(0, mostKinds)
    .map(({ rule, parameter, count }) => strings.detail.counted(rule, count, parameter));
  if (counted.length > mostKinds) kinds.push(words.others);

  const facts = [];
  const { label, from } = result.encoding;
  const read = label && words.encoding(encodingName(label), from);
  // Where nothing else was wrong, that the encoding was found out is what was done.
  const foundOut = from === 'statistics' && label !== 'utf-8';
  const nothing = read && foundOut ? words.nothingBut(read) : words.nothing;
  if (read && (repairs.length > 0 || !foundOut)) facts.push(read);
  if (leftOut.length > 0) facts.push(words.removed(leftOut.length));
  if (wished > 0) facts.push(words.wished(wished));
  const { lost, machineConverted } = result.damage;
  let headline = nothing;
  if (repairs.length > 0) headline = words.repaired(repairs.length, kinds);
  else if (result.html === '') headline = words.noArticle;
  else if (lost > 0) headline = words.onlyLost(lost);
  return { headline, facts, machineConverted, lost: lost > 0 && repairs.length > 0 ? words.lost(lost) : null };
}
