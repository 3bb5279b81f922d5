// The result as a whole: its summary, its tabs, and under them the article beside the original, or another form of it.
import { byId, el } from '../dom.js';
import { shownOf, stagesOf } from '../model/shown.js';
import { strings } from '../strings/index.js';
import { buildArticle, mountArticle } from './article.js';
import { mountOriginal } from './original.js';
import { mountOther } from './other.js';
import { mountReadings } from './readings.js';
import { mountSummary } from './summary.js';
import { mountToolbar } from './toolbar.js';
import { mountWishes } from './wishes.js';

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../actions.js').Actions} actions
 * @param {AbortSignal} signal ends what listens to the window
 */
export function mountResult(root, store, actions, signal) {
  const progress = el('div', { class: 'progress', 'aria-hidden': 'true' });
  const summary = el('div', { class: 'summary' });
  const wishes = el('details', { class: 'wishes' });
  const readings = el('details', { class: 'readings' });
  const toolbar = el('div', { class: 'toolbar' });
  const switcher = el('div', { class: 'pane-switch', role: 'group', 'aria-label': strings.panes.label });
  const article = el('section', { class: 'pane pane-article', 'aria-label': strings.panes.article });
  const original = el('section', { class: 'pane original', 'aria-labelledby': 'original-title' });
  const both = el('div', { class: 'panes', id: 'panel-article', role: 'tabpanel', 'aria-labelledby': 'tab-article' });
  both.append(article, original);
  const other = el('div', { class: 'other', id: 'panel-other', role: 'tabpanel' });
  const body = el('div', { class: 'result-body' }, toolbar, switcher, both, other);

  root.setAttribute('aria-label', strings.summary.title);
  root.append(progress, el('div', { class: 'result-head' }, summary, wishes, readings), body);

  mountSummary(summary, store, actions);
  mountWishes(wishes, store, actions, signal);
  mountReadings(readings, store, actions);
  mountToolbar(toolbar, store, actions, signal);
  const originalView = mountOriginal(original, actions);
  const articleView = mountArticle(article, store, actions, (change) => originalView.point(change));
  mountOther(other, store);

  const paneButtons = /** @type {const} */ (['article', 'original']).map((pane) => {
    const button = el('button', { type: 'button', onclick: () => actions.showPane(pane) }, strings.panes[pane]);
    switcher.append(button);
    return { pane, button };
  });

  store.watch(['slow'], ({ slow }) => {
    root.toggleAttribute('data-slow', slow);
    root.setAttribute('aria-busy', String(slow));
  });
  store.watch(['result', 'error', 'slow'], ({ result, error, slow }) => {
    root.hidden = !result && !error && !slow;
    // Where there is no text at all there is nothing to show it in; the summary says why.
    body.hidden = !result || result.stages.blocks === '';
    wishes.hidden = body.hidden;
  });
  store.watch(['tab', 'pane'], ({ tab, pane }) => {
    both.hidden = tab !== 'article';
    switcher.hidden = tab !== 'article';
    other.hidden = tab === 'article';
    both.dataset.pane = pane;
    other.setAttribute('aria-labelledby', `tab-${tab}`);
    for (const entry of paneButtons) entry.button.setAttribute('aria-pressed', String(entry.pane === pane));
  });
  store.watch(['result', 'left', 'images'], ({ result }) => {
    if (result) articleView.draw();
    else articleView.clear();
  });
  store.watch(['result', 'undone'], ({ result, undone }) => {
    if (!result) return;
    paneButtons[1].button.textContent = strings.panes.count(stagesOf(result).changes.length);
    originalView.draw(result, undone);
  });
  store.watch(['result'], ({ result }) => {
    // Who is nowhere, or where the sample's button was, is where the result is now.
    const { activeElement } = document;
    if (result && (activeElement === document.body || activeElement?.id === 'main'))
      root.focus({ preventScroll: true });
  });
  store.watch(['change', 'result', 'undone', 'left', 'pane', 'tab'], ({ change, result }) => {
    if (!result) return;
    articleView.select(change);
    originalView.select(change);
  });

  // A frame is cut off where a sheet of paper ends, so what is printed is a copy that flows.
  const paper = byId('print');
  addEventListener(
    'beforeprint',
    () => {
      const state = store.get();
      if (!state.result) return;
      const shown = shownOf(state, state.result);
      // The page itself may load no images of other sites.
      const { nodes } = buildArticle(shown, { images: false });
      paper.replaceChildren(el('article', { class: 'article', lang: shown.language ?? undefined }, ...nodes));
      if (shown.direction === 'rtl') paper.dir = 'rtl';
      else paper.removeAttribute('dir');
    },
    { signal },
  );
  addEventListener('afterprint', () => paper.replaceChildren(), { signal });
}
