// The shapes that cross the API. No code: typedefs only, so that the declarations carry them.

/**
 * @typedef {object} Options
 * @property {'text/html' | 'text/plain'} [type] What the input is. Default: found out from the input.
 * @property {string} [url] The page's address; relative links and images are resolved against it.
 * @property {string} [charset] What the server said (`charset` of the Content-Type header). A hint, not an order.
 * @property {string} [encoding] The encoding to decode with, whatever the page says (a label of the Encoding
 *   Standard, or of a code page such as 'cp437').
 * @property {'keep' | 'hans' | 'hant'} [script] Convert Chinese to Simplified or Traditional. Default: 'keep'.
 * @property {'keep' | 'fullwidth'} [punctuation] Make Chinese punctuation full-width. Default: 'keep'.
 * @property {'keep' | 'nfc' | 'nfkc'} [unicode] Bring the text into a normalisation form of Unicode. 'nfc' writes a letter
 *   and its accent as one character; 'nfkc' also replaces ligatures, full-width and other compatible forms. Default: 'keep'.
 * @property {'on' | 'off' | string[]} [repair] Repair damage, do not, or use only the rules named. Default: 'on'.
 * @property {'article' | 'unsure'} [keep] 'unsure' also keeps blocks that may not belong to the article.
 * @property {Partial<Limits>} [limits] What one call may take.
 * @property {(keyof Outputs)[]} [outputs] The outputs that are made, at once; the result has no others. Default: each is
 *   made when it is first read, but for `places` and `snapshot`, which are only there where they are named.
 */

/**
 * @typedef {object} RenderOptions
 * @property {number[]} [without] Which edits are left out, as their indices in `article.edits`. Default: none.
 * @property {(keyof Outputs)[]} [outputs] As in `Options`.
 */

/**
 * @typedef {Pick<Article, 'html' | 'markdown' | 'text' | 'paragraphs' | 'stages' | 'edits' | 'removed' | 'places' |
 *   'snapshot'>} Outputs
 */

/**
 * @typedef {object} Limits
 * @property {number} inputBytes The largest input, in bytes. Default: 104857600 (100 MB).
 * @property {number} milliseconds How long the work may take, about. What is done until then is the result, and the
 *   warning `deadline` says so. Default: 0, no limit.
 * @property {number} outputBytes The largest HTML, Markdown and text, each in bytes of UTF-8. Blocks that do not fit are
 *   in `removed`, and the warning `output-limit` says so. Default: 0, no limit.
 */

/** @typedef {Pick<Options, 'type' | 'charset' | 'encoding' | 'limits'>} DetectOptions */
/** @typedef {Pick<Options, 'script' | 'punctuation' | 'unicode' | 'repair' | 'limits'>} RepairOptions */
/** @typedef {Omit<Options, 'repair'>} ExtractOptions */

/**
 * What can be cleaned: bytes (any view of a buffer counts as its bytes), a file, or text that is decoded already.
 * @typedef {Uint8Array | ArrayBuffer | ArrayBufferView | Blob | string} Input
 */

/**
 * @typedef {object} Article
 * @property {string | null} title Null where the page has none; so for all that may be null.
 * @property {string | null} byline The author, as the page names him or her.
 * @property {string | null} source Who first published it, where the page says so.
 * @property {string | null} published ISO 8601, as exact as the page has it, with an offset only if the page gives one.
 * @property {string | null} modified As `published`.
 * @property {string | null} language BCP 47.
 * @property {'ltr' | 'rtl' | null} direction
 * @property {string | null} site The name of the site.
 * @property {string | null} url The page's own address (canonical), or the one given.
 * @property {string | null} image The address of the leading image.
 * @property {string | null} description What the page's head says it is about.
 * @property {string[]} tags What the page files it under: its tags, else its keywords.
 * @property {string | null} license The address of its licence, or the name where the page gives no address.
 * @property {string | null} nextPage The address of the page on which the article goes on. Nothing is fetched.
 * @property {PageKind | null} kind What kind of page it is: what counts as its content follows from it. Null where there
 *   is nothing to tell it by.
 * @property {Encoding} encoding How the bytes became text.
 * @property {string} html The article's body as sanitised HTML, a fragment.
 * @property {string} markdown The article's body as CommonMark.
 * @property {string} text The article's body as plain text, each paragraph ended by a line feed.
 * @property {string[]} paragraphs The blocks of the body that have text, as plain text.
 * @property {Edit[]} edits Every change to the text, by stage, then by place.
 * @property {StageTexts} stages The texts that the edits' spans count in.
 * @property {Removed[]} removed The blocks that are not part of the article.
 * @property {Places} [places] Where the edits can be seen.
 * @property {Uint8Array} [snapshot] What `render` makes the outputs from, where the article is a copy or from a worker.
 *   Only the same release reads it.
 * @property {Link[]} links Of a page without an article (a front page, a list): where it leads, each address once. Else
 *   empty: an article's links stand in its text.
 * @property {Damage} damage
 * @property {Warning[]} warnings What should be known about the content; never thrown.
 * @property {Stats} stats
 */

/**
 * @typedef {object} Link
 * @property {string} text
 * @property {string} url Absolute where the page's address is known; safe to lead to.
 */

