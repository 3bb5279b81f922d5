// Encodings that the Encoding Standard lacks: the reader of ICU's tables, what of them is packed, and the way from there
// through decode(), for every byte. icu.test.js has texts in them.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { createUnbake } from 'unbake';
import { changed, icuNames } from '../../tools/data/code_pages.mjs';
import { icuConverter } from '../../tools/data/icu_converter.mjs';
import { labels } from '../../web/model/labels.js';

/** @type {import('unbake').Unbake} */
let unbake;
before(async () => {
  unbake = await createUnbake();
});

const range = (/** @type {number} */ first, /** @type {number} */ last) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** What bytes decode to, each sequence by itself. @param {number[][]} sequences @param {string} label */
const decoded = async (sequences, label) => {
  const line = [0x0a];
  const text = await unbake.decode(Uint8Array.from(sequences.flatMap((bytes) => [...bytes, ...line])), label);
  return text.split('\n').slice(0, -1);
};

const shown = (/** @type {number} */ code) => (code === 0 ? '\ufffd' : String.fromCodePoint(code));

describe("the reader of ICU's tables", () => {
  /** Encodings that the Standard and ICU have alike. */
  const alike = {
    'koi8-r': 'ibm-878_P100-1996',
    'iso-8859-2': 'ibm-912_P100-1995',
    'iso-8859-7': 'ibm-9005_X110-2007',
    'iso-8859-10': 'iso-8859_10-1998',
    'iso-8859-15': 'ibm-923_P100-1998',
    'windows-1250': 'ibm-5346_P100-1998',
    'windows-1254': 'ibm-5350_P100-1998',
    macintosh: 'macos-0_2-10.2',
    ibm866: 'ibm-866_P100-1995',
    gb18030: 'gb18030-2022',
  };
  for (const [name, icuName] of Object.entries(alike)) {
    test(`${name} is that of the Encoding Standard`, () => {
      const read = icuConverter(icuName);
      const standard = new TextDecoder(name, { fatal: true });
      const one = range(0x80, 0xff).map((byte) => [byte]);
      const two = range(0x81, 0xfe).flatMap((lead) => range(0x30, 0xff).map((trail) => [lead, trail]));
      let characters = 0;
      for (const bytes of name === 'gb18030' ? two : one) {
        let expected = '\ufffd';
        try {
          expected = standard.decode(Uint8Array.from(bytes));
          characters += 1;
        } catch {}
        if ([...expected].length === 1) assert.equal(shown(read(bytes)), expected, `${name} ${bytes}`);
      }
      assert.ok(characters > 90);
    });
  }

  test('what it cannot read is an error', () => {
    assert.throws(() => icuConverter('windows-950-2000'), /only adds to another/);
    assert.throws(() => icuConverter('ibm-0'), /no ibm-0\.cnv/);
  });
});

describe('decode() of code pages', () => {
  test("all are in the page's list, by names that decode", async () => {
    const line = Uint8Array.of(0x81, 0x82, 0x83, 0x0a);
    for (const label of Object.keys(labels)) assert.ok(await unbake.decode(line, label), label);
    for (const name of [...Object.keys(icuNames), 'iso-2022-kr', 'iso-2022-cn']) assert.ok(name in labels, name);
  });

  test("is ICU's for every byte, but for line ends of EBCDIC and controls of DOS", async () => {
    for (const [name, icuName] of Object.entries(icuNames)) {
      const read = icuConverter(icuName);
      const bytes = range(0, 0xff);
      const expected = bytes.map((byte) => (byte === 0 ? '\0' : shown(changed(name, byte) ?? read([byte]))));
      assert.equal(await unbake.decode(Uint8Array.from(bytes), name), expected.join(''), name);
      const others = bytes.filter((byte) => changed(name, byte) !== null && changed(name, byte) !== read([byte]));
      assert.ok(
        others.every((byte) => [0x15, 0x1a, 0x1c, 0x7f].includes(byte)),
        `${name}: ${others}`,
      );
    }
  });

  test('what only looks like a label of one is none', async () => {
    for (const label of ['cp1', 'ibm9999', 'cp437a', 'ebcdic']) {
      await assert.rejects(unbake.decode(Uint8Array.of(0x61), label), /such as cp437/, label);
    }
  });
});

test("EUC-TW is ICU's in the planes of running text", async () => {
  const read = icuConverter('euc-tw-2014');
  const rows = range(0xa1, 0xfe);
  for (const shift of [[], [0x8e, 0xa2]]) {
    const sequences = rows.flatMap((row) => rows.map((cell) => [...shift, row, cell]));
    const expected = sequences.map((bytes) => shown(read(bytes)));
    assert.deepEqual(await decoded(sequences, 'euc-tw'), expected);
    assert.ok(expected.filter((character) => character !== '\ufffd').length > 6000);
  }
});
