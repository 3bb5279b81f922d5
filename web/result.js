// What a request can end in: the API's result, or an error.

/**
 * @typedef {import('../js/types.js').Article} Result
 * @typedef {import('../js/types.js').Edit} Edit
 * @typedef {import('../js/types.js').Span} Span UTF-16 indices
 */

/** A request that failed. `code` is UnbakeError's, or 'page' where the page itself could not do it. */
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
