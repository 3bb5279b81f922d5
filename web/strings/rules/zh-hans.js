// The shape is that of en.js.
import { numbersIn, pair } from '../counting.js';

const number = numbersIn('zh-Hans');

/** @type {Record<string, {name: string, counted: (count: number, parameter: string) => string, why: string}>} */
export const rules = {
  'swallowed-markup': {
    name: '还原标签',
    counted: (count) => `${number(count)} 个被吞掉的标签`,
    why: '一个坏字节吞掉了标签开头的“<”，标签因此变成了正文。',
  },
  'injected-pinyin': {
    name: '去掉拼音注音',
    counted: (count) => `${number(count)} 处混入的拼音`,
    why: '网站在汉字后面加了读音，原作者并没有写。',
  },
  'byte-shift': {
    name: '错位复原',
    counted: (count) => `${number(count)} 处错开一个字节`,
    why: '丢了一个字节，后面的文字全部错位。丢失的字节已经找回。',
  },
  misread: {
    name: '按正确的编码重读',
    counted: (count, parameter) => {
      const [written, read] = pair(parameter);
      return read ? `${number(count)} 处本是 ${written} 却被当作 ${read}` : `${number(count)} 处读错编码`;
    },
    why: '文字用一种编码写成，却按另一种编码显示。现在按原来的编码重新读取。',
  },
  escape: {
    name: '还原转义',
    counted: (count) => `${number(count)} 处转义`,
    why: '本该是文字的地方显示成了“&#22269;”或“%E5%9B%BD”之类的代码。',
  },
  decomposed: {
    name: '合并拆开的字母',
    counted: (count) => `${number(count)} 个拆开的字母`,
    why: '字母和它的附加符号分成了两个字符：看起来一样，却搜索不到。',
  },
  ligature: {
    name: '拆开连字',
    counted: (count) => `${number(count)} 个连字`,
    why: '“ﬁ”这样的字母组合在 PDF 中是一个字符，因此搜索不到这个词。',
  },
  'presentation-form': {
    name: '还原阿拉伯字母',
    counted: (count) => `${number(count)} 处阿拉伯字母显示形式`,
    why: '这里的字母只是它在词中各个位置的字形，现已还原为字母本身。',
  },
  radical: {
    name: '还原汉字',
    counted: (count) => `${number(count)} 个当作汉字的部首`,
    why: '这里用的是字典部首的字符，看起来与汉字一样，却搜索不到。',
  },
  'look-alike': {
    name: '替换形似字母',
    counted: (count) => `${number(count)} 个含形似字母的词`,
    why: '词中混有另一种字母表的字母：看起来一样，搜索时却是另一个词。',
  },
  'visual-order': {
    name: '恢复阅读顺序',
    counted: (count) => `${number(count)} 行按显示顺序存放的文字`,
    why: '字母按从左到右的显示顺序存放，而不是按阅读顺序。',
  },
  normalization: {
    name: 'Unicode 规范形式',
    counted: (count) => `${number(count)} 个字符`,
    why: '这是你选择的 Unicode 形式。',
  },
  punctuation: {
    name: '全角标点',
    counted: (count) => `${number(count)} 个标点`,
    why: '您选择了全角标点。',
  },
  script: {
    name: '简繁转换',
    counted: (count) => `${number(count)} 个字`,
    why: '您选择了另一种字体。',
  },
  invisible: {
    name: '去掉看不见的字符',
    counted: (count) => `${number(count)} 个看不见的字符`,
    why: '它不显示任何内容，却会妨碍搜索和复制。',
  },
};
