// 頁面上的全部文字，繁體中文。The shape is that of en.js.
import { numbersIn, pair } from './counting.js';
import { rules } from './rules/zh-hant.js';

const number = numbersIn('zh-Hant');
/** @param {number} share 0 … 1 */
const percent = (share) => `${Math.round(share * 100)}%`;

/** @type {Record<string, string>} */
const reasons = {
  duplicate: '前面說過',
  disclaimer: '免責聲明',
  advertisement: '廣告',
  related: '其他文章',
  comment: '留言',
  counter: '計數',
  navigation: '導覽',
  share: '分享連結',
  credit: '編輯署名',
  copyright: '版權聲明',
  hidden: '不可見',
  outside: '內文之外',
  'output-limit': '超出要求的大小',
  title: '標題',
  byline: '作者',
  date: '日期',
  source: '來源',
};

/** @type {Record<string, string>} */
const encodingSources = {
  bom: '依據檔案開頭的標記',
  user: '由您選定',
  http: '依據傳送方的說明',
  meta: '依據網頁的宣告',
  xml: '依據網頁的宣告',
  statistics: '依據位元組特徵判斷',
};

/** @type {Record<string, string>} */
const warnings = {
  'empty-input': '這裡面沒有文字。',
  nul: '文字裡的 NUL 字元已經去掉。',
  binary: '這不是文字，而是圖片、壓縮檔之類的檔案。請給出文字檔或儲存下來的網頁。',
  'mixed-encodings': '這個網頁由不同編碼的幾部分拼成，每一部分已按各自的編碼讀取。',
  'utf-7': '看起來像 UTF-7。這種編碼只在指定時讀取：請在「其他讀法」裡選擇它。',
  'malformed-bytes': '有些位元組在這種編碼裡不是文字，顯示為 �。',
  'lone-surrogate': '有些字元只剩一半，顯示為 �。',
  'too-deep': '網頁巢狀得比瀏覽器允許的還深，最裡面的部分被並排放置。',
  'no-article': '網頁的內容都列在「未收入內文」裡，並註明了原因。',
  'work-limit': '有些部分的結構會使處理量過大，只處理了能處理的部分。',
  deadline: '時間到了，這是到此為止的結果。',
  'output-limit': '結果太大，放不下的部分已經略去。',
};

/** @type {Record<string, (name: string) => string>} */
const errors = {
  'input-too-large': () => '超過了 100 MB。請取其中一部分。',
  'worker-failed': () => '頁面有一部分沒有載入成功。請重新整理後再試。',
  'core-failed': () => '內容太大，瀏覽器的記憶體不夠。請取其中一部分。',
  'file-unavailable': () => '頁面有一部分沒有載入成功。請檢查網路並重新整理頁面後再試。',
  'bad-data-file': () => '頁面有一部分沒有載入成功。請檢查網路並重新整理頁面後再試。',
  page: (name) => `頁面沒能完成操作（${name}）。請重新整理後再試。`,
  cancelled: () => '已取消。',
  file: (name) => `無法讀取「${name}」。這裡不能開啟資料夾，請選擇其中的檔案。`,
  archive: (name) => `無法解開「${name}」：檔案損壞、已加密，或者不是壓縮檔。`,
  'archive-too-large': (name) => `「${name}」解開後超過 300 MB。請自行解壓縮，再選擇其中幾個檔案。`,
  'no-pages': (name) => `「${name}」裡沒有網頁：既沒有 HTML，也沒有文字。`,
  link: () => '連結不完整：有一部分在途中遺失了。',
  'page-restricted': () => '瀏覽器不允許擴充功能讀取此頁面。請複製要讀的內容貼到上方，或者儲存頁面後把檔案拖到這裡。',
  'page-type': (name) => `這不是網頁，而是檔案（${name}）。請儲存後拖到這裡，或者複製其中的文字貼到上方。`,
  'page-gone': () => '無法再讀取該頁面。請回到該頁面，重新點按按鈕。',
};

/** @type {Record<string, string>} */
const themes = { system: '跟隨系統', light: '淺色', dark: '深色' };

