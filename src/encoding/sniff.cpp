#include "encoding/sniff.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "encoding/binary.hpp"
#include "encoding/decode.hpp"
#include "encoding/evidence.hpp"
#include "encoding/label.hpp"
#include "encoding/prescan.hpp"
#include "encoding/structure.hpp"

namespace unbake::encoding {
namespace {

/// How sure a declaration makes it that the bytes do not contradict. Servers and pages are seldom wrong in a way that
/// their bytes do not show.
constexpr double kConfidenceOfBom = 1, kConfidenceOfUser = 1, kConfidenceOfDeclaration = 0.98;

/// Declared UTF-8 stands until one sequence in two is broken: bytes of another encoding have more errors than
/// sequences.
constexpr std::size_t kUtf8ErrorsPerTwo = 2;
/// Undeclared UTF-8 may have one error in so many sequences.
constexpr std::size_t kUtf8ErrorShare = 16;
/// So many sequences are UTF-8 whatever a page declares; fewer may be two-byte characters that look so by chance.
constexpr std::size_t kCertainSequences = 4;
/// What statistics must reach against a declared windows-1252, which servers send when they know nothing.
constexpr double kAgainstServerDefault = 0.9;

struct Declaration {
  Evidence from;
  std::string_view name;
};

std::string_view name_of_bom(Bytes bytes) {
  const auto starts = [bytes](std::uint8_t a, std::uint8_t b) {
    return bytes.size() >= 2 && bytes[0] == a && bytes[1] == b;
  };
  if (starts(0xEF, 0xBB) && bytes.size() >= 3 && bytes[2] == 0xBF) return "utf-8";
  if (starts(0xFE, 0xFF)) return "utf-16be";
  if (starts(0xFF, 0xFE)) return "utf-16le";
  return {};
}

bool has(const std::vector<Candidate>& candidates, std::string_view name) {
  return std::ranges::find(candidates, name, &Candidate::name) != candidates.end();
}

/// In the order they are believed in. What the Standard refuses to decode (hz-gb-2312, iso-2022-kr ...) is no
/// declaration here: there would be no text at all.
std::vector<Declaration> declarations(Bytes bytes, const SniffHints& hints) {
  const std::array<Declaration, 3> all = {{
      {Evidence::http, name_of_label(hints.http_charset)},
      {Evidence::meta, hints.is_html ? meta_encoding(bytes) : std::string_view{}},
      {Evidence::xml, xml_encoding(bytes)},
  }};
  std::vector<Declaration> given;
  std::ranges::copy_if(all, std::back_inserter(given),
                       [](const Declaration& one) { return !one.name.empty() && one.name != "replacement"; });
  return given;
}

/// Bytes over 7F mostly in runs: text of no Latin alphabet.
bool has_runs(Bytes bytes) {
  std::size_t all = 0, behind_another = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    all += bytes[i] >> 7;
    behind_another += i > 0 && ((bytes[i] & bytes[i - 1]) >> 7) != 0 ? 1 : 0;
  }
  return behind_another * 2 > all;
}

bool is_utf8_by_shape(const Utf8Shape& shape, std::string_view declared) {
  if (shape.sequences == 0 || shape.errors * kUtf8ErrorShare > shape.sequences) return false;
  // A lone copyright sign on a UTF-8 page that declares gb2312 would be a rare character; two letters may be a word.
  return !structure_of(declared) || shape.sequences >= kCertainSequences || shape.symbols == shape.sequences;
}

/// Do the bytes say that this declaration cannot be?
Result<bool> contradicts(Bytes bytes, std::string_view declared) {
  const Bytes sample = evidence_sample(bytes);
  const bool is_utf16 = declared == "utf-16le" || declared == "utf-16be";
  if (const auto utf16 = utf16_by_zeros(bytes)) return *utf16 != declared;
  if (is_utf16) return is_ascii(sample) || is_utf8_by_shape(utf8_shape(sample), "");
  if (is_ascii(sample)) return declared != "iso-2022-jp" && has_iso_2022_jp_escapes(bytes);
  const Utf8Shape shape = utf8_shape(sample);
  if (declared == "utf-8") return shape.errors > shape.sequences / kUtf8ErrorsPerTwo;
  if (is_utf8_by_shape(shape, declared)) return true;
  if (declared == "iso-2022-jp") return true;  // there are bytes over 7F
  if (const auto structure = structure_of(declared)) return rules_out(walk(sample, *structure));
  if (declared != "windows-1252" || !has_runs(sample)) return false;
  const Result<std::vector<Candidate>> detected = detect(sample);
  if (!detected.ok()) return detected.error();
  const Candidate& best = detected.value().front();
  return best.name != declared && best.confidence >= kAgainstServerDefault;
}

}  // namespace

std::string_view to_string(Evidence evidence) {
  switch (evidence) {
    case Evidence::bom:
      return "bom";
    case Evidence::user:
      return "user";
    case Evidence::http:
      return "http";
    case Evidence::meta:
      return "meta";
    case Evidence::xml:
      return "xml";
    case Evidence::statistics:
      return "statistics";
  }
  return {};
}

Result<Sniffed> sniff(Bytes bytes, const SniffHints& hints) {
  if (!hints.user_encoding.empty()) {
    const std::string_view name = name_of_label(hints.user_encoding);
    if (name.empty()) return unknown_label(hints.user_encoding);
    if (name_of_bom(bytes).empty()) return Sniffed{name, Evidence::user, kConfidenceOfUser, {}};
  }
  if (const std::string_view name = name_of_bom(bytes); !name.empty()) {
    return Sniffed{name, Evidence::bom, kConfidenceOfBom, {}};
  }
  std::vector<Candidate> lost;
  for (const Declaration& declaration : declarations(bytes, hints)) {
    const Result<bool> contradicted = contradicts(bytes, declaration.name);
    if (!contradicted.ok()) return contradicted.error();
    if (!contradicted.value()) return Sniffed{declaration.name, declaration.from, kConfidenceOfDeclaration, lost};
    if (!has(lost, declaration.name)) lost.push_back({declaration.name, 0});
  }
  Result<std::vector<Candidate>> detected = detect(bytes);
  if (!detected.ok()) return detected.error();
  std::vector<Candidate>& ranked = detected.value();
  Sniffed sniffed{ranked.front().name, Evidence::statistics, ranked.front().confidence, {}};
  sniffed.alternatives.assign(ranked.begin() + 1, ranked.end());
  for (const Candidate& one : lost) {
    if (!has(ranked, one.name)) sniffed.alternatives.push_back(one);
  }
  return sniffed;
}

Result<Decoded> decode_page(Bytes bytes, const SniffHints& hints) {
  Decoded page;
  page.binary = is_binary(bytes);
  if (page.binary && hints.user_encoding.empty()) return page;
  page.binary = false;  // the user says what the bytes are
  Result<Sniffed> sniffed = sniff(bytes, hints);
  if (!sniffed.ok()) return sniffed.error();
  page.sniffed = std::move(sniffed).value();
  Result<DecodedText> decoded = decode(bytes, page.sniffed.label);
  if (!decoded.ok()) return decoded.error();
  page.text = std::move(decoded.value().text);
  page.replaced = decoded.value().replaced;
  page.nuls = static_cast<std::size_t>(std::ranges::count(page.text, '\0'));
  return page;
}

}  // namespace unbake::encoding
