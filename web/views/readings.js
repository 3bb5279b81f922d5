// Other ways to read the input: the likeliest with a line of what each would say, and the full list behind.
import { el } from '../dom.js';
import { encodingName, languagesOf } from '../model/labels.js';
import { strings } from '../strings/index.js';

/**
 * @typedef {import('../model/readings.js').Reading} Reading
 * @typedef {import('../model/readings.js').Candidate} Candidate
 */

/** Below this the encoding is so unsure that the other readings are shown unasked. */
const unsure = 0.8;

/** @param {Reading | null} reading */
function nameOf(reading) {
  const words = strings.readings;
  if (!reading) return words.automatic;
  if (reading.kind === 'untouched') return words.untouched;
  const languages = languagesOf(reading.label, strings.language);
  const name = encodingName(reading.label);
  if (reading.kind === 'misread') return words.misread(name, encodingName(reading.from));
  return languages ? `${name} · ${languages}` : name;
}

/**
 * @param {HTMLDetailsElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 */
export function mountReadings(root, store, actions) {
  const words = strings.readings;
  const summary = el('summary', {}, words.title);
  const list = el('div', { class: 'candidates' });
  const everyList = el('div', { class: 'candidates' });
  const every = el('details', { class: 'every' }, el('summary', {}, words.every), everyList);
  root.append(summary, el('fieldset', {}, el('legend', { class: 'unseen' }, words.legend), list, every));
  const isChosen = (/** @type {Reading | null} */ reading) =>
    JSON.stringify(reading) === JSON.stringify(store.get().reading);

  /** @param {Candidate} candidate */
  const row = ({ reading, preview, confidence }) =>
    el(
      'label',
      {},
      el('input', {
        type: 'radio',
        name: 'reading',
        checked: isChosen(reading),
        onchange: () => actions.read(reading),
      }),
      el(
        'span',
        { class: 'reading-name' },
        nameOf(reading),
        confidence !== null && el('span', { class: 'sure' }, ` ${words.percent(confidence)}`),
      ),
      el('bdi', { class: 'preview' }, preview || words.empty),
    );

  /** What the lists were made for. @type {object | null} */
  let madeFor = null;
  let filled = false;
  async function fill() {
    const { input } = store.get();
    if (!root.open || filled || !input) return;
    filled = true;
    list.replaceChildren(el('p', { class: 'hint' }, strings.status.working));
    const candidates = await actions.candidates().catch(() => []);
    if (store.get().input !== input) return;
    list.replaceChildren(...candidates.map(row));
    if (candidates.length === 0) list.append(el('p', { class: 'hint' }, words.none));
  }
  async function fillEvery() {
    if (!every.open || everyList.childElementCount > 0) return;
    const all = await actions.everyReading().catch(() => []);
    everyList.replaceChildren(
      ...all.map(({ label, preview }) => row({ reading: { kind: 'encoding', label }, preview, confidence: null })),
    );
  }
  root.addEventListener('toggle', fill);
  every.addEventListener('toggle', fillEvery);

  store.watch(['result'], ({ result, input, reading }) => {
    // What holds no text cannot be read in any way.
    root.hidden = !result || result.warnings.some(({ code }) => code === 'binary' || code === 'empty-input');
    if (root.hidden || !result || input === madeFor) return;
    madeFor = input;
    filled = false;
    list.replaceChildren();
    everyList.replaceChildren();
    every.open = false;
    every.hidden = !input?.bytes;
    root.open = reading !== null || (result.encoding.from === 'statistics' && result.encoding.confidence < unsure);
    fill();
  });
}
