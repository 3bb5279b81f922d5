#include "unicode/properties.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "base/section_reader.hpp"
#include "unicode/property_tables.hpp"

namespace unbake::unicode {
namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) { return c - first <= last - first; }

/// The block most ideographs are in: the first thing to ask on a Chinese page.
constexpr bool is_common_han(char32_t c) { return in(c, 0x4E00, 0x9FFF); }

constexpr bool is_ascii_letter(char32_t c) { return in(c | 0x20, 'a', 'z'); }

/// The tables, unpacked when the first is asked for something: a two-stage table of kinds, as ICU's tries are, and the
/// runs of letters that have a lower case.
class Tables {
 public:
  Tables() {
    SectionReader lengths(kPropertyTables.run_lengths);
    std::array<std::uint16_t, 256> filled{};  // for each kind the block that has nothing else; 0: none yet
    std::size_t at = 0;
    for (const std::uint8_t kind : kPropertyTables.run_kinds) {
      for (std::size_t left = lengths.varint(); left > 0;) {
        const std::size_t offset = at % kBlock;
        const std::size_t count = std::min(left, kBlock - offset);
        const bool is_whole = count == kBlock;
        if (is_whole && filled[kind] != 0) {
          index_[at / kBlock] = filled[kind];
        } else {
          if (offset == 0) {
            index_[at / kBlock] = static_cast<std::uint16_t>(kinds_.size() / kBlock);
            if (is_whole) filled[kind] = index_[at / kBlock];
          }
          kinds_.insert(kinds_.end(), count, kind);
        }
        at += count;
        left -= count;
      }
    }
    read_lower_case();
  }

  [[nodiscard]] std::uint8_t kind(char32_t c) const {
    if (c >= kCodePoints) return static_cast<std::uint8_t>(Category::unassigned);
    return kinds_[index_[c / kBlock] * kBlock + c % kBlock];
  }

  /// Of a code point that has one.
  [[nodiscard]] char32_t lower_case(char32_t c) const {
    const auto behind = std::ranges::upper_bound(lower_case_, c, {}, &LowerCase::first);
    return c + (behind - 1)->step;
  }

 private:
  static constexpr std::size_t kBlock = 256;

  struct LowerCase {
    char32_t first, step;  // a step back is one modulo 2^32
  };

  void read_lower_case() {
    SectionReader gaps(kPropertyTables.lower_gaps);
    SectionReader counts(kPropertyTables.lower_counts);
    SectionReader steps(kPropertyTables.lower_steps);
    char32_t at = 0;
    while (!gaps.at_end()) {
      at += gaps.varint();
      const std::uint32_t zigzag = steps.varint();
      lower_case_.push_back({at, (zigzag & 1) != 0 ? ~(zigzag >> 1) : zigzag >> 1});
      const std::uint32_t count = counts.varint();
      at += (count >> 1) << (count & 1);
    }
  }

  std::array<std::uint16_t, kCodePoints / kBlock> index_{};
  std::vector<std::uint8_t> kinds_;
  std::vector<LowerCase> lower_case_;
};

const Tables& tables() {
  static const Tables instance;
  return instance;
}

Category category(char32_t c) { return static_cast<Category>(tables().kind(c) & kCategoryMask); }

std::uint8_t script_of(char32_t c) { return tables().kind(c) >> kCategoryBits & kScriptMask; }

struct Range {
  char32_t first, last;
};

bool is_in(std::span<const Range> ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](const Range& range) { return in(c, range.first, range.last); });
}

// Two properties are listed here, of Unicode 16: each has few code points, and is asked of few.

