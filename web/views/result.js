// The result as a whole: its summary, its tabs, and under them the article beside the original, or another form of it.
import { el } from '../dom.js';
import { readStages } from '../model/stages.js';
import { strings } from '../strings.js';
import { mountArticle } from './article.js';
import { mountOriginal } from './original.js';
import { mountOther } from './other.js';
import { mountSummary } from './summary.js';
import { mountToolbar } from './toolbar.js';
import { mountWishes } from './wishes.js';

/**
 * @param {HTMLElement} root
 * @param {import('../state.js').Store} store
 * @param {import('../app.js').Actions} actions
 */
export function mountResult(root, store, actions) {
  const summary = el('div', { class: 'summary' });
  const wishes = el('div', { class: 'wishes' });
  const toolbar = el('div', { class: 'toolbar' });
  const switcher = el('div', { class: 'pane-switch', role: 'group', 'aria-label': strings.panes.label });
  const article = el('article', { class: 'pane article' });
  const original = el('section', { class: 'pane original', 'aria-labelledby': 'original-title' });
  const both = el('div', { class: 'panes', id: 'panel-article', role: 'tabpanel' }, article, original);
  const other = el('div', { class: 'other', id: 'panel-other', role: 'tabpanel' });
  const body = el('div', { class: 'result-body' }, toolbar, switcher, both, other);
  const progress = el('div', { class: 'progress', 'aria-hidden': 'true' });

  root.setAttribute('aria-label', strings.summary.title);
  root.append(progress, el('div', { class: 'result-head' }, summary, wishes), body);

  mountSummary(summary, store, actions);
  mountWishes(wishes, store, actions);
  mountToolbar(toolbar, store, actions);
  const articleView = mountArticle(article, actions);
  const originalView = mountOriginal(original, actions);
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
    both.setAttribute('aria-labelledby', 'tab-article');
    other.setAttribute('aria-labelledby', `tab-${tab}`);
    for (const entry of paneButtons) entry.button.setAttribute('aria-pressed', String(entry.pane === pane));
  });
  store.watch(['result'], ({ result }) => {
    if (!result) return;
    const stages = readStages(result);
    paneButtons[1].button.textContent = strings.panes.count(stages.changes.length);
    articleView.draw(result, stages);
    originalView.draw(result, stages);
  });
  store.watch(['change', 'result', 'pane', 'tab'], ({ change, result }) => {
    if (!result) return;
    articleView.select(change);
    originalView.select(change);
  });
}
