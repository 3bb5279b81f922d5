// decode() against Chromium's TextDecoder: every sequence of one and two bytes in every encoding, the longer sequences of
// those that have them, and every way in which the input can end too early. And encoding, its inverse, against what
// Chromium writes into addresses of pages in each encoding.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dist } from '../../tools/lib/paths.mjs';
import { nativeMissing, runNative } from '../js/native.js';
import { start } from './launch.js';

const singleByte = [
  ...['ibm866', 'koi8-r', 'koi8-u', 'macintosh', 'windows-874', 'x-mac-cyrillic', 'x-user-defined', 'iso-8859-8-i'],
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((last) => `windows-125${last}`),
];
const multiByte = ['gbk', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr'];

/** @type {Awaited<ReturnType<typeof start>>} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
before(async () => {
  browser = await start(dist);
  page = await browser.blank();
  await page.evaluate(async () => {
    const { createUnbake } = await import(`${location.origin}/web.js`);
    const unbake = await createUnbake();
    /** All bytes, or those from `first` to `last`. */
    const range = (first = 0, last = 255) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
    /** Every combination of one byte from each list. @param {number[][]} lists @returns {number[][]} */
    const product = (...lists) =>
      lists.reduce((done, list) => done.flatMap((head) => list.map((byte) => [...head, byte])), [[]]);
    const hex = (/** @type {number[]} */ bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

    /**
     * Where the two differ. Chromium's text is compared wherever it is Unicode text: it writes lone surrogates for four
     * pairs of Big5 (tests/unit/encoding_codec_test.cpp says what the Standard has there).
     * @param {number[]} bytes @param {string} ours @param {string} theirs
     */
    const difference = (bytes, ours, theirs) =>
      ours === theirs || !theirs.isWellFormed() ? [] : [`${hex(bytes)}: ${ours} is ${theirs} in Chromium`];

    /**
     * Decodes all sequences at once, each with a line end behind it.
     * @param {string} label @param {number[][]} sequences @param {number[]} [end]
     */
    const together = async (label, sequences, end = [0x0a]) => {
      const lines = sequences.filter((bytes) => !bytes.includes(0x0a));
      const all = Uint8Array.from(lines.flatMap((bytes) => [...bytes, ...end]));
      const ours = (await unbake.decode(all, label)).split('\n');
      const theirs = new TextDecoder(label).decode(all).split('\n');
      if (ours.length !== theirs.length || ours.length !== lines.length + 1) return [`${ours.length} lines`];
      return lines.flatMap((bytes, i) => difference(bytes, ours[i], theirs[i]));
    };

    /** Decodes each sequence by itself: what ends too early. @param {string} label @param {number[][]} sequences */
    const apart = async (label, sequences) => {
      const found = [];
      for (const bytes of sequences) {
        const one = Uint8Array.from(bytes);
        // A decoder of its own for each: Chromium's keeps something of the last input where that was cut short.
        found.push(...difference(bytes, await unbake.decode(one, label), new TextDecoder(label).decode(one)));
      }
      return found;
    };
    Object.assign(globalThis, { range, product, together, apart });
  });
});
after(() => browser?.stop());

/**
 * Runs a comparison in the page.
 * @param {string} label
 * @param {(label: string, range: (first?: number, last?: number) => number[],
 *   product: (...lists: number[][]) => number[][],
 *   together: (label: string, sequences: number[][], end?: number[]) => Promise<string[]>,
 *   apart: (label: string, sequences: number[][]) => Promise<string[]>) => Promise<string[]>} comparison
 */
async function same(label, comparison) {
  const found = await page.evaluate(
    `(${comparison})(${JSON.stringify(label)}, range, product, together, apart).then((all) => all.slice(0, 20))`,
  );
  assert.deepEqual(found, [], label);
}