/**
 * @typedef {object} PageKind
 * @property {'article' | 'collection' | 'documentation' | 'forum' | 'listing' | 'product' | 'service' | 'other'} name
 *   `collection`: a shelf of a shop, or what a site has of one subject; `listing`: entries with teasers, as a blog's or a
 *   search's; `service`: what a firm or an office says of itself; `other`: none of these is likely.
 * @property {number} confidence 0 … 1.
 */

/**
 * @typedef {object} Encoding
 * @property {string | null} label Its name in lower case; null for a string, which came decoded.
 * @property {'bom' | 'user' | 'http' | 'meta' | 'xml' | 'statistics' | 'string'} from What decided.
 * @property {number} confidence 0 … 1.
 * @property {{label: string, confidence: number}[]} alternatives The next best, best first.
 * @property {{label: string, bytes: [number, number]}[]} parts Of a page whose parts are in different encodings: all of
 *   it, each part with its first byte and the one behind it. Empty where the page is in one encoding.
 */

/**
 * The text that the spans of an edit count in: `source`, the decoded text as it came; `blocks`, the text of the page's
 * blocks joined by newlines; `repaired`, the result of the stage before, on which what the options ask for is done.
 * @typedef {'source' | 'blocks' | 'repaired'} Stage
 */

/** @typedef {[begin: number, end: number]} Span Half open, in UTF-16 units, as slice() takes them. */

/**
 * @typedef {object} StageTexts
 * @property {string | null} source Null unless an edit of that stage exists.
 * @property {string} blocks
 * @property {string} repaired
 */

/**
 * One change to the text.
 * @typedef {object} Edit
 * @property {Stage} stage
 * @property {string} rule The name of the rule that made it.
 * @property {Span} span In the stage's text.
 * @property {string} before What stands there.
 * @property {string} after What takes its place.
 * @property {number} confidence 0 … 1: how likely `after` is what the author wrote.
 * @property {string} parameter What the rule worked with (a key, a chain of encodings); may be empty.
 */

/**
 * @typedef {object} Removed
 * @property {Span} span In the text after all stages.
 * @property {string} text
 * @property {string} reason Why it is not part of the article, as a stable name.
 */

/**
 * @typedef {object} Places
 * @property {Place[]} edits In the order of `article.edits`, without those that are not to be seen.
 * @property {Span[]} removed For each of `article.removed`, where it stands in `stages.blocks`.
 */

/**
 * What of a text is to be marked for an edit: what it wrote, without white space at the ends. Where it left nothing,
 * that is the character before it, which had been spoilt; at the start of a block, the one behind it. Null where it is
 * not to be seen there.
 * @typedef {object} Place
 * @property {number} edit Its index in `article.edits`.
 * @property {Span | null} title In the title.
 * @property {Span | null} html In the text of the HTML (`textContent` of the fragment).
 * @property {Span | null} text In `article.text`.
 */

/**
 * @typedef {object} Damage
 * @property {{rule: string, count: number}[]} kinds The kinds found, with how many edits each took.
 * @property {number} lost Characters that could not be restored.
 * @property {boolean} machineConverted A Simplified page that a machine turned into Traditional.
 */

/**
 * What should be known about the content; `code` is stable, `message` is for people.
 *
 * | code | what it says |
 * |---|---|
 * | `empty-input` | there is no text in the input |
 * | `binary` | the bytes are no text but a picture, an archive or the like |
 * | `nul` | NUL characters were dropped |
 * | `mixed-encodings` | parts of the page are in different encodings: `encoding.parts` |
 * | `utf-7` | the bytes look like UTF-7, which is decoded on request only |
 * | `malformed-bytes` | bytes that are nothing in the encoding became U+FFFD |
 * | `lone-surrogate` | halves of characters became U+FFFD |
 * | `too-deep` | elements nested deeper than browsers go were put beside each other |
 * | `no-article` | no article was found |
 * | `work-limit` | a part of the input would take more work than its size allows: what was not done is named, all else is |
 * | `deadline` | `limits.milliseconds` was reached: this is what was done until then |
 * | `output-limit` | blocks that do not fit into `limits.outputBytes` were removed |
 * @typedef {{code: string, message: string}} Warning
 */

/**
 * @typedef {object} Stats
 * @property {number} inputBytes
 * @property {number} blocks Blocks of the page.
 * @property {number} removed Of these, not in the article.
 * @property {number} edits
 */

/**
 * @typedef {object} RepairedText
 * @property {string} text The repaired text.
 * @property {Edit[]} edits
 * @property {StageTexts} stages
 * @property {Damage} damage
 * @property {Warning[]} warnings
 */

/**
 * A file of the package: where it is (a URL; a string is a URL in the browser, a path or URL in Node), or its bytes.
 * @typedef {URL | string | ArrayBuffer | Uint8Array<ArrayBuffer>} FileSource
 */

/**
 * Where the package's files are. Default for each: beside the module.
 * @typedef {object} CreateOptions
 * @property {FileSource | WebAssembly.Module} [wasm] unbake.wasm.
 * @property {FileSource} [data] unbake.data, fetched only when bytes are not UTF-8 or text looks damaged.
 * @property {FileSource} [model] unbake-model.data, fetched together with `data`.
 */

export {};
