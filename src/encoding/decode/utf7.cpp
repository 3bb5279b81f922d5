#include "encoding/decode/utf7.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// UTF-16 out of the base64 characters at the front of `rest`.
struct Run {
  std::u16string units;
  std::size_t length = 0;     ///< base64 characters
  bool has_leftover = false;  ///< more bits behind the last unit than padding, or bits set in it
};

Run read_run(std::string_view rest) {
  Run run;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (; run.length < rest.size(); ++run.length) {
    const std::size_t value = kBase64.find(rest[run.length]);
    if (value == std::string_view::npos) break;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 16) continue;
    count -= 16;
    run.units.push_back(static_cast<char16_t>(bits >> count));
    bits &= (1U << count) - 1;
  }
  run.has_leftover = count >= 6 || bits != 0;
  return run;
}

}  // namespace

std::size_t decode_utf7(Bytes bytes, std::string& out) {
  const std::string_view text = as_text(bytes);
  std::size_t bad = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '+') {
      const bool is_ascii = bytes[i] < 0x80;
      unicode::append(out, is_ascii ? bytes[i] : unicode::kReplacement);
      bad += is_ascii ? 0 : 1;
      ++i;
      continue;
    }
    const Run run = read_run(text.substr(i + 1));
    i += 1 + run.length;
    const bool has_hyphen = i < text.size() && text[i] == '-';
    if (run.length == 0) {
      out.push_back('+');  // "+-" is a plus sign; a plus before anything else is taken as one too
    } else {
      const unicode::Utf8Text decoded = unicode::to_utf8(run.units);
      out += decoded.text;
      bad += decoded.lone_surrogates + (run.has_leftover ? 1 : 0);
      if (run.has_leftover) unicode::append(out, unicode::kReplacement);
    }
    i += has_hyphen ? 1 : 0;
  }
  return bad;
}

bool looks_like_utf7(Bytes ascii) {
  const std::string_view text = as_text(ascii);
  std::size_t good = 0;
  for (std::size_t i = text.find('+'); i < text.size(); i = text.find('+', i)) {
    const Run run = read_run(text.substr(i + 1));
    const std::size_t end = i + 1 + run.length;
    i = end;  // a plus inside is base64 too
    if (run.length == 0 || end == text.size() || text[end] != '-') continue;
    const unicode::Utf8Text decoded = unicode::to_utf8(run.units);
    const bool is_text = !run.has_leftover && decoded.lone_surrogates == 0 &&
                         std::ranges::all_of(run.units, [](char16_t unit) { return unit >= 0x80; });
    bool all_assigned = is_text;
    for (const unicode::CodePoint& c : unicode::CodePoints(decoded.text)) {
      all_assigned = all_assigned && (unicode::is_letter(c.value) || unicode::is_punctuation(c.value));
    }
    good += all_assigned ? decoded.text.size() : 0;
  }
  // One letter of three base64 characters may be chance; two characters are not.
  constexpr std::size_t kCertain = 4;
  return good >= kCertain;
}

}  // namespace unbake::encoding
