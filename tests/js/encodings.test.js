// Encodings that the Encoding Standard lacks: the reader of ICU's tables, what of them is packed, and the way from there
// through decode().
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

  /** @type {[label: string, bytes: string, text: string][]} Written by ICU's uconv; the bytes in hex. */
  const cases = [
    ['cp437', '82abc9', 'é½╔'],
    ['IBM-437', '82abc9', 'é½╔'],
    ['850', '4d81687265', 'Mühre'],
    ['cp852', 'a66c759c', 'Žluť'],
    ['CP862', '99858d', 'שום'],
    ['IBM00858', '3520d5', '5 €'],
    ['mac-ce', 'eb6c75e9', 'Žluť'],
    ['x-mac-centraleurroman', 'eb6c75e9', 'Žluť'],
    ['x-mac-greek', 'b6ececc0f7', 'Ελλάς'],
    ['cp037', 'c8859393966b40bae696999384bb5a', 'Hello, [World]!'],
    ['ebcdic-cp-us', 'c8859393966b40bae696999384bb5a', 'Hello, [World]!'],
    ['IBM500', 'c8859393966b404ae6969993845a4f', 'Hello, [World]!'],
    ['ibm-1047', 'c8859393966b40ade696999384bd5a', 'Hello, [World]!'],
    ['cp1047', '81158225831582', 'a\nb\nc\nb'],
    ['iso-2022-kr', '1b2429430a0e4751310a3139', '\n한�\n19'],
    ['csISO2022KR', '1b242943610e475131390f620a0e415f31390f', 'a한국b\n중국'],
    ['iso-2022-cn', '611b2429410e56504e441b242947594f0f620a1b242a481b4e21211b2429410e4e440f', 'a中文國b\n乂文'],
    ['euc-tw', '61c4e3d9cf8ea2a1a1a9d3c2c2', 'a中國乂あ€'],
  ];
  for (const [label, bytes, text] of cases) {
    test(`${label}: ${text.replaceAll('\n', ' ')}`, async () => {
      assert.equal(await unbake.decode(Buffer.from(bytes, 'hex'), label), text);
    });
  }

  test('what only looks like a label of one is none', async () => {
    for (const label of ['cp1', 'ibm9999', 'cp437a', 'ebcdic']) {
      await assert.rejects(unbake.decode(Uint8Array.of(0x61), label), /such as cp437/, label);
    }
  });

  test('clean() reads a file of EBCDIC where its user says so', async () => {
    const page = Buffer.from('c8859393966b40e696999384155c4081828340', 'hex');
    const article = await unbake.clean(page, { encoding: 'cp037', type: 'text/plain' });
    assert.equal(article.encoding.label, 'ibm037');
    assert.match(article.stages.blocks, /^Hello, World\n\* abc/);
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
