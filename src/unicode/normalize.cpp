#include "unicode/normalize.hpp"

#include <algorithm>
#include <array>

#include "unicode/utf16.hpp"

// This room has the name of ICU's folder.
#include <unicode/udata.h>
#include <unicode/unorm2.h>

namespace unbake::unicode {
namespace {

/// A letter with more marks than this is no text, and to put them in order takes time that grows with the square of
/// their number. UAX #15's Stream-Safe Text Format allows 30.
constexpr std::size_t kLongestPart = 32;

/// ICU has been given its data package. It must not be asked before: it remembers that it found none.
bool g_has_package = false;

/// Null where its data are not there.
const UNormalizer2* normalizer(NormalForm form) {
  if (form == NormalForm::nfkc && !g_has_package) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* found =
      form == NormalForm::nfc ? unorm2_getNFCInstance(&status) : unorm2_getNFKCInstance(&status);
  return U_SUCCESS(status) != 0 ? found : nullptr;
}

std::u32string normalize(const UNormalizer2* form, std::u32string_view text) {
  const std::u16string before = to_utf16(text);
  // U+FDFA is 18 in NFKC: the most that a character becomes.
  constexpr std::size_t kMostGrowth = 18;
  std::u16string after(before.size() * kMostGrowth, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = unorm2_normalize(form, before.data(), static_cast<std::int32_t>(before.size()),
                                               after.data(), static_cast<std::int32_t>(after.size()), &status);
  if (U_FAILURE(status) != 0) return std::u32string(text);
  after.resize(static_cast<std::size_t>(length));
  return to_utf32(after);
}

}  // namespace

bool set_normalization_data(Bytes package) {
  if (g_has_package) return has_form(NormalForm::nfkc);
  // ICU reads it where it lies, and wants it at an address that suits its tables. It stays as long as the process.
  static std::vector<std::max_align_t> kept;
  kept.resize(package.size() / sizeof(std::max_align_t) + 1);
  auto* bytes = reinterpret_cast<std::uint8_t*>(kept.data());
  std::ranges::copy(package, bytes);
  UErrorCode status = U_ZERO_ERROR;
  udata_setCommonData(bytes, &status);
  g_has_package = U_SUCCESS(status) != 0;
  return has_form(NormalForm::nfkc);
}

bool has_form(NormalForm form) { return normalizer(form) != nullptr; }

std::vector<Rewriting> rewritings(std::u32string_view text, NormalForm form) {
  std::vector<Rewriting> found;
  const UNormalizer2* normalizer = unicode::normalizer(form);
  if (normalizer == nullptr) return found;
  // Below, no form of any text changes anything: NFKC begins with the no-break space, NFC with the first mark.
  const char32_t first_of_note = form == NormalForm::nfc ? 0x300 : 0xA0;
  const auto begins = [&](std::size_t i) {
    return text[i] < first_of_note || unorm2_hasBoundaryBefore(normalizer, static_cast<UChar32>(text[i])) != 0;
  };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && !begins(end)) ++end;
    if (end - begin > kLongestPart) {
      begin = end;
      continue;
    }
    const bool may_change = end > begin + 1 || text[begin] >= first_of_note;
    if (may_change && (end > begin + 1 || unorm2_isInert(normalizer, static_cast<UChar32>(text[begin])) == 0)) {
      std::u32string after = normalize(normalizer, text.substr(begin, end - begin));
      if (after != text.substr(begin, end - begin)) found.push_back({begin, end, std::move(after)});
    }
    begin = end;
  }
  return found;
}

std::u32string rewritten(char32_t c, NormalForm form) {
  const UNormalizer2* normalizer = unicode::normalizer(form);
  return normalizer == nullptr ? std::u32string(1, c) : normalize(normalizer, {&c, 1});
}

char32_t composed(char32_t first, char32_t second) {
  const UNormalizer2* nfc = normalizer(NormalForm::nfc);
  const UChar32 both = unorm2_composePair(nfc, static_cast<UChar32>(first), static_cast<UChar32>(second));
  return both < 0 ? 0 : static_cast<char32_t>(both);
}

std::u32string decomposed(char32_t c) {
  std::array<char16_t, 8> parts{};  // two code points at most
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = unorm2_getRawDecomposition(normalizer(NormalForm::nfc), static_cast<UChar32>(c),
                                                         parts.data(), parts.size(), &status);
  return length < 0 ? std::u32string{} : to_utf32(std::u16string_view{parts.data(), static_cast<std::size_t>(length)});
}

}  // namespace unbake::unicode
