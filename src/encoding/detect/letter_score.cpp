#include "encoding/detect/letter_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "base/ascii.hpp"
#include "language/letters.hpp"
#include "unicode/properties.hpp"

namespace unbake::encoding {
namespace {

using language::Kind;
using language::LetterModel;

// All weights are in nats. Those that text is weighed by as well are in language/letters.hpp.

/// Before anything is known of the bytes: each later encoding of a language is less likely by this, and these were rare
/// on the web in any language.
constexpr double kLessUsual = -0.5;
struct Rarity {
  std::string_view encoding;
  double score;
};
constexpr Rarity kRare[] = {
    {"macintosh", -3}, {"iso-8859-3", -1}, {"iso-8859-4", -2}, {"iso-8859-10", -3}, {"ibm855", -2}};
/// A byte as a language in an encoding reads it.
struct ByteReading {
  std::uint8_t symbol = 0;  ///< place in the model's list
  Kind kind = Kind::boundary;
  double extra = 0;  ///< beside what the model says of the symbol
};

struct Reader {
  const LetterModel* model = nullptr;
  std::uint8_t boundary = 0;  ///< its place in the model's list
  std::array<ByteReading, 256> bytes;
};

/// Of the marks and signs of a script, those of Thai alone are taken for letters, as they stand in every word: what a
/// byte stands for is not known yet, and a sign in a word is what a wrong encoding shows.
Kind kind_of(char32_t c) {
  return language::kind_of(
      c, language::is_letter_or_mark(c) || (unicode::script(c) == unicode::Script::thai && !unicode::is_digit(c)));
}

ByteReading read_byte(const LetterModel& model, const SingleByte& encoding, std::uint8_t byte) {
  ByteReading reading;
  const char32_t c = encoding.decode(byte);
  const std::size_t other = model.place_of(LetterModel::kOther), none = model.symbols.size();
  std::size_t symbol = model.place_of(LetterModel::kBoundary);
  reading.kind = kind_of(c);
  if (byte < 0x80 ? is_ascii_alpha(c) : c != 0xA0) {
    symbol = model.place_of(unicode::to_lower(c));
    if (symbol == none && byte < 0x80) {
      symbol = model.place_of(model.has(LetterModel::kAsciiLetter) ? LetterModel::kAsciiLetter : LetterModel::kOther);
      reading.extra = -language::kOneAsciiLetter;
    }
  }
  if (byte >= 0x80 && (c == 0 || unicode::is_control(c) || unicode::is_private_use(c))) {
    reading.extra = -language::kNoCharacter;
  } else if (symbol == none) {
    const bool same_script = unicode::script(c) == model.script;
    reading.extra = !language::is_letter_or_mark(c) ? -language::kOtherSign
                    : same_script                   ? -language::kOtherLetter
                                                    : -language::kOtherScript;
  }
  reading.symbol = static_cast<std::uint8_t>(symbol == none ? other : symbol);
  return reading;
}

Result<Reader> make_reader(const Alphabet& alphabet, std::string_view encoding, const language::Models& models,
                           const Tables& tables) {
  const Result<const SingleByte*> table = tables.single_byte(encoding);
  if (!table.ok()) return table.error();
  const auto model = std::ranges::find(models.letters, alphabet.language, &LetterModel::language);
  Reader reader;
  reader.model = &*model;
  reader.boundary = static_cast<std::uint8_t>(model->place_of(LetterModel::kBoundary));
  for (unsigned byte = 0; byte < 0x100; ++byte) {
    reader.bytes[byte] = read_byte(*model, *table.value(), static_cast<std::uint8_t>(byte));
  }
  return reader;
}

/// ASCII text whatever its language: the mean of all models of Latin letters, by what stands before. Bytes over 7F are
/// one kind: what follows them is known before it is known which letters they are.
class AsciiText {
 public:
  explicit AsciiText(const language::Models& models) {
    std::array<double, kRows * kColumns> sums{};
    std::array<double, kRows> counts{};
    for (const LetterModel& model : models.letters) {
      if (!model.has('a')) continue;
      for (std::size_t before = 0; before < model.symbols.size(); ++before) {
        const char32_t c = model.symbols[before];
        const bool is_ascii = c == LetterModel::kBoundary || is_ascii_alpha(c);
        if (c == LetterModel::kOther || (!is_ascii && !unicode::is_letter(c))) continue;
        const std::size_t at = is_ascii ? row(static_cast<std::uint8_t>(c)) : kRows - 1;
        counts[at] += 1;
        for (std::size_t symbol = 0; symbol < model.symbols.size(); ++symbol) {
          const char32_t next = model.symbols[symbol];
          if (next != LetterModel::kBoundary && !is_ascii_alpha(next)) continue;
          sums[at * kColumns + column(static_cast<std::uint8_t>(next))] +=
              std::exp(static_cast<float>(model.log(before, symbol)));
        }
      }
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const double mean = sums[i] / std::max(counts[i / kColumns], 1.0);
      logs_[i] = std::log(static_cast<float>(std::max(mean, 1e-5)));
    }
  }

