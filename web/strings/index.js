// The language of the page. `strings` is its words; it is another object once useLanguage() has resolved.
import en from './en.js';

/** @typedef {typeof en} Strings */
/** @typedef {'en' | 'zh-Hans' | 'zh-Hant' | 'ja'} Language */

/** What each language is called in itself. @type {Record<Language, string>} */
export const languages = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', ja: '日本語' };

/** @type {Record<Language, () => Promise<{default: Strings}>>} */
const files = {
  en: async () => ({ default: en }),
  'zh-Hans': () => import('./zh-hans.js'),
  'zh-Hant': () => import('./zh-hant.js'),
  ja: () => import('./ja.js'),
};

export let strings = en;

/**
 * The first of the wanted languages that the page speaks. Chinese goes by its script, which a region implies: zh-TW and
 * zh-HK are read in Traditional.
 *
 * @param {readonly string[]} wanted BCP 47, the most wanted first
 * @returns {Language}
 */
export function pickLanguage(wanted) {
  for (const tag of wanted) {
    /** @type {Intl.Locale} */
    let locale;
    try {
      locale = new Intl.Locale(tag).maximize();
    } catch {
      continue; // no language tag
    }
    if (locale.language === 'zh') return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    if (locale.language === 'en' || locale.language === 'ja') return locale.language;
  }
  return 'en';
}

/**
 * Loads a language's words. Where they cannot be had, the words stay as they are.
 *
 * @param {Language} language
 */
export async function useLanguage(language) {
  try {
    strings = (await files[language]()).default;
  } catch {
    // Without a network, and not kept by the service worker yet.
  }
}
