#include "extract/metadata/language.hpp"

#include <algorithm>
#include <cstdint>

#include "base/ascii.hpp"
#include "base/sort.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/head_values.hpp"
#include "extract/read/word_lists.hpp"

namespace unbake::extract {
namespace {

// So much text tells; more only takes time.
constexpr std::uint32_t kEnough = 2000;  // characters
// Kana among Han: Japanese has a third and more, a Chinese text quotes a word or two.
constexpr double kJapanese = 0.1;
constexpr double kMost = 0.5;

struct Scripts {
  std::uint32_t letters = 0, han = 0, kana = 0, hangul = 0, thai = 0, greek = 0, hebrew = 0, georgian = 0, armenian = 0;
  std::uint32_t traditional = 0, simplified = 0;
};

/// The Simplified characters that have Traditional forms in the table, in their order.
const std::vector<char16_t>& simplified_forms() {
  static const std::vector<char16_t> forms = [] {
    std::vector<char16_t> all;
    for (const HanVariant& variant : han_variants()) all.push_back(variant.to);
    unbake::sort(all);
    return all;
  }();
  return forms;
}

void count(std::string_view text, Scripts& scripts) {
  const std::vector<char16_t>& forms = simplified_forms();
  for (std::size_t i = 0; i < text.size() && scripts.letters < kEnough;) {
    const char32_t c = next_char(text, i);
    if (!is_word(c) || is_digit(c)) continue;
    ++scripts.letters;
    if (c < 0x370) continue;
    if (is_han(c)) {
      ++scripts.han;
      if (fold_char(c) != c) {
        ++scripts.traditional;
      } else if (std::ranges::binary_search(forms, static_cast<char16_t>(c))) {
        ++scripts.simplified;
      }
    } else if (c >= 0x3040 && c <= 0x30FF) {
      ++scripts.kana;
    } else if (is_hangul(c)) {
      ++scripts.hangul;
    } else if (c >= 0x0E00 && c <= 0x0E7F) {
      ++scripts.thai;
    } else if (c <= 0x3FF) {
      ++scripts.greek;
    } else if (c >= 0x0590 && c <= 0x05FF) {
      ++scripts.hebrew;
    } else if (c >= 0x10A0 && c <= 0x10FF) {
      ++scripts.georgian;
    } else if (c >= 0x0530 && c <= 0x058F) {
      ++scripts.armenian;
    }
  }
}

std::string by_script(const Scripts& scripts) {
  const double letters = std::max(1U, scripts.letters);
  const double east = scripts.han + scripts.kana;
  if (east > kMost * letters) {
    if (scripts.kana > kJapanese * east) return "ja";
    if (scripts.traditional == 0 && scripts.simplified == 0) return "zh";
    return scripts.traditional > scripts.simplified ? "zh-Hant" : "zh-Hans";
  }
  if (scripts.hangul > kMost * letters) return "ko";
  if (scripts.thai > kMost * letters) return "th";
  if (scripts.greek > kMost * letters) return "el";
  if (scripts.hebrew > kMost * letters) return "he";
  if (scripts.georgian > kMost * letters) return "ka";
  if (scripts.armenian > kMost * letters) return "hy";
  return {};
}

/// "ZH_cn" → "zh-CN", "sr-latn-rs" → "sr-Latn-RS"; empty where it is no tag at all.
std::string normal_tag(std::string_view tag) {
  std::string out;
  for (std::size_t i = 0, part = 0; i < tag.size(); ++part) {
    std::size_t end = i;
    while (end < tag.size() && tag[end] != '-' && tag[end] != '_') ++end;
    const std::size_t size = end - i;
    if (size == 0 || size > 8 || (part == 0 && (size < 2 || size > 3))) return part == 0 ? "" : out;
    if (part > 0) out.push_back('-');
    for (std::size_t j = i; j < end; ++j) {
      const auto c = static_cast<unsigned char>(tag[j]);
      const bool letter = is_ascii_alpha(c);
      if (!letter && !is_ascii_digit(c)) return part == 0 ? "" : out.substr(0, out.rfind('-'));
      const bool upper = part > 0 && letter && (size == 2 || (size == 4 && j == i));
      out.push_back(static_cast<char>(letter ? (upper ? c & ~32 : c | 32) : c));
    }
    i = end + 1;
  }
  return out;
}

}  // namespace

std::string language_of(const html::Document& document, const std::vector<std::uint32_t>& body) {
  std::string stated = normal_tag(document.head.language);
  if (stated.empty()) stated = normal_tag(head_value(document, {"content-language", "og:locale", "dc.language"}));
  Scripts scripts;
  for (const std::uint32_t i : body) count(document.blocks[i].content.text, scripts);
  std::string seen = by_script(scripts);
  // A script of its own is surer than a template's lang="en"; zh-TW and zh-CN say more than the script does.
  if (!seen.empty() && (stated.empty() || stated.substr(0, 2) != seen.substr(0, 2))) return seen;
  return stated == "zh" && !seen.empty() ? seen : stated;
}

std::string direction_of(const html::Document& document, const Features& features,
                         const std::vector<std::uint32_t>& body) {
  const std::string_view stated = document.head.direction;
  if (stated.size() == 3) {
    const std::string folded = fold(stated);
    if (folded == "rtl" || folded == "ltr") return folded;
  }
  std::uint32_t letters = 0;
  std::uint32_t right_to_left = 0;
  for (const std::uint32_t i : body) {
    letters += features.blocks[i].text.letters;
    right_to_left += features.blocks[i].text.right_to_left;
  }
  return right_to_left > kMost * letters ? "rtl" : "ltr";
}

}  // namespace unbake::extract
