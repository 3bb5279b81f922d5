// Every word that the page shows, but for index.html's noscript. A translation is another object of this shape; a
// function takes numbers and names, so that each language can put them where its grammar wants them.

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
const plural = (count, one, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** @param {number} share 0 … 1 */
const percent = (share) => `${Math.round(share * 100)} %`;

/**
 * What each rule of repair did, in plain words: `name` for one change, `counted` in a list of sums, `why` in a sentence.
 * A rule that is not here is shown by its own name.
 *
 * @type {Record<string, {name: string, counted: (count: number) => string, why: string}>}
 */
const rules = {
  'swallowed-markup': {
    name: 'Markup given back',
    counted: (count) => plural(count, 'swallowed tag'),
    why: 'A broken byte had swallowed the “<” of a tag, so that the tag became text.',
  },
  'injected-pinyin': {
    name: 'Pinyin note taken out',
    counted: (count) => plural(count, 'injected pinyin note'),
    why: 'The site put the character’s pronunciation behind it. No author wrote that.',
  },
  'byte-shift': {
    name: 'Put one byte right',
    counted: (count) => `${plural(count, 'place')} one byte off`,
    why: 'A byte was lost, and everything after it was read one byte off. The lost byte was found again.',
  },
  misread: {
    name: 'Read in the right encoding',
    counted: (count) => `${plural(count, 'place')} read in a wrong encoding`,
    why: 'This was written in one encoding and shown as if it were another. Its bytes were read again.',
  },
  escape: {
    name: 'Escape decoded',
    counted: (count) => plural(count, 'escape'),
    why: 'A code such as “&#22269;” or “%E5%9B%BD” was shown where the character itself should be.',
  },
  punctuation: {
    name: 'Full-width punctuation',
    counted: (count) => plural(count, 'punctuation mark'),
    why: 'You asked for full-width punctuation.',
  },
  script: {
    name: 'Other script',
    counted: (count) => plural(count, 'character'),
    why: 'You asked for the other script.',
  },
  invisible: {
    name: 'Invisible character taken out',
    counted: (count) => plural(count, 'invisible character'),
    why: 'It shows nothing, but gets in the way of search and copying.',
  },
};

/**
 * Why a block is not in the article's body, by the core's names (src/extract/reasons.hpp).
 *
 * @type {Record<string, string>}
 */
const reasons = {
  duplicate: 'said before',
  disclaimer: 'disclaimer',
  advertisement: 'advertisement',
  related: 'other pages',
  comment: 'comments',
  counter: 'counter',
  navigation: 'navigation',
  share: 'share links',
  credit: 'credits',
  copyright: 'copyright',
  hidden: 'not visible',
  outside: 'around the article',
  title: 'title',
  byline: 'author',
  date: 'date',
  source: 'source',
};

/** @type {Record<string, string>} Where the encoding was learnt from. */
const encodingSources = {
  bom: 'as its first bytes say',
  user: 'as you chose',
  http: 'as the server said',
  meta: 'as the page declares',
  xml: 'as the page declares',
  statistics: 'judged by its bytes',
};

const tidyName = (/** @type {string} */ name) => name.replace(/[-_]/g, ' ');

export const strings = {
  language: 'en',

  name: 'Unbake',
  tagline: 'Takes the mojibake out of web pages',
  skip: 'Skip to the content',
  headline: 'Garbled page in, clean article out.',
  lead:
    'Paste a page that came out wrong, or drop the file. Unbake undoes the damage, leaves out what is not the ' +
    'article, and shows you every change it made.',
  privacy: 'It all happens in this tab. Nothing is uploaded.',

  intake: {
    label: 'The garbled page',
    placeholder: 'Paste text or HTML here, type, or drop a file anywhere on this page.',
    file: 'Choose a file…',
    sample: 'Try the sample',
    clear: 'Start over',
    unreadable: (/** @type {string} */ name) =>
      `“${name}” cannot be read. A folder cannot be opened here; choose a file.`,
    drop: 'Drop the page here',
    kind: {
      typed: (/** @type {string} */ size) => `Text, ${size}`,
      pasted: (/** @type {string} */ size) => `Pasted text, ${size}`,
      pastedHtml: (/** @type {string} */ size) => `Pasted with its formatting, ${size}`,
      sample: (/** @type {string} */ size) => `Sample page, ${size}`,
      file: (/** @type {string} */ size) => `File, ${size}`,
    },
    usePlain: 'Use only the plain text',
    useHtml: 'Use the formatting too',
    characters: (/** @type {number} */ count) => plural(count, 'character'),
    bytes: (/** @type {number} */ count) => {
      if (count < 1000) return plural(count, 'byte');
      if (count < 1e6) return `${(count / 1e3).toFixed(count < 1e4 ? 1 : 0)} kB`;
      return `${(count / 1e6).toFixed(1)} MB`;
    },
  },

  examples: {
    title: 'What it undoes',
    pinyin: {
      title: 'Pronunciation in the text',
      text: 'Mirror sites put pinyin behind characters. It is taken out; a note that an author wrote stays.',
    },
    bytes: {
      title: 'Text one byte off',
      text: 'A careless replacement swallowed a byte and the rest was misread. The lost byte is found again.',
    },
    clutter: {
      title: 'Everything around the article',
      shown: [
        ['disclaimer', '免責聲明:本文僅代表作者…'],
        ['counter', '播放數:145391'],
      ],
      text: 'Repeats, disclaimers, adverts and lists of links are left out, each with its reason.',
    },
  },

  status: {
    working: 'Cleaning…',
    done: (/** @type {string} */ summary) => `Done. ${summary}`,
    copied: 'Copied.',
    copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
    cleared: 'Cleared.',
  },

  summary: {
    title: 'Result',
    noArticle: 'No article was found in this.',
    nothing: 'Nothing here was damaged; the words are unchanged.',
    repaired: (/** @type {number} */ count) => `${plural(count, 'place')} repaired`,
    removed: (/** @type {number} */ count) => `${plural(count, 'block')} left out of the article`,
    lost: (/** @type {number} */ count) => `${plural(count, 'character')} lost for good`,
    machineConverted: 'Machine-converted from Simplified Chinese.',
    showSimplified: 'Show it in Simplified',
    encoding: (/** @type {string} */ label, /** @type {string} */ from) =>
      `Read as ${label}${from in encodingSources ? `, ${encodingSources[from]}` : ''}`,
    wished: (/** @type {number} */ count) => `${plural(count, 'place')} changed as you asked`,
    warnings: 'Worth knowing',
    error: 'That did not work',
    /** @type {Record<string, string>} */
    errorHints: {
      'input-too-large': 'Take a smaller part of it.',
      page: 'Reload the page and try again.',
      'worker-failed': 'Reload the page and try again.',
      'file-unavailable': 'Check the connection, reload the page and try again.',
    },
  },

  options: {
    script: 'Script',
    scripts: { keep: 'As it is', hans: 'Simplified', hant: 'Traditional' },
    punctuation: 'Punctuation',
    punctuations: { keep: 'As it is', fullwidth: 'Full-width' },
  },

  output: {
    tabs: 'Ways to see the result',
    tab: { article: 'Article', markdown: 'Markdown', html: 'HTML', text: 'Text', json: 'JSON' },
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    fileName: 'article',
  },

  panes: {
    label: 'What to show',
    article: 'The article',
    original: 'What was changed',
    count: (/** @type {number} */ count) => `Changes (${count.toLocaleString('en')})`,
  },

  article: {
    untitled: 'No title found',
    empty: 'No article was found in this.',
    image: (/** @type {string} */ alt) => (alt ? `Picture: ${alt}` : 'Picture'),
    imageHint: 'Not loaded, so that no other site learns of your visit. Open it in a new tab.',
    changed: (/** @type {number} */ number) => `Change ${number}`,
  },

  original: {
    previous: 'Previous change',
    next: 'Next change',
    position: (/** @type {number} */ number, /** @type {number} */ count) =>
      number > 0 ? `${number} of ${count}` : plural(count, 'change'),
    none: 'No changes',
    source: 'In the page’s source, before it was parsed',
    reason: (/** @type {string} */ reason) => reasons[reason] ?? tidyName(reason),
    leftOut: 'Left out of the article',
    shownAbove: 'Shown above the article',
    more: (/** @type {number} */ count) => `Show ${plural(count, 'more line')}`,
    change: (/** @type {number} */ number, /** @type {string} */ before, /** @type {string} */ after) => {
      if (after === '') return `Change ${number}: “${before}” taken out`;
      if (before === '') return `Change ${number}: “${after}” put in`;
      return `Change ${number}: “${before}” became “${after}”`;
    },
  },

  detail: {
    title: 'This change',
    hint: 'Point at a marked place, or step through them, to see what was done there and why.',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    confidence: (/** @type {number} */ share) => {
      if (share >= 0.99) return 'Certain';
      if (share >= 0.9) return `Almost certain (${percent(share)})`;
      if (share >= 0.7) return `Likely (${percent(share)})`;
      return `Unsure (${percent(share)})`;
    },
    sure: 'How sure',
    parameter: 'Worked out from',
    name: (/** @type {string} */ rule) => rules[rule]?.name ?? tidyName(rule),
    why: (/** @type {string} */ rule) => rules[rule]?.why ?? '',
    counted: (/** @type {string} */ rule, /** @type {number} */ count) =>
      rules[rule]?.counted(count) ?? `${count.toLocaleString('en')} × ${tidyName(rule)}`,
  },

  footer: 'Unbake is free software (Apache-2.0). This page makes no request to any other site.',
};
