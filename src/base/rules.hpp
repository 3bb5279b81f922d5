// The names of the rules, as they stand in Edit::rule and in the option `repair`. One place; the API documents them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace unbake::rules {

/// A markup `<` that a broken byte swallowed: "?/strong>" was "</strong>". Stage source.
inline constexpr std::string_view kSwallowedMarkup = "swallowed-markup";
/// A bracketed pinyin note that a machine put behind a character: "網(wǎng)". Stage blocks.
inline constexpr std::string_view kInjectedPinyin = "injected-pinyin";
/// Text that is read one byte off, from a lost byte to where it fits again. Stage blocks.
inline constexpr std::string_view kByteShift = "byte-shift";
/// Escapes that are shown where characters should be: "&amp;#22269;", "\u56fd", "%E5%9B%BD". Stage blocks.
inline constexpr std::string_view kEscape = "escape";
/// Text that was written in one encoding and read as another; the parameter names both. Stage blocks.
inline constexpr std::string_view kMisread = "misread";
/// Invisible characters without effect: zero-width spaces, soft hyphens, idle bidi controls, NUL. Stage blocks.
inline constexpr std::string_view kInvisible = "invisible";
/// Letters in pieces, put together: a letter and its accent, kana and their sound marks, jamo. Stage blocks.
inline constexpr std::string_view kDecomposed = "decomposed";
/// A ligature that has a character of its own: "o\uFB03ce" is "office". Stage blocks.
inline constexpr std::string_view kLigature = "ligature";
/// Arabic letters in the forms of their places in a word. Stage blocks.
inline constexpr std::string_view kPresentationForm = "presentation-form";
/// Radicals of dictionaries, and ideographs of compatibility, in running text. Stage blocks.
inline constexpr std::string_view kRadical = "radical";
/// A letter of another alphabet in a word: "t\u043Ewn" is "town". Stage blocks.
inline constexpr std::string_view kLookAlike = "look-alike";
/// Right-to-left text in the order in which it is seen. Stage blocks.
inline constexpr std::string_view kVisualOrder = "visual-order";
/// Simplified or Traditional, as asked for. Stage repaired.
inline constexpr std::string_view kScript = "script";
/// Full-width punctuation in CJK text, as asked for. Stage repaired.
inline constexpr std::string_view kPunctuation = "punctuation";

/// A form of Unicode, as asked for; the parameter names it: "nfc", "nfkc". Stage repaired.
inline constexpr std::string_view kNormalization = "normalization";

/// What undoes damage, and so can be switched off by the option `repair`.
inline constexpr std::array kRepairs{kSwallowedMarkup,  kInjectedPinyin, kByteShift,  kEscape,
                                     kMisread,          kInvisible,      kDecomposed, kLigature,
                                     kPresentationForm, kRadical,        kLookAlike,  kVisualOrder};

}  // namespace unbake::rules

namespace unbake {

/// Which rules may work, by their names.
using RuleNames = std::vector<std::string_view>;

inline bool has(const RuleNames& rules, std::string_view name) { return std::ranges::find(rules, name) != rules.end(); }

}  // namespace unbake
