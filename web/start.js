// The page: what it is made of, drawn in the reader's language, and drawn anew in another. The site's page (app.js) and
// the extension's both start it; how something comes in is their own business.
import { createActions } from './actions.js';
import { byId } from './dom.js';
import { keepSettings, readSettings } from './settings.js';
import { createStore } from './state.js';
import { pickLanguage, useLanguage } from './strings/index.js';
import { mountExamples } from './views/examples.js';
import { mountFrame } from './views/frame.js';
import { mountIntake } from './views/intake.js';
import { mountNotice } from './views/notice.js';
import { mountPages } from './views/pages.js';
import { mountResult } from './views/result.js';
import { mountStatus } from './views/status.js';
import { createPool } from './work/pool.js';

/**
 * Draws the page and loads a worker.
 *
 * @param {{leave?: () => void}} [handlers] `leave` closes the page, where something else is to be seen behind it
 */
export async function startPage({ leave } = {}) {
  const store = createStore(readSettings());
  const pool = createPool();
  const actions = createActions(store, pool, { leave });

  /** Everything that listens to the window, until the page is drawn anew. */
  let drawn = new AbortController();

  async function draw() {
    const { language } = store.get().settings;
    await useLanguage(language || pickLanguage(navigator.languages));
    drawn.abort();
    drawn = new AbortController();
    store.unwatch();
    for (const id of ['masthead', 'intake', 'pages', 'result', 'examples', 'colophon', 'notice', 'veil']) {
      byId(id).replaceChildren();
    }
    mountFrame(store, actions, drawn.signal);
    mountIntake(byId('intake'), store, actions);
    mountPages(byId('pages'), store, actions);
    mountResult(byId('result'), store, actions, drawn.signal);
    mountExamples(byId('examples'), actions);
    mountNotice(byId('notice'), store, actions);
    mountStatus(byId('status'), store);
    store.watch(['result', 'error', 'slow', 'pages'], ({ result, error, slow, pages }) => {
      document.body.dataset.state = result || error || slow || pages.length > 0 ? 'result' : 'empty';
    });
    let { settings } = store.get();
    store.watch(['settings'], ({ settings: now }) => {
      document.documentElement.dataset.theme = now.theme;
      if (now === settings) return;
      const other = now.language !== settings.language;
      settings = now;
      keepSettings(now);
      if (other) draw();
    });
  }

  await draw();
  // The paste box stands; now the worker may come, so that the first result is quick.
  pool.warm();
  return { actions, pool };
}
