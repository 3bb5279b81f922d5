// Which of OpenCC's phrases are needed. OpenCC takes the longest phrase that matches, from left to right, and what no
// phrase covers goes character by character. Most phrases say only what the characters would become anyway: they are
// there to keep a neighbour that reaches into them from matching.

/** The longest phrase is "斯里兰卡民主社会主义共和国", of 13 characters. */
const longestPhrase = 16;
/**
 * Phrases that only keep single-character overlaps away are kept up to this length. With it, converting 440,000 Han
 * characters of running text differs in one place from the whole dictionary; with 2, in about 7 characters; without any,
 * in 137. Idioms of four characters would be half the size of the table.
 */
const longestGuard = 3;

/** @param {string} text @param {Map<string, string>} characters */
export const byCharacter = (text, characters) => [...text].map((c) => characters.get(c) ?? c).join('');

/** OpenCC's conversion. @param {string[]} text @param {Map<string, string>} phrases @param {Map<string, string>} characters */
export function convert(text, phrases, characters) {
  const out = [];
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longestPhrase, text.length - at);
    for (; length > 1; length -= 1) {
      const value = phrases.get(text.slice(at, at + length).join(''));
      if (value !== undefined) {
        out.push(value);
        break;
      }
    }
    if (length === 1) out.push(characters.get(text[at]) ?? text[at]);
    at += length;
  }
  return out.join('');
}

/**
 * The phrases and, where what they become would become something else in turn, that as a phrase that stays: text that is
 * in the target's script already is left as it is. OpenCC makes 萬里 of 万里, and 萬裏 of 萬里.
 * @param {Map<string, string>} phrases @param {Map<string, string>} characters
 */
export function withStandingPhrases(phrases, characters) {
  const standing = new Map(phrases);
  for (const value of phrases.values()) {
    if (standing.has(value) || convert([...value], standing, characters) === value) continue;
    standing.set(value, value);
  }
  return standing;
}

/** How many keys begin with each text that is not itself the whole key. @param {Iterable<string>} keys */
function beginnings(keys) {
  const counts = new Map();
  for (const key of keys) {
    const characters = [...key];
    for (let i = 1; i < characters.length; i += 1) {
      const beginning = characters.slice(0, i).join('');
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The phrases that change what comes out, and those that keep such a one away.
 * @param {Map<string, string>} phrases @param {Map<string, string>} characters
 */
export function neededPhrases(phrases, characters) {
  const changing = new Map([...phrases].filter(([key, value]) => byCharacter(key, characters) !== value));
  const begins = beginnings(changing.keys());
  const needed = new Map(changing);
  for (const [key, value] of phrases) {
    if (changing.has(key)) continue;
    const text = [...key];
    // One that matches inside this phrase, or reaches out of it.
    const hides = convert(text, changing, characters) !== value;
    const overlap = text.findIndex((_, i) => i > 0 && begins.has(text.slice(i).join('')));
    const most = overlap < 0 ? 0 : text.length - overlap;
    if (hides || most >= 2 || (most === 1 && text.length <= longestGuard)) needed.set(key, value);
  }
  return needed;
}