describe('decode() is what Chromium decodes', () => {
  test('every byte of the single-byte encodings, alone and in pairs', async () => {
    for (const label of singleByte) {
      await same(label, async (name, range, product, together) => together(name, product(range(), range())));
      await same(label, async (name, range, product, _, apart) => apart(name, product(range())));
    }
  });

  for (const label of [...multiByte, 'utf-8']) {
    test(`${label}: every pair; every pair at the end of the input`, async () => {
      // Chromium's EUC-JP remembers a broken 8F into the next character: these only by themselves.
      await same(label, async (name, range, product, together) =>
        together(
          name,
          product(
            range().filter((byte) => name !== 'euc-jp' || byte !== 0x8f),
            range(),
          ),
        ),
      );
      await same(label, async (name, range, product, _, apart) => [
        ...(await apart(name, product(range()))),
        ...(await apart(name, product(range(0x80), range()))),
      ]);
    });
  }

  test('gb18030: every sequence of four bytes, those just out of range, those cut short', async () => {
    for (const label of ['gb18030', 'gbk']) {
      await same(label, async (name, range, product, together) => {
        const found = [];
        for (const lead of range(0x81, 0xfe)) {
          found.push(
            ...(await together(name, product([lead], range(0x30, 0x39), range(0x81, 0xfe), range(0x30, 0x39)))),
          );
        }
        return found;
      });
      await same(label, async (name, _, product, together) =>
        together(
          name,
          product(
            [0x80, 0x81, 0xfe, 0xff],
            [0x2f, 0x30, 0x39, 0x3a],
            [0x3c, 0x80, 0x81, 0xfe, 0xff],
            [0x2f, 0x30, 0x39, 0x3a, 0x81],
          ),
        ),
      );
    }
    await same('gb18030', async (name, range, product, _, apart) =>
      apart(name, product([0x81, 0x90, 0xe3, 0xfe], range(0x30, 0x39), range(0x80, 0xff))),
    );
  });

  test('euc-jp: every sequence that begins with 8F', async () => {
    await same('euc-jp', async (name, range, product, together) =>
      together(name, product([0x8f], range(0xa1, 0xfe), range(0xa1, 0xfe))),
    );
    await same('euc-jp', async (name, range, product, _, apart) =>
      apart(name, product([0x8f], range(0x80), range(0x80))),
    );
  });

  test('iso-2022-jp: every pair in every state, alone and at the end', async () => {
    await same('iso-2022-jp', async (name, range, product, together, apart) => {
      const states = [[], [0x28, 0x4a], [0x28, 0x49], [0x24, 0x42], [0x24, 0x40]].map((set) =>
        set.length > 0 ? [0x1b, ...set] : [],
      );
      const found = [];
      for (const state of states) {
        const withState = (/** @type {number[][]} */ all) => all.map((bytes) => [...state, ...bytes]);
        const plain = range(0, 0x7f).filter((byte) => byte !== 0x1b);
        found.push(...(await together(name, withState(product(plain, plain)), [0x1b, 0x28, 0x42, 0x0a])));
        found.push(...(await apart(name, withState(product(range())))));
        found.push(...(await apart(name, withState(product(range(0, 0x7f), range(0, 0x7f))))));
        found.push(...(await apart(name, withState(product([0x1b], [0x24, 0x28], [0x40, 0x42, 0x49, 0x4a])))));
      }
      return found;
    });
  });

  test('utf-8: sequences of three and four bytes, whole, broken and cut short', async () => {
    await same('utf-8', async (name, range, product, together, apart) => {
      const edges = [0x0d, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xf0, 0xff];
      const found = [];
      for (const lead of range(0xe0, 0xf5)) {
        found.push(...(await together(name, product([lead], edges, range(0x80, 0xc2)))));
        found.push(...(await apart(name, product([lead], edges, edges))));
      }
      found.push(...(await together(name, product(range(0xf0, 0xf5), edges, edges, edges))));
      found.push(...(await apart(name, product([0xf0, 0xf4], edges, edges, edges))));
      return found;
    });
  });

  test('utf-16: every unit, surrogates in every order, odd numbers of bytes', async () => {
    for (const [label, end] of /** @type {[string, number[]][]} */ ([
      ['utf-16le', [10, 0]],
      ['utf-16be', [0, 10]],
    ])) {
      const found = await page.evaluate(
        `together(${JSON.stringify(label)}, product(range(), range()), ${JSON.stringify(end)})`,
      );
      assert.deepEqual(found, [], label);
      await same(label, async (name, _, product, __, apart) => {
        const edges = [0x00, 0x41, 0xd7, 0xd8, 0xdb, 0xdc, 0xdf, 0xe0, 0xfe, 0xff];
        return [
          ...(await apart(name, product(edges))),
          ...(await apart(name, product(edges, edges))),
          ...(await apart(name, product(edges, edges, edges))),
          ...(await apart(name, product(edges, edges, edges, edges))),
          ...(await apart(name, product(edges, edges, edges, edges, edges))),
        ];
      });
    }
  });
});

/** @param {string} hex Bytes, of which 0A ends a line. */
const linesOf = (hex) =>
  (hex.match(/../g) ?? [])
    .join(' ')
    .split('0a')
    .map((line) => line.replaceAll(' ', ''));

describe('encoding is what Chromium writes into addresses', { skip: nativeMissing }, () => {
  /** Every code point that has bytes somewhere, and some that have none. */
  const points = [
    ...Array.from({ length: 0xffff - 0x80 + 1 }, (_, i) => 0x80 + i).filter((c) => c < 0xd800 || c > 0xdfff),
    ...Array.from({ length: 0x2fff }, (_, i) => 0x20000 + 15 * i),
    ...[0x1f600, 0x10ffff],
  ];

  for (const label of [...singleByte, ...multiByte]) {
    test(label, async () => {
      const chromium = await browser.addressesIn(label, points);
      const text = points.map((c) => String.fromCodePoint(c)).join('\n');
      const [ours] = runNative('encode', [text], { encoding: label });
      const lines = linesOf(ours);
      const differences = points.flatMap((c, i) => {
        const mine = lines[i];
        // Chromium writes what an encoding lacks as a reference. Ours is '?', or bytes that decode to it: those that the
        // Standard's decoder knows and its encoder does not.
        return chromium[i] === null || mine === chromium[i]
          ? []
          : [`U+${c.toString(16)}: ${mine} is ${chromium[i]} in Chromium`];
      });
      assert.equal(lines.length, points.length);
      assert.deepEqual(differences.slice(0, 20), []);
      assert.ok(chromium.filter((bytes) => bytes !== null).length > 30, 'it encodes something');
    });
  }
});
