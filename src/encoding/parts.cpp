#include "encoding/parts.hpp"

#include <algorithm>

#include "encoding/detect/detect.hpp"
#include "encoding/detect/segments.hpp"
#include "encoding/tables/label.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// What must be known of pieces in another encoding before they are read so: bytes over 7F, in all, and how sure their
/// encoding is. Two bytes a character say less than one byte does.
constexpr std::ptrdiff_t kLeastBytes = 3, kLeastBytesOfPairs = 8;
constexpr double kLeastConfidence = 0.8;

/// The encoding of the pieces of a UTF-8 page that are not UTF-8; empty where it cannot be told.
Result<std::string_view> foreign_encoding(Bytes bytes, const std::vector<Segment>& all, const Tables& tables) {
  const std::vector<std::uint8_t> text = gather(bytes, all, Look::legacy);
  const auto non_ascii = std::ranges::count_if(text, [](std::uint8_t byte) { return byte >= 0x80; });
  if (non_ascii < kLeastBytes) return std::string_view{};
  const Result<std::vector<Candidate>> detected = detect(text, tables);
  if (!detected.ok()) return detected.error();
  const Candidate& best = detected.value().front();
  const bool is_enough = family_of(best.name) == Family::single_byte || non_ascii >= kLeastBytesOfPairs;
  return is_enough && best.name != "utf-8" && best.confidence >= kLeastConfidence ? best.name : std::string_view{};
}

}  // namespace

Result<std::vector<Part>> parts_of(Bytes bytes, std::string_view label, const Tables& tables) {
  const std::vector<Part> whole{{0, bytes.size(), label}};
  const bool is_utf8 = label == "utf-8";
  const Family family = family_of(label);
  if (!is_utf8 && family != Family::single_byte && family != Family::multi_byte) return whole;
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (is_utf8 && unicode::first_ill_formed(text) == std::string_view::npos) return whole;

  const Look other = is_utf8 ? Look::legacy : Look::utf8;
  const std::vector<Segment> all = segments(bytes, other);
  if (std::ranges::find(all, other, &Segment::look) == all.end()) return whole;
  std::string_view other_label = "utf-8";
  if (is_utf8) {
    const Result<std::string_view> foreign = foreign_encoding(bytes, all, tables);
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

}  // namespace unbake::encoding
