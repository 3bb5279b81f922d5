// Four pages to try Unbake on, all of them written for it but the first, which is a real scraped page.
import { place } from '../place.js';

/**
 * @typedef {'scraped' | 'misread' | 'undeclared' | 'cluttered'} Sample
 */

/** @type {Record<Sample, {file: string, bytes: boolean}>} `bytes`: it is given as a file, for its encoding to be found. */
const samples = {
  scraped: { file: 'scraped-page.txt', bytes: false },
  misread: { file: 'misread-page.txt', bytes: false },
  undeclared: { file: 'undeclared-gbk.html', bytes: true },
  cluttered: { file: 'cluttered-page.html', bytes: false },
};

export const sampleNames = /** @type {Sample[]} */ (Object.keys(samples));

/**
 * @param {Sample} sample
 * @returns {Promise<import('../state.js').Input>}
 */
export async function readSample(sample) {
  const { file, bytes } = samples[sample];
  const response = await fetch(place(`samples/${file}`));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  if (bytes) {
    const content = new Uint8Array(await response.arrayBuffer());
    return { kind: 'sample', text: '', bytes: content, name: file, size: content.length };
  }
  const text = await response.text();
  return { kind: 'sample', text, size: text.length };
}
