#include "encoding/parts.hpp"

#include <algorithm>

#include "encoding/detect/detect.hpp"
#include "encoding/stray_bytes.hpp"
#include "encoding/tables/label.hpp"
#include "encoding/tables/structure.hpp"

namespace unbake::encoding {
namespace {

/// What must be known of pieces in another encoding before they are read so: bytes over 7F, in all, and how sure their
/// encoding is. Two bytes a character say less than one byte does.
constexpr std::size_t kLeastBytes = 3, kLeastBytesOfPairs = 8;
constexpr double kLeastConfidence = 0.8;

/// The encoding of the pieces of a UTF-8 page that are not UTF-8; empty where it cannot be told.
Result<std::string_view> foreign_encoding(const Evidence& page, const Tables& tables) {
  const std::vector<std::uint8_t> text = gather(page.bytes(), page.segments(Look::legacy), Look::legacy);
  const std::size_t non_ascii = count_non_ascii(text);
  if (non_ascii < kLeastBytes) return std::string_view{};
  const Result<std::vector<Candidate>> detected = detect(Evidence(text), tables);
  if (!detected.ok()) return detected.error();
  const Candidate& best = detected.value().front();
  const bool is_enough = family_of(best.name) == Family::single_byte || non_ascii >= kLeastBytesOfPairs;
  return is_enough && best.name != "utf-8" && best.confidence >= kLeastConfidence ? best.name : std::string_view{};
}

Result<std::vector<Part>> by_segments(const Evidence& evidence, std::string_view label, const Tables& tables) {
  const std::vector<Part> whole{{0, evidence.bytes().size(), label}};
  const bool is_utf8 = label == "utf-8";
  const Family family = family_of(label);
  if (!is_utf8 && family != Family::single_byte && family != Family::multi_byte) return whole;
  const Look other = is_utf8 ? Look::legacy : Look::utf8;
  const std::vector<Segment>& all = evidence.segments(other);
  if (std::ranges::find(all, other, &Segment::look) == all.end()) return whole;
  std::string_view other_label = "utf-8";
  if (is_utf8) {
    const Result<std::string_view> foreign = foreign_encoding(evidence, tables);
    if (!foreign.ok()) return foreign.error();
    if (foreign.value().empty()) return whole;
    other_label = foreign.value();
  }
  std::vector<Part> parts;
  for (const Segment& one : all) {
    const std::string_view its = one.look == other ? other_label : label;
    if (!parts.empty() && parts.back().label == its) {
      parts.back().end = one.end;
    } else {
      parts.push_back({one.begin, one.end, its});
    }
  }
  return parts;
}

/// The parts, those in UTF-8 cut where bytes of windows-1252 stray.
std::vector<Part> with_strays(Bytes bytes, const std::vector<Part>& parts) {
  std::vector<Part> all;
  for (const Part& part : parts) {
    std::size_t at = part.begin;
    const bool is_utf8 = part.label == "utf-8";
    for (const Stray& stray : is_utf8 ? stray_bytes(bytes.subspan(at, part.end - at)) : std::vector<Stray>{}) {
      const std::size_t begin = part.begin + stray.begin;
      if (begin > at) all.push_back({at, begin, part.label});
      at = part.begin + stray.end;
      all.push_back({begin, at, name_of_label("windows-1252")});
    }
    if (at < part.end || part.begin == part.end) all.push_back({at, part.end, part.label});
  }
  return all;
}

}  // namespace

Result<std::vector<Part>> parts_of(const Evidence& evidence, std::string_view label, const Tables& tables) {
  if (label == "utf-8" && evidence.is_utf8()) return std::vector<Part>{{0, evidence.bytes().size(), label}};
  Result<std::vector<Part>> parts = by_segments(evidence, label, tables);
  if (!parts.ok()) return parts;
  return with_strays(evidence.bytes(), parts.value());
}

}  // namespace unbake::encoding
