#include "repair/model/pinyin.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/ascii.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

// Xiandai Hanyu Cidian's table of syllables with the few colloquial ones that dictionaries of readings have.
constexpr std::string_view kSyllables[] = {
    "a",      "ai",    "an",   "ang",   "ao",    "ba",    "bai",  "ban",   "bang",  "bao",    "bei",   "ben",
    "beng",   "bi",    "bian", "biao",  "bie",   "bin",   "bing", "bo",    "bu",    "ca",     "cai",   "can",
    "cang",   "cao",   "ce",   "cei",   "cen",   "ceng",  "cha",  "chai",  "chan",  "chang",  "chao",  "che",
    "chen",   "cheng", "chi",  "chong", "chou",  "chu",   "chua", "chuai", "chuan", "chuang", "chui",  "chun",
    "chuo",   "ci",    "cong", "cou",   "cu",    "cuan",  "cui",  "cun",   "cuo",   "da",     "dai",   "dan",
    "dang",   "dao",   "de",   "dei",   "den",   "deng",  "di",   "dia",   "dian",  "diao",   "die",   "ding",
    "diu",    "dong",  "dou",  "du",    "duan",  "dui",   "dun",  "duo",   "e",     "ei",     "en",    "eng",
    "er",     "fa",    "fan",  "fang",  "fei",   "fen",   "feng", "fo",    "fou",   "fu",     "ga",    "gai",
    "gan",    "gang",  "gao",  "ge",    "gei",   "gen",   "geng", "gong",  "gou",   "gu",     "gua",   "guai",
    "guan",   "guang", "gui",  "gun",   "guo",   "ha",    "hai",  "han",   "hang",  "hao",    "he",    "hei",
    "hen",    "heng",  "hm",   "hng",   "hong",  "hou",   "hu",   "hua",   "huai",  "huan",   "huang", "hui",
    "hun",    "huo",   "ji",   "jia",   "jian",  "jiang", "jiao", "jie",   "jin",   "jing",   "jiong", "jiu",
    "ju",     "juan",  "jue",  "jun",   "ka",    "kai",   "kan",  "kang",  "kao",   "ke",     "kei",   "ken",
    "keng",   "kong",  "kou",  "ku",    "kua",   "kuai",  "kuan", "kuang", "kui",   "kun",    "kuo",   "la",
    "lai",    "lan",   "lang", "lao",   "le",    "lei",   "leng", "li",    "lia",   "lian",   "liang", "liao",
    "lie",    "lin",   "ling", "liu",   "lo",    "long",  "lou",  "lu",    "luan",  "lun",    "luo",   "lv",
    "lve",    "m",     "ma",   "mai",   "man",   "mang",  "mao",  "me",    "mei",   "men",    "meng",  "mi",
    "mian",   "miao",  "mie",  "min",   "ming",  "miu",   "mo",   "mou",   "mu",    "n",      "na",    "nai",
    "nan",    "nang",  "nao",  "ne",    "nei",   "nen",   "neng", "ng",    "ni",    "nian",   "niang", "niao",
    "nie",    "nin",   "ning", "niu",   "nong",  "nou",   "nu",   "nuan",  "nun",   "nuo",    "nv",    "nve",
    "o",      "ou",    "pa",   "pai",   "pan",   "pang",  "pao",  "pei",   "pen",   "peng",   "pi",    "pia",
    "pian",   "piao",  "pie",  "pin",   "ping",  "po",    "pou",  "pu",    "qi",    "qia",    "qian",  "qiang",
    "qiao",   "qie",   "qin",  "qing",  "qiong", "qiu",   "qu",   "quan",  "que",   "qun",    "ran",   "rang",
    "rao",    "re",    "ren",  "reng",  "ri",    "rong",  "rou",  "ru",    "rua",   "ruan",   "rui",   "run",
    "ruo",    "sa",    "sai",  "san",   "sang",  "sao",   "se",   "sen",   "seng",  "sha",    "shai",  "shan",
    "shang",  "shao",  "she",  "shei",  "shen",  "sheng", "shi",  "shou",  "shu",   "shua",   "shuai", "shuan",
    "shuang", "shui",  "shun", "shuo",  "si",    "song",  "sou",  "su",    "suan",  "sui",    "sun",   "suo",
    "ta",     "tai",   "tan",  "tang",  "tao",   "te",    "tei",  "teng",  "ti",    "tian",   "tiao",  "tie",
    "ting",   "tong",  "tou",  "tu",    "tuan",  "tui",   "tun",  "tuo",   "wa",    "wai",    "wan",   "wang",
    "wei",    "wen",   "weng", "wo",    "wu",    "xi",    "xia",  "xian",  "xiang", "xiao",   "xie",   "xin",
    "xing",   "xiong", "xiu",  "xu",    "xuan",  "xue",   "xun",  "ya",    "yan",   "yang",   "yao",   "ye",
    "yi",     "yin",   "ying", "yo",    "yong",  "you",   "yu",   "yuan",  "yue",   "yun",    "za",    "zai",
    "zan",    "zang",  "zao",  "ze",    "zei",   "zen",   "zeng", "zha",   "zhai",  "zhan",   "zhang", "zhao",
    "zhe",    "zhei",  "zhen", "zheng", "zhi",   "zhong", "zhou", "zhu",   "zhua",  "zhuai",  "zhuan", "zhuang",
    "zhui",   "zhun",  "zhuo", "zi",    "zong",  "zou",   "zu",   "zuan",  "zui",   "zun",    "zuo"};
