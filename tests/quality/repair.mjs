// The adapter of the repair scorer: damaged text → repaired text, on dist/ as published.
import { createUnbake } from 'unbake';
import { optionsOfNote } from '../../tools/lib/note.mjs';

const unbake = await createUnbake();

/**
 * @param {string} text
 * @param {{note?: string}} given
 */
export default async function repair(text, { note }) {
  return (await unbake.repairText(text, optionsOfNote(note))).text;
}
