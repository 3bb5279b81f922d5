// What the reader chose, kept on this machine for next time. Nothing of what was cleaned is ever kept.

const key = 'unbake';

/**
 * Each setting, and the values that it may have; the first is the default.
 */
const known = /** @type {const} */ ({
  language: ['', 'en', 'zh-Hans', 'zh-Hant', 'ja'],
  theme: ['system', 'light', 'dark'],
  script: ['keep', 'hans', 'hant'],
  punctuation: ['keep', 'fullwidth'],
  unicode: ['keep', 'nfc', 'nfkc'],
  keep: ['article', 'unsure'],
});

/**
 * @typedef {{[Name in keyof typeof known]: typeof known[Name][number]}} Settings `language` '' is the browser's own.
 */

/**
 * What is kept, each value that is none of the known ones replaced by its default: an older or newer page may have
 * written it.
 *
 * @param {Pick<Storage, 'getItem'>} [storage]
 * @returns {Settings}
 */
export function readSettings(storage) {
  /** @type {Record<string, unknown>} */
  let kept = {};
  try {
    const parsed = JSON.parse((storage ?? localStorage).getItem(key) ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) kept = parsed;
  } catch {
    // Storage that is switched off, or text that is no JSON: as if nothing were kept.
  }
  const entries = Object.entries(known).map(([name, values]) => {
    const value = kept[name];
    return [name, /** @type {readonly unknown[]} */ (values).includes(value) ? value : values[0]];
  });
  return /** @type {Settings} */ (Object.fromEntries(entries));
}

/**
 * @param {Settings} settings
 * @param {Pick<Storage, 'setItem'>} [storage]
 */
export function keepSettings(settings, storage) {
  try {
    (storage ?? localStorage).setItem(key, JSON.stringify(settings));
  } catch {
    // Where storage is switched off or full, the settings hold until the page is closed.
  }
}
