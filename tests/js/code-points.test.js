// The code points of changes that the eye cannot see, which the command line and the page show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePointsOf } from 'unbake/code-points';

/** @type {{label: string, edit: [rule: string, before: string, after: string], shown: string}[]} */
const cases = [
  { label: 'a look-alike', edit: ['look-alike', 't\u043ewn', 'town'], shown: 'U+043E → U+006F' },
  { label: 'the same one twice', edit: ['look-alike', 'b\u0435\u0435n', 'been'], shown: 'U+0435 → U+0065' },
  { label: 'two of them', edit: ['look-alike', '\u0440\u0430y', 'pay'], shown: 'U+0440 → U+0070, U+0430 → U+0061' },
  { label: 'a radical', edit: ['radical', '\u2f27', '\u5927'], shown: 'U+2F27 → U+5927' },
  { label: 'beyond the BMP', edit: ['radical', '\u{2f80a}', '\u50da'], shown: 'U+2F80A → U+50DA' },
  { label: 'a letter and its accent', edit: ['decomposed', 'u\u0308', '\u00fc'], shown: 'U+0075 U+0308 → U+00FC' },
  { label: 'within a word', edit: ['decomposed', 'Mu\u0308ll', 'M\u00fcll'], shown: 'U+0075 U+0308 → U+00FC' },
  { label: 'between letters of its own kind', edit: ['invisible', 'aaa', 'aa'], shown: 'U+0061' },
  { label: 'a ligature', edit: ['ligature', '\ufb01', 'fi'], shown: 'U+FB01 → U+0066 U+0069' },
  { label: 'what is taken out', edit: ['invisible', '\u200b', ''], shown: 'U+200B' },
  { label: 'a form that was asked for', edit: ['normalization', '\u212b', '\u00c5'], shown: 'U+212B → U+00C5' },
  {
    label: 'a word of many letters',
    edit: ['presentation-form', '\ufed3\ufef2\ufe8d\ufedf\ufe92', '\u0641\u064a\u0627\u0644\u0628'],
    shown: 'U+FED3 → U+0641, U+FEF2 → U+064A, U+FE8D → U+0627, U+FEDF → U+0644, …',
  },
  {
    label: 'many that are taken out',
    edit: ['invisible', '\u200b'.repeat(9), ''],
    shown: `${Array(8).fill('U+200B').join(' ')} …`,
  },
  { label: 'what is seen: misread', edit: ['misread', 'Ã¡', 'á'], shown: '' },
  { label: 'what is seen: the order', edit: ['visual-order', 'אב', 'בא'], shown: '' },
  { label: 'what is seen: pinyin', edit: ['injected-pinyin', '(wǎng)', ''], shown: '' },
  { label: 'nothing', edit: ['look-alike', 'town', 'town'], shown: '' },
];

for (const { label, edit, shown } of cases) {
  const [rule, before, after] = edit;
  test(label, () => assert.equal(codePointsOf({ rule, before, after }), shown));
}
