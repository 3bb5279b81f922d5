#include "repair/misread/misread_signs.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <vector>

#include "base/range.hpp"
#include "repair/model/common_han.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

/// What a character is to its neighbours. No property of Unicode is looked up: blocks are told apart, and that is all
/// that is needed.
enum class Kind : std::uint8_t {
  boundary,  ///< spaces, digits, ASCII punctuation, and punctuation that stands beside letters in any text
  sign,      ///< what stands beside no letter
  ascii_small,
  ascii_capital,
  small,  ///< letters beyond ASCII
  capital,
  letter,  ///< of scripts without case
  han,
  kana,
  hangul,
  halfwidth,
  control,
};
enum class Script : std::uint8_t { none, latin, greek, cyrillic, hebrew, arabic, other, cjk };

struct Character {
  Kind kind = Kind::boundary;
  Script script = Script::none;
};

/// Punctuation that stands right beside letters beyond ASCII in sound text.
bool is_punctuation(char32_t c) {
  switch (c) {
    case 0xA0:
    case 0xAB:
    case 0xAD:
    case 0xB7:
    case 0xBB:
    case 0xBF:
    case 0xA1:
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2026:
      return true;
    default:
      return false;
  }
}

/// German and its neighbours open quotations with these: a letter stands behind them, and none before.
bool is_low_quote(char32_t c) { return c == 0x201A || c == 0x201E; }

/// What is typed for an apostrophe: "Tom´s".
bool is_like_apostrophe(char32_t c) { return c == 0xB4 || c == 0x2032; }

Character latin_1(char32_t c) {
  if (c < 0xA0) return {Kind::control, Script::none};
  if (is_punctuation(c)) return {Kind::boundary, Script::none};
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return {Kind::sign, Script::none};
  return {c < 0xDF ? Kind::capital : Kind::small, Script::latin};
}

