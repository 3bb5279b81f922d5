#include "encoding/sniff.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "encoding/binary.hpp"
#include "encoding/decode/decode.hpp"
#include "encoding/detect/evidence.hpp"
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
  Source from;
  std::string_view name;
};

constexpr std::string_view kUtf8Bom = "\xEF\xBB\xBF";

std::string_view name_of_bom(Bytes bytes) {
  const std::string_view text = as_text(bytes);
  if (text.starts_with(kUtf8Bom)) return "utf-8";
  if (text.starts_with("\xFE\xFF")) return "utf-16be";
  if (text.starts_with("\xFF\xFE")) return "utf-16le";
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
      {Source::http, name_of_label(hints.http_charset)},
      {Source::meta, hints.is_html ? meta_encoding(bytes) : std::string_view{}},
      {Source::xml, xml_encoding(bytes)},
  }};
  std::vector<Declaration> given;
  std::ranges::copy_if(all, std::back_inserter(given), [](const Declaration& one) { return is_declaration(one.name); });
  return given;
}

/// A lone copyright sign on a UTF-8 page that declares gb2312 would be a rare character; two letters may be a word.
bool outweighs(const Utf8Shape& shape, std::string_view declared) {
  return !structure_of(declared) || shape.sequences >= kCertainSequences || shape.symbols == shape.sequences;
}

bool is_seven_bit_family(Family family) {
  return family == Family::iso_2022_jp || family == Family::iso_2022_kr || family == Family::iso_2022_cn ||
         family == Family::hz || family == Family::utf7;
}

/// The space is the most frequent character of text: 40 in EBCDIC, where ASCII has the at sign.
bool looks_like_ebcdic(Bytes sample) { return std::ranges::count(sample, 0x40) > std::ranges::count(sample, ' '); }

/// Do the bytes say that this declaration cannot be?
Result<bool> contradicts(const Evidence& evidence, std::string_view declared, const Tables& tables) {
  const bool ascii = evidence.is_ascii();
  if (declared == "utf-8" && !ascii && evidence.is_utf8()) return false;  // most pages: nothing more to look at
  if (const auto utf16 = evidence.utf16()) return *utf16 != declared;
  const Family family = family_of(declared);
  if (family == Family::utf16) return ascii || evidence.is_mostly_utf8();
  if (family == Family::ebcdic && !looks_like_ebcdic(evidence.sample())) return true;
  const bool is_seven_bit = is_seven_bit_family(family);
  if (ascii) return !is_seven_bit && evidence.seven_bit() == "iso-2022-jp";
  if (is_seven_bit) return true;
  const Utf8Shape& shape = evidence.shape();
  if (declared == "utf-8") return shape.errors > shape.sequences / kUtf8ErrorsPerTwo && !evidence.is_mostly_utf8();
  if (evidence.is_mostly_utf8() && outweighs(shape, declared)) return true;
  const Result<std::optional<double>> found = log_likelihood_ratio(evidence, declared, tables);
  if (!found.ok()) return found.error();
  const double least = declared == "windows-1252" ? kAgainstServerDefault : kAgainstDeclaration;
  return found.value() && *found.value() > least;
}

/// What the whole of the bytes is in, for the most part.
Result<Sniffed> sniff_whole(const Evidence& evidence, const SniffHints& hints, const Tables& tables) {
  const std::string_view of_bom = name_of_bom(evidence.bytes());
  if (!hints.user_encoding.empty()) {
    const std::string_view name = name_of_label(hints.user_encoding);
    if (name.empty()) return unknown_label(hints.user_encoding);
    if (of_bom.empty()) return Sniffed{name, Source::user, kConfidenceOfUser, {}, false, {}};
  }
  if (!of_bom.empty()) return Sniffed{of_bom, Source::bom, kConfidenceOfBom, {}, false, {}};
  std::vector<Candidate> lost;
  for (const Declaration& declaration : declarations(evidence.bytes(), hints)) {
    const Result<bool> contradicted = contradicts(evidence, declaration.name, tables);
    if (!contradicted.ok()) return contradicted.error();
    if (!contradicted.value())
      return Sniffed{declaration.name, declaration.from, kConfidenceOfDeclaration, lost, false, {}};
    if (!has(lost, declaration.name)) lost.push_back({declaration.name, 0});
  }
  Result<std::vector<Candidate>> detected = detect(evidence, tables);
  if (!detected.ok()) return detected.error();
  std::vector<Candidate>& ranked = detected.value();
  Sniffed sniffed{ranked.front().name, Source::statistics, ranked.front().confidence, {}, false, {}};
  sniffed.begins_inside = evidence.begins_inside(sniffed.label);
  sniffed.alternatives.assign(ranked.begin() + 1, ranked.end());
  for (const Candidate& one : lost) {
    if (!has(ranked, one.name)) sniffed.alternatives.push_back(one);
  }
  return sniffed;
}

Result<Sniffed> sniff_parts(const Evidence& evidence, const SniffHints& hints, const Tables& tables) {
  Result<Sniffed> sniffed = sniff_whole(evidence, hints, tables);
  if (!sniffed.ok()) return sniffed;
  const std::string_view label = sniffed.value().label;
  sniffed.value().parts = {{0, evidence.bytes().size(), label}};
  if (sniffed.value().from == Source::user) return sniffed;
  Result<std::vector<Part>> parts = parts_of(evidence, label, tables);
  if (!parts.ok()) return parts.error();
  sniffed.value().parts = std::move(parts).value();
  return sniffed;
}

}  // namespace

std::string_view to_string(Source source) {
  constexpr std::string_view kNames[] = {"bom", "user", "http", "meta", "xml", "statistics"};
  return kNames[static_cast<std::size_t>(source)];
}

Result<Sniffed> sniff(Bytes bytes, const SniffHints& hints, const Tables& tables) {
  return sniff_parts(Evidence(bytes), hints, tables);
}

Result<Decoded> decode_page(Bytes bytes, const SniffHints& hints, const Tables& tables) {
  Decoded page;
  const Evidence evidence(bytes);
  page.binary = hints.user_encoding.empty() && is_binary(evidence);  // else the user says what the bytes are
  if (page.binary) return page;
  Result<Sniffed> sniffed = sniff_parts(evidence, hints, tables);
  if (!sniffed.ok()) return sniffed.error();
  page.sniffed = std::move(sniffed).value();
  if (page.sniffed.label == "utf-8" && evidence.is_utf8()) {
    page.text = as_text(bytes.subspan(name_of_bom(bytes).empty() ? 0 : kUtf8Bom.size()));
  } else {
    if (page.sniffed.begins_inside) {
      unicode::append(page.text, unicode::kReplacement);
      page.replaced = 1;
    }
    for (const Part& part : page.sniffed.parts) {
      const std::size_t begin = part.begin == 0 && page.sniffed.begins_inside ? 1 : part.begin;
      Result<DecodedText> decoded = decode(bytes.subspan(begin, part.end - begin), part.label, tables);
      if (!decoded.ok()) return decoded.error();
      page.replaced += decoded.value().replaced;
      if (page.text.empty()) {
        page.text = std::move(decoded.value().text);
      } else {
        page.text += decoded.value().text;
      }
    }
  }
  // Hardly a page has one, and finding none is many times as fast as counting.
  if (unicode::find_bytes<0>(page.text, 0) < page.text.size()) {
    page.nuls = static_cast<std::size_t>(std::ranges::count(page.text, '\0'));
  }
  return page;
}

}  // namespace unbake::encoding
