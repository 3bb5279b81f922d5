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
#include "encoding/detect/character_score.hpp"
#include "encoding/detect/evidence.hpp"
#include "encoding/detect/letter_score.hpp"
#include "encoding/detect/segments.hpp"
#include "encoding/detect/seven_bit.hpp"
#include "encoding/detect/utf16.hpp"
#include "encoding/tables/languages.hpp"
#include "encoding/tables/structure.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// Undeclared bytes are UTF-8 with up to one error in so many sequences: nothing else looks like it by chance.
constexpr std::size_t kUtf8ErrorShare = 16;
/// How likely one character of a legacy encoding passes as a UTF-8 sequence. By so much UTF-8 is doubted.
constexpr double kUtf8ByChance = 0.2;
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

std::optional<Error> score_ideographs(Bytes bytes, const Tables& tables, std::vector<Scored>& scored) {
  std::optional<Structure> walked;
  Walk current;
  for (const Ideographs& language : ideographs()) {
    if (walked != language.structure) current = walk(bytes, language.structure);
    walked = language.structure;
    if (current.characters == 0 || rules_out(current)) continue;
    const Result<double> score = character_score(language, current, tables);
    if (!score.ok()) return score.error();
    // Four-byte sequences are GB18030 only; the label gbk would decode them too, but not encode them.
    const bool is_gb18030 = language.structure == Structure::gb18030 && current.longs > 0;
    keep_best(scored, is_gb18030 ? "gb18030" : language.encoding, score.value());
  }
  return std::nullopt;
}

std::optional<Error> score_alphabets(Bytes bytes, const Tables& tables, std::vector<Scored>& scored) {
  const BytePairs pairs(bytes);
  for (const Alphabet& alphabet : alphabets()) {
    for (const std::string_view encoding : alphabet.encodings) {
      if (encoding.empty()) continue;
      const Result<double> score = letter_score(alphabet, encoding, pairs, tables);
      if (!score.ok()) return score.error();
      keep_best(scored, encoding, score.value());
    }
  }
  return std::nullopt;
}

/// Scores to shares of one, the best first. An encoding that reads the bytes exactly as a better one does (windows-1253
/// and iso-8859-7 seldom differ) is no alternative and takes no share.
std::vector<Candidate> rank(Bytes bytes, std::vector<Scored> scored, const Tables& tables) {
  unbake::sort(scored, [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;  // the same order on every machine
  });
  const auto weight_of = [&](const Scored& one) {
    return std::exp((one.score - scored.front().score) * kTrustInModels);
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

/// Is there so much UTF-8 in text of another encoding that it may be a part of its own? By chance, GBK has 0.02
/// sequences of three bytes for each broken one, and 0.23 of two (in the text held out, data/README.md).
bool may_have_utf8_parts(const Utf8Shape& shape) {
  return is_certain(shape) && (shape.longer * 8 > shape.errors || shape.sequences * 2 > shape.errors);
}

/// What is left of the sample when markup and parts in UTF-8 are taken out.
std::vector<std::uint8_t> legacy_text(Bytes sample, const Utf8Shape& shape) {
  if (!may_have_utf8_parts(shape)) return without_markup(sample);
  const std::vector<std::uint8_t> parts = gather(sample, segments(sample, Look::legacy), Look::legacy);
  return without_markup(parts.empty() ? sample : Bytes(parts));
}

Result<std::vector<Scored>> score_all(Bytes text, const Tables& tables) {
  std::vector<Scored> scored;
  if (const auto error = score_ideographs(text, tables, scored)) return *error;
  if (const auto error = score_alphabets(text, tables, scored)) return *error;
  return scored;
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

/// kUtf8ByChance to the power of the sequences. (std::pow would bring a table of 4 KB that nothing else needs.)
double utf8_by_chance(const Utf8Shape& shape) {
  return std::exp(static_cast<double>(shape.sequences) * std::log(kUtf8ByChance));
}

bool is_utf8_but_for_errors(const Utf8Shape& shape) {
  return shape.sequences > 0 && shape.errors * kUtf8ErrorShare <= shape.sequences;
}

}  // namespace

bool is_mostly_utf8(Bytes sample, const Utf8Shape& shape) {
  if (is_utf8_but_for_errors(shape)) return true;
  if (!may_have_utf8_parts(shape)) return false;
  const auto non_ascii = [&](Look look) {
    const std::vector<std::uint8_t> parts = gather(sample, segments(sample, look), look);
    return std::ranges::count_if(parts, [](std::uint8_t byte) { return byte >= 0x80; });
  };
  return non_ascii(Look::utf8) > non_ascii(Look::legacy);
}

Result<std::vector<Candidate>> detect(Bytes bytes, const Tables& tables) {
  using Candidates = std::vector<Candidate>;
  if (const auto utf16 = utf16_without_mark(bytes)) return Candidates{{*utf16, kUtf16}};
  if (is_ascii(bytes)) {
    const std::string_view hidden = seven_bit_encoding(bytes);
    if (hidden == "utf-7") return Candidates{{"utf-8", kNotUtf7}, {hidden, 1 - kNotUtf7}};
    return Candidates{{hidden.empty() ? "utf-8" : hidden, hidden.empty() ? 1 : kSevenBit}};
  }
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (unicode::first_ill_formed(text) == std::string_view::npos) {
    return Candidates{{"utf-8", 1 - utf8_by_chance(first_sequences(bytes))}};
  }
  const Bytes sample = evidence_sample(bytes);
  const Utf8Shape shape = utf8_shape(sample);
  if (is_mostly_utf8(sample, shape)) {
    return Candidates{{"utf-8", (1 - utf8_by_chance(shape)) * kUtf8WithErrors}};
  }
  const std::vector<std::uint8_t> evidence = legacy_text(sample, shape);
  Result<std::vector<Scored>> scored = score_all(evidence, tables);
  if (!scored.ok()) return scored.error();
  return rank(evidence, std::move(scored).value(), tables);
}

Result<std::optional<double>> deficit(Bytes sample, const Utf8Shape& shape, std::string_view name,
                                      const Tables& tables) {
  const Result<std::vector<Scored>> all = score_all(legacy_text(sample, shape), tables);
  if (!all.ok()) return all.error();
  const auto same = [&](const Scored& one) {
    const auto structure = structure_of(one.name);  // gbk and gb18030 are one
    return one.name == name || (structure && structure == structure_of(name));
  };
  const auto named = std::ranges::find_if(all.value(), same);
  const bool is_known = structure_of(name).has_value() || named != all.value().end();
  if (!is_known || all.value().empty()) return std::optional<double>{};
  if (named == all.value().end()) return std::optional(std::numeric_limits<double>::infinity());
  const double best = std::ranges::max(all.value(), {}, &Scored::score).score;
  return std::optional((best - named->score) * kTrustInModels);
}

}  // namespace unbake::encoding
