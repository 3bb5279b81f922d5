#include "unicode/icu_data.hpp"

#include <atomic>
#include <cstring>

#include <unicode/udata.h>

namespace unbake::unicode {

std::optional<Error> set_icu_data(Bytes bytes) {
  static std::atomic<bool> done = false;
  if (done) return std::nullopt;
  // unicode/udata.h, UDataInfo: header size, then 0xDA 0x27; the format "CmnD" of a common data file at 12. ICU looks
  // at these too, but reads without knowing the length.
  constexpr std::size_t kHeader = 24;
  const bool is_icu =
      bytes.size() >= kHeader && bytes[2] == 0xDA && bytes[3] == 0x27 && std::memcmp(bytes.data() + 12, "CmnD", 4) == 0;
  UErrorCode status = U_ZERO_ERROR;
  if (is_icu) udata_setCommonData(bytes.data(), &status);
  if (!is_icu || U_FAILURE(status)) {
    return Error{ErrorCode::bad_data_file, "This is no ICU data file; use the one that this build of Unbake made.", 0};
  }
  done = true;
  return std::nullopt;
}

bool has_icu_item(const char* name, const char* type) {
  UErrorCode status = U_ZERO_ERROR;
  UDataMemory* item = udata_open(nullptr, type, name, &status);
  if (U_FAILURE(status)) return false;
  udata_close(item);
  return true;
}

}  // namespace unbake::unicode
