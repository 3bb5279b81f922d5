// --explain: what was done to a page, for people.
import { codePointsOf } from '../code-points.js';
import { printable } from './problem.js';

/** @import {Article, RepairedText} from '../types.js' */

/** How much of a removed block is shown, in characters. */
const shownOfRemoved = 60;

/**
 * @param {Partial<Article> & RepairedText} result
 * @returns {string} Lines, each ended.
 */
export function explain({ encoding, edits, damage, removed, links }) {
  const lines = [];
  if (encoding?.label)
    lines.push(`decoded as ${encoding.label} (${encoding.from}, confidence ${round(encoding.confidence)})`);
  for (const { label, bytes } of encoding?.parts ?? []) lines.push(`  bytes ${bytes[0]} to ${bytes[1]}: ${label}`);
  lines.push(`${count(edits.length, 'edit')}${damageOf(damage)}`);
  for (const edit of edits) {
    const { stage, span, rule, before, after, confidence, parameter } = edit;
    const sure = `confidence ${round(confidence)}`;
    const how = [codePointsOf(edit), `${stage} ${span[0]}`, sure, parameter && printable(parameter)];
    lines.push(`  ${rule}: ${quoted(before)} → ${quoted(after)}  (${how.filter(Boolean).join(', ')})`);
  }
  if (removed) lines.push(`${count(removed.length, 'block')} removed`);
  for (const { reason, text } of removed ?? []) lines.push(`  ${reason}: ${quoted(shortened(text))}`);
  if (links?.length) lines.push(`no article, but ${count(links.length, 'link')}`);
  for (const { text, url } of links ?? []) lines.push(`  ${quoted(shortened(text))} ${printable(url)}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** @param {Article['damage']} damage */
function damageOf({ lost, machineConverted }) {
  const more = [];
  if (lost > 0) more.push(`${count(lost, 'character')} lost for good`);
  if (machineConverted) more.push('a Simplified page that a machine turned into Traditional');
  return more.length > 0 ? `; ${more.join('; ')}` : '';
}

/** @param {string} text */
function quoted(text) {
  return `«${printable(text)}»`;
}

/** @param {string} text */
function shortened(text) {
  const characters = [...text.slice(0, 4 * shownOfRemoved)];
  return characters.length > shownOfRemoved ? `${characters.slice(0, shownOfRemoved).join('')}…` : text;
}

/**
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** @param {number} confidence */
function round(confidence) {
  return String(Math.round(confidence * 1000) / 1000);
}
