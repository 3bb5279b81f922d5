#include "encoding/cjk_models.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <vector>

#include "encoding/encode.hpp"
#include "unicode/utf8.hpp"

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

/// Characters of running text in decreasing frequency, as any published count of the language has them, give or take a
/// few ranks. Punctuation comes with them.
constexpr std::string_view kHans =
    "的，。一是不了在、人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于“”着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长"
    "把"
    "机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西"
    "月话"
    "合回特代内信表化老给世位次度门任常先海通教：；？！《》（）原东声提立及比员解水名真论处走义各入几口认条平系气题活更"
    "别打"
    "女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资";
constexpr std::string_view kHant =
    "的，。一是不了在、人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於「」著下自之年過發後作裡用道"
    "行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長"
    "把"
    "機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西"
    "月話"
    "合回特代內信表化老給世位次度門任常先海通教：；？！《》（）『』原東聲提立及比員解水名真論處走義各入幾口認條平系氣題"
    "活更"
    "別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資";
constexpr std::string_view kJapanese =
    "のにはを、たがでてとし。るいれさなかっすりもらうこあまくきんよーけおだどわそちめつ「」スンルトせイラリアみクやえべ"
    "シ"
    "日一人年大ドレフロ国会中ッば本事者出行見月分生時上東・地部ジほカ前げテ方合ムズ場グバパプコ業学マ入社長自新間定ねニ"
    "対動"
    "手内体発ひ電小高用金市ずびふむ的性法化";
constexpr std::string_view kKorean =
    "이다는의에을가고하한지은로를사도기어리인자정과으나대시서들해부수일있스아그라보여전주장것조제상만구적동국원성공세러"
    "면니경"
    "유할했모관우생연없되신선안위비소게실오교발미방계화문트산마당분치와법까터드회중결등않습거무진결재용개물";

/// How much of the non-ASCII characters of running text is in the list above, and in each area beyond it. Rough
/// figures, chosen by hand; what matters is their size to each other. An area that a language does not use gets a rest
/// for names and quotations.
struct Shares {
  double listed;
  std::array<double, kAreas> areas;  ///< primary, secondary, kana, symbol, extension
};
struct Description {
  CjkModel model;
  std::string_view listed;
  Shares shares;
};
constexpr Description kDescriptions[] = {
    {{"zh-Hans", "gbk", Structure::gb18030}, kHans, {0.68, {0.27, 0.015, 0.0005, 0.02, 0.004}}},
    // Traditional characters in GBK: a third of them are outside GB 2312.
    {{"zh-Hant", "gbk", Structure::gb18030}, kHant, {0.66, {0.17, 0.015, 0.0005, 0.02, 0.13}}},
    {{"zh-Hant", "big5", Structure::big5}, kHant, {0.68, {0.28, 0.015, 0.0005, 0.02, 0.002}}},
    {{"ja", "shift_jis", Structure::shift_jis}, kJapanese, {0.70, {0.17, 0.005, 0.10, 0.015, 0.001}}},
    {{"ja", "euc-jp", Structure::euc_jp}, kJapanese, {0.70, {0.17, 0.005, 0.10, 0.015, 0.001}}},
    {{"ko", "euc-kr", Structure::euc_kr}, kKorean, {0.62, {0.33, 0.01, 0.0005, 0.03, 0.002}}},
};

/// Beside the pairs, in nats. A half-width katakana: 0.5 % of characters, 63 of them. A longer sequence: 0.05 % of
/// characters, thousands of them. An error: less likely than anything else.
const double kSingle = std::log(0.005 / 63), kLong = std::log(0.0005 / 5000);
constexpr double kError = -20;
/// An ASCII byte that this model explains as a trail, while others take it for text that costs nothing. A printable one
/// in running text carries some three nats.
constexpr double kAsciiTrail = 3;
/// Zipf's law, flattened at the top as Mandelbrot does: the character at rank r is 1 / (r + this) as frequent.
constexpr double kRankOffset = 8;

constexpr bool in(unsigned value, unsigned first, unsigned last) { return value >= first && value <= last; }

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
  }
  return Area::extension;
}

/// The logarithm of each pair's probability, by way of a class of its own for each listed character and one per area.
struct Table {
  std::vector<std::uint16_t> classes;  ///< by pair: 0 ... kAreas - 1, or kAreas + rank
  std::vector<double> logs;            ///< by class
};

Result<Table> make_table(const Description& description) {
  Table table;
  table.classes.resize(0x10000);
  std::array<std::size_t, kAreas> sizes{};
  for (unsigned pair = 0x8140; pair < 0x10000; ++pair) {
    const Area area = area_of(description.model.structure, pair);
    table.classes[pair] = static_cast<std::uint16_t>(area);
    if ((pair & 0xFF) >= 0x40) ++sizes[static_cast<std::size_t>(area)];
  }
  for (std::size_t area = 0; area < kAreas; ++area) {
    const double size = static_cast<double>(std::max<std::size_t>(sizes[area], 1));
    table.logs.push_back(std::log(description.shares.areas[area] / size));
  }
  double all_ranks = 0;
  const std::size_t ranks = unicode::code_point_count(description.listed);
  for (std::size_t rank = 0; rank < ranks; ++rank) all_ranks += 1 / (static_cast<double>(rank) + kRankOffset);

  for (const unicode::CodePoint& c : unicode::CodePoints(description.listed)) {
    const Result<EncodedText> encoded =
        encode(description.listed.substr(c.offset, c.length), description.model.encoding);
    if (!encoded.ok()) return encoded.error();
    const std::string& bytes = encoded.value().bytes;
    const std::size_t rank = table.logs.size() - kAreas;
    const double share = 1 / (static_cast<double>(rank) + kRankOffset) / all_ranks;
    table.logs.push_back(std::log(description.shares.listed * share));
    if (bytes.size() != 2) continue;
    const auto pair = static_cast<std::uint8_t>(bytes[0]) << 8 | static_cast<std::uint8_t>(bytes[1]);
    table.classes[static_cast<std::size_t>(pair)] = static_cast<std::uint16_t>(kAreas + rank);
  }
  return table;
}

constexpr std::size_t kModels = std::size(kDescriptions);

constexpr auto kCjkModels = [] {
  std::array<CjkModel, kModels> models{};
  for (std::size_t i = 0; i < kModels; ++i) models[i] = kDescriptions[i].model;
  return models;
}();

}  // namespace

std::span<const CjkModel> cjk_models() { return kCjkModels; }

Result<double> cjk_score(const CjkModel& model, const Walk& walk) {
  static std::array<std::unique_ptr<const Table>, kModels> tables;  // made at first use; one thread
  const auto index = static_cast<std::size_t>(&model - kCjkModels.data());
  if (tables[index] == nullptr) {
    Result<Table> made = make_table(kDescriptions[index]);
    if (!made.ok()) return made.error();
    tables[index] = std::make_unique<const Table>(std::move(made).value());
  }
  const Table& table = *tables[index];
  double score = static_cast<double>(walk.singles) * kSingle + static_cast<double>(walk.longs) * kLong +
                 static_cast<double>(walk.errors) * kError + static_cast<double>(walk.ascii_trails) * kAsciiTrail;
  for (const std::uint16_t pair : walk.seen) score += walk.pairs[pair] * table.logs[table.classes[pair]];
  return score;
}

}  // namespace unbake::encoding
