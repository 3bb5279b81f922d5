// The pages in archives and mails, as their bytes. Needs no browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import { readMime } from '../../web/unpack/mime.js';
import { UnpackError, unpack } from '../../web/unpack/unpack.js';
import { readZip } from '../../web/unpack/zip.js';
import { encodeGbk } from './gbk.js';

/** A character for each byte. @param {Uint8Array} bytes */
const binary = (bytes) => Buffer.from(bytes).toString('latin1');
/** @param {string} text */
const bytes = (text) => Uint8Array.from(Buffer.from(text, 'latin1'));
const lines = (/** @type {string[]} */ ...all) => bytes(all.join('\r\n'));

describe('mails and MHTML', () => {
  const gbk = encodeGbk('<p>中文网页</p>');
  const quoted = [...gbk].map((byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  );

  /** Each: what goes in, and the part that comes out. */
  const cases = [
    {
      label: 'MHTML: the page with its address and charset, undone from quoted-printable with soft line ends',
      input: lines(
        'From: <Saved by a browser>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html"; boundary="--=_next 1"',
        '',
        'A preamble is no part.',
        '----=_next 1',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '----=_next 1',
        'Content-Type: text/html; charset="gb2312"',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: http://example.org/a',
        '',
        `${quoted.slice(0, 5).join('')}=`,
        quoted.slice(5).join(''),
        '----=_next 1--',
        'An epilogue is none either.',
      ),
      found: { type: 'text/html', charset: 'gb2312', url: 'http://example.org/a', bytes: gbk },
    },
    {
      label: 'a mail: HTML goes before plain text, in a multipart of a multipart, in base64 of several lines',
      input: lines(
        'Subject: x',
        'Content-Type: multipart/mixed; boundary=outer',
        '',
        '--outer',
        'Content-Type: multipart/alternative; boundary=inner',
        '',
        '--inner',
        'Content-Type: text/plain',
        '',
        'plain',
        '--inner',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: BASE64',
        '',
        Buffer.from(gbk).toString('base64').slice(0, 8),
        Buffer.from(gbk).toString('base64').slice(8),
        '--inner--',
        '--outer',
        'Content-Type: text/html',
        'Content-Disposition: attachment; filename=other.html',
        '',
        '<p>attached</p>',
        '--outer--',
      ),
      found: { type: 'text/html', bytes: gbk },
    },
    {
      label: 'a plain mail of eight-bit bytes, with line feeds alone',
      input: bytes(`From: a\nContent-Type: text/plain; charset=gbk\n\n${binary(encodeGbk('你好'))}\n--x\nnot a part\n`),
      found: { type: 'text/plain', charset: 'gbk', bytes: bytes(`${binary(encodeGbk('你好'))}\n--x\nnot a part\n`) },
    },
    {
      label: 'a part without a header is plain text',
      input: lines('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'text', '--b--'),
      found: { type: 'text/plain', bytes: bytes('text') },
    },
    {
      label: 'a boundary in the middle of a line is text; a multipart that is cut off has what came',
      input: lines('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'one --b two', '--bc', 'three'),
      found: { type: 'text/plain', bytes: bytes('one --b two\r\n--bc\r\nthree') },
    },
  ];
  for (const { label, input, found } of cases) {
    test(label, () => {
      assert.deepEqual(readMime('x.mht', input), { name: 'x.mht', ...found });
    });
  }

  test('nothing but a picture is no page; multiparts without end are left', () => {
    assert.equal(readMime('x.eml', lines('Content-Type: image/png', '', 'x')), null);
    assert.throws(() => unpack('x.eml', lines('Content-Type: image/png', '', 'x')), { code: 'no-pages' });
    let mail = 'Content-Type: text/plain\r\n\r\nx';
    for (let depth = 0; depth < 40; depth++) {
      mail = `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n${mail}\r\n--b${depth}x--`;
    }
    assert.equal(readMime('deep.eml', bytes(mail)), null);
  });
});

describe('archives', () => {
  test('pages come in the order of their names as people count, and nothing that is no page', () => {
    const archive = zipSync({
      'page10.html': strToU8('ten'),
      'page9.html': strToU8('nine'),
      'picture.png': strToU8('x'),
      'script.js': strToU8('x'),
      '__MACOSX/page9.html': strToU8('x'),
      'folder/.hidden.html': strToU8('x'),
      'a.txt': strToU8('a'),
    });
    assert.deepEqual(
      readZip(archive).pages.map(({ name, bytes: content }) => [name, binary(content)]),
      [
        ['a.txt', 'a'],
        ['page9.html', 'nine'],
        ['page10.html', 'ten'],
      ],
    );
  });

  test('a name in GBK, as archivers of old wrote it', () => {
    const archive = zipSync({ 'AAAA.html': strToU8('x') });
    const name = encodeGbk('中文');
    for (let at = 0; at + 4 <= archive.length; at++) {
      if (binary(archive.subarray(at, at + 4)) === 'AAAA') archive.set(name, at);
    }
    assert.deepEqual(
      readZip(archive).pages.map((entry) => entry.name),
      ['中文.html'],
    );
  });

  test('a mail in an archive gives its page', () => {
    const mail = lines('Content-Type: text/html; charset=big5', '', '<p>x</p>');
    const [page] = unpack('x.zip', zipSync({ 'mail.eml': mail })).found;
    assert.deepEqual(page, { name: 'mail.eml', bytes: bytes('<p>x</p>'), type: 'text/html', charset: 'big5' });
  });

  test('what is broken or has no page says which', () => {
    assert.throws(() => unpack('x.zip', strToU8('PK\x03\x04 and then nothing')), UnpackError);
    assert.throws(() => unpack('x.zip', strToU8('no archive')), { code: 'archive', message: 'x.zip' });
    assert.throws(() => unpack('x.docx', zipSync({ 'word/document.xml': strToU8('x') })), { code: 'no-pages' });
  });
});

/**
 * An archive by hand, each of whose entries may lie.
 *
 * @param {{name: string, packed: Uint8Array, method?: number, flags?: number, size?: number, claimed?: number,
 *   at?: number}[]} entries `size` and `claimed` are what the directory says of the sizes packed and unpacked, `at` of
 *   the place; the truth where they are not given.
 */
function archiveOf(entries) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let at = 0;
  const put = (/** @type {Uint8Array} */ part) => {
    parts.push(part);
    at += part.length;
  };
  const places = entries.map(({ name, packed }) => {
    const place = at;
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04034b50, true);
    head.setUint16(26, name.length, true);
    for (const part of [new Uint8Array(head.buffer), strToU8(name), packed]) put(part);
    return place;
  });
  const directory = at;
  for (const [index, { name, packed, method = 0, flags = 0, ...said }] of entries.entries()) {
    const head = new DataView(new ArrayBuffer(46));
    head.setUint32(0, 0x02014b50, true);
    head.setUint16(8, flags, true);
    head.setUint16(10, method, true);
    head.setUint32(20, said.size ?? packed.length, true);
    head.setUint32(24, said.claimed ?? packed.length, true);
    head.setUint16(28, name.length, true);
    head.setUint32(42, said.at ?? places[index], true);
    for (const part of [new Uint8Array(head.buffer), strToU8(name)]) put(part);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(16, directory, true);
  put(new Uint8Array(end.buffer));
  return Uint8Array.from(Buffer.concat(parts));
}

describe('archives that lie', () => {
  const x = strToU8('x');
  const good = { name: 'good.html', packed: x };
  /** A megabyte in a kilobyte. */
  const bomb = deflateSync(new Uint8Array(1e6), { level: 9 });

  /** Each: what is taken of it. */
  const cases = [
    { label: 'sound', entries: [good], pages: 1, over: 0, broken: 0 },
    {
      label: 'an unpacked size of nothing, or of gigabytes',
      entries: [
        { name: 'a.html', packed: deflateSync(strToU8('a'.repeat(9))), method: 8, claimed: 0 },
        { name: 'b.html', packed: deflateSync(strToU8('b'.repeat(9))), method: 8, claimed: 0xfffffffe },
      ],
      pages: 2,
      over: 0,
      broken: 0,
    },
    {
      label: 'bombs: what goes beyond the limit in all is left',
      entries: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name: `${name}.html`, packed: bomb, method: 8, claimed: 1 })),
      pages: 3,
      over: 2,
      broken: 0,
    },
    {
      label: 'entries that share their bytes',
      entries: [
        { name: 'a.html', packed: new Uint8Array(1e6) },
        ...Array.from({ length: 99 }, (_, i) => ({ name: `${i}.html`, packed: x, size: 1e6, at: 0 })),
      ],
      pages: 1,
      over: 0,
      broken: 99,
    },
    {
      label: 'more pages than are taken',
      entries: Array.from({ length: 510 }, (_, i) => ({ name: `${i}.html`, packed: x })),
      pages: 500,
      over: 10,
      broken: 0,
    },
    { label: 'bytes behind its end', entries: [good, { ...good, at: 0xfffffff0 }], pages: 1, over: 0, broken: 1 },
    { label: 'more bytes than there are', entries: [good, { ...good, size: 5000 }], pages: 1, over: 0, broken: 1 },
    { label: 'no entry where it says', entries: [good, { ...good, at: 7 }], pages: 1, over: 0, broken: 1 },
    { label: 'encryption', entries: [good, { ...good, flags: 1 }], pages: 1, over: 0, broken: 1 },
    { label: 'an unusual method', entries: [good, { ...good, method: 93 }], pages: 1, over: 0, broken: 1 },
    {
      label: 'deflate that is none, that is cut, that goes on',
      entries: [
        { name: 'a.html', packed: Uint8Array.of(7, 255, 255), method: 8 },
        { name: 'b.html', packed: deflateSync(strToU8('abcdefgh'.repeat(99))).slice(0, 9), method: 8 },
        { name: 'c.html', packed: Uint8Array.from([...deflateSync(x), 1, 2, 3]), method: 8 },
      ],
      pages: 1,
      over: 0,
      broken: 2,
    },
    {
      label: 'names of objects',
      entries: [{ ...good, name: '__proto__/constructor.html' }, good],
      pages: 2,
      over: 0,
      broken: 0,
    },
  ];
  for (const { label, entries, ...expected } of cases) {
    test(label, () => {
      const { pages, over, broken } = readZip(archiveOf(entries), 3e6);
      assert.deepEqual({ pages: pages.length, over, broken }, expected);
    });
  }

  test('what was unpacked is whole', () => {
    const text = 'Ein langer Text, der sich kaum wiederholt. '.repeat(3e4);
    const archive = zipSync({ 'a.html': strToU8(text), 'b.html': [strToU8(text), { level: 0 }] });
    for (const { bytes: content } of readZip(archive).pages) assert.equal(strFromU8(content), text);
  });

  test('a directory that says it has no end, or begins nowhere', () => {
    const archive = archiveOf([good]);
    new DataView(archive.buffer).setUint16(archive.length - 12, 0xffff, true);
    assert.equal(readZip(archive).pages.length, 1);
    new DataView(archive.buffer).setUint32(archive.length - 6, 0xfffffff0, true);
    assert.throws(() => unpack('x.zip', archive), UnpackError);
    // ZIP64, whose count of entries may be four thousand million.
    new DataView(archive.buffer).setUint32(archive.length - 6, 0xffffffff, true);
    assert.throws(() => unpack('x.zip', archive), UnpackError);
  });

  test('where nothing is left to be shown, the error says why', () => {
    const code = (/** @type {Parameters<typeof archiveOf>[0]} */ entries) => {
      try {
        return unpack('x.zip', archiveOf(entries));
      } catch (error) {
        return error instanceof UnpackError && error.code;
      }
    };
    const most = deflateSync(new Uint8Array(301e6), { level: 1 });
    assert.equal(code([{ name: 'a.html', packed: most, method: 8 }]), 'archive-too-large');
    assert.equal(code([{ ...good, flags: 1 }]), 'archive');
    assert.equal(code([{ ...good, name: 'a.png' }]), 'no-pages');
  });
});

describe('mails that are built to hurt', () => {
  test('a hundred thousand parts', () => {
    const parts = '--b\r\nContent-Type: text/html\r\n\r\nx\r\n'.repeat(1e5);
    const found = readMime('x.eml', bytes(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--`));
    assert.deepEqual(found?.bytes, bytes('x'));
  });

  test('spaces at the ends of quoted-printable lines go, others stay', () => {
    const body = ' a \t\r\nb=20 \t\nc= \r\nd \rx  ';
    const found = readMime('x.eml', bytes(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${body}`));
    assert.equal(binary(found?.bytes ?? new Uint8Array()), ' a\r\nb \ncd \rx');
  });

  test('a boundary that is a regular expression is a boundary', () => {
    const boundary = '(.*)+$[a-';
    const found = readMime(
      'x.eml',
      lines(
        `Content-Type: multipart/mixed; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        '',
        'text',
        `--${boundary}--`,
      ),
    );
    assert.deepEqual(found?.bytes, bytes('text'));
  });
});
