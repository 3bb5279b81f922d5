// What has to be read before it can be taken in: files, samples, links, and what other programs hand over.
import { readFiles } from '../intake/files.js';
import { readFragment } from '../intake/link.js';
import { readSample } from '../intake/samples.js';
import { textInput } from '../intake/transfer.js';
import { PageError } from '../result.js';

/**
 * @param {import('./take.js').TakeActions} taking
 * @param {import('./turns.js').Turns} turns
 */
export function receiveActions({ take, takeMany }, { later }) {
  return {
    /** @param {readonly File[]} files */
    takeFiles(files) {
      return later(
        () => readFiles(files),
        ({ inputs, missing }) => {
          // One page shows nothing of others, so where there are such, it is one of several.
          if (inputs.length === 1 && missing.over + missing.broken === 0) take(inputs[0]);
          else if (inputs.length > 0) takeMany(inputs, missing);
        },
      );
    },

    /** @param {import('../intake/samples.js').Sample} sample */
    takeSample(sample) {
      return later(() => readSample(sample), take);
    },

    /** What a link carries behind its '#'. @param {string} fragment */
    takeFragment(fragment) {
      if (!/^#(text|html)=/.test(fragment)) return;
      later(
        () =>
          readFragment(fragment).catch(() => {
            throw new PageError('link', 'link');
          }),
        (carried) => {
          if (!carried) return;
          const { text, html, url } = carried;
          take(textInput('link', text, { url, ...(html && { type: 'text/html' }) }));
        },
      );
    },

    /**
     * Waits for what someone else hands over.
     *
     * @param {() => Promise<import('../state.js').Input>} read rejects with a PageError
     */
    takeFrom(read) {
      return later(read, take);
    },
  };
}
