#include "encoding/detect/utf16.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "unicode/properties.hpp"

namespace unbake::encoding {
namespace {

constexpr std::size_t kLookedAt = std::size_t{64} * 1024;

constexpr bool is_ascii_text(std::uint8_t byte) {
  return (byte >= 0x20 && byte <= 0x7E) || byte == '\t' || byte == '\n' || byte == '\r';
}

std::optional<std::string_view> by_zeros(Bytes sample) {
  std::size_t little = 0, big = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    little += is_ascii_text(sample[i]) && sample[i + 1] == 0 ? 1 : 0;
    big += sample[i] == 0 && is_ascii_text(sample[i + 1]) ? 1 : 0;
  }
  // Even Chinese text has line ends, digits, spaces: one ASCII character in 50 is asked for, and two at least. Text of
  // one byte a character with NULs in it has them on both sides.
  constexpr std::size_t kUnitsPerAscii = 50, kOneSided = 16;
  const std::size_t most = std::max(little, big), least = std::min(little, big);
  if (most < 2 || most * kUnitsPerAscii < sample.size() / 2 || least * kOneSided > most) return std::nullopt;
  return little == most ? "utf-16le" : "utf-16be";
}

/// Of a script that text is written in, or punctuation.
bool is_text(char32_t c) {
  const unicode::Script script = unicode::script(c);
  if (script == unicode::Script::other) return false;
  if (script != unicode::Script::common) return true;
  return c < 0x80 ? is_ascii_text(static_cast<std::uint8_t>(c)) : unicode::is_punctuation(c) || unicode::is_space(c);
}

/// Units that are text in a byte order. Surrogates, which are few in any text, count as none.
std::size_t text_units(Bytes sample, std::size_t high) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    count += is_text(static_cast<char32_t>(sample[i + high] << 8 | sample[i + 1 - high])) ? 1 : 0;
  }
  return count;
}

/// Controls that no text has: of the low bytes of ideographs one in ten is one.
bool has_controls(Bytes sample) {
  constexpr std::size_t kBytesPerControl = 50, kLeastControls = 2;  // one may be a stray byte
  const auto controls = static_cast<std::size_t>(
      std::ranges::count_if(sample, [](std::uint8_t byte) { return byte < 0x20 && !is_ascii_text(byte); }));
  return controls >= kLeastControls && controls * kBytesPerControl >= sample.size();
}

}  // namespace

std::optional<std::string_view> utf16_without_mark(Bytes bytes) {
  const Bytes sample = bytes.first(std::min(bytes.size(), kLookedAt) & ~std::size_t{1});
  if (!has_controls(sample)) return std::nullopt;
  // In the right order nearly all units are text. In the wrong one half of them are, but ASCII, which is ideographs
  // then.
  const std::size_t units = sample.size() / 2;
  const std::size_t big = text_units(sample, 0), little = text_units(sample, 1);
  const auto is_nearly_all = [units](std::size_t count) { return count * 50 >= units * 49; };
  const auto is_not = [units](std::size_t count) { return count * 10 <= units * 9; };
  if (is_nearly_all(little) && is_not(big)) return "utf-16le";
  if (is_nearly_all(big) && is_not(little)) return "utf-16be";
  return by_zeros(sample);
}

}  // namespace unbake::encoding