static_assert(std::ranges::is_sorted(kSyllables));

constexpr std::size_t kLongestSyllable = 6;  // zhuang

struct Letter {
  char32_t written;
  char letter;
  std::uint8_t tone;
};
// The third tone's caron is often written as a breve. Sorted.
constexpr Letter kLetters[] = {
    {0x00C0, 'a', 4}, {0x00C1, 'a', 2}, {0x00C8, 'e', 4}, {0x00C9, 'e', 2}, {0x00CC, 'i', 4}, {0x00CD, 'i', 2},
    {0x00D2, 'o', 4}, {0x00D3, 'o', 2}, {0x00D9, 'u', 4}, {0x00DA, 'u', 2}, {0x00DC, 'v', 0}, {0x00E0, 'a', 4},
    {0x00E1, 'a', 2}, {0x00E8, 'e', 4}, {0x00E9, 'e', 2}, {0x00EC, 'i', 4}, {0x00ED, 'i', 2}, {0x00F2, 'o', 4},
    {0x00F3, 'o', 2}, {0x00F9, 'u', 4}, {0x00FA, 'u', 2}, {0x00FC, 'v', 0}, {0x0100, 'a', 1}, {0x0101, 'a', 1},
    {0x0102, 'a', 3}, {0x0103, 'a', 3}, {0x0112, 'e', 1}, {0x0113, 'e', 1}, {0x0114, 'e', 3}, {0x0115, 'e', 3},
    {0x011A, 'e', 3}, {0x011B, 'e', 3}, {0x012A, 'i', 1}, {0x012B, 'i', 1}, {0x012C, 'i', 3}, {0x012D, 'i', 3},
    {0x0144, 'n', 2}, {0x0148, 'n', 3}, {0x014C, 'o', 1}, {0x014D, 'o', 1}, {0x014E, 'o', 3}, {0x014F, 'o', 3},
    {0x016A, 'u', 1}, {0x016B, 'u', 1}, {0x016C, 'u', 3}, {0x016D, 'u', 3}, {0x01CD, 'a', 3}, {0x01CE, 'a', 3},
    {0x01CF, 'i', 3}, {0x01D0, 'i', 3}, {0x01D1, 'o', 3}, {0x01D2, 'o', 3}, {0x01D3, 'u', 3}, {0x01D4, 'u', 3},
    {0x01D5, 'v', 1}, {0x01D6, 'v', 1}, {0x01D7, 'v', 2}, {0x01D8, 'v', 2}, {0x01D9, 'v', 3}, {0x01DA, 'v', 3},
    {0x01DB, 'v', 4}, {0x01DC, 'v', 4}, {0x01F8, 'n', 4}, {0x01F9, 'n', 4}, {0x0251, 'a', 0}, {0x0261, 'g', 0},
    {0x1E3E, 'm', 2}, {0x1E3F, 'm', 2},
};
static_assert(std::ranges::is_sorted(kLetters, {}, &Letter::written));