Character character(char32_t c) {
  if (c < 0x80) {
    if (in(c, 'a', 'z')) return {Kind::ascii_small, Script::latin};
    return in(c, 'A', 'Z') ? Character{Kind::ascii_capital, Script::latin} : Character{};
  }
  if (c < 0x100) return latin_1(c);
  // In these blocks small and capital letters take turns; in U+0139-0148 and U+0179-017E the other way round.
  if (c < 0x180) {
    const bool odd_is_capital = in(c, 0x139, 0x148) || in(c, 0x179, 0x17E);
    return {c == 0x178 || ((c & 1) != 0) == odd_is_capital ? Kind::capital : Kind::small, Script::latin};
  }
  if (c < 0x300) return {Kind::small, Script::latin};
  if (c < 0x370) return {};
  if (c < 0x400) return {in(c, 0x386, 0x3AB) && c != 0x390 ? Kind::capital : Kind::small, Script::greek};
  if (c < 0x530) {
    if (c < 0x430) return {Kind::capital, Script::cyrillic};
    return {c < 0x460 || (c & 1) != 0 ? Kind::small : Kind::capital, Script::cyrillic};
  }
  if (in(c, 0x591, 0x5F4)) return {c < 0x5D0 ? Kind::boundary : Kind::letter, Script::hebrew};
  if (in(c, 0x600, 0x6FF)) return {c < 0x620 ? Kind::boundary : Kind::letter, Script::arabic};
  if (c < 0x1E00) return {Kind::letter, Script::other};
  if (c < 0x2000) return {Kind::small, c < 0x1F00 ? Script::latin : Script::greek};
  if (c < 0x2E80) {
    if (is_punctuation(c) || in(c, 0x2000, 0x200F) || in(c, 0x2028, 0x202F) || in(c, 0x2060, 0x206F)) return {};
    return {Kind::sign, Script::none};
  }
  if (in(c, 0x4E00, 0x9FFF)) return {Kind::han, Script::cjk};
  if (in(c, 0x3041, 0x30FF)) return {Kind::kana, Script::cjk};
  if (in(c, 0xAC00, 0xD7A3)) return {Kind::hangul, Script::cjk};
  if (in(c, 0xFF61, 0xFF9F)) return {Kind::halfwidth, Script::cjk};
  return {};
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_beyond_windows_1252(char32_t c) { return in(c, 0x100, 0x17F) && !is_one_of(c, U"ŒœŠšŸŽž"); }
bool is_russian_capital(char32_t c) { return in(c, 0x410, 0x42F); }
bool is_vowel(char32_t c) { return is_one_of(c, U"АЕИОУЫЭЮЯ"); }
bool is_letter(Kind kind) { return kind == Kind::small || kind == Kind::capital || kind == Kind::letter; }
bool is_ascii_letter(Kind kind) { return kind == Kind::ascii_small || kind == Kind::ascii_capital; }
bool is_cjk(Kind kind) { return kind >= Kind::han && kind <= Kind::halfwidth; }

bool is_common_han(char32_t c) {
  static const auto known = [] {
    std::bitset<0x5200> bits;
    for (const char16_t one : kCommonHan) bits.set(one - 0x4E00U);
    return bits;
  }();
  return known.test(c - 0x4E00);
}

/// What a whole text is made of, where no two neighbours tell.
class Counts {
 public:
  /// A character of a class that was seen `count` times.
  void add(char32_t c, std::size_t count) {
    if (character(c).kind == Kind::han) {
      han_ += count;
      if (is_common_han(c)) common_ += count;
    } else if (is_russian_capital(c)) {
      capitals_ += count;
      if (is_vowel(c)) vowels_ += count;
    } else if (in(c, 0x430, 0x44F)) {
      small_ += count;
    } else if (is_beyond_windows_1252(c)) {
      beyond_ = true;
    }
  }
  /// Letters from U+00C0, a bit each.
  void add_letters(std::uint64_t letters) { letters_ = letters; }

  /// `size`: bytes of the text.
  [[nodiscard]] MisreadLook::Sign sign(std::size_t size) const {
    if (rare_ideographs(kClear) || lost_ideographs(size) || few_vowels() || strange_company())
      return MisreadLook::Sign::clear;
    return rare_ideographs(kFaint) ? MisreadLook::Sign::faint : MisreadLook::Sign::none;
  }
  [[nodiscard]] std::size_t ideographs() const { return han_; }

 private:
  // Of the ideographs of sound text three quarters are common, with some luck half; of others a tenth. How much luck is
  // allowed for: of two ideographs both must be rare for a faint sign, of five all for a clear one.
  static constexpr double kFaint = 0.75, kClear = 1.2;
  [[nodiscard]] bool rare_ideographs(double luck) const {
    const auto count = static_cast<double>(han_);
    return static_cast<double>(common_) < 0.55 * count - luck * std::sqrt(count);
  }

  // A few that are rare, in text of another script.
  [[nodiscard]] bool lost_ideographs(std::size_t size) const { return han_ > 0 && common_ == 0 && size > 20 * han_; }

  // Cyrillic small letters that were read as capitals of another encoding. Those that begin the sentences of sound text
  // have few vowels, too; but they are few.
  [[nodiscard]] bool few_vowels() const {
    return capitals_ >= 6 && vowels_ * 25 < capitals_ * 9 && capitals_ * 10 > small_;
  }

  // Letters of Latin-1 that no language has side by side: Turkish, Czech, Polish, Hungarian read as windows-1252, in
  // which their other letters became signs.
  [[nodiscard]] bool strange_company() const {
    if (beyond_) return false;
    const bool acute = has(U'á') || has(U'é') || has(U'í') || has(U'ó') || has(U'ú');
    if ((has(U'þ') || has(U'ý') || has(U'ð') || has(U'Ý') || has(U'Þ')) && !acute) return true;
    if (has(U'ø') && (has(U'í') || has(U'ý') || has(U'á') || has(U'è') || has(U'ì') || has(U'ù'))) return true;
    if ((has(U'è') || has(U'ì')) && has(U'ý')) return true;
    // Portuguese and Vietnamese have these two, but others as well.
    const bool tilde = has(U'ã') || has(U'õ') || has(U'á') || has(U'í');
    if ((has(U'ê') || has(U'æ')) && (has(U'ñ') || has(U'ó')) && !tilde) return true;
    return (has(U'õ') || has(U'û')) && (has(U'ö') || has(U'ü')) && (has(U'á') || has(U'é'));
  }

  [[nodiscard]] bool has(char32_t c) const { return (letters_ >> (c - 0xC0) & 1) != 0; }

  std::size_t han_ = 0, common_ = 0, capitals_ = 0, vowels_ = 0, small_ = 0;
  std::uint64_t letters_ = 0;
  bool beyond_ = false;  // Latin letters that windows-1252 has not
};

/// What stands behind a capital at the end of a word.
bool is_usual_behind(char32_t c) {
  return c == 0xA0 || c == 0xBB || c == 0x2013 || c == 0x2014 || c == 0x2019 || c == 0x201D || c == 0x2026;
}

/// Capitals that the first byte of a UTF-8 sequence is mostly read as, and that seldom end a word.
bool is_lead(char32_t c) { return is_one_of(c, U"ÂÃÄÅÎÏÐÑ×ØÙĂĐĹ"); }

/// In Latin-1 the first byte of a sequence is a small letter too, and later ones these.
bool is_small_lead(char32_t c) { return is_one_of(c, U"âãäåæçèïð"); }
bool is_odd_trail(char32_t c) { return is_one_of(c, U"ŒœŠšŽžŸƒ"); }

/// Would no one write these two side by side? At least one is beyond ASCII.
bool is_odd_pair(char32_t before_c, const Character& before, char32_t c, const Character& after) {
  const Kind b = before.kind, a = after.kind;
  const auto is_odd_beside_sign = [](Kind other) { return is_letter(other) || other == Kind::sign; };
  if (is_low_quote(before_c) && is_letter(a)) return false;
  if ((b == Kind::sign && is_odd_beside_sign(a)) || (a == Kind::sign && is_odd_beside_sign(b))) {
    return before_c != c;  // but rows of one sign
  }
  if (a == Kind::capital && (b == Kind::small || b == Kind::ascii_small)) return true;
  if (a == Kind::ascii_capital && b == Kind::small) return true;
  if (c >= 0x80 && a == Kind::boundary && (is_lead(before_c) || (b == Kind::capital && !is_usual_behind(c))))
    return true;
  if (is_small_lead(before_c) && is_odd_trail(c)) return true;
  if ((b == Kind::han && a == Kind::ascii_small && !is_common_han(before_c)) ||
      (a == Kind::han && b == Kind::ascii_small && !is_common_han(c))) {
    return true;
  }
  if (b != Kind::boundary && a != Kind::boundary && before.script != after.script && before.script != Script::none &&
      after.script != Script::none) {
    return !(is_ascii_letter(a) || is_ascii_letter(b)) || !(is_cjk(a) || is_cjk(b));
  }
  if ((a == Kind::halfwidth && b == Kind::han) || (a == Kind::han && b == Kind::halfwidth)) return true;
  return (a == Kind::hangul && b == Kind::han) || (a == Kind::han && b == Kind::hangul);
}

/// Is it odd whatever stands beside it, or worth a look at more than its neighbour?
bool is_odd_alone(char32_t c) { return (c >= 0x80 && character(c).kind == Kind::control) || in(c, 0xFE10, 0xFE4F); }
bool is_worth_a_look(char32_t c) {
  return is_odd_alone(c) || character(c).kind == Kind::sign || c == 0xA1 || c == 0xBF || in(c, 0x2500, 0x257F) ||
         in(c, 0x201A, 0x201B) || c == 0x201E;
}

/// Characters that nothing above tells apart are one class; so a text is looked through by two look-ups a character.
/// A character's class is found when it is first met: all of them at once would take longer than a page does.
class Classes {
 public:
  static constexpr std::size_t kMost = 64;

  Classes() : of_(0x10000, kUnmet) {}

  std::uint8_t of(char32_t c) {
    if (c >= of_.size()) c = 0;
    const std::uint8_t known = of_[c];
    return known != kUnmet ? known : of_[c] = meet(c);
  }
  /// May these two be odd side by side?
  [[nodiscard]] bool are_worth_a_look(std::uint8_t before, std::uint8_t after) const {
    return (looks_[before] >> after & 1) != 0;
  }
  /// A character of each class.
  [[nodiscard]] const std::vector<char32_t>& representatives() const { return representatives_; }

 private:
  static constexpr std::uint8_t kUnmet = 0xFF;

  std::uint8_t meet(char32_t c);
  void set_look(std::uint8_t a, std::uint8_t b) {
    const char32_t first = representatives_[a], second = representatives_[b];
    looks_[a] |= std::uint64_t{is_worth_a_look(first) || is_worth_a_look(second) ||
                               is_odd_pair(first, character(first), second, character(second))}
                 << b;
  }
  static std::uint32_t traits_of(char32_t c) {
    const Character one = character(c);
    std::uint32_t traits = static_cast<std::uint32_t>(one.kind) << 4 | static_cast<std::uint32_t>(one.script);
    for (const bool trait : {c >= 0x80, is_worth_a_look(c), is_lead(c), is_usual_behind(c), is_small_lead(c),
                             is_odd_trail(c), one.kind == Kind::han && is_common_han(c), is_russian_capital(c),
                             is_russian_capital(c) && is_vowel(c), is_beyond_windows_1252(c)}) {
      traits = traits << 1 | std::uint32_t{trait};
    }
    return traits;
  }

  std::vector<std::uint8_t> of_;           // by code point
  std::vector<std::uint32_t> traits_;      // by class
  std::vector<char32_t> representatives_;  // by class
  std::array<std::uint64_t, kMost> looks_{};
};

std::uint8_t Classes::meet(char32_t c) {
  const std::uint32_t traits = traits_of(c);
  const auto known = std::ranges::find(traits_, traits);
  const auto its_class = static_cast<std::uint8_t>(known - traits_.begin());
  if (known != traits_.end()) return its_class;
  traits_.push_back(traits);
  representatives_.push_back(c);
  for (std::uint8_t other = 0; other <= its_class; ++other) {
    set_look(other, its_class);
    set_look(its_class, other);
  }
  return its_class;
}

Classes& classes() {
  static Classes known;
  return known;
}

/// What is odd in a place and needs more than its two characters; `that` stands before `before`.
bool is_odd_place(char32_t that, char32_t before, char32_t c) {
  const Kind b = character(before).kind, a = character(c).kind;
  if (is_odd_alone(c)) return true;
  if (before == 0xBB && is_one_of(that, U"ïпď") && is_one_of(c, U"¿їż")) return true;  // a byte order mark
  if ((before >= 0x80 || c >= 0x80) && is_odd_pair(before, character(before), c, character(c))) return true;
  if (c >= 0x80) {
    if (b == Kind::sign && c == 0xBF) return true;
    return is_ascii_letter(b) && (in(c, 0x2500, 0x257F) || in(c, 0x201A, 0x201B) || c == 0x201E);
  }
  if (!is_ascii_letter(character(that).kind)) return false;
  // A sign inside a word; some at its end: Polish "maj¹".
  const bool is_sign = (b == Kind::sign && !is_like_apostrophe(before)) || before == 0xBF || before == 0xA1;
  return before == 0xB9 || (is_sign && is_ascii_letter(a));
}

}  // namespace

