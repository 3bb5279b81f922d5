#include "unicode/properties.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

// This room has the name of ICU's folder.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/ascii.hpp"
#include "base/range.hpp"

namespace unbake::unicode {
namespace {

constexpr char32_t kCodePoints = 0x110000;
constexpr unsigned kCategoryBits = 3;
constexpr std::uint8_t kCategoryMask = 0x07;

/// The block most ideographs are in: the first thing to ask on a Chinese page.
constexpr bool is_common_han(char32_t c) { return in(c, 0x4E00, 0x9FFF); }

/// General categories, as far as they are told apart.
enum class Category : std::uint8_t { upper, lower, other_letter, digit, separator, punctuation, other, unassigned };

Category category_of(UChar32 c) {
  const std::uint32_t mask = U_GET_GC_MASK(c);
  if ((mask & U_GC_LU_MASK) != 0) return Category::upper;
  if ((mask & U_GC_LL_MASK) != 0) return Category::lower;
  if ((mask & U_GC_L_MASK) != 0) return Category::other_letter;
  if ((mask & U_GC_ND_MASK) != 0) return Category::digit;
  if ((mask & U_GC_Z_MASK) != 0) return Category::separator;
  if ((mask & U_GC_P_MASK) != 0) return Category::punctuation;
  return (mask & U_GC_CN_MASK) != 0 ? Category::unassigned : Category::other;
}

/// In the place of Script::other: one that is written from right to left.
constexpr std::uint8_t kOtherRightToLeft = 14;

std::uint8_t script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(c, &status);
  const auto known = [](Script script) { return static_cast<std::uint8_t>(script); };
  switch (code) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return known(Script::common);
    case USCRIPT_LATIN:
      return known(Script::latin);
    case USCRIPT_GREEK:
      return known(Script::greek);
    case USCRIPT_CYRILLIC:
      return known(Script::cyrillic);
    case USCRIPT_HEBREW:
      return known(Script::hebrew);
    case USCRIPT_ARABIC:
      return known(Script::arabic);
    case USCRIPT_DEVANAGARI:
      return known(Script::devanagari);
    case USCRIPT_THAI:
      return known(Script::thai);
    case USCRIPT_HAN:
      return known(Script::han);
    case USCRIPT_HIRAGANA:
      return known(Script::hiragana);
    case USCRIPT_KATAKANA:
      return known(Script::katakana);
    case USCRIPT_HANGUL:
      return known(Script::hangul);
    case USCRIPT_BOPOMOFO:
      return known(Script::bopomofo);
    default:
      return uscript_isRightToLeft(code) != 0 ? kOtherRightToLeft : known(Script::other);
  }
}

/// What ICU says of each code point, as a byte: Category in the lowest three bits, then four for its script. They are
/// asked for so often that each block of 256 is kept when the first of it is; a text uses few of them.
class Kinds {
 public:
  std::uint8_t operator[](char32_t c) {
    if (c >= kCodePoints) return static_cast<std::uint8_t>(Category::unassigned);
    const std::uint16_t block = begins_[c / kBlock];
    return kinds_[(block != 0 ? block : fill(c / kBlock)) * kBlock + c % kBlock];
  }

 private:
  static constexpr std::size_t kBlock = 256;

  std::uint16_t fill(std::size_t block) {
    const auto place = static_cast<std::uint16_t>(kinds_.size() / kBlock);
    for (std::size_t i = 0; i < kBlock; ++i) {
      const auto c = static_cast<UChar32>(block * kBlock + i);
      const auto category = static_cast<std::uint8_t>(category_of(c));
      kinds_.push_back(static_cast<std::uint8_t>(category | script_of(c) << kCategoryBits));
    }
    begins_[block] = place;
    return place;
  }

  std::array<std::uint16_t, kCodePoints / kBlock> begins_{};  // of each block in `kinds_`; 0: it is not there yet
  std::vector<std::uint8_t> kinds_ = std::vector<std::uint8_t>(kBlock);
};

std::uint8_t kind(char32_t c) {
  static Kinds kinds;
  return kinds[c];
}

Category category(char32_t c) { return static_cast<Category>(kind(c) & kCategoryMask); }

std::uint8_t kept_script(char32_t c) { return kind(c) >> kCategoryBits; }

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
  if (c < 0x80) return is_ascii_alpha(c) ? Script::latin : Script::common;
  if (is_common_han(c)) return Script::han;
  const std::uint8_t script = kept_script(c);
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
  if (c < 0x80) return is_ascii_alpha(c);
  return is_common_han(c) || category(c) <= Category::other_letter;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return is_ascii_digit(c);
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
  const std::uint8_t script = kept_script(c);
  const bool is_of_script = script == static_cast<std::uint8_t>(Script::hebrew) ||
                            script == static_cast<std::uint8_t>(Script::arabic) || script == kOtherRightToLeft;
  return is_of_script && !is_digit(c);
}

bool is_upper(char32_t c) { return c < 0x80 ? is_ascii_upper(c) : category(c) == Category::upper; }

bool is_lower(char32_t c) { return c < 0x80 ? is_ascii_lower(c) : category(c) == Category::lower; }

bool is_assigned(char32_t c) { return category(c) != Category::unassigned; }

bool is_sentence_end(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  return c == 0x2026 || is_in(kSentenceTerminal, c);
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return ascii_lower(c);
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace unbake::unicode
