// The site's page: it also takes what links carry and what other programs hand over, and works without a network.
import { onFilesOpened, takeShared } from './intake/installed.js';
import { startPage } from './start.js';
import { registerOffline } from './work/offline.js';

const { actions, pool } = await startPage();

onFilesOpened((files) => actions.takeFiles(files));
actions.takeFragment(location.hash);
addEventListener('hashchange', () => actions.takeFragment(location.hash));
registerOffline({
  // What costs nothing any more is made ready for the first page.
  kept: () => pool.rehearse(),
  updated: (apply) => actions.offerUpdate(apply),
});
if (new URLSearchParams(location.search).has('shared')) {
  const { files, input } = await takeShared();
  if (files.length > 0) actions.takeFiles(files);
  else if (input) actions.take(input);
}
