// The worker's side: answers requests.
import { UnbakeError } from '../errors.js';
import { toMessage } from './protocol.js';

/** @import {CreateOptions} from '../types.js' */
/** @import {Unbake} from '../unbake.js' */
/** @import {Request, Response} from './protocol.js' */

/**
 * @param {(options: CreateOptions) => Promise<Unbake>} create
 * @param {(response: Response) => void} post
 * @returns {(request: Request) => Promise<void>} What to do with each message.
 */
export function serve(create, post) {
  /** @type {Unbake | undefined} */
  let unbake;

  /** @param {Request} request */
  async function answer(request) {
    if (request.method === 'open') {
      unbake = await create(...request.args);
      return undefined;
    }
    if (!unbake) throw new UnbakeError('worker-failed', 'the first request must be "open"');
    /** @type {(...args: any[]) => Promise<unknown>} */
    const method = unbake[request.method];
    return method.apply(unbake, request.args);
  }

  return async (request) => {
    const { id } = request;
    try {
      post({ id, value: await answer(request) });
    } catch (caught) {
      post({ id, error: toMessage(caught) });
    }
  };
}
