// ページに表示するすべての言葉、日本語。The shape is that of en.js.
import { numbersIn, pair } from './counting.js';
import { rules } from './rules/ja.js';

const number = numbersIn('ja');
/** @param {number} share 0 … 1 */
const percent = (share) => `${Math.round(share * 100)}%`;

/** @type {Record<string, string>} */
const reasons = {
  duplicate: '繰り返し',
  disclaimer: '免責事項',
  advertisement: '広告',
  related: 'ほかの記事',
  comment: 'コメント',
  counter: 'カウンター',
  navigation: 'ナビゲーション',
  share: '共有リンク',
  credit: '編集者名',
  copyright: '著作権表示',
  hidden: '非表示',
  outside: '記事の外',
  'output-limit': '大きさの上限を超えた部分',
  title: '題名',
  byline: '著者',
  date: '日付',
  source: '出典',
};

/** @type {Record<string, string>} */
const encodingSources = {
  bom: '先頭のバイトによる',
  user: 'ご指定による',
  http: '送り手の申告による',
  meta: 'ページの宣言による',
  xml: 'ページの宣言による',
  statistics: 'バイトの特徴から判定',
};

/** @type {Record<string, string>} */
const warnings = {
  'empty-input': '文字が入っていません。',
  nul: 'NUL 文字は取り除きました。',
  binary: 'これは文章ではなく、画像や書庫などのファイルです。テキストファイルか保存したページをお使いください。',
  'mixed-encodings': 'このページは文字コードの異なる部分からできています。それぞれの文字コードで読みました。',
  'utf-7': 'UTF-7 のようです。UTF-7 は指定されたときだけ読みます。「ほかの読み方」で選んでください。',
  'malformed-bytes': 'この文字コードでは文字にならないバイトがあります。� と表示します。',
  'lone-surrogate': '半分に割れた文字があります。� と表示します。',
  'too-deep': 'ブラウザーの限度より深い入れ子です。いちばん内側の部分は横に並べました。',
  'no-article': 'ページの内容は、理由とともに「記事から除いたもの」に並べてあります。',
  'work-limit': '処理量が大きくなりすぎる作りの部分があり、できる範囲だけを処理しました。',
  deadline: '時間切れです。それまでにできた分を表示しています。',
  'output-limit': '結果が大きすぎるため、入りきらない部分を省きました。',
};

/** @type {Record<string, (name: string) => string>} */
const errors = {
  'input-too-large': () => '100 MB を超えています。一部だけをお試しください。',
  'worker-failed': () => 'ページの一部を読み込めませんでした。再読み込みしてからお試しください。',
  'core-failed': () => '大きすぎてブラウザーのメモリーが足りません。一部だけをお試しください。',
  'file-unavailable': () => 'ページの一部を読み込めませんでした。接続を確かめ、再読み込みしてからお試しください。',
  'bad-data-file': () => 'ページの一部を読み込めませんでした。接続を確かめ、再読み込みしてからお試しください。',
  page: (name) => `うまくいきませんでした（${name}）。再読み込みしてからお試しください。`,
  cancelled: () => '取り消しました。',
  file: (name) => `「${name}」を読めません。フォルダーは開けませんので、中のファイルを選んでください。`,
  archive: (name) => `「${name}」を展開できません。壊れているか、暗号化されているか、書庫ではありません。`,
  'archive-too-large': (name) =>
    `「${name}」は展開すると 300 MB を超えます。ご自分で展開し、中のファイルをいくつか選んでください。`,
  'no-pages': (name) => `「${name}」にはページがありません。HTML もテキストも入っていません。`,
  link: () => 'リンクが壊れています。途中で一部が失われました。',
  'page-restricted': () =>
    'このページは拡張機能から読み取れません。読みたい部分をコピーして上に貼り付けるか、ページを保存してファイルをここにドロップしてください。',
  'page-type': (name) =>
    `これはウェブページではなくファイルです（${name}）。保存してここにドロップするか、文字をコピーして上に貼り付けてください。`,
  'page-gone': () => 'ページを読み取れなくなりました。ページに戻って、もう一度ボタンを押してください。',
};

