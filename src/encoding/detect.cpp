#include "encoding/detect.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "encoding/character_score.hpp"
#include "encoding/decode.hpp"
#include "encoding/evidence.hpp"
#include "encoding/languages.hpp"
#include "encoding/letter_score.hpp"
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

/// The models know letters by the one before, characters by nothing, while text repeats itself: their difference in
/// nats, taken at its word, would make every answer certain. By this, of the answers of 0.6 to 0.9 given for short
/// pieces of the texts that data/corpora.tsv holds out, about as many are right as they say (0.56, 0.67, 0.78 for 0.6,
/// 0.7, 0.8).
constexpr double kTrustInModels = 0.75;
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

std::optional<Error> score_ideographs(Bytes bytes, std::vector<Scored>& scored) {
  std::optional<Structure> walked;
  Walk current;
  for (const Ideographs& language : ideographs()) {
    if (walked != language.structure) current = walk(bytes, language.structure);
    walked = language.structure;
    if (current.characters == 0 || rules_out(current)) continue;
    const Result<double> score = character_score(language, current);
    if (!score.ok()) return score.error();
    // Four-byte sequences are GB18030 only; the label gbk would decode them too, but not encode them.
    const bool is_gb18030 = language.structure == Structure::gb18030 && current.longs > 0;
    keep_best(scored, is_gb18030 ? "gb18030" : language.encoding, score.value());
  }
  return std::nullopt;
}

std::optional<Error> score_alphabets(Bytes bytes, std::vector<Scored>& scored) {
  const BytePairs pairs(bytes);
  for (const Alphabet& alphabet : alphabets()) {
    for (const std::string_view encoding : alphabet.encodings) {
      if (encoding.empty()) continue;
      const Result<double> score = letter_score(alphabet, encoding, pairs);
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
  const std::vector<std::uint8_t> text = without_markup(sample);
  if (const auto error = score_ideographs(text, scored)) return *error;
  if (const auto error = score_alphabets(text, scored)) return *error;
  return rank(text, std::move(scored));
}

}  // namespace unbake::encoding
