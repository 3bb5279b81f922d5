// What a user would choose, as the scorers' notes say it, in the options of the API.
/** @type {[RegExp, import('../../js/types.js').RepairOptions][]} */
const choices = [
  [/\bSimplified\b/, { script: 'hans' }],
  [/\bTraditional\b/, { script: 'hant' }],
  [/\bfull-width punctuation\b/, { punctuation: 'fullwidth' }],
];

/** @param {string | undefined} note */
export function optionsOfNote(note = '') {
  return Object.assign({}, ...choices.filter(([words]) => words.test(note)).map(([, options]) => options));
}