/// DerivedCoreProperties.txt, Default_Ignorable_Code_Point.
constexpr Range kDefaultIgnorable[] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},     {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

/// PropList.txt, Sentence_Terminal, beyond ASCII and within the Basic Multilingual Plane.
constexpr Range kSentenceTerminal[] = {
    {0x589, 0x589},   {0x61D, 0x61F},   {0x6D4, 0x6D4},   {0x700, 0x702},   {0x7F9, 0x7F9},   {0x837, 0x837},
    {0x839, 0x839},   {0x83D, 0x83E},   {0x964, 0x965},   {0x104A, 0x104B}, {0x1362, 0x1362}, {0x1367, 0x1368},
    {0x166E, 0x166E}, {0x1735, 0x1736}, {0x17D4, 0x17D5}, {0x1803, 0x1803}, {0x1809, 0x1809}, {0x1944, 0x1945},
    {0x1AA8, 0x1AAB}, {0x1B4E, 0x1B4F}, {0x1B5A, 0x1B5B}, {0x1B5E, 0x1B5F}, {0x1B7D, 0x1B7F}, {0x1C3B, 0x1C3C},
    {0x1C7E, 0x1C7F}, {0x2024, 0x2024}, {0x203C, 0x203D}, {0x2047, 0x2049}, {0x2CF9, 0x2CFB}, {0x2E2E, 0x2E2E},
    {0x2E3C, 0x2E3C}, {0x2E53, 0x2E54}, {0x3002, 0x3002}, {0xA4FF, 0xA4FF}, {0xA60E, 0xA60F}, {0xA6F3, 0xA6F3},
    {0xA6F7, 0xA6F7}, {0xA876, 0xA877}, {0xA8CE, 0xA8CF}, {0xA92F, 0xA92F}, {0xA9C8, 0xA9C9}, {0xAA5D, 0xAA5F},
    {0xAAF0, 0xAAF1}, {0xABEB, 0xABEB}, {0xFE12, 0xFE12}, {0xFE15, 0xFE16}, {0xFE52, 0xFE52}, {0xFE56, 0xFE57},
    {0xFF01, 0xFF01}, {0xFF0E, 0xFF0E}, {0xFF1F, 0xFF1F}, {0xFF61, 0xFF61},
};

}  // namespace

Script script(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) ? Script::latin : Script::common;
  if (is_common_han(c)) return Script::han;
  const std::uint8_t script = script_of(c);
  return script == kOtherRightToLeft ? Script::other : static_cast<Script>(script);
}

bool is_han(char32_t c) { return is_common_han(c) || (c >= 0x2E80 && script(c) == Script::han); }

bool is_cjk(char32_t c) {
  if (is_common_han(c)) return true;
  if (c < 0x1100) return false;
  if (in(c, 0x3099, 0x309C) || c == 0x30FC || c == 0xFF70) return true;  // Script=Common or Inherited in the database
  switch (script(c)) {
    case Script::han:
    case Script::hiragana:
    case Script::katakana:
    case Script::hangul:
    case Script::bopomofo:
      return true;
    default:
      return false;
  }
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return is_common_han(c) || category(c) <= Category::other_letter;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return in(c, '0', '9');
  return category(c) == Category::digit;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || in(c, '\t', '\r');
  return c == 0x85 || category(c) == Category::separator;
}

bool is_punctuation(char32_t c) { return category(c) == Category::punctuation; }

bool is_private_use(char32_t c) {
  return in(c, 0xE000, 0xF8FF) || in(c, 0xF0000, 0xFFFFD) || in(c, 0x100000, 0x10FFFD);
}

bool is_default_ignorable(char32_t c) { return c >= 0x80 && is_in(kDefaultIgnorable, c); }

bool is_control(char32_t c) { return c < 0x20 || in(c, 0x7F, 0x9F); }

bool is_rtl(char32_t c) {
  if (c < 0x590 || is_common_han(c)) return false;
  if (c == 0x200F) return true;
  const std::uint8_t script = script_of(c);
  const bool is_of_script = script == static_cast<std::uint8_t>(Script::hebrew) ||
                            script == static_cast<std::uint8_t>(Script::arabic) || script == kOtherRightToLeft;
  return is_of_script && !is_digit(c);
}

bool is_upper(char32_t c) { return c < 0x80 ? in(c, 'A', 'Z') : category(c) == Category::upper; }

bool is_lower(char32_t c) { return c < 0x80 ? in(c, 'a', 'z') : category(c) == Category::lower; }

bool is_assigned(char32_t c) { return category(c) != Category::unassigned; }

bool is_sentence_end(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  return c == 0x2026 || is_in(kSentenceTerminal, c);
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return in(c, 'A', 'Z') ? c + 0x20 : c;
  return (tables().kind(c) & kHasLowerCase) == 0 ? c : tables().lower_case(c);
}

}  // namespace unbake::unicode
