// The shape is that of en.js.
import { numbersIn, pair } from '../counting.js';

const number = numbersIn('ja');

/** @type {Record<string, {name: string, counted: (count: number, parameter: string) => string, why: string}>} */
export const rules = {
  'swallowed-markup': {
    name: 'タグを元に戻しました',
    counted: (count) => `失われたタグ ${number(count)} 個`,
    why: '壊れたバイトがタグの「<」を飲み込み、タグが本文になっていました。',
  },
  'injected-pinyin': {
    name: 'ピンインを取り除きました',
    counted: (count) => `混入したピンイン ${number(count)} か所`,
    why: 'サイトが漢字の後ろに読みを付けたものです。著者が書いたものではありません。',
  },
  'byte-shift': {
    name: '1 バイトのずれを直しました',
    counted: (count) => `1 バイトのずれ ${number(count)} か所`,
    why: '1 バイトが失われ、その後の文字がずれて読まれていました。失われたバイトを見つけて戻しました。',
  },
  misread: {
    name: '正しい文字コードで読み直しました',
    counted: (count, parameter) => {
      const [written, read] = pair(parameter);
      return read
        ? `${read} として読まれた ${written} ${number(count)} か所`
        : `文字コードの取り違え ${number(count)} か所`;
    },
    why: 'ある文字コードで書かれたものが、別の文字コードとして表示されていました。バイトから読み直しました。',
  },
  escape: {
    name: 'エスケープを文字に戻しました',
    counted: (count) => `エスケープ ${number(count)} か所`,
    why: '文字があるべき所に「&#22269;」や「%E5%9B%BD」のような符号が出ていました。',
  },
  decomposed: {
    name: '分かれた文字を合成しました',
    counted: (count) => `分かれた文字 ${number(count)} 個`,
    why: '文字とその記号が別々の文字になっていました。見た目は同じですが、検索では見つかりません。',
  },
  ligature: {
    name: '合字を分けました',
    counted: (count) => `合字 ${number(count)} 個`,
    why: 'PDF などでは「ﬁ」のような文字の組が 1 文字になっていて、単語を検索できません。',
  },
  'presentation-form': {
    name: 'アラビア文字に戻しました',
    counted: (count) => `アラビア文字の表示形 ${number(count)} か所`,
    why: '単語の中の位置ごとの字形だったものを、文字そのものに戻しました。',
  },
  radical: {
    name: '漢字に戻しました',
    counted: (count) => `漢字の代わりの部首 ${number(count)} 個`,
    why: '見た目が同じ字典の部首の文字が、漢字の代わりに使われていました。',
  },
  'look-alike': {
    name: '似た文字を置き換えました',
    counted: (count) => `似た文字を含む単語 ${number(count)} 個`,
    why: '別の文字体系の文字が混じっていました。見た目は同じですが、検索では別の単語になります。',
  },
  'visual-order': {
    name: '読む順に並べました',
    counted: (count) => `見た目の順の行 ${number(count)} 行`,
    why: '文字が、読む順ではなく、左から見える順に並んでいました。',
  },
  normalization: {
    name: 'Unicode の正規形',
    counted: (count) => `${number(count)} 文字`,
    why: '選ばれた Unicode の形です。',
  },
  punctuation: {
    name: '全角の約物',
    counted: (count) => `約物 ${number(count)} 個`,
    why: '全角の約物が選ばれています。',
  },
  script: {
    name: '字体の変換',
    counted: (count) => `${number(count)} 文字`,
    why: '別の字体が選ばれています。',
  },
  invisible: {
    name: '見えない文字を取り除きました',
    counted: (count) => `見えない文字 ${number(count)} 個`,
    why: '何も表示しませんが、検索やコピーの妨げになります。',
  },
};
