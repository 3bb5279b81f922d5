#include "encoding/detect/detect.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "base/sort.hpp"
#include "encoding/decode/decode.hpp"
#include "encoding/tables/structure.hpp"

namespace unbake::encoding {
namespace {

/// How likely one character of a legacy encoding passes as a UTF-8 sequence. By so much UTF-8 is doubted.
constexpr float kUtf8ByChance = 0.2F;
/// Errors make it less certain, however few.
constexpr double kUtf8WithErrors = 0.95;

constexpr double kUtf16 = 0.95, kSevenBit = 0.98;
/// UTF-7 is reported, not decoded: this is what is left for the reading as ASCII.
constexpr double kNotUtf7 = 0.1;
/// So many sequences make UTF-8 certain: no more are counted.
constexpr std::size_t kEnoughSequences = 32;

/// The models know letters by the one before, characters by nothing, while text repeats itself: their difference in
/// nats, taken at its word, would make every answer certain. With this, answers are right about as often as they say:
/// 0.64, 0.86, 0.94, 0.99 of those of 0.65, 0.77, 0.85, 0.97 (tests/quality/calibration.mjs over what
/// tools/data/pieces.mjs makes).
constexpr double kTrustInModels = 0.75;
constexpr std::size_t kMostCandidates = 5;
constexpr double kLeastConfidence = 0.001;

/// Scores to shares of one, the best first. An encoding that reads the bytes exactly as a better one does (windows-1253
/// and iso-8859-7 seldom differ) is no alternative and takes no share.
std::vector<Candidate> rank(Bytes bytes, std::vector<Scored> scored, const Tables& tables) {
  unbake::sort(scored, [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;  // the same order on every machine
  });
  const auto weight_of = [&](const Scored& one) {
    return std::exp(static_cast<float>((one.score - scored.front().score) * kTrustInModels));
  };
  std::erase_if(scored, [&](const Scored& one) { return weight_of(one) < kLeastConfidence; });
  if (scored.size() == 1) return {{scored.front().name, 1}};
  std::vector<Candidate> candidates;
  std::vector<std::string> readings;  // of the candidates
  double sum = 0;
  for (const Scored& one : scored) {
    const double weight = weight_of(one);
    if (candidates.size() == kMostCandidates) break;
    Result<DecodedText> decoded = decode(bytes, one.name, tables);
    if (!decoded.ok()) continue;  // it was scored by its table, so the table is there
    if (std::ranges::find(readings, decoded.value().text) != readings.end()) continue;
    candidates.push_back({one.name, weight});
    readings.push_back(std::move(decoded.value().text));
    sum += weight;
  }
  for (Candidate& one : candidates) one.confidence /= sum;
  return candidates;
}

/// What well-formed UTF-8, not ASCII, gives away at its front.
Utf8Shape first_sequences(Bytes bytes) {
  const auto first = std::ranges::find_if(bytes, [](std::uint8_t byte) { return byte >= 0x80; });
  Bytes rest = bytes.subspan(static_cast<std::size_t>(first - bytes.begin()));
  for (std::size_t length = kEnoughSequences * 4;; length *= 2) {
    const Utf8Shape shape = utf8_shape(rest.first(std::min(length, rest.size())));
    if (shape.sequences >= kEnoughSequences || length >= rest.size()) return shape;
  }
}

/// kUtf8ByChance to the power of the sequences. (Here and elsewhere, logarithms and powers of double would bring tables
/// of 6 KB into the wasm; those of float need next to none.)
double utf8_by_chance(const Utf8Shape& shape) {
  return std::exp(static_cast<float>(shape.sequences) * std::log(kUtf8ByChance));
}

}  // namespace

Result<std::vector<Candidate>> detect(const Evidence& evidence, const Tables& tables) {
  using Candidates = std::vector<Candidate>;
  if (const auto utf16 = evidence.utf16()) return Candidates{{*utf16, kUtf16}};
  if (evidence.is_ascii()) {
    const std::string_view hidden = evidence.seven_bit();
    if (hidden == "utf-7") return Candidates{{"utf-8", kNotUtf7}, {hidden, 1 - kNotUtf7}};
    return Candidates{{hidden.empty() ? "utf-8" : hidden, hidden.empty() ? 1 : kSevenBit}};
  }
  if (evidence.is_utf8()) return Candidates{{"utf-8", 1 - utf8_by_chance(first_sequences(evidence.bytes()))}};
  if (evidence.is_mostly_utf8()) {
    return Candidates{{"utf-8", (1 - utf8_by_chance(evidence.shape())) * kUtf8WithErrors}};
  }
  const Result<const std::vector<Scored>*> scores = evidence.scores(tables);
  if (!scores.ok()) return scores.error();
  return rank(evidence.legacy_text(), *scores.value(), tables);
}

Result<std::optional<double>> log_likelihood_ratio(const Evidence& evidence, std::string_view name,
                                                   const Tables& tables) {
  const Result<const std::vector<Scored>*> scores = evidence.scores(tables);
  if (!scores.ok()) return scores.error();
  const std::vector<Scored>& all = *scores.value();
  const auto same = [&](const Scored& one) {
    const auto structure = structure_of(one.name);  // gbk and gb18030 are one
    return one.name == name || (structure && structure == structure_of(name));
  };
  const auto named = std::ranges::find_if(all, same);
  const bool is_known = structure_of(name).has_value() || named != all.end();
  if (!is_known || all.empty()) return std::optional<double>{};
  if (named == all.end()) return std::optional(std::numeric_limits<double>::infinity());
  const double best = std::ranges::max(all, {}, &Scored::score).score;
  return std::optional((best - named->score) * kTrustInModels);
}

}  // namespace unbake::encoding
