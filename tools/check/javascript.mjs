/**
 * A JavaScript text with its comments blanked out; line breaks stay, so line numbers hold. Of `//` comments only those
 * that have a line to themselves or follow a space: an address in a string has neither before its slashes.
 * @param {string} text
 */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/gm, (found) => found.replace(/[^\n]/g, ' '));
}
