// The page's text as it came, line by line: every change marked, and what was left out set back with its reason.
import { el, scrollBehavior } from '../dom.js';
import { stagesOf } from '../model/shown.js';
import { shownAbove } from '../model/stages.js';
import { strings } from '../strings/index.js';
import { drawDetail } from './detail.js';

/** So many lines are drawn first, and so many more when asked for, so that a huge page does not hold up typing. */
const linesAtOnce = 500;
const moreLines = 2000;

/** How much of the text around a change of the source is shown, in UTF-16 units. */
const sourceContext = 24;

/**
 * @typedef {import('../model/stages.js').Change} Change
 * @typedef {import('../model/stages.js').Line} Line
 * @typedef {ReadonlySet<number>} Undone
 */

/**
 * @param {Change} change
 * @param {Undone} undone
 */
function drawChange({ index, edit }, undone) {
  const { before, after } = edit;
  return el(
    'span',
    {
      class: undone.has(index) ? 'change undone' : 'change',
      role: 'button',
      tabindex: -1,
      'data-change': index,
      'aria-description': strings.original.change(index + 1, before, after),
    },
    before === '' ? null : el('del', {}, before),
    after === '' ? null : el('ins', {}, after),
  );
}

/**
 * @param {Line} line
 * @param {Undone} undone
 * @param {string | null} reason shown in the corner
 */
function drawLine({ segments }, undone, reason = null) {
  return el(
    'p',
    { class: 'line', dir: 'auto' },
    reason && el('span', { class: 'reason', lang: strings.language }, strings.original.reason(reason)),
    ...segments.map((segment) => ('text' in segment ? segment.text : drawChange(segment.change, undone))),
  );
}

/**
 * Lines in a row that are not in the article's body stand together, each with its reason where that changes.
 *
 * @param {Line[]} lines
 * @param {Undone} undone
 */
function drawLines(lines, undone) {
  /** @type {HTMLElement[]} */
  const drawn = [];
  /** @type {HTMLElement | null} */
  let group = null;
  /** @type {string | null} */
  let last = null;
  for (const line of lines) {
    const { reason } = line;
    if (reason === null) {
      group = null;
      drawn.push(drawLine(line, undone));
    } else {
      const above = shownAbove.has(reason);
      const name = above ? 'shown-above' : 'left-out';
      if (!group?.classList.contains(name)) {
        const label = above ? strings.original.shownAbove : strings.original.leftOut;
        group = el('div', { class: name, role: 'group', 'aria-label': label });
        drawn.push(group);
        last = null;
      }
      group.append(drawLine(line, undone, reason === last ? null : reason));
    }
    last = reason;
  }
  return drawn;
}

/**
 * @param {Change[]} changes of the source
 * @param {string} source
 * @param {Undone} undone
 */
function drawSource(changes, source, undone) {
  if (changes.length === 0) return null;
  return el(
    'div',
    { class: 'source' },
    el('p', { class: 'reason', lang: strings.language }, strings.original.source),
    ...changes.map((change) => {
      const [begin, end] = change.edit.span;
      return el(
        'p',
        { class: 'line' },
        `…${source.slice(Math.max(0, begin - sourceContext), begin)}`,
        drawChange(change, undone),
        `${source.slice(end, end + sourceContext)}…`,
      );
    }),
  );
}

/**
 * @param {HTMLElement} root
 * @param {import('../actions.js').Actions} actions
 */
