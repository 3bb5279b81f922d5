// Every word that the page shows, in English; the other languages have the same shape. A function takes numbers and
// names, so that each language can put them where its grammar wants them.
import { pair, plural } from './counting.js';
import { rules } from './rules/en.js';

/** @param {number} share 0 … 1 */
const percent = (share) => `${Math.round(share * 100)} %`;

/**
 * Why a block is not in the article's body, by the core's names (src/base/reasons.hpp).
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
  'output-limit': 'over the size asked for',
  title: 'title',
  byline: 'author',
  date: 'date',
  source: 'source',
};

/** @type {Record<string, string>} Where the encoding was learnt from. */
const encodingSources = {
  bom: 'as its first bytes say',
  user: 'as you chose',
  http: 'as its sender said',
  meta: 'as the page declares',
  xml: 'as the page declares',
  statistics: 'judged by its bytes',
};

/** @type {Record<string, string>} What came with the core's warnings, by their codes. */
const warnings = {
  'empty-input': 'There is no text in this.',
  nul: 'The text held NUL characters, which were dropped.',
  binary: 'This is no text but a picture, an archive or the like. Give a text file or a saved page.',
  'mixed-encodings': 'The page is put together of parts in different encodings. Each part was read in its own.',
  'utf-7': 'This looks like UTF-7, which is read on request only: choose it under “Other ways to read this”.',
  'malformed-bytes': 'Some bytes are no text in this encoding. They are shown as �.',
  'lone-surrogate': 'Some characters came broken in half. They are shown as �.',
  'too-deep': 'The page is nested deeper than browsers go. Its innermost parts were put beside each other.',
  'no-article': 'What the page holds is listed as left out, with the reasons.',
  'work-limit': 'Parts of this are built so that they would take far too much work. What could be done was done.',
  deadline: 'The time ran out. This is what was done until then.',
  'output-limit': 'The result would be too large. What does not fit was left out.',
};

/** @type {Record<string, (name: string) => string>} What went wrong, by code. */
const errors = {
  'input-too-large': () => 'This is larger than 100 MB. Take a smaller part of it.',
  'worker-failed': () => 'A part of this page did not load. Reload the page and try again.',
  'core-failed': () => 'This is more than the browser has memory for. Take a smaller part of it.',
  'file-unavailable': () => 'A part of this page did not load. Check the connection, reload the page and try again.',
  'bad-data-file': () => 'A part of this page did not load. Check the connection, reload the page and try again.',
  page: (name) => `This page could not do that (${name}). Reload it and try again.`,
  cancelled: () => 'Cancelled.',
  file: (name) => `“${name}” cannot be read. A folder cannot be opened here; choose the files in it.`,
  archive: (name) => `“${name}” cannot be unpacked: it is broken, encrypted, or no archive.`,
  'archive-too-large': (name) =>
    `“${name}” unpacks to more than 300 MB. Unpack it yourself and choose a few of its files.`,
  'no-pages': (name) => `“${name}” has no page in it: no HTML and no text.`,
  link: () => 'The link is broken: a part of it got lost on the way.',
  'page-restricted': () =>
    'The browser lets no extension read this page. Copy what you want to read and paste it above, or save the page and drop its file here.',
  'page-type': (name) =>
    `This is not a web page but a file (${name}). Save it and drop it here, or copy its text and paste it above.`,
  'page-gone': () => 'The page is no longer there to be read. Go back to it and press the button again.',
};

const tidyName = (/** @type {string} */ name) => name.replace(/[-_]/g, ' ');

/** @type {Record<string, string>} */
const themes = { system: 'As the system', light: 'Light', dark: 'Dark' };