/** @type {Record<string, string>} */
const themes = { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' };

/** @type {import('./index.js').Strings} */
export default {
  language: 'ja',

  name: 'Unbake',
  tagline: 'ウェブページの文字化けを直します',
  skip: '本文へ移動',
  leave: '閉じる',
  headline: '文字化けしたページから、読める記事を。',
  lead: 'うまく表示されないページを貼り付けるか、ファイルをドロップしてください。文字化けを直し、記事以外のものを除き、変えた所をすべてお見せします。',
  privacy: 'すべてこのタブの中で行います。どこにも送信しません。',
  choose: { language: '言語', theme: '配色', themes },

  intake: {
    label: '文字化けしたページ',
    placeholder:
      '文章、コピーしたページ、HTML を貼り付けるか、入力してください。ページ、メール、書庫のドロップもできます。',
    file: 'ファイルを選ぶ…',
    sample: '例を試す',
    clear: 'はじめから',
    drop: 'ここにページをドロップ',
    kind: {
      typed: (size) => `文章、${size}`,
      pasted: (size) => `貼り付けた文章、${size}`,
      pastedHtml: (size) => `書式ごと貼り付け、${size}`,
      sample: (size) => `例のページ、${size}`,
      file: (size) => `ファイル、${size}`,
      link: (size) => `リンクから、${size}`,
      shared: (size) => `共有された文章、${size}`,
      page: (size) => `このページ、${size}`,
    },
    usePlain: '文字だけを使う',
    useHtml: '書式も使う',
    characters: (count) => `${number(count)} 文字`,
    bytes: (count) => {
      if (count < 1000) return `${number(count)} バイト`;
      if (count < 1e6) return `${(count / 1e3).toFixed(count < 1e4 ? 1 : 0)} kB`;
      return `${(count / 1e6).toFixed(1)} MB`;
    },
  },

  examples: {
    title: 'お試し用のページ',
    scraped: {
      title: '転載された中国語のページ',
      text: 'ミラーサイトが漢字の後ろにピンインを入れ、途中でバイトも失われました。失われたものを見つけて戻します。',
    },
    misread: {
      title: '文字コードを取り違えたページ',
      text: 'UTF-8 なのに GBK として、一部は Latin-1 として読まれています。書かれたとおりに読み直します。',
    },
    undeclared: {
      title: '文字コードの宣言がない古いページ',
      text: '宣言のない GBK のファイルです。文字の特徴から文字コードを見分けます。',
    },
    cluttered: {
      title: '余計なものだらけの英語のページ',
      text: '文字化けはありませんが、メニューや広告、コメントに埋もれています。記事だけを残します。',
    },
  },

  pages: {
    title: (done, all) => (done < all ? `${all} ページ中 ${done} ページ完了` : `${all} ページ`),
    cancel: '取り消す',
    download: 'すべてダウンロード（.zip）',
    nothing: '何も見つかりません',
    untitled: '題名なし',
    over: (/** @type {number} */ count) =>
      `ほかの ${count.toLocaleString('en')} ページは取り込みませんでした。一つの書庫から取り込むのは 500 ページ、300 MB までです。`,
    broken: (/** @type {number} */ count) =>
      `${count.toLocaleString('en')} ページは展開できませんでした。壊れているか、暗号化されているか、特殊な圧縮方式です。`,
    status: { waiting: '待機中', working: '処理中…', done: '完了', failed: '失敗' },
  },

  update: { ready: '新しい版があります。', reload: '再読み込み', later: 'あとで' },

  status: {
    working: '処理中…',
    done: (summary) => `完了。${summary}`,
    copied: 'コピーしました。',
    copyFailed: 'ブラウザーがコピーを許可しませんでした。文字を選んで手でコピーしてください。',
    linkCopied: 'リンクをコピーしました。文章はリンク自体に入っています。',
    linkTooLong: 'リンクには長すぎます。ダウンロードをお使いください。',
    saved: '保存しました。',
    saveFailed: 'ファイルを作れませんでした。再読み込みしてからお試しください。',
  },

  summary: {
    title: '結果',
    cancel: '取り消す',
    noArticle: '記事は見つかりませんでした。',
    nothing: '文字化けはありませんでした。文章はそのままです。',
    nothingBut: (read) => `${read}。文字化けはありませんでした。文章はそのままです。`,
    repaired: (count, kinds) => `${number(count)} か所を直しました：${kinds.join('、')}。`,
    others: 'ほか',
    removed: (count) => `${number(count)} ブロックを記事から除外`,
    onlyLost: (count) =>
      `${number(count)} 文字は戻せません（� と表示）。元のファイルがあれば、そちらをお試しください。無事かもしれません。`,
    lost: (count) => `${number(count)} 文字は戻せません（� と表示）`,
    machineConverted: '簡体字から機械的に変換されたページです。',
    showSimplified: '元の字体で表示',
    encoding: (label, from) =>
      `${label} として読み取り${from in encodingSources ? `（${encodingSources[from]}）` : ''}`,
    wished: (count) => `ご指定により ${number(count)} か所を変更`,
    undone: (count) => `${number(count)} か所の変更を取り消しました。`,
    redoAll: 'すべて元に戻す',
    warnings: 'ご注意',
    error: 'うまくいきませんでした',
  },
  warnings,
  errors,

  options: {
    title: '表示の設定',
    script: { label: '字体', choices: { keep: 'そのまま', hans: '簡体字', hant: '繁体字' } },
    punctuation: { label: '約物', choices: { keep: 'そのまま', fullwidth: '全角' } },
    unicode: { label: '文字', choices: { keep: 'そのまま', nfc: '合成（NFC）', nfkc: '標準の文字（NFKC）' } },
    keep: { label: '表示', choices: { article: '記事', unsure: '不確かな部分も' } },
  },

  readings: {
    title: 'ほかの読み方',
    legend: '読み方',
    automatic: 'Unbake の判定',
    untouched: 'そのまま、直さない',
    misread: (written, read) => `${read} として読まれた ${written}`,
    percent,
    every: 'すべての文字コード',
    empty: '（なし）',
    none: 'ほかの読み方はありません。',
  },

  output: {
    tabs: '結果の見方',
    tab: { article: '記事', markdown: 'Markdown', html: 'HTML', text: 'テキスト', json: 'JSON' },
    copy: 'コピー',
    download: 'ダウンロード',
    files: { md: 'Markdown', html: 'ウェブページ', txt: 'テキスト', json: 'すべての情報', epub: '電子書籍' },
    print: '印刷',
    link: 'リンクをコピー',
    linkHint: '文章そのものが入ったリンクです。どこにも送信されません。',
    images: '画像を読み込む',
    imagesHint: '画像はほかのサイトにあり、読み込むと訪問が相手に伝わります。',
    fileName: '記事',
    cut: (shown, all) =>
      `全 ${number(all)} 文字のうち最初の ${number(shown)} 文字です。コピーとダウンロードには全文が入ります。`,
  },

  panes: {
    label: '表示するもの',
    article: '記事',
    original: '変えた所',
    count: (count) => `変更（${number(count)}）`,
  },

  article: {
    more: 'この長い記事の続きを表示',
    frame: '直した記事',
    untitled: '題名なし',
    empty: '記事は見つかりませんでした。',
    leads: 'このページのリンク先',
    image: (alt) => (alt ? `画像：${alt}` : '画像'),
    imageHint: 'ほかのサイトに訪問が伝わらないよう、読み込んでいません。新しいタブで開けます。',
    lost: '戻せません。ここにあったものは何も残っていません。',
  },

  original: {
    previous: '前の変更',
    next: '次の変更',
    position: (index, count) => (index > 0 ? `${number(count)} か所中 ${index}` : `変更 ${number(count)} か所`),
    none: '変更なし',
    source: '解析前のソースで',
    reason: (reason) => reasons[reason] ?? reason,
    leftOut: '記事から除いたもの',
    shownAbove: '記事の上に表示',
    more: (count) => `残り ${number(count)} 行を表示`,
    change: (index, before, after) => {
      if (after === '') return `変更 ${index}：「${before}」を削除`;
      if (before === '') return `変更 ${index}：「${after}」を追加`;
      return `変更 ${index}：「${before}」を「${after}」に`;
    },
  },

  detail: {
    hint: '印の付いた所を指すか、順に進むと、何をなぜ変えたかが分かります。',
    before: '変更前',
    after: '変更後',
    nothing: 'なし',
    codePoints: 'コードポイント',
    confidence: (share) => {
      if (share >= 0.99) return '確実';
      if (share >= 0.9) return `ほぼ確実（${percent(share)}）`;
      if (share >= 0.7) return `おそらく（${percent(share)}）`;
      return `不確か（${percent(share)}）`;
    },
    sure: '確からしさ',
    parameter: '手がかり',
    parameterText: (rule, parameter) => {
      const [written, read] = pair(parameter);
      return rule === 'misread' && read ? `${read} として読まれた ${written}` : parameter;
    },
    undo: '取り消す',
    redo: 'もう一度変える',
    name: (rule) => rules[rule]?.name ?? rule,
    why: (rule) => rules[rule]?.why ?? '',
    counted: (rule, count, parameter) => rules[rule]?.counted(count, parameter) ?? `${rule} × ${number(count)}`,
  },

  bookmark: {
    before: '今見ているページを直すには、',
    name: 'Unbake で開く',
    after: ' をブックマークバーへドラッグしてください。',
    how: 'ブックマークバーへドラッグしてください。ほかのページで押すと、そのページを Unbake で開きます。',
  },
  footer: 'Unbake は自由ソフトウェア（Apache-2.0）です。このページはほかのサイトへ何も要求しません。',
  notices: '含まれる著作物のライセンス表示',
};
