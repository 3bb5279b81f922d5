// The tree that the core parses of a page against the one that Chromium does: of every page in tests/pages, and of
// generated and mutated ones.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pages, realPages } from '../js/generated.js';
import { nativeMissing, runNative } from '../js/native.js';
import { start } from './launch.js';

const generatedCount = 2000;

/**
 * The differences that there may be: why, a page that shows it, and the pages and differences that are put down to it.
 * @type {{reason: string, example: string, page?: RegExp, difference?: RegExp}[]}
 */
const known = [
  {
    reason: 'the core cuts what stands deeper than 512 elements elsewhere than Chromium',
    example: `${'<div>'.repeat(600)}x`,
  },
  {
    reason: 'the core has 32 formatting elements go on in the next paragraph, Chromium all',
    example: `<p>${Array.from({ length: 40 }, (_, i) => `<font size=${i}>`).join('')}x</p>y`,
  },
  {
    reason: 'lexbor takes a form feed before <html> for text',
    example: '\f<p>x',
    page: /\f/,
  },
  {
    reason: 'lexbor has no <sup> among the tags that end SVG and MathML',
    example: '<svg><sup>x',
    difference: / ours: \|\s+<(?:svg|math) sup>/,
  },
  {
    reason: 'lexbor has the text before it in a comment that the end of the page cuts short',
    example: '&#x80;<!',
    page: /<!$/,
  },
  {
    reason: 'Chromium has no formatting go on in white space behind </html>',
    example: '<div><b></div></html>\n',
    page: /<\/html>\s+$/,
  },
  {
    reason: 'Chromium has no element with an attribute named "is" go on',
    example: '<p><a is>x</p>y',
    page: /<[^>]*\sis[\s=>]/,
  },
  {
    reason: 'Chromium lets a form stand in a table in a template',
    example: '<template><thead><form>',
    page: /<template[\s\S]*<form/,
  },
  {
    reason: 'lexbor drops the white space between words that a column group in a template has no place for',
    example: '<template><col>a b',
    page: /<template[\s\S]*<col/,
  },
];

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {Awaited<ReturnType<typeof browser.blank>>} */
let page;
before(async () => {
  browser = await start(fileURLToPath(new URL('../pages', import.meta.url)));
  page = await browser.blank();
  // Runs in the page: html/tree/tree_text.hpp says what it writes.
  await page.evaluate(() => {
    /** @param {Node} node */
    const text = (node) => {
      /** @type {string[]} */
      const lines = [];
      let pending = '';
      let pendingDepth = 0;
      const line = (/** @type {number} */ depth, /** @type {string} */ what) => {
        if (pending !== '') lines.push(`| ${'  '.repeat(pendingDepth)}"${pending}"\n`);
        pending = '';
        if (what !== '') lines.push(`| ${'  '.repeat(depth)}${what}\n`);
      };
      const children = (/** @type {Node} */ parent, /** @type {number} */ depth) => {
        for (const child of parent.childNodes) write(child, depth);
        line(depth, '');
      };
      const write = (/** @type {Node} */ one, /** @type {number} */ depth) => {
        if (one instanceof ProcessingInstruction) {
          // Chromium's newest keep what was a comment to all others, and is one to the core.
          line(depth, `<!-- ?${one.target}${one.data && ' '}${one.data} -->`);
        } else if (one instanceof Text) {
          pending += one.data;
          pendingDepth = depth;
        } else if (one instanceof Comment) {
          line(depth, `<!-- ${one.data} -->`);
        } else if (one instanceof DocumentType) {
          line(depth, `<!DOCTYPE ${one.name} "${one.publicId}" "${one.systemId}">`);
        } else if (one instanceof Element) {
          const space = one.namespaceURI?.endsWith('/svg')
            ? 'svg '
            : one.namespaceURI?.endsWith('/MathML')
              ? 'math '
              : '';
          line(depth, `<${space}${one.localName}>`);
          // In the order of their bytes in UTF-8, as the core has it: that of their code points.
          const points = (/** @type {string} */ name) => Array.from(name, (c) => c.codePointAt(0) ?? 0);
          const attributes = [...one.attributes].sort((a, b) => {
            const [x, y] = [points(a.name), points(b.name)];
            const at = x.findIndex((c, i) => c !== y[i]);
            return at < 0 ? x.length - y.length : x[at] - (y[at] ?? -1);
          });
          for (const { name, value } of attributes) line(depth + 1, `${name}="${value}"`);
          if (one instanceof HTMLTemplateElement) {
            line(depth + 1, 'content');
            children(one.content, depth + 2);
          }
          children(one, depth + 1);
        }
      };
      children(node, 0);
      return lines.join('');
    };
    Object.assign(globalThis, {
      trees: (/** @type {string[]} */ all) =>
        all.map((html) => text(new DOMParser().parseFromString(html, 'text/html'))),
    });
  });
});
after(() => browser?.stop());

/** The first line that differs, with what stands before it. @param {string} ours @param {string} theirs */
function difference(ours, theirs) {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return `${a.slice(Math.max(0, at - 6), at).join('\n')}\n ours: ${a.slice(at, at + 3).join('\n')}\n theirs: ${b.slice(at, at + 3).join('\n')}`;
}

/** @param {string[]} sources */
async function compare(sources) {
  const theirs = /** @type {string[]} */ (await page.evaluate(`trees(${JSON.stringify(sources)})`));
  const ours = runNative('tree', sources).map((line) => /** @type {string} */ (JSON.parse(line)));
  assert.equal(ours.length, sources.length);
  return sources.flatMap((source, i) =>
    ours[i] === theirs[i] ? [] : [{ source, difference: difference(ours[i], theirs[i]) }],
  );
}

describe('the tree is what Chromium parses', { skip: nativeMissing }, () => {
  for (const [name, source] of realPages) {
    test(name, async () => assert.deepEqual(await compare([source]), []));
  }

  test('generated and mutated pages', async () => {
    const found = await compare(pages(generatedCount, 16));
    const unknown = found.filter(
      (one) => !known.some((reason) => reason.page?.test(one.source) || reason.difference?.test(one.difference)),
    );
    assert.deepEqual(unknown.slice(0, 5), [], `${unknown.length} pages`);
    assert.ok(found.length < generatedCount / 20, `${found.length} differences that are known`);
  });

  for (const { reason, example } of known) {
    test(`a difference: ${reason}`, async () => assert.equal((await compare([example])).length, 1));
  }
});
