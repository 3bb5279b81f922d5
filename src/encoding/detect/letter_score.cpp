#include "encoding/detect/letter_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "base/ascii.hpp"
#include "unicode/properties.hpp"

namespace unbake::encoding {
namespace {

// All weights are in nats.

/// What is not in a language's list of symbols: one of so many letters of its script, of other scripts, of signs.
const double kOtherLetter = -std::log(30), kOtherScript = -std::log(600), kOtherSign = -std::log(60);
/// A C1 control, or a byte that the encoding has no character for.
constexpr double kNoCharacter = -16;
/// A capital where the model, which knows no case, expects a letter: at the front of a word; behind another capital;
/// inside a word of small letters.
constexpr double kCapitalFirst = -1.5, kCapitalNext = -0.5, kCapitalInside = -6;
/// Signs that are no punctuation, right beside a letter.
constexpr double kSignInWord = -2;
/// Before anything is known of the bytes: each later encoding of a language is less likely by this, and these were rare
/// on the web in any language.
constexpr double kLessUsual = -0.5;
struct Rarity {
  std::string_view encoding;
  double score;
};
constexpr Rarity kRare[] = {
    {"macintosh", -3}, {"iso-8859-3", -1}, {"iso-8859-4", -2}, {"iso-8859-10", -3}, {"ibm855", -2}};
/// One of 26, where a model of another alphabet only knows that a letter is ASCII.
const double kOneAsciiLetter = -std::log(26);

enum class Kind : std::uint8_t {
  boundary,
  small,
  capital,
  letter,  ///< of scripts without case
  sign,
};

bool is_word(Kind kind) { return kind != Kind::boundary && kind != Kind::sign; }

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

std::size_t place_of(const LetterModel& model, char32_t symbol) {
  return static_cast<std::size_t>(std::ranges::find(model.symbols, symbol) - model.symbols.begin());
}

bool is_letter(char32_t c) { return unicode::is_letter(c) || (c >= 0x300 && c <= 0x36F); }

Kind kind_of(char32_t c) {
  if (is_letter(c) || (unicode::script(c) == unicode::Script::thai && !unicode::is_digit(c))) {
    if (unicode::is_upper(c)) return Kind::capital;
    return unicode::is_lower(c) ? Kind::small : Kind::letter;
  }
  return c < 0x80 || c == 0xA0 || unicode::is_punctuation(c) ? Kind::boundary : Kind::sign;
}

ByteReading read_byte(const LetterModel& model, unicode::Script script, const SingleByte& encoding, std::uint8_t byte) {
  ByteReading reading;
  const char32_t c = encoding.decode(byte);
  const std::size_t other = place_of(model, LetterModel::kOther), none = model.symbols.size();
  std::size_t symbol = place_of(model, LetterModel::kBoundary);
  reading.kind = kind_of(c);
  if (byte < 0x80 ? is_ascii_alpha(c) : c != 0xA0) {
    symbol = place_of(model, unicode::to_lower(c));
    if (symbol == none && byte < 0x80) {
      const std::size_t ascii = place_of(model, LetterModel::kAsciiLetter);
      symbol = ascii == none ? other : ascii;
      reading.extra = kOneAsciiLetter;
    }
  }
  if (byte >= 0x80 && (c == 0 || unicode::is_control(c) || unicode::is_private_use(c))) {
    reading.extra = kNoCharacter;
  } else if (symbol == none) {
    const bool same_script = unicode::script(c) == script;
    reading.extra = !is_letter(c) ? kOtherSign : same_script ? kOtherLetter : kOtherScript;
  }
  reading.symbol = static_cast<std::uint8_t>(symbol == none ? other : symbol);
  return reading;
}

/// Of the model's first letter beyond ASCII.
unicode::Script script_of(const LetterModel& model) {
  const auto letter =
      std::ranges::find_if(model.symbols, [](char32_t c) { return c >= 0x80 && unicode::is_letter(c); });
  return letter == model.symbols.end() ? unicode::Script::latin : unicode::script(*letter);
}

Result<Reader> make_reader(const Alphabet& alphabet, std::string_view encoding, const Models& models,
                           const Tables& tables) {
  const Result<const SingleByte*> table = tables.single_byte(encoding);
  if (!table.ok()) return table.error();
  const auto model = std::ranges::find(models.letters, alphabet.language, &LetterModel::language);
  Reader reader;
  reader.model = &*model;
  reader.boundary = static_cast<std::uint8_t>(place_of(*model, LetterModel::kBoundary));
  const unicode::Script script = script_of(*model);
  for (unsigned byte = 0; byte < 0x100; ++byte) {
    reader.bytes[byte] = read_byte(*model, script, *table.value(), static_cast<std::uint8_t>(byte));
  }
  return reader;
}

/// ASCII text whatever its language: the mean of all models of Latin letters, by what stands before. Bytes over 7F are
/// one kind: what follows them is known before it is known which letters they are.
class AsciiText {
 public:
  explicit AsciiText(const Models& models) {
    std::array<double, kRows * kColumns> sums{};
    std::array<double, kRows> counts{};
    for (const LetterModel& model : models.letters) {
      if (place_of(model, 'a') == model.symbols.size()) continue;
      for (std::size_t before = 0; before < model.symbols.size(); ++before) {
        const char32_t c = model.symbols[before];
        const bool is_ascii = c == LetterModel::kBoundary || is_ascii_alpha(c);
        if (c == LetterModel::kOther || (!is_ascii && !unicode::is_letter(c))) continue;
        const std::size_t at = is_ascii ? row(static_cast<std::uint8_t>(c)) : kRows - 1;
        counts[at] += 1;
        for (std::size_t symbol = 0; symbol < model.symbols.size(); ++symbol) {
          const char32_t next = model.symbols[symbol];
          if (next != LetterModel::kBoundary && !is_ascii_alpha(next)) continue;
          sums[at * kColumns + column(static_cast<std::uint8_t>(next))] += std::exp(model.log(before, symbol));
        }
      }
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const double mean = sums[i] / std::max(counts[i / kColumns], 1.0);
      logs_[i] = std::log(std::max(mean, 1e-5));
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

/// Case, which the models do not know. Only where one of the two is over 7F: that of ASCII is the same in all
/// encodings.
double case_score(Kind before, Kind kind) {
  if (kind == Kind::capital) {
    if (before == Kind::small) return kCapitalInside;
    return before == Kind::capital ? kCapitalNext : kCapitalFirst;
  }
  if ((before == Kind::sign && is_word(kind)) || (is_word(before) && kind == Kind::sign)) return kSignInWord;
  return 0;
}

double prior(const Alphabet& alphabet, std::string_view encoding) {
  const auto* const place = std::ranges::find(alphabet.encodings, encoding);
  const auto* const rare = std::ranges::find(kRare, encoding, &Rarity::encoding);
  return alphabet.score + kLessUsual * static_cast<double>(place - alphabet.encodings.begin()) +
         (rare == std::end(kRare) ? 0 : rare->score);
}

}  // namespace

struct LetterTables {
  explicit LetterTables(const Models& models) : ascii(models) {}

  AsciiText ascii;
  std::map<std::pair<const Alphabet*, std::string_view>, Reader> readers;
};

Result<double> letter_score(const Alphabet& alphabet, std::string_view encoding, const BytePairs& pairs,
                            const Tables& tables) {
  const Result<const Models*> models = tables.models();
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
    if (((pair.first | pair.second) & 0x80) != 0) each += case_score(before.kind, byte.kind);
    likelihood += pair.count * each;
  }
  return prior(alphabet, encoding) + likelihood * pairs.scale();
}

}  // namespace unbake::encoding