/** @type {import('./index.js').Strings} */
export default {
  language: 'zh-Hant',

  name: 'Unbake',
  tagline: '去除網頁裡的亂碼',
  skip: '跳到內文',
  leave: '關閉',
  headline: '亂碼網頁進，乾淨文章出。',
  lead: '把顯示不正常的網頁貼到這裡，或者把檔案拖進來。Unbake 會修復亂碼，去掉內文以外的內容，並標出每一處改動。',
  privacy: '一切都在這個分頁裡完成，不上傳任何內容。',
  choose: { language: '語言', theme: '色彩', themes },

  intake: {
    label: '亂碼網頁',
    placeholder: '在這裡貼上文字、複製的網頁或 HTML，也可以直接輸入，或把網頁、郵件、壓縮檔拖到任意位置。',
    file: '選擇檔案…',
    sample: '試試範例',
    clear: '重新開始',
    drop: '把網頁放在這裡',
    kind: {
      typed: (size) => `文字，${size}`,
      pasted: (size) => `貼上的文字，${size}`,
      pastedHtml: (size) => `連同格式貼上，${size}`,
      sample: (size) => `範例網頁，${size}`,
      file: (size) => `檔案，${size}`,
      link: (size) => `來自連結，${size}`,
      shared: (size) => `分享的文字，${size}`,
      page: (size) => `此網頁，${size}`,
    },
    usePlain: '只用純文字',
    useHtml: '連格式一起用',
    characters: (count) => `${number(count)} 個字元`,
    bytes: (count) => {
      if (count < 1000) return `${number(count)} 位元組`;
      if (count < 1e6) return `${(count / 1e3).toFixed(count < 1e4 ? 1 : 0)} kB`;
      return `${(count / 1e6).toFixed(1)} MB`;
    },
  },

  examples: {
    title: '可以先試試這些網頁',
    scraped: {
      title: '被轉載的中文網頁',
      text: '鏡像站在漢字後面加了拼音，途中還掉了位元組。遺失的內容會被找回來。',
    },
    misread: {
      title: '編碼讀錯的網頁',
      text: '本是 UTF-8，卻被某個程式當成 GBK，有些地方又當成 Latin-1。按原樣重新讀取。',
    },
    undeclared: {
      title: '沒有說明編碼的舊網頁',
      text: '沒有宣告的 GBK 位元組檔案，憑文字特徵認出編碼。',
    },
    cluttered: {
      title: '滿是雜物的英文網頁',
      text: '文字沒有亂，但文章夾在選單、廣告和留言之間。最後只留下文章。',
    },
  },

  pages: {
    title: (done, all) => (done < all ? `已完成 ${done} / ${all} 個網頁` : `${all} 個網頁`),
    cancel: '取消',
    download: '全部下載（.zip）',
    nothing: '沒有找到內容',
    untitled: '沒有找到標題',
    over: (/** @type {number} */ count) =>
      `另有 ${count.toLocaleString('en')} 個網頁沒有收入：每個壓縮檔最多取 500 個網頁、300 MB。`,
    broken: (/** @type {number} */ count) =>
      `有 ${count.toLocaleString('en')} 個網頁無法解開：損壞、已加密，或者壓縮方式不常見。`,
    status: { waiting: '等待中', working: '正在清理…', done: '完成', failed: '失敗' },
  },

  update: { ready: '頁面有新版本。', reload: '重新整理', later: '以後再說' },

  status: {
    working: '正在清理…',
    done: (summary) => `完成。${summary}`,
    copied: '已複製。',
    copyFailed: '瀏覽器不允許複製。請選取文字，手動複製。',
    linkCopied: '連結已複製，文字就在連結裡。',
    linkTooLong: '內容太長，放不進連結。請改為下載。',
    saved: '已儲存。',
    saveFailed: '沒能產生檔案。請重新整理後再試。',
  },

  summary: {
    title: '結果',
    cancel: '取消',
    noArticle: '沒有找到文章。',
    nothing: '沒有發現亂碼，文字未作改動。',
    nothingBut: (read) => `${read}。沒有發現亂碼，文字未作改動。`,
    repaired: (count, kinds) => `修復了 ${number(count)} 處：${kinds.join('、')}。`,
    others: '等等',
    removed: (count) => `${number(count)} 段未收入內文`,
    onlyLost: (count) =>
      `${number(count)} 個字元無法找回，顯示為 �。如果還有原來的檔案，請試試那一份：它也許是完整的。`,
    lost: (count) => `${number(count)} 個字元無法找回，顯示為 �`,
    machineConverted: '由簡體機器轉換成繁體。',
    showSimplified: '顯示原文',
    encoding: (label, from) => `按 ${label} 讀取${from in encodingSources ? `，${encodingSources[from]}` : ''}`,
    wished: (count) => `按您的選擇改動了 ${number(count)} 處`,
    undone: (count) => `撤回了 ${number(count)} 處改動。`,
    redoAll: '全部恢復',
    warnings: '需要留意',
    error: '沒有成功',
  },
  warnings,
  errors,

  options: {
    title: '顯示選項',
    script: { label: '字體', choices: { keep: '原樣', hans: '簡體', hant: '繁體' } },
    punctuation: { label: '標點', choices: { keep: '原樣', fullwidth: '全形' } },
    unicode: { label: '字元', choices: { keep: '原樣', nfc: '合成（NFC）', nfkc: '普通字元（NFKC）' } },
    keep: { label: '顯示', choices: { article: '內文', unsure: '連同不確定的部分' } },
  },

  readings: {
    title: '其他讀法',
    legend: '怎樣讀取',
    automatic: 'Unbake 的判斷',
    untouched: '原樣，不作修復',
    misread: (written, read) => `本是 ${written}，被當作 ${read}`,
    percent,
    every: '全部編碼',
    empty: '（空）',
    none: '沒有其他讀法。',
  },

  output: {
    tabs: '檢視結果的方式',
    tab: { article: '文章', markdown: 'Markdown', html: 'HTML', text: '純文字', json: 'JSON' },
    copy: '複製',
    download: '下載',
    files: { md: 'Markdown', html: '網頁', txt: '純文字', json: '全部資訊', epub: '電子書' },
    print: '列印',
    link: '複製連結',
    linkHint: '連結本身帶著文字，不會傳送到任何地方。',
    images: '載入圖片',
    imagesHint: '圖片在別的網站上，載入後對方會知道您的造訪。',
    fileName: '文章',
    cut: (shown, all) => `這裡是 ${number(all)} 個字元中的前 ${number(shown)} 個。複製和下載包含全部內容。`,
  },

  panes: {
    label: '顯示哪一邊',
    article: '文章',
    original: '改動之處',
    count: (count) => `改動（${number(count)}）`,
  },

  article: {
    more: '繼續顯示這篇長文',
    frame: '清理後的文章',
    untitled: '沒有找到標題',
    empty: '沒有找到文章。',
    leads: '這個頁面通向',
    image: (alt) => (alt ? `圖片：${alt}` : '圖片'),
    imageHint: '沒有載入，以免別的網站得知您的造訪。可在新分頁開啟。',
    lost: '無法找回：這裡的內容已經不存在了。',
  },

  original: {
    previous: '上一處改動',
    next: '下一處改動',
    position: (index, count) => (index > 0 ? `第 ${index} 處，共 ${number(count)} 處` : `${number(count)} 處改動`),
    none: '沒有改動',
    source: '在網頁原始碼裡，剖析之前',
    reason: (reason) => reasons[reason] ?? reason,
    leftOut: '未收入內文',
    shownAbove: '顯示在文章上方',
    more: (count) => `再顯示 ${number(count)} 行`,
    change: (index, before, after) => {
      if (after === '') return `改動 ${index}：去掉「${before}」`;
      if (before === '') return `改動 ${index}：加入「${after}」`;
      return `改動 ${index}：「${before}」改為「${after}」`;
    },
  },

  detail: {
    hint: '指向有標記的地方，或逐處檢視，就能知道改了什麼、為什麼改。',
    before: '改前',
    after: '改後',
    nothing: '無',
    codePoints: '碼位',
    confidence: (share) => {
      if (share >= 0.99) return '確定';
      if (share >= 0.9) return `幾乎確定（${percent(share)}）`;
      if (share >= 0.7) return `很可能（${percent(share)}）`;
      return `不確定（${percent(share)}）`;
    },
    sure: '把握',
    parameter: '依據',
    parameterText: (rule, parameter) => {
      const [written, read] = pair(parameter);
      return rule === 'misread' && read ? `本是 ${written}，被當作 ${read}` : parameter;
    },
    undo: '撤回',
    redo: '恢復改動',
    name: (rule) => rules[rule]?.name ?? rule,
    why: (rule) => rules[rule]?.why ?? '',
    counted: (rule, count, parameter) => rules[rule]?.counted(count, parameter) ?? `${number(count)} × ${rule}`,
  },

  bookmark: {
    before: '想清理正在看的網頁，請把',
    name: '用 Unbake 開啟',
    after: '拖到書籤列。',
    how: '請把它拖到書籤列；在別的網頁上點它，就會在 Unbake 裡開啟那個網頁。',
  },
  footer: 'Unbake 是自由軟體（Apache-2.0）。本頁不向任何其他網站發出請求。',
  notices: '所含第三方作品的授權聲明',
};
