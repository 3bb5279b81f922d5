#include "unicode/radicals.hpp"

#include <string_view>

#include "unicode/normalize.hpp"

namespace unbake::unicode {
namespace {

/// U+2E80 to U+2EF3 as EquivalentUnifiedIdeograph.txt of Unicode 15 has them, which ICU's data lack; U+3000 where it
/// has none.
constexpr char32_t kSupplement = 0x2E80;
constexpr std::u32string_view kOfSupplement =
    U"　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵　旡日"
    U"月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
    U"肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝"
    U"雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

}  // namespace

char32_t ideograph_of_radical(char32_t c) {
  if (c - kSupplement < kOfSupplement.size()) {
    const char32_t ideograph = kOfSupplement[c - kSupplement];
    return ideograph == U'\u3000' ? 0 : ideograph;
  }
  if (c < 0x2F00 || c > 0x2FD5) return 0;
  const std::u32string ideograph = rewritten(c, NormalForm::nfkc);
  return ideograph.size() == 1 && ideograph[0] != c ? ideograph[0] : 0;
}

}  // namespace unbake::unicode
