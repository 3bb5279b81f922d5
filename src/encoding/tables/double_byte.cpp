#include "encoding/tables/double_byte.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "encoding/tables/label.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {
namespace {

/// The pointer of a pair in the encoding's index, or -1 where the pair has no pointer: the two-byte part of each
/// decoder of https://encoding.spec.whatwg.org/#legacy-multi-byte-chinese-(simplified-encodings) and after.
using PointerOf = int (*)(int lead, int trail);

int gb18030_pointer(int lead, int trail) {
  if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return -1;
  return (lead - 0x81) * 190 + trail - (trail < 0x7F ? 0x40 : 0x41);
}

int big5_pointer(int lead, int trail) {
  if (trail < 0x40 || (trail > 0x7E && trail < 0xA1) || trail == 0xFF) return -1;
  return (lead - 0x81) * 157 + trail - (trail < 0x7F ? 0x40 : 0x62);
}

int euc_kr_pointer(int lead, int trail) {
  return trail < 0x41 || trail == 0xFF ? -1 : (lead - 0x81) * 190 + trail - 0x41;
}

int euc_jp_pointer(int lead, int trail) {
  return lead < 0xA1 || trail < 0xA1 || trail == 0xFF ? -1 : (lead - 0xA1) * 94 + trail - 0xA1;
}

int shift_jis_pointer(int lead, int trail) {
  const bool is_lead = (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xFC);
  if (!is_lead || trail < 0x40 || trail == 0x7F || trail > 0xFC) return -1;
  return (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41);
}

/// In rows of the trails 31-7E and 81-FE, as tools/data/indexes.mjs makes its index.
int johab_pointer(int lead, int trail) {
  if (lead < 0x84 || trail < 0x31 || trail == 0x7F || trail == 0x80 || trail == 0xFF) return -1;
  return (lead - 0x84) * 204 + (trail < 0x7F ? trail - 0x31 : trail - 0x81 + 78);
}

/// Shift_JIS's user-defined area: pointers, and the code point of the first.
constexpr int kFirstUserDefined = 8836, kLastUserDefined = 10715;
constexpr char16_t kUserDefined = 0xE000;

/// EUC-JP writes half-width katakana, U+FF61 onwards, as 8E A1 onwards.
constexpr int kKatakanaLead = 0x8E, kFirstKatakana = 0xA1, kLastKatakana = 0xDF;
constexpr char16_t kHalfwidthKatakana = 0xFF61;

struct Pairs {
  std::string_view name, index;
  PointerOf pointer_of;
};
constexpr std::array<Pairs, 7> kFamilies = {{
    {"gbk", "gb18030", gb18030_pointer},
    {"big5", "big5", big5_pointer},
    {"shift_jis", "jis0208", shift_jis_pointer},
    {"euc-kr", "euc-kr", euc_kr_pointer},
    {"euc-jp", "jis0208", euc_jp_pointer},
    {"johab", "johab", johab_pointer},
    {"euc-tw", "euc-tw", euc_jp_pointer},  // rows and cells as there
}};

const Pairs* pairs_of(std::string_view name) {
  const auto* const found = std::ranges::find(kFamilies, name == "gb18030" ? "gbk" : name, &Pairs::name);
  return found == kFamilies.end() ? nullptr : found;
}

/// Does the Standard's encoder pass over this pointer? https://encoding.spec.whatwg.org/#index-shift_jis-pointer (the
/// first copy of IBM's extensions), https://encoding.spec.whatwg.org/#index-big5-pointer (what Hong Kong added below
/// A1).
bool is_passed_over(std::string_view name, int pointer) {
  if (name == "shift_jis") return pointer >= 8272 && pointer <= kLastUserDefined;
  return name == "big5" && pointer < (0xA1 - 0x81) * 157;
}

/// Where several pointers have one code point, the first is written; but for these of Big5 the last.
bool last_is_written(std::string_view name, char32_t c) {
  constexpr std::array<char32_t, 6> kLast = {0x2550, 0x255E, 0x2561, 0x256A, 0x5341, 0x5345};
  return name == "big5" && std::ranges::find(kLast, c) != kLast.end();
}

/// What GB 18030-2005 had in the private-use area and the edition of 2022 has moved: still written as before.
/// https://encoding.spec.whatwg.org/#gb18030-encoder
constexpr std::array<std::pair<char16_t, std::uint16_t>, 18> kMovedIn2022 = {{
    {0xE78D, 0xA6D9},
    {0xE78E, 0xA6DA},
    {0xE78F, 0xA6DB},
    {0xE790, 0xA6DC},
    {0xE791, 0xA6DD},
    {0xE792, 0xA6DE},
    {0xE793, 0xA6DF},
    {0xE794, 0xA6EC},
    {0xE795, 0xA6ED},
    {0xE796, 0xA6F3},
    {0xE81E, 0xFE59},
    {0xE826, 0xFE61},
    {0xE82B, 0xFE66},
    {0xE82C, 0xFE67},
    {0xE832, 0xFE6D},
    {0xE843, 0xFE7E},
    {0xE854, 0xFE90},
    {0xE864, 0xFEA0},
}};

}  // namespace

