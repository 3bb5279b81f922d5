// The encodings that a reader may choose, and which languages they are for: that says more than their names.

/** @type {Record<string, string[]>} Encoding Standard names and what the core knows besides; BCP 47 languages. */
export const labels = {
  'utf-8': [],
  gb18030: ['zh-Hans'],
  gbk: ['zh-Hans'],
  'hz-gb-2312': ['zh-Hans'],
  big5: ['zh-Hant'],
  'euc-tw': ['zh-Hant'],
  'iso-2022-cn': ['zh-Hans', 'zh-Hant'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'iso-2022-jp': ['ja'],
  'euc-kr': ['ko'],
  johab: ['ko'],
  'iso-2022-kr': ['ko'],
  'windows-1252': ['en', 'fr', 'de', 'es'],
  'iso-8859-15': ['fr', 'de', 'fi'],
  macintosh: ['en', 'fr', 'de', 'es'],
  'windows-1250': ['pl', 'cs', 'hu'],
  'iso-8859-2': ['pl', 'cs', 'hu'],
  'iso-8859-16': ['ro'],
  'windows-1251': ['ru', 'uk', 'bg'],
  'koi8-r': ['ru'],
  'koi8-u': ['uk'],
  'iso-8859-5': ['ru', 'sr'],
  ibm866: ['ru'],
  ibm855: ['ru', 'bg'],
  'x-mac-cyrillic': ['ru', 'uk'],
  'windows-1253': ['el'],
  'iso-8859-7': ['el'],
  'windows-1254': ['tr'],
  'windows-1255': ['he'],
  'iso-8859-8': ['he'],
  'windows-1256': ['ar', 'fa'],
  'iso-8859-6': ['ar'],
  'windows-1257': ['lt', 'lv', 'et'],
  'iso-8859-13': ['lt', 'lv'],
  'iso-8859-4': ['lt', 'lv', 'et'],
  'iso-8859-10': ['is', 'fo'],
  'iso-8859-3': ['mt', 'eo'],
  'iso-8859-14': ['ga', 'cy'],
  'windows-1258': ['vi'],
  'windows-874': ['th'],
  'utf-16le': [],
  'utf-16be': [],
  'utf-7': [],
  // The Macintosh, beside those above.
  'x-mac-ce': ['pl', 'cs', 'hu'],
  'x-mac-greek': ['el'],
  'x-mac-turkish': ['tr'],
  // DOS.
  ibm437: ['en'],
  ibm850: ['fr', 'de', 'es'],
  ibm858: ['fr', 'de', 'es'],
  ibm852: ['pl', 'cs', 'hu'],
  ibm737: ['el'],
  ibm869: ['el'],
  ibm775: ['lt', 'lv', 'et'],
  ibm857: ['tr'],
  ibm860: ['pt'],
  ibm861: ['is'],
  ibm862: ['he'],
  ibm863: ['fr-CA'],
  ibm864: ['ar'],
  ibm865: ['da', 'nb'],
  ibm874: ['th'],
  ibm1125: ['uk'],
  // EBCDIC of IBM's mainframes.
  ibm1047: ['en'],
  ibm037: ['en', 'pt', 'nl'],
  ibm1140: ['en', 'pt', 'nl'],
  ibm273: ['de'],
  ibm1141: ['de'],
  ibm277: ['da', 'nb'],
  ibm1142: ['da', 'nb'],
  ibm278: ['fi', 'sv'],
  ibm1143: ['fi', 'sv'],
  ibm280: ['it'],
  ibm1144: ['it'],
  ibm284: ['es'],
  ibm1145: ['es'],
  ibm285: ['en-GB'],
  ibm1146: ['en-GB'],
  ibm297: ['fr'],
  ibm1147: ['fr'],
  ibm500: ['fr', 'de', 'nl'],
  ibm1148: ['fr', 'de', 'nl'],
  ibm871: ['is'],
  ibm1149: ['is'],
  ibm870: ['pl', 'cs', 'hu'],
  ibm1025: ['ru', 'bg'],
  ibm1026: ['tr'],
  ibm875: ['el'],
  ibm424: ['he'],
};

/**
 * An encoding's name as people write it: labels are in lower case.
 *
 * @param {string} label
 */
export function encodingName(label) {
  if (label === 'shift_jis') return 'Shift_JIS';
  if (/^(big5|windows|macintosh|johab|x-)/.test(label)) return label[0].toUpperCase() + label.slice(1);
  return label.toUpperCase();
}

/**
 * What an edit was worked out from, with the names of encodings as people write them.
 *
 * @param {Pick<import('../result.js').Edit, 'rule' | 'parameter'>} edit
 */
export function parameterOf({ rule, parameter }) {
  return rule === 'misread' ? parameter.split(' as ').map(encodingName).join(' as ') : parameter;
}

/**
 * "Russian, Ukrainian and Bulgarian" in the page's language, or '' for an encoding of all languages.
 *
 * @param {string} label
 * @param {string} language
 */
export function languagesOf(label, language) {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language, { style: 'narrow' });
  return list.format((labels[label] ?? []).map((tag) => names.of(tag) ?? tag));
}
