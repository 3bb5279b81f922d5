#include "encoding/detect/evidence.hpp"

#include <algorithm>
#include <utility>

#include "encoding/detect/character_score.hpp"
#include "encoding/detect/letter_score.hpp"
#include "encoding/detect/utf8_score.hpp"
#include "encoding/tables/languages.hpp"

namespace unbake::encoding {
namespace {

/// What speaks for UTF-8, in nats: a character of a legacy encoding passes as a sequence of two bytes one time in five,
/// as a longer one in thirty (segments.cpp's figures, rounded up). An error
/// speaks against it: damaged text has one for each hundred characters.
constexpr double kTwoBytes = 1.6, kLongerSequence = 3.4, kUtf8Error = 4.6;
/// So much of it, one in a thousand, and nothing else is looked for; below, utf8_score() competes with the others.
constexpr double kLeastForUtf8 = 7;
/// With more errors than so many for each sequence it is not even looked at: GBK has four (segments.cpp).
constexpr std::size_t kMostErrors = 2;

/// The first byte is the second of a character, in nats: one file in a few hundred is such a piece.
constexpr double kCutOff = 6;

/// A piece of a file begins in the middle of a character: with up to three bytes of it.
std::size_t cut_off(Bytes bytes) {
  std::size_t count = 0;
  while (count < 3 && count < bytes.size() && (bytes[count] & 0xC0) == 0x80) ++count;
  return count;
}

/// Is there so much UTF-8 in text of another encoding that it may be a part of its own? By chance, GBK has 0.02
/// sequences of three bytes for each broken one, and 0.23 of two (in the text held out, data/README.md).
bool may_have_utf8_parts(const Utf8Shape& shape) {
  return is_certain(shape) && (shape.longer * 8 > shape.errors || shape.sequences * 2 > shape.errors);
}

/// Keeps the best score of each encoding: languages do not compete within one.
void keep_best(std::vector<Scored>& scored, std::string_view name, double score, bool cut_off = false) {
  for (Scored& known : scored) {
    if (known.name != name) continue;
    if (score > known.score) known = {name, score, cut_off};
    return;
  }
  scored.push_back({name, score, cut_off});
}

/// `may_be_cut`: the first byte may be the second of a character, as where a piece of a file begins.
std::optional<Error> score_ideographs(Bytes bytes, bool may_be_cut, const Tables& tables, std::vector<Scored>& scored) {
  for (const std::size_t cut : {std::size_t{0}, std::size_t{1}}) {
    if (cut == 1 && !may_be_cut) break;
    std::optional<Structure> walked;
    Walk current;
    for (const Ideographs& language : ideographs()) {
      if (walked != language.structure) current = walk(bytes.subspan(cut), language.structure);
      walked = language.structure;
      if (current.characters == 0 || rules_out(current)) continue;
      const Result<double> score = character_score(language, current, tables);
      if (!score.ok()) return score.error();
      // Four-byte sequences are GB18030 only; the label gbk would decode them too, but not encode them.
      const bool is_gb18030 = language.structure == Structure::gb18030 && current.longs > 0;
      keep_best(scored, is_gb18030 ? "gb18030" : language.encoding, score.value() - (cut == 1 ? kCutOff : 0), cut == 1);
    }
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

std::size_t Evidence::utf8_errors() const { return shape().errors - std::min(shape().errors, cut_off(bytes())); }

double Evidence::nats_for_utf8() const {
  return kTwoBytes * static_cast<double>(shape().sequences - shape().longer) +
         kLongerSequence * static_cast<double>(shape().longer) - kUtf8Error * static_cast<double>(utf8_errors());
}

bool Evidence::is_mostly_utf8() const {
  if (shape().sequences > 0 && (utf8_errors() == 0 || nats_for_utf8() >= kLeastForUtf8)) return true;
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
    const bool may_be_cut = !bytes_.empty() && bytes_.front() >= 0x80;
    if (const auto error = score_ideographs(legacy_text(), may_be_cut, tables, scored)) return *error;
    if (const auto error = score_alphabets(legacy_text(), tables, scored)) return *error;
    if (shape().sequences > 0 && utf8_errors() <= kMostErrors * shape().sequences) {
      const Result<double> utf8 = utf8_score(legacy_text(), cut_off(legacy_text()), tables);
      if (!utf8.ok()) return utf8.error();
      scored.push_back({"utf-8", utf8.value(), false});
    }
    scores_ = std::move(scored);
  }
  return &*scores_;
}

bool Evidence::begins_inside(std::string_view name) const {
  return scores_ && std::ranges::any_of(*scores_, [&](const Scored& one) { return one.name == name && one.cut_off; });
}

const std::vector<Segment>& Evidence::segments(Bytes whole_or_sample, Look wanted) const {
  auto& known = segments_[(whole_or_sample.size() == bytes_.size() ? 0 : 2) + (wanted == Look::utf8 ? 0 : 1)];
  if (!known) known = encoding::segments(whole_or_sample, wanted);
  return *known;
}

}  // namespace unbake::encoding
