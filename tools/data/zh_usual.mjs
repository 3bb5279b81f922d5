// Which characters running Chinese uses, in both scripts.
import { readTable } from './opencc_tables.mjs';

/**
 * A character is usual when it is used at least once in a million characters. Rarer ones are names and old words: in
 * damaged text they are wrong readings more often.
 */
export const usualProbability = 1e-6;

/** The first value of a character in a table, or the character. */
const first = (table, c) => table.get(c)?.[0] ?? c;

/**
 * The Traditional forms of the usual Simplified characters that people write: what OpenCC gives for each (all its
 * values, as converters that go character by character choose among them), in the forms that both Taiwan and Hong Kong
 * use. So U+70BA is usual and U+7232, which OpenCC's own standard prefers, is not, as both places write the former.
 * @param {string[]} simplified
 * @returns {Set<string>} those that are not among `simplified`
 */
export function usualTraditional(simplified) {
  const characters = readTable('STCharacters');
  const [taiwan, hongKong] = [readTable('TWVariants'), readTable('HKVariants')];
  const result = new Set();
  for (const c of simplified) {
    for (const form of characters.get(c) ?? [c]) {
      const forms = [first(taiwan, form), first(hongKong, form)];
      for (const used of forms) result.add(used);
      // One of the two writes another form: the standard one is still what converters give.
      if (forms[0] !== forms[1]) result.add(form);
    }
  }
  for (const c of simplified) result.delete(c);
  return result;
}