  [[nodiscard]] double log(std::uint8_t before, std::uint8_t byte) const {
    return logs_[row(before) * kColumns + column(byte)];
  }

 private:
  static constexpr std::size_t kColumns = 27, kRows = 28;  ///< boundary, a to z; the last row: bytes over 7F

  static std::size_t column(std::uint8_t byte) { return is_ascii_alpha(byte) ? (byte | 0x20U) - 'a' + 1U : 0; }
  static std::size_t row(std::uint8_t byte) { return byte >= 0x80 ? kRows - 1 : column(byte); }

  std::array<double, kRows * kColumns> logs_{};
};

double prior(const Alphabet& alphabet, std::string_view encoding) {
  const auto* const place = std::ranges::find(alphabet.encodings, encoding);
  const auto* const rare = std::ranges::find(kRare, encoding, &Rarity::encoding);
  return alphabet.score + kLessUsual * static_cast<double>(place - alphabet.encodings.begin()) +
         (rare == std::end(kRare) ? 0 : rare->score);
}

}  // namespace

struct LetterTables {
  explicit LetterTables(const language::Models& models) : ascii(models) {}

  AsciiText ascii;
  std::map<std::pair<const Alphabet*, std::string_view>, Reader> readers;
};

Result<double> letter_score(const Alphabet& alphabet, std::string_view encoding, const BytePairs& pairs,
                            const Tables& tables) {
  const Result<const language::Models*> models = tables.models();
  if (!models.ok()) return models.error();
  std::shared_ptr<LetterTables>& made = tables.scores().letters;
  if (made == nullptr) made = std::make_shared<LetterTables>(*models.value());
  const auto key = std::pair(&alphabet, encoding);
  auto found = made->readers.find(key);
  if (found == made->readers.end()) {
    Result<Reader> reader = make_reader(alphabet, encoding, *models.value(), tables);
    if (!reader.ok()) return reader.error();
    found = made->readers.emplace(key, std::move(reader).value()).first;
  }
  const Reader& reader = found->second;
  const AsciiText& ascii = made->ascii;

  double likelihood = 0;
  for (const PairCount& pair : pairs.counts()) {
    const ByteReading &before = reader.bytes[pair.first], &byte = reader.bytes[pair.second];
    // To the models a run of boundaries is one.
    if (before.symbol == reader.boundary && byte.symbol == reader.boundary && pair.second < 0x80) continue;
    double each = reader.model->log(before.symbol, byte.symbol) + byte.extra;
    if (pair.second < 0x80) each -= ascii.log(pair.first, pair.second);
    if (((pair.first | pair.second) & 0x80) != 0) each -= language::case_cost(before.kind, byte.kind);
    likelihood += pair.count * each;
  }
  return prior(alphabet, encoding) + likelihood * pairs.scale();
}

}  // namespace unbake::encoding
