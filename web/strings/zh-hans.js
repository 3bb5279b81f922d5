// 页面上的全部文字，简体中文。The shape is that of en.js.
import { numbersIn, pair } from './counting.js';
import { rules } from './rules/zh-hans.js';

const number = numbersIn('zh-Hans');
/** @param {number} share 0 … 1 */
const percent = (share) => `${Math.round(share * 100)}%`;

/** @type {Record<string, string>} */
const reasons = {
  duplicate: '前面说过',
  disclaimer: '免责声明',
  advertisement: '广告',
  related: '其他文章',
  comment: '评论',
  counter: '计数',
  navigation: '导航',
  share: '分享链接',
  credit: '编辑署名',
  copyright: '版权声明',
  hidden: '不可见',
  outside: '正文之外',
  'output-limit': '超出要求的大小',
  title: '标题',
  byline: '作者',
  date: '日期',
  source: '来源',
};

/** @type {Record<string, string>} */
const encodingSources = {
  bom: '依据文件开头的标记',
  user: '由您选定',
  http: '依据发送方的说明',
  meta: '依据网页的声明',
  xml: '依据网页的声明',
  statistics: '依据字节特征判断',
};

/** @type {Record<string, string>} */
const warnings = {
  'empty-input': '这里面没有文字。',
  nul: '文字里的 NUL 字符已经去掉。',
  binary: '这不是文字，而是图片、压缩包之类的文件。请给出文本文件或保存下来的网页。',
  'mixed-encodings': '这个网页由不同编码的几部分拼成，每一部分已按各自的编码读取。',
  'utf-7': '看起来像 UTF-7。这种编码只在指定时读取：请在“其他读法”里选择它。',
  'malformed-bytes': '有些字节在这种编码里不是文字，显示为 �。',
  'lone-surrogate': '有些字符只剩一半，显示为 �。',
  'too-deep': '网页嵌套得比浏览器允许的还深，最里面的部分被并排放置。',
  'no-article': '网页的内容都列在“未收入正文”里，并注明了原因。',
  'work-limit': '有些部分的结构会使处理量过大，只处理了能处理的部分。',
  deadline: '时间到了，这是到此为止的结果。',
  'output-limit': '结果太大，放不下的部分已经略去。',
};

/** @type {Record<string, (name: string) => string>} */
const errors = {
  'input-too-large': () => '超过了 100 MB。请取其中一部分。',
  'worker-failed': () => '页面有一部分没有加载成功。请刷新页面后再试。',
  'core-failed': () => '内容太大，浏览器的内存不够。请取其中一部分。',
  'file-unavailable': () => '页面有一部分没有加载成功。请检查网络并刷新页面后再试。',
  'bad-data-file': () => '页面有一部分没有加载成功。请检查网络并刷新页面后再试。',
  page: (name) => `页面没能完成操作（${name}）。请刷新后再试。`,
  cancelled: () => '已取消。',
  file: (name) => `无法读取“${name}”。这里不能打开文件夹，请选择其中的文件。`,
  archive: (name) => `无法解开“${name}”：文件损坏、已加密，或者不是压缩包。`,
  'archive-too-large': (name) => `“${name}”解开后超过 300 MB。请自行解压，再选择其中几个文件。`,
  'no-pages': (name) => `“${name}”里没有网页：既没有 HTML，也没有文本。`,
  link: () => '链接不完整：有一部分在途中丢失了。',
  'page-restricted': () => '浏览器不允许扩展读取此页面。请复制要读的内容粘贴到上方，或者保存页面后把文件拖到这里。',
  'page-type': (name) => `这不是网页，而是文件（${name}）。请保存后拖到这里，或者复制其中的文字粘贴到上方。`,
  'page-gone': () => '无法再读取该页面。请回到该页面，重新点击按钮。',
};

/** @type {Record<string, string>} */
const themes = { system: '跟随系统', light: '浅色', dark: '深色' };

