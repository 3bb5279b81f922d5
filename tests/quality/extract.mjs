// The adapter of the extraction scorer: a page's bytes → the article, on dist/ as published.
import { createUnbake } from 'unbake';
import { optionsOfNote } from '../../tools/lib/note.mjs';

const unbake = await createUnbake();

/**
 * @param {Uint8Array} bytes
 * @param {{url?: string, type?: 'text/html' | 'text/plain', note?: string}} given
 */
export default async function extract(bytes, { url, type, note }) {
  const article = await unbake.clean(bytes, { url, type, ...optionsOfNote(note) });
  const { title, text, published, byline, source, language } = article;
  return { title, text, published, author: byline, source, lang: language };
}
