#include "encoding/detect/character_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <vector>

#include "base/range.hpp"

namespace unbake::encoding {
namespace {

/// Areas of a codec whose characters count as equally likely. Their bounds are in area_of().
enum class Area : std::uint8_t {
  primary,    ///< the everyday characters: GB 2312's first level, Big5's, JIS X 0208's, the syllables of KS X 1001
  secondary,  ///< the second level; in Korean, hanja
  kana,
  symbol,
  extension,  ///< what a vendor or a later standard put around it
  count,
};
constexpr std::size_t kAreas = static_cast<std::size_t>(Area::count);

/// How much of the non-ASCII characters of running text is in each area, beside those that the model lists: rough
/// figures, chosen by hand; what matters is their size to each other. An area that a language does not use gets a rest
/// for names and quotations.
struct Shares {
  std::string_view language, encoding;
  std::array<double, kAreas> areas;  ///< primary, secondary, kana, symbol, extension
};
constexpr Shares kShares[] = {
    {"zh-Hans", "gbk", {0.03, 0.015, 0.0005, 0.01, 0.004}},
    // Traditional characters in GBK: a third of them are outside GB 2312.
    {"zh-Hant", "gbk", {0.02, 0.015, 0.0005, 0.01, 0.02}},
    {"zh-Hant", "big5", {0.03, 0.015, 0.0005, 0.01, 0.002}},
    {"ja", "shift_jis", {0.03, 0.005, 0.01, 0.01, 0.001}},
    {"ja", "euc-jp", {0.03, 0.005, 0.01, 0.01, 0.001}},
    {"ko", "euc-kr", {0.03, 0.01, 0.0005, 0.01, 0.004}},
    {"ko", "johab", {0.034, 0.01, 0.0005, 0.01, 0.001}},
    {"zh-Hant", "euc-tw", {0.03, 0.015, 0.0005, 0.01, 0.002}},
};

/// Beside the pairs, in nats. A half-width katakana: 0.5 % of characters, 63 of them. A longer sequence: 0.05 % of
/// characters, thousands of them. An error: less likely than anything else.
const double kSingle = std::log(0.005F / 63), kLong = std::log(0.0005F / 5000);
constexpr double kError = -20;
/// Characters come in runs. One that stands alone, and each ASCII letter that it touches then: what looks so is mostly
/// a Latin word with a letter beyond ASCII.
constexpr double kAlone = -2, kLetterBeside = -2;
/// An ASCII byte that this model explains as a trail, while others take it for text that costs nothing. A printable one
/// in running text carries some three nats.
constexpr double kAsciiTrail = 3;

Area area_of(Structure structure, unsigned pair) {
  const unsigned lead = pair >> 8, trail = pair & 0xFF;
  switch (structure) {
    case Structure::gb18030:
      if (trail < 0xA1) return Area::extension;
      if (in(lead, 0xB0, 0xD7)) return Area::primary;
      if (in(lead, 0xD8, 0xF7)) return Area::secondary;
      if (in(lead, 0xA4, 0xA5)) return Area::kana;
      return in(lead, 0xA1, 0xA9) ? Area::symbol : Area::extension;
    case Structure::big5:
      if (in(pair, 0xA440, 0xC67E)) return Area::primary;
      if (in(pair, 0xC940, 0xF9D5)) return Area::secondary;
      if (in(pair, 0xC6E7, 0xC7F2)) return Area::kana;
      return in(pair, 0xA140, 0xA3FE) ? Area::symbol : Area::extension;
    case Structure::shift_jis:
      if (in(pair, 0x889F, 0x9872)) return Area::primary;
      if (in(pair, 0x989F, 0xEAA4)) return Area::secondary;
      if (in(pair, 0x829F, 0x8396)) return Area::kana;
      return in(pair, 0x8140, 0x84BE) ? Area::symbol : Area::extension;
    case Structure::euc_jp:
      if (in(pair, 0xB0A1, 0xCFD3)) return Area::primary;
      if (in(pair, 0xD0A1, 0xF4A6)) return Area::secondary;
      if (in(lead, 0xA4, 0xA5)) return Area::kana;
      return in(lead, 0xA1, 0xA8) ? Area::symbol : Area::extension;
    case Structure::euc_kr:
      if (trail < 0xA1) return Area::extension;
      if (in(lead, 0xB0, 0xC8)) return Area::primary;
      if (in(lead, 0xCA, 0xFD)) return Area::secondary;
      if (in(lead, 0xAA, 0xAB)) return Area::kana;
      return in(lead, 0xA1, 0xAC) ? Area::symbol : Area::extension;
    case Structure::johab:
      if (lead < 0xD8) return Area::primary;
      return lead >= 0xE0 ? Area::secondary : Area::symbol;
    case Structure::euc_tw:
      if (in(lead, 0xC4, 0xFD)) return Area::primary;
      return in(lead, 0xA1, 0xA6) ? Area::symbol : Area::extension;
  }
  return Area::extension;
}

/// The logarithm of each pair's probability, by way of the class that it is in.
struct Table {
  std::vector<std::uint8_t> classes;  ///< by pair
  std::vector<double> logs;           ///< by class: one for each area, then the model's
};

Result<Table> make_table(const Ideographs& language, const Tables& tables) {
  const Result<const language::Models*> all = tables.models();
  if (!all.ok()) return all.error();
  const Result<const DoubleByte*> pairs = tables.double_byte(language.encoding);
  if (!pairs.ok()) return pairs.error();
  const auto model = std::ranges::find(all.value()->characters, language.language, &language::CharacterModel::language);
  const auto* const shares = std::ranges::find_if(kShares, [&](const Shares& one) {
    return one.language == language.language && one.encoding == language.encoding;
  });
  Table table;
  table.classes.resize(0x10000);
  std::array<std::size_t, kAreas> sizes{};
  for (unsigned pair = 0x8140; pair < 0x10000; ++pair) {
    const Area area = area_of(language.structure, pair);
    table.classes[pair] = static_cast<std::uint8_t>(area);
    if ((pair & 0xFF) >= 0x40) ++sizes[static_cast<std::size_t>(area)];
  }
  for (std::size_t area = 0; area < kAreas; ++area) {
    const double size = static_cast<double>(std::max<std::size_t>(sizes[area], 1));
    table.logs.push_back(std::log(static_cast<float>(shares->areas[area] / size)));
  }
  for (const language::CharacterModel::Class& one : model->classes) {
    for (const char32_t c : one.characters) {
      const std::optional<DoubleByte::Pair> pair = pairs.value()->encode(c);
      if (pair) table.classes[pair->first << 8U | pair->second] = static_cast<std::uint8_t>(table.logs.size());
    }
    table.logs.push_back(-language::kNatsPerStep * one.steps);
  }
  return table;
}

}  // namespace

struct CharacterTables {
  std::map<const Ideographs*, Table> known;
};

Result<double> character_score(const Ideographs& language, const Walk& walk, const Tables& tables) {
  std::shared_ptr<CharacterTables>& all = tables.scores().characters;
  if (all == nullptr) all = std::make_shared<CharacterTables>();
  auto found = all->known.find(&language);
  if (found == all->known.end()) {
    Result<Table> made = make_table(language, tables);
    if (!made.ok()) return made.error();
    found = all->known.emplace(&language, std::move(made).value()).first;
  }
  const Table& table = found->second;
  double score = language.score + static_cast<double>(walk.singles) * kSingle +
                 static_cast<double>(walk.longs) * kLong + static_cast<double>(walk.errors) * kError +
                 static_cast<double>(walk.ascii_trails) * kAsciiTrail + static_cast<double>(walk.alone) * kAlone +
                 static_cast<double>(walk.letters_beside) * kLetterBeside;
  for (const PairCount& pair : walk.pairs) {
    score += pair.count * table.logs[table.classes[pair.first << 8U | pair.second]];
  }
  return score;
}

}  // namespace unbake::encoding
