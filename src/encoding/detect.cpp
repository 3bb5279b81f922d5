#include "encoding/detect.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "encoding/alphabet_models.hpp"
#include "encoding/cjk_models.hpp"
#include "encoding/decode.hpp"
#include "encoding/structure.hpp"

namespace unbake::encoding {
namespace {

/// Undeclared bytes are UTF-8 with up to one error in so many sequences: nothing else looks like it by chance.
constexpr std::size_t kUtf8ErrorShare = 16;
/// How likely one character of a legacy encoding passes as a UTF-8 sequence. By so much UTF-8 is doubted.
constexpr double kUtf8ByChance = 0.2;
/// Errors make it less certain, however few.
constexpr double kUtf8WithErrors = 0.95;

constexpr double kUtf16ByZeros = 0.95, kIso2022JpByEscapes = 0.98;

/// The models know single characters only, while text repeats itself: their difference in nats, taken at its word,
/// would make every answer certain. Chosen by hand; to be calibrated.
constexpr double kTrustInModels = 0.25;
constexpr std::size_t kMostCandidates = 5;
constexpr double kLeastConfidence = 0.001;

struct Scored {
  std::string_view name;
  double score;  ///< nats
};

/// Keeps the best score of each encoding: languages do not compete within one.
void keep_best(std::vector<Scored>& scored, std::string_view name, double score) {
  for (Scored& known : scored) {
    if (known.name != name) continue;
    known.score = std::max(known.score, score);
    return;
  }
  scored.push_back({name, score});
}

std::optional<Error> score_cjk(Bytes bytes, std::vector<Scored>& scored) {
  std::optional<Structure> walked;
  Walk current;
  for (const CjkModel& model : cjk_models()) {  // models of one structure stand together
    if (walked != model.structure) current = walk(bytes, model.structure);
    walked = model.structure;
    if (current.characters == 0 || rules_out(current)) continue;
    const Result<double> score = cjk_score(model, current);
    if (!score.ok()) return score.error();
    // Four-byte sequences are GB18030 only; the label gbk would decode them too, but not encode them.
    const bool is_gb18030 = model.structure == Structure::gb18030 && current.longs > 0;
    keep_best(scored, is_gb18030 ? "gb18030" : model.encoding, score.value());
  }
  return std::nullopt;
}

std::optional<Error> score_alphabets(Bytes bytes, std::vector<Scored>& scored) {
  const BytePairs pairs(bytes);
  for (const Alphabet& alphabet : alphabets()) {
    for (const std::string_view encoding : alphabet.encodings) {
      if (encoding.empty()) continue;
      const Result<double> score = alphabet_score(alphabet, encoding, pairs);
      if (!score.ok()) return score.error();
      keep_best(scored, encoding, score.value());
    }
  }
  return std::nullopt;
}

/// Scores to shares of one, the best first. An encoding that reads the bytes exactly as a better one does (windows-1253
/// and iso-8859-7 seldom differ) is no alternative and takes no share.
std::vector<Candidate> rank(Bytes bytes, std::vector<Scored> scored) {
  std::ranges::sort(scored, [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;  // the same order on every machine
  });
  std::vector<Candidate> candidates;
  std::vector<std::string> readings;  // of the candidates
  double sum = 0;
  for (const Scored& one : scored) {
    const double weight = std::exp((one.score - scored.front().score) * kTrustInModels);
    if (candidates.size() == kMostCandidates || weight < kLeastConfidence) break;
    Result<DecodedText> decoded = decode(bytes, one.name);
    if (!decoded.ok()) continue;  // it was scored by its table, so the table is there
    if (std::ranges::find(readings, decoded.value().text) != readings.end()) continue;
    candidates.push_back({one.name, weight});
    readings.push_back(std::move(decoded.value().text));
    sum += weight;
  }
  for (Candidate& one : candidates) one.confidence /= sum;
  return candidates;
}

}  // namespace

Result<std::vector<Candidate>> detect(Bytes bytes) {
  using Candidates = std::vector<Candidate>;
  if (const auto utf16 = utf16_by_zeros(bytes)) return Candidates{{*utf16, kUtf16ByZeros}};
  if (has_iso_2022_jp_escapes(bytes)) return Candidates{{"iso-2022-jp", kIso2022JpByEscapes}};
  if (is_ascii(bytes)) return Candidates{{"utf-8", 1}};

  const Bytes sample = evidence_sample(bytes);
  const Utf8Shape shape = utf8_shape(sample);
  if (shape.sequences > 0 && shape.errors * kUtf8ErrorShare <= shape.sequences) {
    // kUtf8ByChance to the power of the sequences. (std::pow would bring a table of 4 KB that nothing else needs.)
    const double by_chance = std::exp(static_cast<double>(shape.sequences) * std::log(kUtf8ByChance));
    const double certain = 1 - by_chance;
    return Candidates{{"utf-8", shape.errors == 0 ? certain : certain * kUtf8WithErrors}};
  }

  std::vector<Scored> scored;
  if (const auto error = score_cjk(sample, scored)) return *error;
  if (const auto error = score_alphabets(sample, scored)) return *error;
  return rank(sample, std::move(scored));
}

}  // namespace unbake::encoding