export default {
  language: 'en',

  name: 'Unbake',
  tagline: 'Takes the mojibake out of web pages',
  skip: 'Skip to the content',
  leave: 'Close',
  headline: 'Garbled page in, clean article out.',
  lead:
    'Paste a page that came out wrong, or drop the file. Unbake undoes the damage, leaves out what is not the ' +
    'article, and shows you every change it made.',
  privacy: 'It all happens in this tab. Nothing is uploaded.',
  choose: { language: 'Language', theme: 'Colours', themes },

  intake: {
    label: 'The garbled page',
    placeholder: 'Paste text, a copied page or HTML here, type, or drop files anywhere: pages, mails, archives.',
    file: 'Choose files…',
    sample: 'Try a sample',
    clear: 'Start over',
    drop: 'Drop the page here',
    kind: {
      typed: (/** @type {string} */ size) => `Text, ${size}`,
      pasted: (/** @type {string} */ size) => `Pasted text, ${size}`,
      pastedHtml: (/** @type {string} */ size) => `Pasted with its formatting, ${size}`,
      sample: (/** @type {string} */ size) => `Sample page, ${size}`,
      file: (/** @type {string} */ size) => `File, ${size}`,
      link: (/** @type {string} */ size) => `From a link, ${size}`,
      shared: (/** @type {string} */ size) => `Shared text, ${size}`,
      page: (/** @type {string} */ size) => `This page, ${size}`,
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
    title: 'Pages to try it on',
    scraped: {
      title: 'A scraped Chinese page',
      text: 'A mirror site put pinyin behind characters and lost bytes on the way. What was lost is found again.',
    },
    misread: {
      title: 'A page read in the wrong encoding',
      text: 'UTF-8 that some program took for GBK, and some of it for Latin-1. It is read again, as it was written.',
    },
    undeclared: {
      title: 'An old page that does not say what it is',
      text: 'A file of GBK bytes without a declaration. Its encoding is told by its characters.',
    },
    cluttered: {
      title: 'An English page full of clutter',
      text: 'Nothing is garbled here, but the article stands among menus, adverts and comments. Only it remains.',
    },
  },

  pages: {
    title: (/** @type {number} */ done, /** @type {number} */ all) =>
      done < all ? `${done} of ${all} pages done` : `${all} pages`,
    cancel: 'Cancel',
    download: 'Download all (.zip)',
    nothing: 'nothing found',
    untitled: 'No title found',
    over: (/** @type {number} */ count) =>
      `${plural(count, 'more page was', 'more pages were')} left out: of an archive, 500 pages and 300 MB are taken.`,
    broken: (/** @type {number} */ count) =>
      `${plural(count, 'page')} could not be unpacked: broken, encrypted, or packed in an unusual way.`,
    status: { waiting: 'waiting', working: 'being cleaned…', done: 'done', failed: 'failed' },
  },

  update: { ready: 'A newer version of this page is ready.', reload: 'Reload', later: 'Later' },

  status: {
    working: 'Cleaning…',
    done: (/** @type {string} */ summary) => `Done. ${summary}`,
    copied: 'Copied.',
    copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
    linkCopied: 'Link copied. The text is in the link itself.',
    linkTooLong: 'This is too long for a link. Download it instead.',
    saved: 'Saved.',
    saveFailed: 'The file could not be made. Reload the page and try again.',
  },

  summary: {
    title: 'Result',
    cancel: 'Cancel',
    noArticle: 'No article was found in this.',
    nothing: 'Nothing here was damaged; the words are unchanged.',
    nothingBut: (/** @type {string} */ read) => `${read}. Nothing here was damaged; the words are unchanged.`,
    repaired: (/** @type {number} */ count, /** @type {string[]} */ kinds) =>
      `${plural(count, 'place')} repaired: ${kinds.join(', ')}.`,
    others: 'and others',
    removed: (/** @type {number} */ count) => `${plural(count, 'block')} left out of the article`,
    onlyLost: (/** @type {number} */ count) =>
      `${plural(count, 'character is', 'characters are')} lost for good, shown as �. If you have the file that this came from, try that: it may be whole.`,
    lost: (/** @type {number} */ count) => `${plural(count, 'character')} lost for good, shown as �`,
    machineConverted: 'Machine-converted from Simplified Chinese.',
    showSimplified: 'Show the original',
    encoding: (/** @type {string} */ label, /** @type {string} */ from) =>
      `Read as ${label}${from in encodingSources ? `, ${encodingSources[from]}` : ''}`,
    wished: (/** @type {number} */ count) => `${plural(count, 'place')} changed as you asked`,
    undone: (/** @type {number} */ count) => `${plural(count, 'change')} taken back.`,
    redoAll: 'Make them again',
    warnings: 'Worth knowing',
    error: 'That did not work',
  },
  warnings,
  errors,

  options: {
    title: 'What to show',
    script: { label: 'Script', choices: { keep: 'As it is', hans: 'Simplified', hant: 'Traditional' } },
    punctuation: { label: 'Punctuation', choices: { keep: 'As it is', fullwidth: 'Full-width' } },
    unicode: {
      label: 'Characters',
      choices: { keep: 'As they are', nfc: 'Composed (NFC)', nfkc: 'Plain (NFKC)' },
    },
    keep: { label: 'Show', choices: { article: 'The article', unsure: 'Unsure parts too' } },
  },

  readings: {
    title: 'Other ways to read this',
    legend: 'How to read it',
    automatic: 'What Unbake found',
    untouched: 'As it came, nothing repaired',
    misread: (/** @type {string} */ written, /** @type {string} */ read) => `${written} that was read as ${read}`,
    percent,
    every: 'Every encoding',
    empty: '(nothing)',
    none: 'There is no other way to read this.',
  },

  output: {
    tabs: 'Ways to see the result',
    tab: { article: 'Article', markdown: 'Markdown', html: 'HTML', text: 'Text', json: 'JSON' },
    copy: 'Copy',
    download: 'Download',
    files: { md: 'Markdown', html: 'Web page', txt: 'Plain text', json: 'Everything known', epub: 'Book' },
    print: 'Print',
    link: 'Copy link',
    linkHint: 'A link to this page that carries the text in itself. It is not sent anywhere.',
    images: 'Load pictures',
    imagesHint: 'The pictures are on other sites, which will learn of your visit.',
    fileName: 'article',
    cut: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} characters. Copy and Download take all.`,
  },

  panes: {
    label: 'What to show',
    article: 'The article',
    original: 'What was changed',
    count: (/** @type {number} */ count) => `Changes (${count.toLocaleString('en')})`,
  },

  article: {
    more: 'Show more of this long article',
    frame: 'The cleaned article',
    untitled: 'No title found',
    empty: 'No article was found in this.',
    leads: 'Where this page leads',
    image: (/** @type {string} */ alt) => (alt ? `Picture: ${alt}` : 'Picture'),
    imageHint: 'Not loaded, so that no other site learns of your visit. Open it in a new tab.',
    lost: 'Lost for good: nothing is left of what stood here.',
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
    hint: 'Point at a marked place, or step through them, to see what was done there and why.',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    codePoints: 'Code points',
    confidence: (/** @type {number} */ share) => {
      if (share >= 0.99) return 'Certain';
      if (share >= 0.9) return `Almost certain (${percent(share)})`;
      if (share >= 0.7) return `Likely (${percent(share)})`;
      return `Unsure (${percent(share)})`;
    },
    sure: 'How sure',
    parameter: 'Worked out from',
    parameterText: (/** @type {string} */ rule, /** @type {string} */ parameter) => {
      const [written, read] = pair(parameter);
      return rule === 'misread' && read ? `${written} that was read as ${read}` : parameter;
    },
    undo: 'Take back',
    redo: 'Make again',
    name: (/** @type {string} */ rule) => rules[rule]?.name ?? tidyName(rule),
    why: (/** @type {string} */ rule) => rules[rule]?.why ?? '',
    counted: (/** @type {string} */ rule, /** @type {number} */ count, /** @type {string} */ parameter) =>
      rules[rule]?.counted(count, parameter) ?? `${count.toLocaleString('en')} × ${tidyName(rule)}`,
  },

  bookmark: {
    before: 'For pages that you are reading: drag ',
    name: 'Unbake this page',
    after: ' to your bookmarks.',
    how: 'Drag this to your bookmarks bar; used there, it opens the page that you are reading in Unbake.',
  },
  footer: 'Unbake is free software (Apache-2.0). This page makes no request to any other site.',
  notices: 'The work of others in it',
};
