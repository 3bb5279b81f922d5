// Hostile pages in the extension's reader, over these pages themselves: nothing of what it shows runs, and nothing is
// loaded. The pages are served with a policy under which they can do neither, so whatever is done is the reader's doing.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { createUnbake } from 'unbake';
import { startWithExtension, until } from './extension.js';
import { others, own, pagesOfFields, pagesOfPayloads, whatRuns, withOthers } from './hostile.js';

/** @type {Map<string, string>} by path */
const pages = new Map();
/** What was asked of the server beside the pages. @type {string[]} */
const asked = [];
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };
const server = createServer(({ url = '' }, response) => {
  const html = pages.get(url);
  if (html === undefined && url !== '/favicon.ico') asked.push(url);
  response.writeHead(html === undefined ? 404 : 200, headers).end(html);
});
/** @type {string} */
let address;
/** @type {Awaited<ReturnType<typeof createUnbake>>} */
let unbake;
before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  unbake = await createUnbake();
});
after(() => {
  server.close();
  server.closeAllConnections();
});

const sets = [
  { label: 'payloads of our own', options: {}, make: () => pagesOfPayloads(unbake, own) },
  { label: 'payloads that others collected', options: withOthers, make: () => pagesOfPayloads(unbake, others) },
  { label: 'texts and addresses in every field', options: {}, make: async () => pagesOfFields() },
];

/** What is shown, once it is: its title, what is wrong with it, and what the reader has loaded that is not its own. */
const look = `(() => {
  const frame = document.querySelector('iframe.sheet');
  const sheet = frame?.contentDocument;
  const title = sheet?.querySelector('.title')?.textContent;
  if (!title) return null;
  const loaded = [window, frame.contentWindow].flatMap((one) => one.performance.getEntriesByType('resource'));
  return {
    title,
    runs: (${whatRuns})(sheet.body),
    loaded: loaded.map(({ name }) => name).filter((name) => !name.startsWith(new URL('/', location.href).href) && !/^(?:blob|data):/.test(name)),
  };
})()`;

for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
  describe(`the reader in ${name}`, () => {
    /** @type {Awaited<ReturnType<typeof startWithExtension>>} */
    let extended;
    before(async () => {
      extended = await startWithExtension(name);
    });
    after(() => extended?.stop());

    for (const { label, options, make } of sets) {
      test(label, options, async () => {
        const all = await make();
        pages.clear();
        asked.length = 0;
        // What they would load is asked of the server here, which would see it.
        for (const [index, { html }] of all.entries()) {
          pages.set(`/${index}`, html.replace(/https?:\/\/(?:www\.)?example\.(?:org|com)/g, address));
        }
        /** @type {string[]} */
        const dialogs = [];
        for (const [index, { label: which, title }] of all.entries()) {
          const page = await extended.open(`${address}/${index}`);
          page.on('dialog', (dialog) => {
            dialogs.push(dialog.message());
            dialog.dismiss();
          });
          await extended.press(page);
          const reader = await until(async () => (await extended.readers(page))[0]);
          const shown = await until(() => reader.evaluate(look));
          assert.ok(shown.title.startsWith(title), `${which}: ${shown.title}`);
          assert.deepEqual(shown.runs, [], which);
          assert.deepEqual(shown.loaded, [], which);
          await page.close();
        }
        assert.deepEqual(dialogs, []);
        assert.deepEqual(asked, []);
      });
    }
  });
}
