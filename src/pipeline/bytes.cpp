// detect_encoding(), decode() and is_probably_damaged(): single steps of the way, for callers that want no more.
#include <string>
#include <utility>

#include "encoding/decode/decode.hpp"
#include "encoding/sniff.hpp"
#include "html/parse.hpp"
#include "pipeline/report.hpp"
#include "pipeline/unbake.hpp"
#include "repair/escape/escape_signs.hpp"
#include "repair/escape/unescape.hpp"
#include "repair/suspicion.hpp"
#include "unicode/utf8.hpp"

namespace unbake {

Result<article::Encoding> detect_encoding(Bytes input, const Options& options, const Data& data) {
  const auto sniffed =
      encoding::sniff(input, {options.charset, options.encoding, options.type != "text/plain"}, data.tables());
  if (!sniffed.ok()) return sniffed.error();
  return to_encoding(sniffed.value());
}

Result<std::u16string> decode(Bytes input, std::string_view label, const Data& data) {
  auto decoded = encoding::decode(input, label, data.tables());
  if (!decoded.ok()) return decoded.error();
  return unicode::to_utf16(decoded.value().text);
}

bool is_probably_damaged(Bytes utf8) {
  const std::string_view text = as_text(utf8);
  if (repair::looks_damaged(text)) return true;
  if (!repair::looks_escaped(text)) return false;
  // "&" and "%" are in much that is sound. What becomes of them can be seen without data.
  html::Document document = html::parse_text(text);
  Work work;  // linear, and without a limit
  const repair::Unescaped unescaped = repair::unescape_blocks(document.blocks, nullptr, work);
  return unescaped.needs_data || !unescaped.edits.empty();
}

}  // namespace unbake
