// The pages in archives and mails, as their bytes. Needs no browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
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
      readZip(archive).map(({ name, bytes: content }) => [name, binary(content)]),
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
      readZip(archive).map((entry) => entry.name),
      ['中文.html'],
    );
  });

  test('a mail in an archive gives its page', () => {
    const mail = lines('Content-Type: text/html; charset=big5', '', '<p>x</p>');
    const [page] = unpack('x.zip', zipSync({ 'mail.eml': mail }));
    assert.deepEqual(page, { name: 'mail.eml', bytes: bytes('<p>x</p>'), type: 'text/html', charset: 'big5' });
  });

  test('what is broken or has no page says which', () => {
    assert.throws(() => unpack('x.zip', strToU8('PK\x03\x04 and then nothing')), UnpackError);
    assert.throws(() => unpack('x.zip', strToU8('no archive')), { code: 'archive', message: 'x.zip' });
    assert.throws(() => unpack('x.docx', zipSync({ 'word/document.xml': strToU8('x') })), { code: 'no-pages' });
  });
});
