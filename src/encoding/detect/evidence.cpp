#include "encoding/detect/evidence.hpp"

#include <algorithm>
#include <utility>

#include "encoding/detect/character_score.hpp"
#include "encoding/detect/letter_score.hpp"
#include "encoding/tables/languages.hpp"

namespace unbake::encoding {
namespace {

/// Undeclared bytes are UTF-8 with up to one error in so many sequences: nothing else looks like it by chance.
constexpr std::size_t kUtf8ErrorShare = 16;

/// Is there so much UTF-8 in text of another encoding that it may be a part of its own? By chance, GBK has 0.02
/// sequences of three bytes for each broken one, and 0.23 of two (in the text held out, data/README.md).
bool may_have_utf8_parts(const Utf8Shape& shape) {
  return is_certain(shape) && (shape.longer * 8 > shape.errors || shape.sequences * 2 > shape.errors);
}

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

}  // namespace

bool Evidence::is_mostly_utf8() const {
  if (shape().sequences > 0 && shape().errors * kUtf8ErrorShare <= shape().sequences) return true;
  if (!may_have_utf8_parts(shape())) return false;
  return count_non_ascii(sample_parts(Look::utf8)) > count_non_ascii(sample_parts(Look::legacy));
}

Bytes Evidence::legacy_text() const {
  if (!legacy_text_) {
    std::vector<std::uint8_t> parts;
    if (may_have_utf8_parts(shape())) parts = sample_parts(Look::legacy);
    legacy_text_ = without_markup(parts.empty() ? sample() : Bytes(parts));
  }
  return *legacy_text_;
}

Result<const std::vector<Scored>*> Evidence::scores(const Tables& tables) const {
  if (!scores_) {
    std::vector<Scored> scored;
    if (const auto error = score_ideographs(legacy_text(), tables, scored)) return *error;
    if (const auto error = score_alphabets(legacy_text(), tables, scored)) return *error;
    scores_ = std::move(scored);
  }
  return &*scores_;
}

const std::vector<Segment>& Evidence::segments(Bytes whole_or_sample, Look wanted) const {
  auto& known = segments_[(whole_or_sample.size() == bytes_.size() ? 0 : 2) + (wanted == Look::utf8 ? 0 : 1)];
  if (!known) known = encoding::segments(whole_or_sample, wanted);
  return *known;
}

}  // namespace unbake::encoding
