#include "unicode/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "unicode/icu_data.hpp"
#include "unicode/utf8.hpp"

namespace unbake::unicode {
namespace {

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::string normalize(const icu::Normalizer2& form, std::string_view text) {
  // ICU wants well-formed UTF-8 to tell a U+FFFD it made from the text's own: do it as everywhere else.
  const std::string input = to_well_formed(text).text;
  std::string out;
  out.reserve(input.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  form.normalizeUTF8(0, icu::StringPiece(input.data(), static_cast<std::int32_t>(input.size())), sink, nullptr, status);
  return U_SUCCESS(status) ? out : input;  // it can fail for want of memory only
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);  // compiled in
  return U_SUCCESS(status) ? normalize(*form, text) : to_well_formed(text).text;
}

Result<std::string> nfkc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (has_icu_item("nfkc", "nrm")) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
    if (U_SUCCESS(status)) return normalize(*form, text);
  }
  return Error{ErrorCode::needs_data, "Compatibility normalisation needs the data file; load unbake.data first.", 0};
}

}  // namespace unbake::unicode
