// Broken mails and archives: what can be read of them, or an error that says so; never more than they hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readMime } from '../../web/unpack/mime.js';
import { UnpackError, unpack } from '../../web/unpack/unpack.js';
import { readZip } from '../../web/unpack/zip.js';
import { mutants } from './mutations.js';

const mail = [
  'Subject: =?gbk?Q?=B9=FA?=',
  'Content-Type: multipart/related; type="text/html"; boundary="--=_next 1"',
  '',
  'A preamble.',
  '----=_next 1',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  'VGhlIGxpYnJhcnkgb3BlbnMgYWdhaW4u',
  '--inner',
  'Content-Type: text/html; charset="gb2312"',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: http://example.org/a',
  '',
  '<p>=D6=D0=CE=C4   ',
  'The library =',
  'opens again.</p>',
  '--inner--',
  '----=_next 1',
  'Content-Type: image/png',
  'Content-Disposition: attachment; filename="a.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '----=_next 1--',
].join('\r\n');
const words = [
  ...[
    '\r\n',
    '\r\n\r\n',
    '--inner',
    '--inner--',
    '----=_next 1',
    'Content-Type: ',
    'multipart/mixed; boundary=',
    'text/html',
  ],
  ...[
    'Content-Transfer-Encoding: base64',
    'quoted-printable',
    '=\r\n',
    '=3D',
    '=',
    ' \t',
    '; charset="',
    '\\"',
    'boundary=""',
    '\0',
  ],
];

/** What one call may take: a machine that does something else at the same time included. */
const mostMs = 500;

test('mails: whatever is in them, a page with no more than they hold, or none', () => {
  let pages = 0;
  for (const { input, number } of mutants([mail, mail.replaceAll('\r\n', '\n'), 'Subject: x\n\nThe library.'], {
    words,
  })) {
    const before = process.cpuUsage();
    const found = readMime('a.eml', input);
    const { user } = process.cpuUsage(before);
    assert.ok(user / 1000 < mostMs, `mutant ${number} takes ${user / 1000} ms`);
    if (!found) continue;
    pages++;
    assert.ok(found.bytes instanceof Uint8Array, `mutant ${number}`);
    assert.ok(found.bytes.length <= input.length, `mutant ${number}: ${found.bytes.length} bytes of ${input.length}`);
    assert.match(found.type ?? '', /^text\/(html|plain)$/, `mutant ${number}`);
    assert.match(found.url ?? 'http:', /^https?:/i, `mutant ${number}`);
  }
  assert.ok(pages > 100, `hardly a variant can be read: ${pages}`);
});

const archives = [
  zipSync({
    'a.html': strToU8('<p>The library opens again.</p>'),
    'b/ü.txt': strToU8('x'.repeat(3000)),
    'c.png': strToU8('x'),
  }),
  zipSync({ 'a.eml': strToU8(mail), '__MACOSX/a.html': strToU8('x') }, { level: 0 }),
  zipSync({}),
].map((archive) => Buffer.from(archive));
const zipWords = [
  'PK\x01\x02',
  'PK\x03\x04',
  'PK\x05\x06',
  'PK\x06\x07',
  '\xff\xff\xff\xff',
  '\0\0\0\0',
  '.html',
  '../',
  '\x08\0',
].map((word) => Buffer.from(word, 'latin1'));

test('archives: pages, or an error that names the archive', () => {
  let read = 0;
  for (const { input, number } of mutants(archives, { words: zipWords })) {
    const before = process.cpuUsage();
    try {
      const { found } = unpack('a.zip', input);
      read++;
      assert.ok(found.length > 0 && found.length <= 500, `mutant ${number}: ${found.length} pages`);
      for (const { name, bytes } of found)
        assert.ok(typeof name === 'string' && bytes instanceof Uint8Array, `${number}`);
    } catch (error) {
      assert.ok(error instanceof UnpackError, `mutant ${number}: ${error}`);
    }
    const { user } = process.cpuUsage(before);
    assert.ok(user / 1000 < mostMs, `mutant ${number} takes ${user / 1000} ms`);
  }
  assert.ok(read > 100, `hardly a variant can be read: ${read}`);
});

test('archives: only pages come out', () => {
  let read = 0;
  for (const { input, number } of mutants(archives, { words: zipWords })) {
    let pages;
    try {
      ({ pages } = readZip(input));
    } catch {
      continue;
    }
    read++;
    for (const { name } of pages) assert.match(name, /\.\w+$/, `mutant ${number}: ${name}`);
  }
  assert.ok(read > 100, `hardly a variant can be read: ${read}`);
});
