#include "unicode/converter.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include "unicode/icu_data.hpp"
#include "unicode/utf8.hpp"

namespace unbake::unicode {
namespace {

constexpr UChar kReplacementUnit = 0xFFFD;

/// ICU's callback for malformed or unassigned bytes: one U+FFFD. The Encoding Standard's decoders give an ASCII byte
/// behind a lead byte back to the input; ICU does so where the pair cannot be, but not where it is merely unassigned.
/// `context` counts.
void U_CALLCONV on_bad_bytes(const void* context, UConverterToUnicodeArgs* args, const char* bytes, std::int32_t length,
                             UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // a reset, a close, a clone
  *status = U_ZERO_ERROR;
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  const auto last = static_cast<unsigned char>(bytes[length - 1]);
  const std::array<UChar, 2> units{kReplacementUnit, last};
  const bool keep_last = reason == UCNV_UNASSIGNED && length == 2 && last < 0x80;
  ucnv_cbToUWriteUChars(args, units.data(), keep_last ? 2 : 1, 0, status);
}

}  // namespace

struct Converter::State {
  UConverter* converter = nullptr;
  std::size_t bad = 0;  ///< counted by on_bad_bytes

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { ucnv_close(converter); }
};

Converter::Converter(std::unique_ptr<State> state) : state_(std::move(state)) {}
Converter::Converter(Converter&&) noexcept = default;
Converter& Converter::operator=(Converter&&) noexcept = default;
Converter::~Converter() = default;

Result<Converter> Converter::open(std::string_view icu_names) {
  auto state = std::make_unique<State>();
  for (std::size_t begin = 0; begin <= icu_names.size() && state->converter == nullptr;) {
    const std::size_t end = std::min(icu_names.find('|', begin), icu_names.size());
    const std::string name(icu_names.substr(begin, end - begin));
    begin = end + 1;
    if (!has_icu_item(name.c_str(), "cnv")) continue;
    UErrorCode status = U_ZERO_ERROR;
    state->converter = ucnv_open(name.c_str(), &status);
    if (U_FAILURE(status)) continue;
    ucnv_setToUCallBack(state->converter, on_bad_bytes, &state->bad, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(state->converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFallback(state->converter, false);
  }
  if (state->converter == nullptr) {
    return Error{
        ErrorCode::needs_data,
        "The table " + std::string(icu_names) + " is not loaded; load unbake.data before bytes that are not UTF-8.", 0};
  }
  return Converter(std::move(state));
}

std::size_t Converter::decode(Bytes bytes, std::string& out) {
  state_->bad = 0;
  ucnv_resetToUnicode(state_->converter);
  constexpr std::size_t kChunk = 2048;
  std::array<UChar, kChunk> units{};
  const char* source = reinterpret_cast<const char*>(bytes.data());
  const char* const source_end = source + bytes.size();
  std::size_t kept = 0;  // a lead surrogate whose trail comes with the next chunk
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    UChar* target = units.data() + kept;
    ucnv_toUnicode(state_->converter, &target, units.data() + kChunk, &source, source_end, nullptr, true, &status);
    auto count = static_cast<std::size_t>(target - units.data());
    kept = status == U_BUFFER_OVERFLOW_ERROR && count > 0 && U16_IS_LEAD(units[count - 1]) ? 1 : 0;
    count -= kept;
    out += to_utf8({units.data(), count}).text;
    if (kept != 0) units[0] = units[count];
  }
  return state_->bad;
}

std::optional<char32_t> Converter::decode_one(Bytes bytes) {
  state_->bad = 0;
  ucnv_resetToUnicode(state_->converter);
  const char* source = reinterpret_cast<const char*>(bytes.data());
  std::array<UChar, 4> units{};
  UChar* target = units.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_toUnicode(state_->converter, &target, units.data() + units.size(), &source, source + bytes.size(), nullptr, true,
                 &status);
  const auto count = static_cast<std::int32_t>(target - units.data());
  const std::int32_t wanted = U16_IS_LEAD(units[0]) ? 2 : 1;
  if (U_FAILURE(status) || state_->bad != 0 || count != wanted) return std::nullopt;
  return count == 1 ? char32_t{units[0]} : static_cast<char32_t>(U16_GET_SUPPLEMENTARY(units[0], units[1]));
}

bool Converter::encode(char32_t code_point, std::string& out) {
  if (code_point > kMaxCodePoint || U_IS_SURROGATE(code_point)) return false;
  ucnv_resetFromUnicode(state_->converter);
  std::array<UChar, 2> units{};
  std::int32_t count = 0;
  U16_APPEND_UNSAFE(units.data(), count, code_point);
  const UChar* source = units.data();
  std::array<char, 16> bytes{};
  char* target = bytes.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_fromUnicode(state_->converter, &target, bytes.data() + bytes.size(), &source, source + count, nullptr, true,
                   &status);
  if (U_FAILURE(status)) return false;
  out.append(bytes.data(), target);
  return true;
}

}  // namespace unbake::unicode
