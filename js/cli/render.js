// Results that go to stdout one after the other.
import { documentOf, htmlHead, htmlSection, jsonOf } from '../documents.js';

/** @import {Article} from '../types.js' */
/** @import {Format} from '../documents.js' */

/**
 * One of several.
 * @param {Article} article
 * @param {Format} format
 * @param {string} file
 * @param {boolean} first
 * @returns {string}
 */
export function renderNext(article, format, file, first) {
  if (format === 'json') return jsonOf({ file, ...article });
  const gap = first ? '' : '\n';
  if (format === 'text') return `${gap}==> ${file} <==\n${documentOf(article, format)}`;
  const comment = `<!-- ${file.replaceAll('--', '- -').replaceAll('>', '')} -->\n`;
  if (format === 'markdown') return `${gap}${comment}\n${documentOf(article, format)}`;
  const head = first ? htmlHead({ title: 'Unbake', language: null, direction: null }) : '';
  return `${head}${comment}${htmlSection(article, true)}`;
}
