#include "unicode/bidi.hpp"

#include <memory>

#include "unicode/utf16.hpp"

// This room has the name of ICU's folder.
#include <unicode/ubidi.h>

namespace unbake::unicode {

std::u32string visual_to_logical(std::u32string_view line) {
  const std::u16string visual = to_utf16(line);
  const auto size = static_cast<std::int32_t>(visual.size());
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara(bidi.get(), visual.data(), size, UBIDI_RTL, nullptr, &status);
  std::u16string logical(visual.size(), u'\0');
  const std::int32_t written =
      ubidi_writeReordered(bidi.get(), logical.data(), size, UBIDI_DO_MIRRORING | UBIDI_KEEP_BASE_COMBINING, &status);
  if (U_FAILURE(status) != 0 || written != size) return std::u32string(line);
  return to_utf32(logical);
}

}  // namespace unbake::unicode
