// What is measured beside each other in Node: each takes a page's bytes and gives the article.
//
// Unbake makes no output that nobody asks for, so it is asked for HTML and text, and both are read: that is what the
// peers have made when they return (Defuddle its HTML alone). The peers get a string, which is decoded as the page declares, and that
// is counted. Nothing is fetched and nothing is printed.
import { decodeAsDeclared } from './declared.mjs';

/**
 * @typedef {(bytes: Uint8Array, url: string) => Promise<{html: string, text: string}>} Clean
 * @typedef {{title: string, load: () => Promise<Clean>}} Contestant
 */

/** Where the page's own address is not known. */
const anywhere = 'https://example.com/';

/** @param {any} document */
async function readabilityOf(document) {
  const { Readability } = await import('@mozilla/readability');
  const article = new Readability(document).parse();
  return { html: article?.content ?? '', text: article?.textContent ?? '' };
}

/** By name, the first is the one that the others are compared with. @type {Record<string, Contestant>} */
export const contestants = {
  unbake: {
    title: 'Unbake',
    async load() {
      // By its place: the package that this file is in is the peers'.
      const { createUnbake } = await import('../../../dist/node.js');
      const unbake = await createUnbake();
      return async (bytes, url) => {
        const article = await unbake.clean(bytes, { outputs: ['html', 'text'], ...(url !== '' && { url }) });
        return { html: article.html, text: article.text };
      };
    },
  },
  'readability-linkedom': {
    title: 'Readability + linkedom',
    async load() {
      const { parseHTML } = await import('linkedom');
      await import('@mozilla/readability');
      return async (bytes) => readabilityOf(parseHTML(decodeAsDeclared(bytes)).document);
    },
  },
  'readability-jsdom': {
    title: 'Readability + jsdom',
    async load() {
      const { JSDOM, VirtualConsole } = await import('jsdom');
      await import('@mozilla/readability');
      return async (bytes, url) => {
        const options = { url: url || anywhere, virtualConsole: new VirtualConsole() };
        const { window } = new JSDOM(decodeAsDeclared(bytes), options);
        const article = await readabilityOf(window.document);
        window.close();
        return article;
      };
    },
  },
  'defuddle-linkedom': {
    title: 'Defuddle + linkedom',
    async load() {
      const { parseHTML } = await import('linkedom');
      const { Defuddle } = await import('defuddle/node');
      return async (bytes, url) => {
        const { document } = parseHTML(decodeAsDeclared(bytes));
        const { content } = await Defuddle(document, url || anywhere, { useAsync: false });
        return { html: content, text: '' };
      };
    },
  },
};