std::string_view DoubleByte::name_of(std::string_view label) {
  const Pairs* const family = pairs_of(name_of_label(label));
  return family == nullptr ? std::string_view{} : family->name;
}

Result<DoubleByte> DoubleByte::make(std::string_view label, const Tables& tables) {
  const std::string_view name = name_of(label);
  if (name.empty()) {
    return Error{ErrorCode::unknown_encoding,
                 "\"" + std::string(label) + "\" has no two-byte part; use gbk, big5, shift_jis, euc-kr or euc-jp.", 0};
  }
  const Pairs& family = *pairs_of(name);
  const Result<Index> index = tables.read_index(family.index);
  if (!index.ok()) return index.error();
  DoubleByte table;
  for (int lead = kFirstLead; lead <= 0xFE; ++lead) {
    for (int trail = kFirstTrail; trail <= 0xFF; ++trail) {
      const int pointer = family.pointer_of(lead, trail);
      if (pointer < 0 || static_cast<std::size_t>(pointer) >= index.value().size()) continue;
      char16_t unit = index.value()[static_cast<std::size_t>(pointer)];
      if (name == "shift_jis" && pointer >= kFirstUserDefined && pointer <= kLastUserDefined) {
        unit = static_cast<char16_t>(kUserDefined + pointer - kFirstUserDefined);
      }
      table.units_[index_of(static_cast<unsigned>(lead), static_cast<unsigned>(trail))] = unit;
    }
  }
  if (name == "euc-jp") {
    for (int trail = kFirstKatakana; trail <= kLastKatakana; ++trail) {
      table.units_[index_of(kKatakanaLead, static_cast<unsigned>(trail))] =
          static_cast<char16_t>(kHalfwidthKatakana + trail - kFirstKatakana);
    }
  }
  if (name == "big5") {
    const Result<Index> beyond = tables.read_index("big5-beyond");
    if (!beyond.ok()) return beyond.error();
    for (const char16_t low : beyond.value()) table.beyond_.push_back(0x20000U + low);
  }
  table.make_encoder(name);
  return table;
}

void DoubleByte::make_encoder(std::string_view name) {
  encode_bmp_.resize(0x10000);
  std::map<char32_t, std::uint16_t> astral;
  const PointerOf pointer_of = pairs_of(name)->pointer_of;
  for (const bool passed_over : {false, true}) {
    for (unsigned lead = kFirstLead; lead <= 0xFE; ++lead) {
      for (unsigned trail = kFirstTrail; trail <= 0xFF; ++trail) {
        const char32_t c = decode(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail));
        const int pointer = pointer_of(static_cast<int>(lead), static_cast<int>(trail));
        if (c == 0 || is_passed_over(name, pointer) != passed_over) continue;
        std::uint16_t& slot = c > 0xFFFF ? astral[c] : encode_bmp_[c];
        if (slot == 0 || (!passed_over && last_is_written(name, c)))
          slot = static_cast<std::uint16_t>(lead << 8 | trail);
      }
    }
  }
  if (name == "gbk") {
    for (const auto& [c, pair] : kMovedIn2022) encode_bmp_[c] = pair;
  }
  encode_.assign(astral.begin(), astral.end());
}

std::optional<DoubleByte::Pair> DoubleByte::encode(char32_t code_point) const {
  std::uint16_t pair = 0;
  if (code_point < encode_bmp_.size()) {
    pair = encode_bmp_[code_point];
  } else {
    const auto found = std::ranges::lower_bound(encode_, code_point, {}, &std::pair<char32_t, std::uint16_t>::first);
    if (found != encode_.end() && found->first == code_point) pair = found->second;
  }
  if (pair == 0) return std::nullopt;
  return Pair{static_cast<std::uint8_t>(pair >> 8), static_cast<std::uint8_t>(pair & 0xFF)};
}

}  // namespace unbake::encoding