/// The tone of a combining mark, or 0.
std::uint8_t combining_tone(char32_t c) {
  switch (c) {
    case 0x0304:
      return 1;
    case 0x0301:
      return 2;
    case 0x0306:
    case 0x030C:
      return 3;
    case 0x0300:
      return 4;
    default:
      return 0;
  }
}

/// What a code point is in pinyin; letter 0 for none.
Letter letter_of(char32_t c) {
  if (is_ascii_alpha(c)) return {c, static_cast<char>(ascii_lower(c)), 0};
  const auto* found = std::ranges::lower_bound(kLetters, c, {}, &Letter::written);
  return found != std::end(kLetters) && found->written == c ? *found : Letter{c, 0, 0};
}

struct Read {
  char letter = 0;
  std::uint8_t tone = 0;
  std::size_t end = 0;  // behind the letter and its marks
};

/// One letter with its marks. Letter 0 where there is none.
Read read_letter(std::string_view text, std::size_t at) {
  const unicode::CodePoint first = unicode::decode_at(text, at);
  const Letter letter = letter_of(first.value);
  if (letter.letter == 0) return {};
  Read read{letter.letter, letter.tone, at + first.length};
  if (read.letter == 'u' && read.tone == 0 && read.end < text.size() && text[read.end] == ':') {
    read.letter = 'v';
    ++read.end;
  }
  while (true) {
    const unicode::CodePoint mark = unicode::decode_at(text, read.end);
    if (mark.value == 0x0308 && read.letter == 'u') {
      read.letter = 'v';
    } else if (const std::uint8_t tone = combining_tone(mark.value); tone != 0 && read.tone == 0) {
      read.tone = tone;
    } else {
      return read;
    }
    read.end += mark.length;
  }
}

bool is_digit(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

/// The tone that a single digit at `at` gives, or 0.
std::uint8_t digit_tone(std::string_view text, std::size_t at) {
  if (!is_digit(text, at) || is_digit(text, at + 1) || text[at] > '5') return 0;
  return text[at] == '0' ? std::uint8_t{5} : static_cast<std::uint8_t>(text[at] - '0');
}

/// "nve" and "lve" are also written "nue" and "lue"; the table has one form.
std::string normal_form(std::string letters) {
  if (letters == "nue" || letters == "lue") letters[1] = 'v';
  // After j, q, x and y a diaeresis says nothing new.
  if (letters.size() > 1 && letters[1] == 'v' && std::string_view("jqxy").find(letters[0]) != std::string_view::npos) {
    letters[1] = 'u';
  }
  return letters;
}

}  // namespace

std::optional<PinyinSyllable> pinyin_at(std::string_view text) {
  std::array<Read, kLongestSyllable> reads;
  std::string letters;
  std::size_t end = 0;
  while (letters.size() < kLongestSyllable) {
    const Read read = read_letter(text, end);
    if (read.letter == 0) break;
    reads[letters.size()] = read;
    letters += read.letter;
    end = read.end;
  }
  for (; !letters.empty(); letters.pop_back()) {
    const std::string normal = normal_form(letters);
    if (!std::ranges::binary_search(kSyllables, std::string_view(normal))) continue;
    PinyinSyllable syllable{reads[letters.size() - 1].end, normal, 0};
    bool several = false;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      several = several || (syllable.tone != 0 && reads[i].tone != 0);
      if (reads[i].tone != 0) syllable.tone = reads[i].tone;
    }
    if (several) continue;
    const bool has_vowel = normal.find_first_of("aeiouv") != std::string::npos;
    if (syllable.tone == 0 && !has_vowel) continue;
    if (syllable.tone == 0) {
      syllable.tone = digit_tone(text, syllable.bytes);
      if (syllable.tone != 0) ++syllable.bytes;
    }
    return syllable;
  }
  return std::nullopt;
}

bool is_pinyin_syllable(std::string_view text) {
  const auto syllable = pinyin_at(text);
  return syllable && syllable->bytes == text.size();
}

}  // namespace unbake::repair