MisreadLook look_for_misreading(std::string_view utf8) {
  if (unicode::skip_ascii(utf8, 0) == utf8.size()) return {};
  const auto clear = [](std::size_t at) { return MisreadLook{MisreadLook::Sign::clear, at, 0}; };
  Classes& known = classes();
  std::array<std::size_t, Classes::kMost> counts{};
  std::uint64_t letters = 0;  // of Latin-1
  char32_t that = ' ', before = ' ';
  std::uint8_t before_class = known.of(' ');
  std::size_t dense = 0;  // letters of Latin-1 in a row
  for (std::size_t at = 0; at < utf8.size();) {
    const auto first = static_cast<unsigned char>(utf8[at]);
    if (first < 0x80) {
      if (known.are_worth_a_look(before_class, known.of(first)) && is_odd_place(that, before, first)) return clear(at);
      const std::size_t next = unicode::skip_ascii(utf8, at + 1);
      that = next - at > 1 ? static_cast<unsigned char>(utf8[next - 2]) : before;
      before = static_cast<unsigned char>(utf8[next - 1]);
      before_class = known.of(before);
      dense = 0;
      at = next;
      continue;
    }
    const unicode::ShortCodePoint point = unicode::decode_short_at(utf8, at);
    const char32_t c = point.value;
    const std::uint8_t its_class = known.of(c);
    if (known.are_worth_a_look(before_class, its_class) && is_odd_place(that, before, c)) return clear(at);
    if (in(c, 0xC0, 0xFF)) {
      letters |= std::uint64_t{1} << (c - 0xC0);
      if (++dense == 3) return clear(at);
    } else {
      dense = 0;
    }
    ++counts[its_class];
    that = before;
    before = c;
    before_class = its_class;
    at += point.length;
  }
  Counts all;
  all.add_letters(letters);
  for (std::size_t i = 0; i < known.representatives().size(); ++i) {
    if (counts[i] > 0) all.add(known.representatives()[i], counts[i]);
  }
  return {all.sign(utf8.size()), 0, all.ideographs()};
}

}  // namespace unbake::repair
