#include "encoding/detect/utf8_score.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "encoding/decode/encode.hpp"
#include "encoding/detect/character_score.hpp"
#include "encoding/detect/letter_score.hpp"
#include "encoding/tables/languages.hpp"
#include "encoding/tables/structure.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// A character that a language's encoding does not have, in nats: an emoji, a letter of another alphabet.
constexpr double kForeign = 11;

/// A broken byte, in nats: one in a hundred is, and it may be any of 128. What stands right beside it in pieces of
/// characters belongs to the same accident, and is as likely as other text.
constexpr double kBroken = 9.4, kPiece = 5;

/// The text without its malformed sequences, and what these cost. What the front or the end of a file cuts in two costs
/// nothing.
struct WellFormed {
  std::string text;
  double cost = 0;
};

WellFormed well_formed(Bytes bytes, std::size_t cut_off) {
  const std::string_view all = as_text(bytes);
  WellFormed result;
  result.text.reserve(all.size());
  bool is_beside = false;
  for (std::size_t i = cut_off; i < all.size();) {
    const unicode::CodePoint c = unicode::decode_at(all, i);
    const bool is_cut = i + c.length == all.size() && bytes[i] >= 0xC2;
    if (c.well_formed) {
      result.text.append(all.substr(i, c.length));
    } else if (!is_cut) {
      result.cost += is_beside ? kPiece : kBroken;
    }
    is_beside = !c.well_formed;
    i += c.length;
  }
  return result;
}

Bytes as_bytes(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

}  // namespace

Result<double> utf8_score(Bytes bytes, std::size_t cut_off, const Tables& tables) {
  const auto [text, cost] = well_formed(bytes, cut_off);
  double best = -std::numeric_limits<double>::infinity();
  std::vector<std::pair<std::string_view, EncodedText>> known;
  const auto encoded = [&](std::string_view encoding) -> Result<const EncodedText*> {
    const auto found = std::ranges::find(known, encoding, &std::pair<std::string_view, EncodedText>::first);
    if (found != known.end()) return &found->second;
    Result<EncodedText> made = encode(text, encoding, tables);
    if (!made.ok()) return made.error();
    return &known.emplace_back(encoding, std::move(made).value()).second;
  };
  const auto keep = [&](double score, std::size_t lost) {
    best = std::max(best, score - kForeign * static_cast<double>(lost));
  };
  known.reserve(alphabets().size() + ideographs().size());
  for (const Alphabet& alphabet : alphabets()) {
    const std::string_view encoding = alphabet.encodings.front();
    const auto written = encoded(encoding);
    if (!written.ok()) return written.error();
    const Result<double> score = letter_score(alphabet, encoding, BytePairs(as_bytes(written.value()->bytes)), tables);
    if (!score.ok()) return score.error();
    keep(score.value(), written.value()->lost);
  }
  for (const Ideographs& language : ideographs()) {
    const auto written = encoded(language.encoding);
    if (!written.ok()) return written.error();
    const Result<double> score =
        character_score(language, walk(as_bytes(written.value()->bytes), language.structure), tables);
    if (!score.ok()) return score.error();
    keep(score.value(), written.value()->lost);
  }
  return best - cost;
}

}  // namespace unbake::encoding
