// What comes out of hostile pages, in real browsers: no script runs, nothing is fetched, no name of the page around it is
// taken, and the elements and attributes are those that output/html.cpp writes. HTML and Markdown both are shown as they
// are, with no policy of a page to stand behind them.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createUnbake } from 'unbake';
import { renderNext } from '../../js/cli/render.js';
import { documentOf, escapeMarkup } from '../../js/documents.js';
import { renderMarkdown } from '../js/renderings.js';
import { allowed, articleAround, others, own, pagesOfFields, safeAddress, safeImage, withOthers } from './hostile.js';
import { inBrowsers } from './in-browsers.js';

/** @import {Payload} from './hostile.js' */

/** @type {Awaited<ReturnType<typeof createUnbake>>} */
let unbake;
before(async () => {
  unbake = await createUnbake();
});

const url = 'https://example.org/a';

/** What scripts look up in any page. */
const names = (
  'location cookie body head forms images links scripts cookie getElementById createElement querySelector ' +
  'documentElement defaultView alert name self parent top attributes children nodeName parentNode firstElementChild ' +
  'adoptNode acceptCharset foobar config'
).split(' ');

/** The names that a piece of a page asks for. @param {string} html */
const namesIn = (html) => [...html.matchAll(/\b(?:id|name)\s*=\s*["']?([^\s"'>]+)/g)].map(([, name]) => name);

inBrowsers((browser) => {
  /**
   * Shows documents one after another in frames of a page without a policy, and says what is wrong with each.
   *
   * @param {string[]} documents
   */
  async function problemsOf(documents) {
    const page = await browser.blank();
    /** @type {string[]} */
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    const { found, images } = await page.evaluate(
      async (pieces, { elements, attributes }) => {
        const known = new Set(elements.split(' '));
        /** @type {string[][]} */
        const all = [];
        /** @type {string[]} */
        const sources = [];
        for (const piece of pieces) {
          /** @type {string[]} */
          const problems = [];
          const frame = document.createElement('iframe');
          Object.assign(window, { alert: (/** @type {unknown} */ what) => problems.push(`ran: ${what}`) });
          frame.srcdoc = `<!doctype html><script>alert = confirm = prompt = parent.alert</script>${piece}`;
          document.body.append(frame);
          await new Promise((resolve) => frame.addEventListener('load', resolve));
          const shown = /** @type {Document} */ (frame.contentDocument);
          shown.querySelector('script')?.remove();
          for (const element of shown.querySelectorAll('*')) {
            if (!known.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
              problems.push(`<${element.localName}>`);
            }
            for (const { name, value } of element.attributes) {
              const pattern = /** @type {Record<string, string>} */ (attributes)[name];
              if (!pattern || !new RegExp(pattern).test(value)) problems.push(`${name}=${value}`);
            }
            if (element.localName === 'img') sources.push(/** @type {HTMLImageElement} */ (element).src);
            element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          }
          // What runs behind all that the document has started so far: the failure of one more image.
          const last = shown.createElement('img');
          const settled = new Promise((resolve) => last.addEventListener('error', resolve));
          last.src = 'data:image/png,';
          await settled;
          frame.remove();
          all.push(problems);
        }
        return { found: all, images: sources };
      },
      documents,
      allowed,
    );
    await page.close();
    // Images are asked for, as in any article.
    return { found, requests: requests.filter((one) => !images.includes(one) && !/^(?:data|about):/.test(one)) };
  }

  /** @param {{label: string, rendering: string}[]} shown */
  async function assertHarmless(shown) {
    const { found, requests } = await problemsOf(shown.map(({ rendering }) => rendering));
    assert.equal(found.length, shown.length);
    for (const [index, problems] of found.entries()) {
      assert.deepEqual(problems, [], `${shown[index].label}: ${shown[index].rendering}`);
    }
    assert.deepEqual(requests, []);
  }

  /**
   * Puts pieces into a page that has scripts of its own, one after another, and says which names mean something else
   * then, to these.
   *
   * @param {string[]} pieces
   * @param {string[]} asked names
   */
  async function takenNames(pieces, asked) {
    const page = await browser.blank();
    const taken = await page.evaluate(
      (all, words) => {
        /** @type {Record<string, any>[]} */
        const places = [window, document, document.body];
        const look = () => words.map((word) => places.map((place) => place[word]));
        const box = document.createElement('div');
        document.body.append(box);
        const before = look();
        return all.map((piece) => {
          box.innerHTML = piece;
          const after = look();
          return words.filter((_, at) => after[at].some((value, place) => !Object.is(value, before[at][place])));
        });
      },
      pieces,
      [...new Set(asked)].filter((name) => name !== 'children'),
    );
    await page.close();
    return taken;
  }

  /** @param {Payload[]} payloads */
  async function check(payloads) {
    /** @type {{label: string, rendering: string}[]} */
    const shown = [];
    for (const { label, payload } of payloads) {
      for (const keep of /** @type {const} */ (['article', 'unsure'])) {
        const article = await unbake.clean(articleAround(payload), { type: 'text/html', url, keep });
        shown.push({ label: `${label}, HTML, ${keep}`, rendering: article.html });
        shown.push({ label: `${label}, Markdown, ${keep}`, rendering: renderMarkdown(article.markdown) });
      }
    }
    await assertHarmless(shown);
    const asked = [...names, ...payloads.flatMap(({ payload }) => namesIn(payload))];
    const taken = await takenNames(
      shown.map(({ rendering }) => rendering),
      asked,
    );
    for (const [index, found] of taken.entries()) assert.deepEqual(found, [], `${shown[index].label} takes names`);
  }

  test('the check itself sees what runs, what is fetched and what does not belong', async () => {
    const { found, requests } = await problemsOf([
      '<img src="https://example.org/a.png" onerror="alert(1)" alt="">',
      '<script>alert(2)</script>',
      '<p id="location" style="color:red">x</p>',
      '<a href="javascript:alert(3)">x</a><svg></svg>',
      '<link rel="stylesheet" href="https://example.com/x.css">',
      '<p>x</p>',
    ]);
    assert.deepEqual(found, [
      ['ran: 1', 'onerror=alert(1)'],
      ['ran: 2', '<script>'],
      ['id=location', 'style=color:red'],
      ['href=javascript:alert(3)', '<svg>'],
      ['<link>', 'rel=stylesheet'],
      [],
    ]);
    assert.deepEqual(requests, ['https://example.com/x.css']);
    const pieces = ['<img name=cookie><img id=config>', '<form id=foobar></form>', '<p id=ref-1>x</p>'];
    assert.deepEqual(await takenNames(pieces, names), [['cookie', 'config'], ['foobar'], []]);
  });

  test('payloads of our own', () => check(own));

  test('payloads that others collected', withOthers, () => check(others));

  test('texts and addresses in the fields of a page, in what is made of it', async () => {
    /** @type {{label: string, rendering: string}[]} */
    const shown = [];
    for (const { label, title, html } of pagesOfFields()) {
      const article = /** @type {any} */ (await unbake.clean(html, { type: 'text/html', url }));
      assert.ok(article.title?.includes(title), `${label}: has a title`);
      shown.push(
        { label: `${label}, HTML`, rendering: article.html },
        { label: `${label}, HTML file`, rendering: documentOf(article, 'html') },
        { label: `${label}, Markdown file`, rendering: renderMarkdown(documentOf(article, 'markdown')) },
        { label: `${label}, HTML of the command`, rendering: renderNext(article, 'html', 'a', true) },
        {
          label: `${label}, Markdown of the command`,
          rendering: renderMarkdown(renderNext(article, 'markdown', 'a', true)),
        },
      );
    }
    await assertHarmless(shown);
  });

  test('addresses in the fields of a result lead to other pages, and run nothing', async () => {
    /** @type {{label: string, rendering: string}[]} */
    const shown = [];
    for (const { label, html } of pagesOfFields()) {
      const { url: own, image, license, nextPage, links } = await unbake.clean(html, { type: 'text/html', url });
      const fields = Object.entries({ url: own, image, license, nextPage });
      const all = [...fields, ...links.map((link) => /** @type {const} */ (['links', link.url]))];
      for (const [field, address] of all) {
        if (address === null) continue;
        assert.match(address, field === 'image' ? safeImage : safeAddress, `${label}: ${field}`);
        // As a host would write it who trusts it to be an address.
        shown.push({ label: `${label}: ${field}`, rendering: `<a href="${escapeMarkup(address)}">x</a>` });
      }
    }
    assert.ok(shown.length > 0);
    await assertHarmless(shown);
  });
});
