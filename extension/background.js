// What happens when the button is pressed: the page gets content.js, which shows the reader over it. Where that cannot be,
// the reader opens in a tab. Nothing is kept here: the browser ends this script whenever it likes.

/**
 * Opens the reader in a tab behind the one that it is about.
 *
 * @param {string} why the reader's fragment (reader.js)
 * @param {Tab | undefined} tab
 */
function openTab(why, tab) {
  return chrome.tabs.create({
    url: `${chrome.runtime.getURL('reader.html')}#${why}`,
    ...(tab && { index: tab.index + 1, openerTabId: tab.id }),
  });
}

/** @param {Tab} tab */
async function putContent(tab) {
  const target = { tabId: Number(tab.id) };
  const [done] = await chrome.scripting.executeScript({ target, files: ['content.js'] });
  // Firefox resolves all the same.
  if (!done || done.error) throw new Error('not allowed');
}

/** Now and then Chromium has not told the page's process yet that the button was pressed. In milliseconds. */
const secondTry = 200;

chrome.action.onClicked.addListener(async (tab) => {
  try {
    await putContent(tab).catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, secondTry));
      await putContent(tab);
    });
  } catch {
    // The browser's own pages, its store, other extensions, PDFs in Firefox.
    await openTab('page-restricted', tab);
  }
});

chrome.runtime.onMessage.addListener((message, { tab }, answer) => {
  if (message.open) {
    openTab(message.open === 'page' ? `page=${tab?.id}` : message.open, tab);
    return undefined;
  }
  // From the reader to the page that it lies over, or was opened for: where the reader lies over a page, Firefox lets it
  // talk to this script only.
  const { of = tab?.id, ...request } = message;
  chrome.tabs.sendMessage(Number(of), request, { frameId: 0 }).then(answer, () => answer(null));
  return true;
});
