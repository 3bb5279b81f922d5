// What a request can end in: the API's result, or an error.

/**
 * @typedef {import('../js/types.js').Article} Result
 * @typedef {import('../js/types.js').Edit} Edit
 * @typedef {import('../js/types.js').Span} Span UTF-16 indices
 */

/**
 * A request that failed. `code` is UnbakeError's, or one of the page's own: 'page' (it could not do it), 'cancelled',
 * 'file' and 'archive' (it cannot be read), 'no-pages' (nothing in it), 'link' (it is broken). For the page's own
 * `message` is no more than the name of what it is about; the words are in strings/.
 */
export class PageError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }

  /** @param {unknown} error */
  static from(error) {
    if (error instanceof PageError) return error;
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'page';
    return new PageError(code, message);
  }
}