export function mountOriginal(root, actions) {
  const words = strings.original;
  const position = el('span', { class: 'position' });
  const step = (
    /** @type {1 | -1} */ by,
    /** @type {string} */ key,
    /** @type {string} */ label,
    /** @type {string} */ sign,
  ) =>
    el(
      'button',
      {
        type: 'button',
        class: 'step',
        'aria-label': label,
        'aria-keyshortcuts': key,
        title: label,
        onclick: () => actions.step(by),
      },
      el('span', { 'aria-hidden': 'true' }, sign),
      el('kbd', { 'aria-hidden': 'true' }, key),
    );
  const previous = step(-1, 'p', words.previous, '↑');
  const next = step(1, 'n', words.next, '↓');
  const text = el('div', { class: 'lines', tabindex: 0, role: 'group', 'aria-labelledby': 'original-title' });
  const detail = el('div', { class: 'detail' });
  root.append(
    el(
      'header',
      { class: 'pane-head' },
      el('h2', { id: 'original-title' }, strings.panes.original),
      position,
      el('div', { class: 'steps' }, previous, next),
    ),
    text,
    detail,
  );

  /** @type {Change[]} */
  let changes = [];
  /** @type {Undone} */
  let undone = new Set();
  let current = -1;
  /** Lines that are not drawn yet. @type {Line[]} */
  let rest = [];
  const more = el('button', { type: 'button', class: 'more', onclick: () => drawMore(moreLines) });

  /** @param {number} count */
  function drawMore(count) {
    more.before(...drawLines(rest.slice(0, count), undone));
    rest = rest.slice(count);
    if (rest.length === 0) more.remove();
    else more.textContent = words.more(rest.length);
  }

  /** Draws as far as the line with a change. @param {number} index */
  function drawChangeAt(index) {
    const line = rest.findIndex(({ segments }) =>
      segments.some((segment) => 'change' in segment && segment.change.index === index),
    );
    if (line >= 0) drawMore(Math.max(line + 1, moreLines));
  }

  const changeAt = (/** @type {EventTarget | null} */ target) => {
    const element = target instanceof Element ? target.closest('.change') : null;
    return element instanceof HTMLElement ? Number(element.dataset.change) : -1;
  };
  /** What the detail shows; drawn anew only when that is another, so that a button in it stays under the pointer. */
  let detailed = '';
  /** @type {Change | undefined} */
  let detailedChange;
  const showDetail = (/** @type {number} */ index) => {
    const wanted = `${index} ${undone.has(index)} ${changes.length}`;
    if (wanted === detailed && changes[index] === detailedChange) return;
    detailed = wanted;
    detailedChange = changes[index];
    drawDetail(detail, changes[index], {
      count: changes.length,
      undone: undone.has(index),
      toggle(change) {
        actions.goTo(change);
        actions.toggleChange(change);
        // It was drawn anew; who pressed it by key can press it again.
        detail.querySelector('button')?.focus();
      },
    });
  };

  text.addEventListener('click', ({ target }) => {
    const index = changeAt(target);
    if (index >= 0) actions.goTo(index);
  });
  text.addEventListener('keydown', (event) => {
    const index = changeAt(event.target);
    if (index < 0 || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    actions.goTo(index, 'article');
  });
  // Pointing at a change shows it; going away shows the current one again.
  text.addEventListener('pointerover', ({ target }) => {
    const index = changeAt(target);
    showDetail(index >= 0 ? index : current);
  });
  text.addEventListener('pointerleave', () => showDetail(current));
  text.addEventListener('focusin', ({ target }) => {
    const index = changeAt(target);
    if (index >= 0) showDetail(index);
  });

  return {
    /** Shows a change that is pointed at elsewhere, or the current one again for -1. @param {number} index */
    point(index) {
      showDetail(index >= 0 ? index : current);
    },

    /**
     * @param {import('../result.js').Result} result
     * @param {Undone} takenBack
     */
    draw(result, takenBack) {
      const stages = stagesOf(result);
      const same = changes === stages.changes;
      const at = text.scrollTop;
      changes = stages.changes;
      undone = takenBack;
      const sourceChanges = changes.filter(({ edit }) => edit.stage === 'source');
      const first = drawLines(stages.lines.slice(0, linesAtOnce), undone);
      text.replaceChildren(
        ...[drawSource(sourceChanges, result.stages.source ?? '', undone), ...first].filter((node) => node !== null),
      );
      if (result.language) text.lang = result.language;
      else text.removeAttribute('lang');
      text.scrollTop = same ? at : 0;
      rest = stages.lines.slice(linesAtOnce);
      if (rest.length > 0) text.append(more);
      drawMore(0);
      for (const button of [previous, next]) button.disabled = changes.length === 0;
    },

    /** @param {number} index */
    select(index) {
      const hadFocus = changeAt(document.activeElement) >= 0;
      for (const element of text.querySelectorAll('.change[tabindex="0"]')) {
        element.setAttribute('tabindex', '-1');
        element.removeAttribute('aria-current');
        element.classList.remove('current');
      }
      current = index;
      position.textContent = changes.length === 0 ? words.none : words.position(index + 1, changes.length);
      showDetail(index);
      const find = () => text.querySelector(`.change[data-change="${Math.max(index, 0)}"]`);
      if (!find()) drawChangeAt(index);
      const element = find();
      if (!(element instanceof HTMLElement)) return;
      // One stop for the Tab key: the current change, or the first.
      element.tabIndex = 0;
      if (index < 0) return;
      element.classList.add('current');
      element.setAttribute('aria-current', 'true');
      if (hadFocus) element.focus({ preventScroll: true });
      // Beside the article the page scrolls to the article's place; alone, this pane is brought into the window.
      if (root.previousElementSibling?.checkVisibility() === false) root.scrollIntoView({ behavior: scrollBehavior() });
      const shift = element.getBoundingClientRect().top - text.getBoundingClientRect().top;
      text.scrollTo({ top: text.scrollTop + shift - text.clientHeight / 3, behavior: scrollBehavior() });
    },
  };
}
