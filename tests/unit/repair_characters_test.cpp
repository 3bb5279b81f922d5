#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "data.hpp"
#include "encoding_data.hpp"
#include "repair/characters/characters.hpp"
#include "unicode/normalize.hpp"

namespace unbake::repair {
namespace {

struct Case {
  const char* label;
  const char* text;      ///< a line is a block
  const char* expected;  ///< nullptr: it stays
};

std::vector<html::Block> blocks_of(const std::string& text) {
  std::vector<html::Block> blocks;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    blocks.emplace_back().content.text = text.substr(begin, end - begin);
    begin = end + 1;
  }
  return blocks;
}

std::string joined(const std::vector<html::Block>& blocks) {
  std::string text;
  for (const html::Block& block : blocks) text.append(text.empty() ? "" : "\n").append(block.content.text);
  return text;
}

/// As the pipeline calls it, with all data: what comes out, and that the edits say how.
std::string restored(const std::string& text, const std::string& label) {
  EXPECT_EQ(unbake::test::load_data(), "");
  EXPECT_TRUE(unicode::set_normalization_data(testing::data_section("unbake.data", "icu")));
  static const CodecPairs codec_pairs(unbake::test::tables());
  const RuleNames all(rules::kRepairs.begin(), rules::kRepairs.end());
  Work work;
  std::vector<html::Block> blocks = blocks_of(text);
  const std::vector<Edit> edits = restore_characters(blocks, all, suspect_characters(blocks), &codec_pairs, work);
  const std::string result = joined(blocks);
  const Result<std::string> replayed = replay(text, edits);
  EXPECT_TRUE(replayed.ok() && replayed.value() == result) << label;
  std::vector<html::Block> again = blocks_of(result);
  EXPECT_TRUE(restore_characters(again, all, suspect_characters(again), &codec_pairs, work).empty()) << label;
  return result;
}

void check(std::span<const Case> cases) {
  for (const Case& c : cases)
    EXPECT_EQ(restored(c.text, c.label), c.expected != nullptr ? c.expected : c.text) << c.label;
}

const Case kForms[] = {
    {"composed text stays", "Müller trank Café. Ångström", nullptr},
    {"accents apart, and in place elsewhere", "Mu\u0308ller trank Cafe\u0301.\nMüller", "Müller trank Café.\nMüller"},
    {"accents apart throughout are how it is written", "Mu\u0308ller trank Cafe\u0301 im Ma\u0308rz", nullptr},
    {"Vietnamese of windows-1258", "Sáng nay trơ\u0300i mưa, chúng tôi uống trà",
     "Sáng nay trời mưa, chúng tôi uống trà"},
    {"Vietnamese with all its tones apart", "Sa\u0301ng nay trơ\u0300i mưa nhe\u0323", nullptr},
    {"a letter that has no character with its mark stays", "Ọ\u0301jọ\u0301 g\u0303uara m\u0304", nullptr},
    {"a mark alone stays", "The mark \u0301 stands over a letter; so does \u0308.", nullptr},
    {"a sign with a name of its own stays", "5 \u212B and 10 \u2126", nullptr},
    {"kana and combining marks", "か\u3099っこう", "がっこう"},
    {"kana and spacing marks", "ハ゜ソコンて゛テ゛ータ", "パソコンでデータ"},
    {"a mark behind kana that never has it stays", "あ゛あ゛！ (´・ω・`)ﾉ゛", nullptr},
    {"half-width kana stay", "ﾊﾞﾅﾅ ﾘﾝｺﾞ", nullptr},
    {"jamo of decomposed Hangul", "\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"},
    {"jamo of the keyboard", "ㅎㅏㄴㄱㅡㄹ ㅁㅜㄴㅅㅓ", "한글 문서"},
    {"a double consonant closes", "ㅇㅓㅄㄷㅏ", "없다"},
    {"laughter and tears stay", "진짜 ㅋㅋㅋ ㅠㅠ ㅇㅇ", nullptr},
    {"letters of a list stay", "ㄱ ㄴ ㄷ ㅏ ㅑ", nullptr},
    {"a word with a slip of the keyboard beside laughter stays", "ㅎㅏㄴㄱㅡㄹ ㅋㅋ", nullptr},
    {"Thai sara am in two parts", "คําว่ากําลัง", "คำว่ากำลัง"},
    {"with a tone mark between", "นํ้า", "น้ำ"},
    {"a nikhahit of Pali stays", "พุทฺธํ สรณํ", nullptr},
    {"ligatures in words", "The oﬃce ﬁnally oﬀered a ﬂexible staﬀ.", "The office finally offered a flexible staff."},
    {"a ligature alone is meant", "The ligature “ﬁ” is U+FB01.", nullptr},
    {"Kangxi radicals in Chinese", "⼈⽣是⼀場⻑⻑的旅⾏，⼤家⼀起⾛。", "人生是一場長長的旅行，大家一起走。"},
    {"in Japanese", "⽇本の⼩さな⽊の家で⽣活する⼈", "日本の小さな木の家で生活する人"},
    {"radicals in a list stay", "⼀、⼆、⼈、⼉", nullptr},
    {"a text about radicals", "部首⼈是第九個", nullptr},
    {"ideographs of compatibility", "快\uF914的人", "快樂的人"},
    {"in Korean they are another reading", "음\uF914樂", nullptr},
    {"variants of names stay", "\uFA19\uFA1Bさん", nullptr},
    {"Arabic forms", "ﻓﻲ ﺍﻟﺒﻴﺖ ﻛﺘﺎﺏ ﻗﺪﻳﻢ", "في البيت كتاب قديم"},
    {"a ligature of lam and alef", "ﺍﻟﺴﻼﻡ", "السلام"},
    {"a chart of forms stays", "ﺏ ﺑ ﺒ ﺐ", nullptr},
    {"a phrase with a character of its own stays", "محمد ﷺ", nullptr},
    {"an alphabet stays", "ﺍ ﺏ ﺕ ﺙ", nullptr},
};

TEST(RepairCharacters, Forms) { check(kForms); }

const Case kLookAlikes[] = {
    {"Cyrillic in English", "The ch\u0430nnel list is sorted by n\u0430me.", "The channel list is sorted by name."},
    {"one word", "The \u0441at sat on the mat.", "The cat sat on the mat."},
    {"many words", "The t\u043Ewn has b\u0435\u0435n limit\u0435d by th\u0435 riv\u0435r.",
     "The town has been limited by the river."},
    {"Greek capitals", "\u0397ello from \u0391thens: \u039Dew \u03A5ear", "Hello from Athens: New Year"},
    {"beside accents", "Le c\u0430fé est fermé l\u0435 dimanche.", "Le café est fermé le dimanche."},
    {"German", "Gro\u00DF\u0435r S\u0430al", "Großer Saal"},
    {"Latin letters in Russian", "Moc\u043A\u0432a \u2014 столица, здесь живут люди.",
     "Москва \u2014 столица, здесь живут люди."},
    {"a page of which some words were changed",
     "The libr\u0430ry on the hill opens at nine.\nThey read st\u043Eries. The rooms are warm.",
     "The library on the hill opens at nine.\nThey read stories. The rooms are warm."},
    {"a word of one alphabet stays", "The vitamin \u0421 in 100 g of cabbage.", nullptr},
    {"a code stays", "Размер футболки XL, модель \u0410-45, цвет чёрный.", nullptr},
    {"letters that look like none", "T\u042DT\u042FIS and Ko\u042Fn; \u042FUSSIA\u041B D\u042FE\u0414MS", nullptr},
    {"an ending of another language", "Открой файл PDF\u0430 и два VIP\u0430 на сайте.", nullptr},
    {"a compound", "IP-адрес и USBшный кабель для iPhoneа", nullptr},
    {"Greek signs in names", "TNFα, IFNγ, NFκB, PPARγ and Δx, kΩ, μm, αB-crystallin", nullptr},
    {"French read as windows-1251", "voil\u0430 un caf\u0439 tr\u0438s cher, d\u0439j\u0430 \u0430 Paris", nullptr},
    {"Swedish read as windows-1251, with å alone", "Han gick p\u0435 gatan, ocks\u0435 d\u0435 g\u0435rden var stor.",
     nullptr},
    {"Serbian in both scripts", "Београд (Beograd) је главни град Србије.", nullptr},
};

TEST(RepairCharacters, LookAlikes) { check(kLookAlikes); }

const Case kOrder[] = {
    {"Hebrew as it is seen", ".םינש וב ארק אל שיאו ,ןולחה דיל ןחלושה לע חנומ ןשיה רפסה",
     "הספר הישן מונח על השולחן ליד החלון, ואיש לא קרא בו שנים."},
    {"with a number, a bracket and Latin letters", ".(Google לש) 1994 תנשב ןושארה םייתנש",
     "שנתיים הראשון בשנת 1994 (של Google)."},
    {"Hebrew as it is read", "הספר הישן מונח על השולחן ליד החלון, ואיש לא קרא בו שנים.", nullptr},
    {"a word for a joke", "הכתובת היא םולש, כתוב הפוך בשיר הישן של הילדים", nullptr},
    {"marks before their letters: turned by words or by lines?", "ْﺐِﺒْﺣَﺃ َﻚَﺒﻴِﺒَﺣ ﺎًﻧْﻮَﻫ", nullptr},
    {"Arabic forms as they are seen", "ﺖﻴﺒﻟﺍ ﻲﻓ ﻢﻳﺪﻗ ﺏﺎﺘﻛ", "كتاب قديم في البيت"},
};

TEST(RepairCharacters, VisualOrder) { check(kOrder); }

}  // namespace
}  // namespace unbake::repair
