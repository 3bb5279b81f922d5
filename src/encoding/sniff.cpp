#include "encoding/sniff.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "encoding/binary.hpp"
#include "encoding/decode/decode.hpp"
#include "encoding/detect/evidence.hpp"
#include "encoding/detect/seven_bit.hpp"
#include "encoding/detect/utf16.hpp"
#include "encoding/parts.hpp"
#include "encoding/prescan.hpp"
#include "encoding/tables/label.hpp"
#include "encoding/tables/structure.hpp"
#include "unicode/find_bytes.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// How sure a declaration makes it that the bytes do not contradict. Servers and pages are seldom wrong in a way that
/// their bytes do not show.
constexpr double kConfidenceOfBom = 1, kConfidenceOfUser = 1, kConfidenceOfDeclaration = 0.98;

/// Declared UTF-8 stands until one sequence in two is broken: bytes of another encoding have more errors than
/// sequences.
constexpr std::size_t kUtf8ErrorsPerTwo = 2;
/// So many sequences are UTF-8 whatever a page declares; fewer may be two-byte characters that look so by chance.
constexpr std::size_t kCertainSequences = 4;
/// A declared encoding loses to statistics that make another likelier by so much (nats, tempered): a thousand times.
/// Servers that know nothing send windows-1252, so that this loses sooner, to ten.
constexpr double kAgainstDeclaration = 6.9, kAgainstServerDefault = 2.3;

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

/// What the Standard refuses to decode is no declaration here: there would be no text at all. UTF-7 hides markup from
/// filters: only a user can ask for it.
bool is_declaration(std::string_view name) { return !name.empty() && name != "replacement" && name != "utf-7"; }

/// In the order they are believed in.
std::vector<Declaration> declarations(Bytes bytes, const SniffHints& hints) {
  const std::array<Declaration, 3> all = {{
      {Evidence::http, name_of_label(hints.http_charset)},
      {Evidence::meta, hints.is_html ? meta_encoding(bytes) : std::string_view{}},
      {Evidence::xml, xml_encoding(bytes)},
  }};
  std::vector<Declaration> given;
  std::ranges::copy_if(all, std::back_inserter(given), [](const Declaration& one) { return is_declaration(one.name); });
  return given;
}

/// A lone copyright sign on a UTF-8 page that declares gb2312 would be a rare character; two letters may be a word.
bool outweighs(const Utf8Shape& shape, std::string_view declared) {
  return !structure_of(declared) || shape.sequences >= kCertainSequences || shape.symbols == shape.sequences;
}

/// Well-formed UTF-8 beyond ASCII. (ASCII may hide another encoding.)
bool is_utf8_text(Bytes bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return !is_ascii(bytes) && unicode::first_ill_formed(text) == std::string_view::npos;
}

bool is_seven_bit_family(Family family) {
  return family == Family::iso_2022_jp || family == Family::iso_2022_kr || family == Family::iso_2022_cn ||
         family == Family::hz || family == Family::utf7;
}

/// The space is the most frequent character of text: 40 in EBCDIC, where ASCII has the at sign.
bool looks_like_ebcdic(Bytes sample) { return std::ranges::count(sample, 0x40) > std::ranges::count(sample, ' '); }

/// Do the bytes say that this declaration cannot be?
Result<bool> contradicts(Bytes bytes, std::string_view declared, const Tables& tables) {
  if (declared == "utf-8" && is_utf8_text(bytes)) return false;  // most pages: nothing more to look at
  const Bytes sample = evidence_sample(bytes);
  if (const auto utf16 = utf16_without_mark(bytes)) return *utf16 != declared;
  const bool is_utf16 = declared == "utf-16le" || declared == "utf-16be";
  const bool ascii = is_ascii(sample);
  const Utf8Shape shape = ascii ? Utf8Shape{} : utf8_shape(sample);
  if (is_utf16) return ascii || is_mostly_utf8(sample, shape);
  const Family family = family_of(declared);
  if (family == Family::ebcdic && !looks_like_ebcdic(sample)) return true;
  const bool is_seven_bit = is_seven_bit_family(family);
  if (ascii) return !is_seven_bit && seven_bit_encoding(bytes) == "iso-2022-jp";
  if (is_seven_bit) return true;
  if (declared == "utf-8") return shape.errors > shape.sequences / kUtf8ErrorsPerTwo && !is_mostly_utf8(sample, shape);
  if (is_mostly_utf8(sample, shape) && outweighs(shape, declared)) return true;
  const Result<std::optional<double>> found = deficit(sample, shape, declared, tables);
  if (!found.ok()) return found.error();
  const double least = declared == "windows-1252" ? kAgainstServerDefault : kAgainstDeclaration;
  return found.value() && *found.value() > least;
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

Result<Sniffed> sniff(Bytes bytes, const SniffHints& hints, const Tables& tables) {
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
    const Result<bool> contradicted = contradicts(bytes, declaration.name, tables);
    if (!contradicted.ok()) return contradicted.error();
    if (!contradicted.value()) return Sniffed{declaration.name, declaration.from, kConfidenceOfDeclaration, lost};
    if (!has(lost, declaration.name)) lost.push_back({declaration.name, 0});
  }
  Result<std::vector<Candidate>> detected = detect(bytes, tables);
  if (!detected.ok()) return detected.error();
  std::vector<Candidate>& ranked = detected.value();
  Sniffed sniffed{ranked.front().name, Evidence::statistics, ranked.front().confidence, {}};
  sniffed.alternatives.assign(ranked.begin() + 1, ranked.end());
  for (const Candidate& one : lost) {
    if (!has(ranked, one.name)) sniffed.alternatives.push_back(one);
  }
  return sniffed;
}

Result<Decoded> decode_page(Bytes bytes, const SniffHints& hints, const Tables& tables) {
  Decoded page;
  page.binary = is_binary(bytes);
  if (page.binary && hints.user_encoding.empty()) return page;
  page.binary = false;  // the user says what the bytes are
  Result<Sniffed> sniffed = sniff(bytes, hints, tables);
  if (!sniffed.ok()) return sniffed.error();
  page.sniffed = std::move(sniffed).value();
  page.parts = {{0, bytes.size(), page.sniffed.label}};
  Result<DecodedText> whole = decode(bytes, page.sniffed.label, tables);
  if (!whole.ok()) return whole.error();
  page.text = std::move(whole.value().text);
  page.replaced = whole.value().replaced;
  const bool is_sound = page.sniffed.label == "utf-8" && page.replaced == 0;
  if (!is_sound && page.sniffed.from != Evidence::user) {
    Result<std::vector<Part>> parts = parts_of(bytes, page.sniffed.label, tables);
    if (!parts.ok()) return parts.error();
    page.parts = std::move(parts).value();
  }
  if (page.parts.size() > 1) {
    page.text.clear();
    page.replaced = 0;
    for (const Part& part : page.parts) {
      Result<DecodedText> decoded = decode(bytes.subspan(part.begin, part.end - part.begin), part.label, tables);
      if (!decoded.ok()) return decoded.error();
      page.replaced += decoded.value().replaced;
      page.text += decoded.value().text;
    }
  }
  // Hardly a page has one, and finding none is many times as fast as counting.
  if (unicode::find_bytes<0>(page.text, 0) < page.text.size()) {
    page.nuls = static_cast<std::size_t>(std::ranges::count(page.text, '\0'));
  }
  return page;
}

}  // namespace unbake::encoding
