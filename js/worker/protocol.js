// What goes between a page and its worker: one request, one response of the same id. Typedefs, and errors as data.
import { UnbakeError } from '../errors.js';

/** @import {CreateOptions} from '../types.js' */
/** @import {Unbake} from '../unbake.js' */

/** @typedef {'clean' | 'extract' | 'render' | 'detectEncoding' | 'decode' | 'repairText' | 'isProbablyDamaged'} Method */

/** The first request: load the core. @typedef {{id: number, method: 'open', args: [CreateOptions]}} OpenRequest */

/**
 * A call of a method of `Unbake`.
 * @typedef {{[M in Method]: {id: number, method: M, args: Parameters<Unbake[M]>}}[Method]} CallRequest
 */

/** @typedef {OpenRequest | CallRequest} Request */

/** @typedef {{code: string, message: string, offset: number}} ErrorMessage */

/** @typedef {{id: number, value: unknown} | {id: number, error: ErrorMessage}} Response */

/**
 * Structured cloning keeps of an error only its name and message.
 * @param {unknown} caught
 * @returns {ErrorMessage}
 */
export function toMessage(caught) {
  if (caught instanceof UnbakeError) return { code: caught.code, message: caught.message, offset: caught.offset };
  return { code: 'worker-failed', message: caught instanceof Error ? caught.message : String(caught), offset: 0 };
}

/**
 * @param {ErrorMessage} message
 * @returns {UnbakeError}
 */
export function fromMessage({ code, message, offset }) {
  return new UnbakeError(code, message, { offset });
}
