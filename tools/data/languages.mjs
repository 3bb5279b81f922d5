// The languages whose letters are counted, and what the counting has to know of each.

/**
 * `script`: of its letters (Unicode's Script); `quotes`: quotation marks of print, outer ones, as CLDR's delimiters have
 * them (cldr/common/main, Unicode-3.0), needed because programs' texts mostly have the typewriter's.
 * @type {Record<string, { script: string, quotes: string }>}
 */
export const languages = {
  en: { script: 'Latin', quotes: '“”' },
  fr: { script: 'Latin', quotes: '«»' },
  de: { script: 'Latin', quotes: '„“' },
  es: { script: 'Latin', quotes: '«»' },
  pt: { script: 'Latin', quotes: '“”' },
  it: { script: 'Latin', quotes: '«»' },
  nl: { script: 'Latin', quotes: '‘’' },
  sv: { script: 'Latin', quotes: '””' },
  da: { script: 'Latin', quotes: '“”' },
  nb: { script: 'Latin', quotes: '«»' },
  is: { script: 'Latin', quotes: '„“' },
  fi: { script: 'Latin', quotes: '””' },
  et: { script: 'Latin', quotes: '„“' },
  lv: { script: 'Latin', quotes: '“”' },
  lt: { script: 'Latin', quotes: '„“' },
  pl: { script: 'Latin', quotes: '„”' },
  cs: { script: 'Latin', quotes: '„“' },
  sk: { script: 'Latin', quotes: '„“' },
  sl: { script: 'Latin', quotes: '„“' },
  hr: { script: 'Latin', quotes: '„“' },
  hu: { script: 'Latin', quotes: '„”' },
  ro: { script: 'Latin', quotes: '„”' },
  sq: { script: 'Latin', quotes: '“”' },
  tr: { script: 'Latin', quotes: '“”' },
  ca: { script: 'Latin', quotes: '«»' },
  eu: { script: 'Latin', quotes: '«»' },
  gl: { script: 'Latin', quotes: '“”' },
  ga: { script: 'Latin', quotes: '“”' },
  cy: { script: 'Latin', quotes: '‘’' },
  eo: { script: 'Latin', quotes: '“”' },
  vi: { script: 'Latin', quotes: '“”' },
  ru: { script: 'Cyrillic', quotes: '«»' },
  uk: { script: 'Cyrillic', quotes: '«»' },
  be: { script: 'Cyrillic', quotes: '«»' },
  bg: { script: 'Cyrillic', quotes: '„“' },
  sr: { script: 'Cyrillic', quotes: '„“' },
  mk: { script: 'Cyrillic', quotes: '„“' },
  kk: { script: 'Cyrillic', quotes: '«»' },
  el: { script: 'Greek', quotes: '«»' },
  he: { script: 'Hebrew', quotes: '””' },
  ar: { script: 'Arabic', quotes: '””' },
  fa: { script: 'Arabic', quotes: '«»' },
  th: { script: 'Thai', quotes: '“”' },
  hi: { script: 'Devanagari', quotes: '“”' },
  'zh-Hans': { script: 'Han', quotes: '“”' },
  'zh-Hant': { script: 'Han', quotes: '「」' },
  ja: { script: 'Han', quotes: '「」' },
  ko: { script: 'Hangul', quotes: '‘’' },
};

/** Locales that are named otherwise than their language. */
const aliases = {
  C: 'en',
  no: 'nb',
  zh_cn: 'zh-Hans',
  zh_hans: 'zh-Hans',
  zh_sg: 'zh-Hans',
  zh_tw: 'zh-Hant',
  zh_hant: 'zh-Hant',
  zh_hk: 'zh-Hant',
};

/** The language of a locale's name (`pt_BR`, `zh-CN`, `sr@latin`), or undefined. @param {string} name */
export function languageOfLocale(name) {
  const found = /^([a-z]{2,3}|C)([_-]([A-Za-z]{2,4}))?(\.UTF-8)?$/.exec(name);
  if (!found) return undefined;
  const language = aliases[name.replace('-', '_').toLowerCase()] ?? aliases[found[1]] ?? found[1];
  return languages[language] ? language : undefined;
}
