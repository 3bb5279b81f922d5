#include "extract/read/chars.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstring>
#include <span>

#include "base/ascii.hpp"
#include "extract/read/word_lists.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::extract {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t c) {
  for (const Range& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

constexpr Range kHan[] = {{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}, {0x3005, 0x3007}};
constexpr Range kOtherUnspaced[] = {{0x3040, 0x30FA}, {0x30FC, 0x30FF}, {0x31F0, 0x31FF}, {0x0E00, 0x0EFF},
                                    {0x1000, 0x109F}, {0x1780, 0x17FF}, {0xFF66, 0xFF9D}};
constexpr Range kHangul[] = {{0xAC00, 0xD7AF}, {0x1100, 0x11FF}, {0x3130, 0x318F}};
constexpr Range kRightToLeft[] = {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}};
// Blocks of punctuation and symbols above Latin-1, for is_word().
constexpr Range kSymbols[] = {{0x2000, 0x2BFF},   {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030},
                              {0x303D, 0x303F},   {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF0F},
                              {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF},
                              {0x1F000, 0x1FAFF}, {0xE000, 0xF8FF}};
/// σ ends words as ς, in small letters only.
constexpr char32_t kSigma = 0x3C3, kFinalSigma = 0x3C2;
constexpr char32_t kZeroDigits[] = {0xFF10, 0x660, 0x6F0, 0x966, 0x9E6};

/// Which ideographs han_variants() has: most have none, and are not searched for.
const std::bitset<kLastIdeograph - kFirstIdeograph + 1>& varied_han() {
  static const auto known = [] {
    std::bitset<kLastIdeograph - kFirstIdeograph + 1> bits;
    for (const HanVariant& variant : han_variants()) bits.set(variant.from - kFirstIdeograph);
    return bits;
  }();
  return known;
}

bool is_visible_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && (detail::kAsciiClasses[byte] & detail::kSpace) == 0;
}

/// So many characters are looked at at once.
constexpr std::size_t kStep = 16;

/// kStep ASCII characters that are none of white space but single spaces, the one behind them included.
bool is_ascii_run(const char* text) {
  using Bytes = std::uint8_t __attribute__((vector_size(kStep)));
  Bytes own;
  Bytes next;
  std::memcpy(&own, text, sizeof own);
  std::memcpy(&next, text + 1, sizeof next);
  const auto other = (own < ' ') | (next < ' ') | (own >= 0x80) | (next >= 0x80) | ((own == ' ') & (next == ' '));
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(other);
  return (halves[0] | halves[1]) == 0;
}

/// The end of the ASCII text at `begin` in which nothing folds but letters: words with one space between them.
std::size_t ascii_run_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin;;) {
    while (at != begin && at + kStep < text.size() && is_ascii_run(&text[at])) at += kStep;
    while (at < text.size() && is_visible_ascii(text[at])) ++at;
    if (at == begin || at + 1 >= text.size() || text[at] != ' ' || !is_visible_ascii(text[at + 1])) return at;
    ++at;
  }
}

}  // namespace

char32_t detail::next_char_beyond_ascii(std::string_view text, std::size_t& offset) {
  const unicode::ShortCodePoint c = unicode::decode_short_at(text, offset);
  offset += c.length;
  return c.value;
}

std::size_t ideographs_end(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const auto is_continuation = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  static_assert(kFirstIdeograph == 0x4E00 && kLastIdeograph == 0x9FFF, "E4 B8 80 and E9 BF BF");
  while (offset + 3 <= text.size() && byte(0) >= 0xE4 && byte(0) <= 0xE9 && is_continuation(1) && is_continuation(2) &&
         (byte(0) > 0xE4 || byte(1) >= 0xB8)) {
    offset += 3;
  }
  return offset;
}

bool detail::is_han(char32_t c) { return in(kHan, c); }
bool detail::is_unspaced(char32_t c) { return (c >= 0x4E00 && c < 0xA000) || in(kHan, c) || in(kOtherUnspaced, c); }
bool detail::is_hangul(char32_t c) { return in(kHangul, c); }
bool detail::is_right_to_left(char32_t c) { return in(kRightToLeft, c); }