/** @type {import('./index.js').Strings} */
export default {
  language: 'zh-Hans',

  name: 'Unbake',
  tagline: '去除网页里的乱码',
  skip: '跳到正文',
  leave: '关闭',
  headline: '乱码网页进，干净文章出。',
  lead: '把显示不正常的网页粘贴到这里，或者把文件拖进来。Unbake 会修复乱码，去掉正文以外的内容，并标出每一处改动。',
  privacy: '一切都在这个标签页里完成，不上传任何内容。',
  choose: { language: '语言', theme: '颜色', themes },

  intake: {
    label: '乱码网页',
    placeholder: '在这里粘贴文字、复制的网页或 HTML，也可以直接输入，或把网页、邮件、压缩包拖到任意位置。',
    file: '选择文件…',
    sample: '试试示例',
    clear: '重新开始',
    drop: '把网页放在这里',
    kind: {
      typed: (size) => `文字，${size}`,
      pasted: (size) => `粘贴的文字，${size}`,
      pastedHtml: (size) => `连同格式粘贴，${size}`,
      sample: (size) => `示例网页，${size}`,
      file: (size) => `文件，${size}`,
      link: (size) => `来自链接，${size}`,
      shared: (size) => `分享的文字，${size}`,
      page: (size) => `此网页，${size}`,
    },
    usePlain: '只用纯文字',
    useHtml: '连格式一起用',
    characters: (count) => `${number(count)} 个字符`,
    bytes: (count) => {
      if (count < 1000) return `${number(count)} 字节`;
      if (count < 1e6) return `${(count / 1e3).toFixed(count < 1e4 ? 1 : 0)} kB`;
      return `${(count / 1e6).toFixed(1)} MB`;
    },
  },

  examples: {
    title: '可以先试试这些网页',
    scraped: {
      title: '被采集的中文网页',
      text: '镜像站在汉字后面加了拼音，途中还丢了字节。丢失的内容会被找回来。',
    },
    misread: {
      title: '编码读错的网页',
      text: '本是 UTF-8，却被某个程序当成 GBK，有些地方又当成 Latin-1。按原样重新读取。',
    },
    undeclared: {
      title: '没有说明编码的旧网页',
      text: '没有声明的 GBK 字节文件，凭文字特征认出编码。',
    },
    cluttered: {
      title: '满是杂物的英文网页',
      text: '文字没有乱，但文章夹在菜单、广告和评论之间。最后只留下文章。',
    },
  },

  pages: {
    title: (done, all) => (done < all ? `已完成 ${done} / ${all} 个网页` : `${all} 个网页`),
    cancel: '取消',
    download: '全部下载（.zip）',
    nothing: '没有找到内容',
    untitled: '没有找到标题',
    over: (/** @type {number} */ count) =>
      `另有 ${count.toLocaleString('en')} 个网页没有收入：每个压缩包最多取 500 个网页、300 MB。`,
    broken: (/** @type {number} */ count) =>
      `有 ${count.toLocaleString('en')} 个网页无法解开：损坏、已加密，或者压缩方式不常见。`,
    status: { waiting: '等待中', working: '正在清理…', done: '完成', failed: '失败' },
  },

  update: { ready: '页面有新版本。', reload: '刷新', later: '以后再说' },

  status: {
    working: '正在清理…',
    done: (summary) => `完成。${summary}`,
    copied: '已复制。',
    copyFailed: '浏览器不允许复制。请选中文字，手动复制。',
    linkCopied: '链接已复制，文字就在链接里。',
    linkTooLong: '内容太长，放不进链接。请改为下载。',
    saved: '已保存。',
    saveFailed: '没能生成文件。请刷新页面后再试。',
  },

  summary: {
    title: '结果',
    cancel: '取消',
    noArticle: '没有找到文章。',
    nothing: '没有发现乱码，文字未作改动。',
    nothingBut: (read) => `${read}。没有发现乱码，文字未作改动。`,
    repaired: (count, kinds) => `修复了 ${number(count)} 处：${kinds.join('、')}。`,
    others: '等等',
    removed: (count) => `${number(count)} 段未收入正文`,
    onlyLost: (count) =>
      `${number(count)} 个字符无法找回，显示为 �。如果还有原来的文件，请试试那一份：它也许是完整的。`,
    lost: (count) => `${number(count)} 个字符无法找回，显示为 �`,
    machineConverted: '由简体机器转换成繁体。',
    showSimplified: '显示原文',
    encoding: (label, from) => `按 ${label} 读取${from in encodingSources ? `，${encodingSources[from]}` : ''}`,
    wished: (count) => `按您的选择改动了 ${number(count)} 处`,
    undone: (count) => `撤回了 ${number(count)} 处改动。`,
    redoAll: '全部恢复',
    warnings: '需要留意',
    error: '没有成功',
  },
  warnings,
  errors,

  options: {
    title: '显示选项',
    script: { label: '字体', choices: { keep: '原样', hans: '简体', hant: '繁体' } },
    punctuation: { label: '标点', choices: { keep: '原样', fullwidth: '全角' } },
    unicode: { label: '字符', choices: { keep: '原样', nfc: '合成（NFC）', nfkc: '普通字符（NFKC）' } },
    keep: { label: '显示', choices: { article: '正文', unsure: '连同不确定的部分' } },
  },

  readings: {
    title: '其他读法',
    legend: '怎样读取',
    automatic: 'Unbake 的判断',
    untouched: '原样，不作修复',
    misread: (written, read) => `本是 ${written}，被当作 ${read}`,
    percent,
    every: '全部编码',
    empty: '（空）',
    none: '没有其他读法。',
  },

  output: {
    tabs: '查看结果的方式',
    tab: { article: '文章', markdown: 'Markdown', html: 'HTML', text: '纯文本', json: 'JSON' },
    copy: '复制',
    download: '下载',
    files: { md: 'Markdown', html: '网页', txt: '纯文本', json: '全部信息', epub: '电子书' },
    print: '打印',
    link: '复制链接',
    linkHint: '链接本身带着文字，不会发送到任何地方。',
    images: '加载图片',
    imagesHint: '图片在别的网站上，加载后对方会知道您的访问。',
    fileName: '文章',
    cut: (shown, all) => `这里是 ${number(all)} 个字符中的前 ${number(shown)} 个。复制和下载包含全部内容。`,
  },

  panes: {
    label: '显示哪一边',
    article: '文章',
    original: '改动之处',
    count: (count) => `改动（${number(count)}）`,
  },

  article: {
    more: '继续显示这篇长文',
    frame: '清理后的文章',
    untitled: '没有找到标题',
    empty: '没有找到文章。',
    leads: '这个页面通向',
    image: (alt) => (alt ? `图片：${alt}` : '图片'),
    imageHint: '没有加载，以免别的网站得知您的访问。可在新标签页打开。',
    lost: '无法找回：这里的内容已经不存在了。',
  },

  original: {
    previous: '上一处改动',
    next: '下一处改动',
    position: (index, count) => (index > 0 ? `第 ${index} 处，共 ${number(count)} 处` : `${number(count)} 处改动`),
    none: '没有改动',
    source: '在网页源代码里，解析之前',
    reason: (reason) => reasons[reason] ?? reason,
    leftOut: '未收入正文',
    shownAbove: '显示在文章上方',
    more: (count) => `再显示 ${number(count)} 行`,
    change: (index, before, after) => {
      if (after === '') return `改动 ${index}：去掉“${before}”`;
      if (before === '') return `改动 ${index}：加入“${after}”`;
      return `改动 ${index}：“${before}”改为“${after}”`;
    },
  },

  detail: {
    hint: '指向有标记的地方，或逐处查看，就能知道改了什么、为什么改。',
    before: '改前',
    after: '改后',
    nothing: '无',
    codePoints: '码位',
    confidence: (share) => {
      if (share >= 0.99) return '确定';
      if (share >= 0.9) return `几乎确定（${percent(share)}）`;
      if (share >= 0.7) return `很可能（${percent(share)}）`;
      return `不确定（${percent(share)}）`;
    },
    sure: '把握',
    parameter: '依据',
    parameterText: (rule, parameter) => {
      const [written, read] = pair(parameter);
      return rule === 'misread' && read ? `本是 ${written}，被当作 ${read}` : parameter;
    },
    undo: '撤回',
    redo: '恢复改动',
    name: (rule) => rules[rule]?.name ?? rule,
    why: (rule) => rules[rule]?.why ?? '',
    counted: (rule, count, parameter) => rules[rule]?.counted(count, parameter) ?? `${number(count)} × ${rule}`,
  },

  bookmark: {
    before: '想清理正在看的网页，请把',
    name: '用 Unbake 打开',
    after: '拖到书签栏。',
    how: '请把它拖到书签栏；在别的网页上点它，就会在 Unbake 里打开那个网页。',
  },
  footer: 'Unbake 是自由软件（Apache-2.0）。本页不向任何其他网站发出请求。',
  notices: '所含第三方作品的许可声明',
};
