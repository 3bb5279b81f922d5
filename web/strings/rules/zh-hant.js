// The shape is that of en.js.
import { numbersIn, pair } from '../counting.js';

const number = numbersIn('zh-Hant');

/** @type {Record<string, {name: string, counted: (count: number, parameter: string) => string, why: string}>} */
export const rules = {
  'swallowed-markup': {
    name: '還原標籤',
    counted: (count) => `${number(count)} 個被吞掉的標籤`,
    why: '一個壞掉的位元組吞掉了標籤開頭的「<」，標籤因此變成了內文。',
  },
  'injected-pinyin': {
    name: '去掉拼音注音',
    counted: (count) => `${number(count)} 處混入的拼音`,
    why: '網站在漢字後面加了讀音，原作者並沒有寫。',
  },
  'byte-shift': {
    name: '錯位復原',
    counted: (count) => `${number(count)} 處錯開一個位元組`,
    why: '掉了一個位元組，後面的文字全部錯位。遺失的位元組已經找回。',
  },
  misread: {
    name: '按正確的編碼重讀',
    counted: (count, parameter) => {
      const [written, read] = pair(parameter);
      return read ? `${number(count)} 處本是 ${written} 卻被當作 ${read}` : `${number(count)} 處讀錯編碼`;
    },
    why: '文字用一種編碼寫成，卻按另一種編碼顯示。現在按原來的編碼重新讀取。',
  },
  escape: {
    name: '還原跳脫碼',
    counted: (count) => `${number(count)} 處跳脫碼`,
    why: '本該是文字的地方顯示成了「&#22269;」或「%E5%9B%BD」之類的代碼。',
  },
  decomposed: {
    name: '合併拆開的字母',
    counted: (count) => `${number(count)} 個拆開的字母`,
    why: '字母和它的附加符號分成了兩個字元：看起來一樣，卻搜尋不到。',
  },
  ligature: {
    name: '拆開連字',
    counted: (count) => `${number(count)} 個連字`,
    why: '「ﬁ」這樣的字母組合在 PDF 中是一個字元，因此搜尋不到這個詞。',
  },
  'presentation-form': {
    name: '還原阿拉伯字母',
    counted: (count) => `${number(count)} 處阿拉伯字母顯示形式`,
    why: '這裡的字母只是它在詞中各個位置的字形，現已還原為字母本身。',
  },
  radical: {
    name: '還原漢字',
    counted: (count) => `${number(count)} 個當作漢字的部首`,
    why: '這裡用的是字典部首的字元，看起來與漢字一樣，卻搜尋不到。',
  },
  'look-alike': {
    name: '替換形似字母',
    counted: (count) => `${number(count)} 個含形似字母的詞`,
    why: '詞中混有另一種字母表的字母：看起來一樣，搜尋時卻是另一個詞。',
  },
  'visual-order': {
    name: '恢復閱讀順序',
    counted: (count) => `${number(count)} 行按顯示順序存放的文字`,
    why: '字母按從左到右的顯示順序存放，而不是按閱讀順序。',
  },
  normalization: {
    name: 'Unicode 正規形式',
    counted: (count) => `${number(count)} 個字元`,
    why: '這是你選擇的 Unicode 形式。',
  },
  punctuation: {
    name: '全形標點',
    counted: (count) => `${number(count)} 個標點`,
    why: '您選擇了全形標點。',
  },
  script: {
    name: '簡繁轉換',
    counted: (count) => `${number(count)} 個字`,
    why: '您選擇了另一種字體。',
  },
  invisible: {
    name: '去掉看不見的字元',
    counted: (count) => `${number(count)} 個看不見的字元`,
    why: '它不顯示任何內容，卻會妨礙搜尋和複製。',
  },
};
