#include "encoding/detect/seven_bit.hpp"

#include "encoding/decode/utf7.hpp"

namespace unbake::encoding {
namespace {

bool has_iso_2022_jp_escapes(std::string_view text) {
  for (std::size_t i = text.find('\x1B'); i < text.size(); i = text.find('\x1B', i + 1)) {
    const std::string_view escape = text.substr(i + 1, 2);
    if (escape == "$B" || escape == "$@" || escape == "(I") return true;
  }
  return false;
}

/// Escape sequences that name a set, and a shift to it behind them: one of the two alone is of a terminal.
bool has_shifts(std::string_view text, std::string_view escape) {
  const std::size_t named = text.find(escape);
  return named != std::string_view::npos && text.find('\x0E', named) != std::string_view::npos;
}

/// RFC 1843: rows 21-77 of GB 2312, whose trail bytes are 21-7E.
bool is_hz(std::string_view text) {
  constexpr std::size_t kLeastPairs = 2;
  std::size_t pairs = 0;
  for (std::size_t i = text.find("~{"); i < text.size(); i = text.find("~{", i)) {
    // Pair by pair: a search for the end would go through the rest of the text at each of many beginnings.
    for (i += 2; text.substr(i, 2) != "~}" && text.substr(i, 1) != "\n"; i += 2) {
      if (i + 1 >= text.size()) return false;
      if (text[i] < 0x21 || text[i] > 0x77 || text[i + 1] < 0x21 || text[i + 1] > 0x7E) return false;
      ++pairs;
    }
  }
  return pairs >= kLeastPairs;
}

}  // namespace

std::string_view seven_bit_encoding(Bytes ascii) {
  const std::string_view text = as_text(ascii);
  if (has_iso_2022_jp_escapes(text)) return "iso-2022-jp";
  if (has_shifts(text, "\x1B$)C")) return "iso-2022-kr";
  if (has_shifts(text, "\x1B$)A") || has_shifts(text, "\x1B$)G")) return "iso-2022-cn";
  if (is_hz(text)) return "hz-gb-2312";
  return looks_like_utf7(ascii) ? "utf-7" : "";
}

}  // namespace unbake::encoding
