// What JavaScript does with hostile input takes time in proportion to its size: archives, mails, edit logs; and so do
// changes that are taken back, in the core. Needs no browser. Measured in CPU time, which other programs on the machine do not lengthen.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { createUnbake } from 'unbake';
import { nearest } from '../../js/nearest.js';
import { replay } from '../../js/replay.js';
import { findCandidates, previewOf } from '../../web/model/readings.js';
import { readMime } from '../../web/unpack/mime.js';
import { readZip } from '../../web/unpack/zip.js';

/** Twice the input may take so many times as long, and so much more for what the collector and the compiler do. */
const factor = 2.6;
const slack = 100;

const bytes = (/** @type {string} */ text) => new Uint8Array(Buffer.from(text, 'latin1'));
const mail = (/** @type {string} */ head, /** @type {string} */ body) => bytes(`${head}\r\n\r\n${body}`);
const multipart = 'Content-Type: multipart/mixed; boundary="b"';
const quoted = 'Content-Transfer-Encoding: quoted-printable';
const html = /** @type {any} */ ({ paragraphs: [], title: null });
const core = {
  detect: async () => /** @type {any} */ ({ label: null }),
  decode: async () => '',
};

const unbake = await createUnbake();

/**
 * Leaves every other change of a line out, and looks where the rest are seen.
 *
 * @param {number} count of changes
 */
function undoOn(count) {
  const edits = unbake.clean('甲\u200b乙\u200b 丙丁'.repeat(count / 2), {
    type: 'text/plain',
    outputs: ['edits', 'snapshot'],
  });
  return async () => {
    const article = await edits;
    assert.equal(article.edits.length, count);
    const without = article.edits.flatMap((_, index) => (index % 2 === 0 ? [index] : []));
    const { places } = await unbake.render(article, { without, outputs: ['places'] });
    assert.equal(places?.edits.length, count / 2);
  };
}

/** Parts in one another, each with the next one's boundary. @param {number} size */
function nested(size) {
  let inner = `Content-Type: text/plain\r\n\r\n${'x'.repeat(size)}`;
  for (let depth = 0; depth < 30; depth++) {
    inner = `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n${inner}\r\n--b${depth}x--`;
  }
  return bytes(inner);
}

/** What is done with an input of about so many bytes. @type {[label: string, n: number, make: (n: number) => () => unknown][]} */
const kinds = [
  ['quoted-printable of spaces', 4e5, (n) => mailOf(quoted, `${' '.repeat(n)}x`)],
  ['quoted-printable of tabs in lines', 4e5, (n) => mailOf(quoted, ` \t \t${'\t'.repeat(500)}x\r\n`.repeat(n / 500))],
  ['quoted-printable of soft line ends', 4e5, (n) => mailOf(quoted, '= \r\n'.repeat(n / 4))],
  ['quoted-printable of escapes', 4e5, (n) => mailOf(quoted, '=E4=B8'.repeat(n / 6))],
  ['base64 with something else between', 4e5, (n) => mailOf('Content-Transfer-Encoding: base64', 'a!-'.repeat(n / 3))],
  ['headers', 4e5, (n) => mailOf('A: b\r\n'.repeat(n / 6), 'x')],
  ['one header in many lines', 4e5, (n) => mailOf(`A: b\r\n${' \t\r\n'.repeat(n / 4)}`, 'x')],
  ['headers without an end', 4e5, (n) => () => readMime('x.eml', bytes('\r\n \t'.repeat(n / 4)))],
  ['parameters', 4e5, (n) => mailOf(`Content-Type: text/html${'; a=b'.repeat(n / 5)}`, 'x')],
  ['parameters without a value', 4e5, (n) => mailOf(`Content-Type: text/html;${'a'.repeat(n)}`, 'x')],
  ['a parameter of spaces', 4e5, (n) => mailOf(`Content-Type: text/html; a${' '.repeat(n)}`, 'x')],
  ['parameters whose quotes do not end', 4e5, (n) => mailOf(`Content-Type: text/html${';a="\\"'.repeat(n / 6)}`, 'x')],
  ['boundaries', 4e5, (n) => mailOf(multipart, '\r\n--b'.repeat(n / 5))],
  ['boundaries before spaces', 4e5, (n) => mailOf(multipart, `\r\n--b${' '.repeat(500)}x`.repeat(n / 500))],
  [
    'a boundary of spaces',
    4e5,
    (n) => mailOf(`Content-Type: multipart/mixed; boundary="${' '.repeat(60)}"`, `\r\n--${' '.repeat(n)}x`),
  ],
  ['parts', 4e5, (n) => mailOf(multipart, '\r\n--b\r\n\r\nx'.repeat(n / 10))],
  ['parts in one another', 4e5, (n) => () => readMime('x.eml', nested(n))],
  [
    'an archive of entries',
    2e4,
    (n) => {
      const archive = zipSync(
        Object.fromEntries(Array.from({ length: n / 100 }, (_, i) => [`${i}.html`, strToU8('x')])),
      );
      return () => readZip(archive);
    },
  ],
  [
    'an entry with much behind its end',
    4e6,
    (n) => {
      const archive = zipSync({ 'a.html': strToU8('x'.repeat(100)) }, { level: 9 });
      const packed = new DataView(archive.buffer).getUint32(18, true);
      const at = 36 + packed;
      const grown = new Uint8Array(archive.length + n);
      grown.set(archive.subarray(0, at));
      grown.set(archive.subarray(at), at + n);
      const view = new DataView(grown.buffer);
      view.setUint32(at + n + 20, packed + n, true);
      view.setUint32(grown.length - 6, at + n, true);
      return () => assert.equal(readZip(grown).pages.length, 1);
    },
  ],
  ['scripts without an end', 2e5, (n) => () => findCandidates('<script'.repeat(n / 7), html, core)],
  ['tags without an end', 2e5, (n) => () => findCandidates('<a '.repeat(n / 3), html, core)],
  ['a preview of tags without an end', 4e5, (n) => () => previewOf('<'.repeat(n))],
  ['changes on one line', 2e4, undoOn],
  [
    'edits',
    4e5,
    (n) => {
      const edits = Array.from({ length: n / 2 }, (_, i) => {
        return {
          stage: /** @type {const} */ ('blocks'),
          rule: 'x',
          span: /** @type {[number, number]} */ ([i * 2, i * 2 + 1]),
          before: 'a',
          after: 'bc',
        };
      });
      const text = 'a '.repeat(n / 2);
      return () => assert.equal(replay(text, edits).length, n * 1.5);
    },
  ],
  [
    'a long name for an option',
    4e5,
    (n) => () => assert.equal(nearest('x'.repeat(n), ['script', 'limits']), undefined),
  ],
];

/** @param {string} head @param {string} body */
function mailOf(head, body) {
  const input = mail(head, body);
  return () => readMime('x.eml', input);
}

/** The least of three times, in milliseconds of CPU. @param {() => unknown} work */
async function cost(work) {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const begin = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('twice the input takes about twice the time', () => {
  for (const [label, n, make] of kinds) {
    test(label, async () => {
      const once = await cost(make(n));
      const twice = await cost(make(2 * n));
      assert.ok(twice <= factor * once + slack, `${once.toFixed(1)} ms, then ${twice.toFixed(1)} ms`);
      assert.ok(once <= 1000, `${once.toFixed(1)} ms`);
    });
  }
});
