// The one kind of error that this package throws.

/**
 * Bad use, or something that the package needs and cannot have. Bad content is never an error.
 *
 * | code | what provokes it |
 * |---|---|
 * | `bad-input` | an input that is neither bytes, Blob nor string; bytes or a Blob that are no longer there |
 * | `bad-option` | an unknown option, or a value that it does not take |
 * | `bad-edit` | `replay` of an edit that does not fit its text |
 * | `input-too-large` | more bytes than `limits.inputBytes` |
 * | `unknown-encoding` | a label that names no encoding |
 * | `bad-data-file` | a data file that is cut short, of another version, or not the one that is needed |
 * | `file-unavailable` | unbake.wasm or a data file that could not be fetched; an unbake.wasm of another kind or version |
 * | `core-failed` | a fault in the core, no memory left, or a result longer than a string can be; it costs this call only, the next one starts the core afresh |
 * | `worker-failed` | a worker that could not start or broke down |
 * | `terminated` | a call to a worker that `terminate()` cut off |
 */
export class UnbakeError extends Error {
  /**
   * @param {string} code A stable name, for programs.
   * @param {string} message One sentence that names the fix, for people.
   * @param {{offset?: number, cause?: unknown}} [details]
   */
  constructor(code, message, { offset = 0, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'UnbakeError';
    this.code = code;
    /** Where in the input; 0 where there is no place. */
    this.offset = offset;
  }
}

/**
 * What a caught value says.
 * @param {unknown} caught
 * @returns {string}
 */
export function reasonOf(caught) {
  return caught instanceof Error ? caught.message : String(caught);
}
