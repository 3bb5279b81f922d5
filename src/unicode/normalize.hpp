// Unicode's normalisation forms (UAX #15), by ICU.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"

namespace unbake::unicode {

/// NFC puts letters and marks together where Unicode has one character for both. NFKC also replaces what Unicode calls
/// compatible: ligatures, full-width and presentation forms, radicals, squared and superscript characters.
enum class NormalForm : std::uint8_t { nfc, nfkc };

/// NFKC's table comes with the data files, as ICU's own data package: the section `icu`. It is ICU's for the whole
/// process; the first one stays. False where ICU cannot read it.
bool set_normalization_data(Bytes package);

/// NFC always is; NFKC once its data are there.
bool has_form(NormalForm form);

/// A part of a text that a form writes in another way. Offsets are in code points.
struct Rewriting {
  std::size_t begin = 0, end = 0;
  std::u32string after;

  friend bool operator==(const Rewriting&, const Rewriting&) = default;
};

/// All that the form changes, in order: each part is as short as the form allows, a letter with its marks. A
/// letter with more than 31 marks stays. Linear.
/// Empty where the form is not there.
std::vector<Rewriting> rewritings(std::u32string_view text, NormalForm form);

/// One character as the form writes it; the character itself where it stays, or the form is not there.
std::u32string rewritten(char32_t c, NormalForm form);

/// The one character that Unicode has for two, canonically: U+0065 and U+0301 are U+00E9. 0 where there is none.
char32_t composed(char32_t first, char32_t second);

/// What Unicode takes a character apart into, one step, canonically: U+1EC7 is U+1EB9 and U+0302. Empty where it is
/// one.
std::u32string decomposed(char32_t c);

}  // namespace unbake::unicode