int detail::digit_value_beyond_ascii(char32_t c) {
  if (c < 0x660 || (c > 0x9EF && c < 0xFF10)) return -1;
  for (const char32_t zero : kZeroDigits) {
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  }
  return -1;
}

bool detail::is_word_beyond_ascii(char32_t c) {
  if (c >= 0x4E00 && c < 0xE000) return true;
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  return c != 0xD7 && c != 0xF7 && !in(kSymbols, c) && !is_sentence_end(c) && !is_clause_end(c);
}

bool detail::is_space_beyond_ascii(char32_t c) {
  return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x2028 || c == 0x2029 ||
         c == 0xFEFF;
}

bool is_sentence_end(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x3002:
    case 0xFF0E:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF61:  // CJK full stop, full-width . ! ?, half-width stop
    case 0x61F:
    case 0x6D4:
    case 0x964:
    case 0x965:  // Arabic ? and ., Devanagari danda
    case 0x589:
    case 0x1362:
    case 0x17D4:
    case 0x104B:
    case 0x203C:
    case 0x2049:
      return true;
    default:
      return false;
  }
}

bool is_clause_end(char32_t c) {
  switch (c) {
    case ',':
    case ';':
    case 0x3001:
    case 0xFF0C:
    case 0xFF1B:
    case 0xFF64:
    case 0x60C:
    case 0x61B:
      return true;
    default:
      return false;
  }
}

bool is_closing(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0xBB:
    case 0x201D:
    case 0x2019:
    case 0x203A:
    case 0x201C:
    case 0x300D:
    case 0x300F:
    case 0x300B:
    case 0x3009:
    case 0x3011:
    case 0xFF09:
    case 0xFF3D:
      return true;
    default:
      return false;
  }
}

char32_t detail::fold_char_beyond_ascii(char32_t c) {
  if (is_ideograph(c)) {
    if (!varied_han().test(c - kFirstIdeograph)) return c;
    return char32_t{std::ranges::lower_bound(han_variants(), c, {}, &HanVariant::from)->to};
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return fold_char(c - 0xFEE0);
  // Alphabets with two cases are below, but for old and borrowed ones.
  if (c < 0x2000) return c == kFinalSigma ? kSigma : unicode::to_lower(c);
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x2010 || c == 0x2011) return '-';
  return c;
}

std::string fold(std::string_view text) {
  std::string out;
  fold_into(text, out);
  return out;
}

void fold_into(std::string_view text, std::string& out) {
  out.clear();
  out.reserve(text.size());
  char32_t last = ' ';
  bool space = false;
  std::size_t kept = 0;  // what lies behind it folds to itself, and is copied at once
  const auto copy_to = [&](std::size_t end) { out.append(text, kept, end - kept); };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (const std::size_t end = ascii_run_end(text, at); end != at) {
        copy_to(at);
        if (space && !out.empty() && !is_unspaced(last)) out.push_back(' ');
        const std::size_t from = out.size();
        out.append(text, at, end - at);
        for (char& c : std::span(out).subspan(from)) c = ascii_lower(c);
        last = static_cast<unsigned char>(out.back());
        space = false;
        kept = i = end;
        continue;
      }
    }
    const char32_t raw = next_char(text, i);
    if (!is_ideograph(raw) && is_space(raw)) {
      copy_to(at);
      kept = i;
      space = true;
      continue;
    }
    const char32_t c = fold_char(raw);
    if (space && !out.empty() && !is_unspaced(last) && !is_unspaced(c)) out.push_back(' ');
    if (c != raw || c == 0xFFFD) {  // which may stand for a malformed byte
      copy_to(at);
      unicode::append(out, c);
      kept = i;
    }
    last = c;
    space = false;
  }
  copy_to(text.size());
}

}  // namespace unbake::extract
