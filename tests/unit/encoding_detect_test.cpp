#include <gtest/gtest.h>

#include "encoding/decode/encode.hpp"
#include "encoding/detect/detect.hpp"
#include "encoding/detect/sample.hpp"
#include "encoding/tables/structure.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using namespace std::string_view_literals;

class Detect : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }

  static std::vector<Candidate> candidates(std::string_view bytes) { return detect(ExactBytes(bytes)).value(); }
  static std::string_view best(std::string_view bytes) { return candidates(bytes).front().name; }
};

// Plain sentences, written for this test.
constexpr std::string_view kHans = "昨天下午，市图书馆举办了一场关于古代航海的讲座，来听的人比往年多。";
constexpr std::string_view kHant = "昨天下午，市圖書館舉辦了一場關於古代航海的講座，來聽的人比往年多。";
constexpr std::string_view kJapanese =
    "昨日の午後、市の図書館で古い航海についての講演があり、多くの人が聞きに来ました。";
constexpr std::string_view kKorean =
    "어제 오후에 시립 도서관에서 옛 항해에 대한 강연이 있었고 많은 사람이 들으러 왔다.";
constexpr std::string_view kRussian = "Вчера днём в городской библиотеке прошла лекция о древнем мореплавании.";
constexpr std::string_view kUkrainian = "Учора вдень у міській бібліотеці відбулася лекція про давнє мореплавство.";
constexpr std::string_view kGreek = "Χθες το απόγευμα έγινε στη βιβλιοθήκη μια ομιλία για τη ναυσιπλοΐα.";
constexpr std::string_view kHebrew = "אתמול אחר הצהריים התקיימה בספרייה הרצאה על ימאות בעת העתיקה.";
constexpr std::string_view kArabic = "أقيمت بعد ظهر أمس في مكتبة المدينة محاضرة عن الملاحة القديمة.";
constexpr std::string_view kThai = "เมื่อวานตอนบ่ายห้องสมุดจัดบรรยายเรื่องการเดินเรือสมัยโบราณ";
constexpr std::string_view kFrench = "Hier après-midi, la bibliothèque a proposé une conférence très suivie.";
constexpr std::string_view kGerman = "Gestern hörten über hundert Gäste in der Bücherei einen schönen Vortrag.";
constexpr std::string_view kPolish = "Wczoraj w miejskiej książnicy odbył się wykład o żegludze, przyszło wielu gości.";
constexpr std::string_view kCzech = "Včera odpoledne se v městské knihovně konala přednáška o dávné mořeplavbě.";
constexpr std::string_view kTurkish =
    "Dün öğleden sonra şehir kütüphanesinde eski denizcilik üzerine bir konuşma yapıldı.";

TEST_F(Detect, RunningTextInItsEncodings) {
  struct Case {
    std::string_view encoding, text;
  };
  const Case cases[] = {
      {"gbk", kHans},
      {"gbk", kHant},
      {"big5", kHant},
      {"shift_jis", kJapanese},
      {"euc-jp", kJapanese},
      {"iso-2022-jp", kJapanese},
      {"euc-kr", kKorean},
      {"johab", kKorean},
      {"euc-tw", kHant},
      {"windows-1251", kRussian},
      {"koi8-r", kRussian},
      {"ibm866", kRussian},
      {"ibm855", kRussian},
      {"iso-8859-5", kRussian},
      {"koi8-u", kUkrainian},
      {"windows-1251", kUkrainian},
      {"windows-1253", kGreek},
      {"windows-1255", kHebrew},
      {"windows-1256", kArabic},
      {"windows-874", kThai},
      {"windows-1252", kFrench},
      {"windows-1252", kGerman},
      {"windows-1250", kCzech},
      {"iso-8859-2", kPolish},
      {"windows-1254", kTurkish},
      {"utf-8", kHans},
      {"utf-8", kRussian},
      {"utf-16le", kFrench},
      {"utf-16be", kKorean},
  };
  for (const Case& c : cases) {
    const EncodedText encoded = encode(c.text, c.encoding).value();
    ASSERT_EQ(encoded.lost, 0U) << c.encoding << ": " << c.text;
    EXPECT_EQ(best(encoded.bytes), c.encoding) << c.text;
    // Markup adds nothing to either side.
    const std::string page = encode("<!DOCTYPE html><html><head><title>" + std::string(c.text) +
                                        "</title></head><body class=\"a\"><a href=\"/x?y=1\">Home</a></body></html>",
                                    c.encoding)
                                 .value()
                                 .bytes;
    EXPECT_EQ(best(page), c.encoding) << c.text;
  }
}

TEST_F(Detect, AFewCharactersAreEnoughWhereTheyAreCommon) {
  EXPECT_EQ(best("\xCE\xD2\xC3\xC7\xB5\xC4\xB9\xFA\xBC\xD2"), "gbk");  // 我们的国家
  EXPECT_EQ(best("\x82\xB1\x82\xEA\x82\xCD"), "shift_jis");            // これは
  EXPECT_EQ(best("\xF7\xF2\xEE-\xF2\xEE"), "windows-1251");            // что-то
}

TEST_F(Detect, AsciiAndNothingAreUtf8ForSure) {
  for (const std::string_view bytes : {""sv, "plain text"sv, "a"sv}) {
    const auto ranked = candidates(bytes);
    EXPECT_EQ(ranked.front().name, "utf-8");
    EXPECT_EQ(ranked.front().confidence, 1);
  }
}

TEST_F(Detect, DamageDoesNotChangeTheVerdict) {
  const std::string utf8 = std::string(kHans) + std::string(kHans);
  EXPECT_EQ(best(utf8.substr(0, utf8.size() - 1)), "utf-8") << "the last character is cut short";
  EXPECT_EQ(best(utf8 + "\xFF" + utf8), "utf-8") << "a stray byte";
  const std::string gbk = encode(kHans, "gbk").value().bytes;
  EXPECT_EQ(best(gbk.substr(0, gbk.size() - 1)), "gbk");
  EXPECT_EQ(best(gbk + "\xFF" + gbk), "gbk");
  EXPECT_EQ(best(gbk + gbk + "\xE4\xB8\xAD"), "gbk") << "a character of UTF-8 in it";
}

TEST_F(Detect, SevenBits) {
  EXPECT_EQ(best(encode(kHans, "hz-gb-2312").value().bytes), "hz-gb-2312");
  EXPECT_EQ(best(encode(kHans, "iso-2022-cn").value().bytes), "iso-2022-cn");
  EXPECT_EQ(best(encode("乂 國", "iso-2022-cn").value().bytes), "iso-2022-cn");
  EXPECT_EQ(best(encode("한국", "iso-2022-kr").value().bytes), "iso-2022-kr");
  EXPECT_EQ(best("if (~{a}) return ~{b};"), "utf-8") << "an odd number of bytes between";
  EXPECT_EQ(best("see ~/.config and ~{name"), "utf-8");
  const auto utf7 = candidates("+TmCVTg-");
  EXPECT_EQ(utf7[0].name, "utf-8") << "as it is decoded";
  EXPECT_EQ(utf7[1].name, "utf-7");
  EXPECT_EQ(candidates("1+1-2, a+b-c, C++-style").size(), 1U);
}

TEST_F(Detect, Utf16WithoutAsciiCharacters) {
  for (const std::string_view encoding : {"utf-16le", "utf-16be"}) {
    for (const std::string_view text : {kHans, kHant, kJapanese, kKorean}) {
      const std::string many = std::string(text) + std::string(text);
      EXPECT_EQ(best(encode(many, encoding).value().bytes), encoding) << text;
    }
  }
}

TEST_F(Detect, NulsAreNoUtf16) {
  EXPECT_EQ(best("a line of text with a NUL\0 in it\0 and one more"sv), "utf-8");
  EXPECT_EQ(best("a\0\0b\0\0c\0\0d"sv), "utf-8");
}

TEST_F(Detect, FourByteSequencesAreGb18030) {
  EXPECT_EQ(best(encode(std::string(kHans) + "😀", "gb18030").value().bytes), "gb18030");
}

TEST_F(Detect, CandidatesAreRankedShares) {
  const auto ranked = candidates("\xC4\xE3\xBA\xC3");
  double sum = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    sum += ranked[i].confidence;
    if (i > 0) EXPECT_LE(ranked[i].confidence, ranked[i - 1].confidence);
  }
  EXPECT_LE(ranked.size(), 5U);
  EXPECT_LE(sum, 1.0001);
  EXPECT_LT(candidates("\xE9").front().confidence,
            candidates(encode(kRussian, "koi8-r").value().bytes).front().confidence)
      << "one byte is less certain than a sentence";
}

TEST_F(Detect, EncodingsThatReadTheBytesAlikeDoNotCompete) {
  // No letter of this word is elsewhere in ISO 8859-2.
  const auto ranked = candidates(encode("przyszło więcej osób", "windows-1250").value().bytes);
  EXPECT_EQ(ranked.front().name, "windows-1250");
  for (const Candidate& one : ranked) EXPECT_NE(one.name, "iso-8859-2");
}

TEST(Structure, WalksCountWhatTheyCannotRead) {
  const Walk gbk = walk(ExactBytes("a\xD6\xD0\x81\x30\x81\x30\xFF\x81\x40\x81"), Structure::gb18030);
  EXPECT_EQ(gbk.characters, 3U);
  EXPECT_EQ(gbk.longs, 1U);
  EXPECT_EQ(gbk.ascii_trails, 3U);
  EXPECT_EQ(gbk.errors, 1U) << "the last character is only cut short";
  const Walk japanese = walk(ExactBytes("\xB1\x83\x41\xA0"), Structure::shift_jis);
  EXPECT_EQ(japanese.singles, 1U);
  ASSERT_EQ(japanese.pairs.size(), 1U);
  EXPECT_EQ(japanese.pairs[0].first, 0x83);
  EXPECT_EQ(japanese.pairs[0].count, 1U);
  EXPECT_EQ(japanese.errors, 1U);
  EXPECT_EQ(walk(ExactBytes(""), Structure::big5).characters, 0U);
}

TEST(Structure, SampleEndsBehind64KOfNonAscii) {
  const std::string bytes = std::string(100000, 'a') + std::string(70000, '\xE9');
  EXPECT_EQ(evidence_sample(ExactBytes(bytes)).size(), 100000U + 65536U + 32U) << "in steps of 64";
  EXPECT_EQ(evidence_sample(ExactBytes("abc")).size(), 3U);
}

TEST_F(Detect, BrokenUtf8IsUtf8) {
  const auto broken = [](std::string_view text, std::size_t at, char byte) {
    std::string bytes(text);
    bytes[at] = byte;
    return bytes;
  };
  EXPECT_EQ(best(broken(kGerman, 1, '\xFF')), "utf-8");
  EXPECT_EQ(best(broken(kFrench, 3, '\x96')), "utf-8");
  EXPECT_EQ(best(broken(kHans.substr(0, 24), 6, '\xC0')), "utf-8");
  EXPECT_EQ(best("Le th\xC3\xA9\xC3\xA2tre, l\x92\xE9"
                 "cole"),
            "utf-8");
  // Near misses: in another encoding, with a pair that is a sequence.
  EXPECT_EQ(
      best(
          encode("Ã© est ce que montre un texte mal lu, à l’école et à la bibliothèque", "windows-1252").value().bytes),
      "windows-1252");
  EXPECT_EQ(best(encode("一日之计在于晨", "gbk").value().bytes), "gbk");
}

TEST_F(Detect, PiecesOfFiles) {
  for (const std::string_view encoding : {"gbk", "euc-jp", "euc-kr", "utf-8"}) {
    const std::string_view text = encoding == "gbk" ? kHans : encoding == "euc-kr" ? kKorean : kJapanese;
    EXPECT_EQ(best(std::string_view(encode(text, encoding).value().bytes).substr(1)), encoding);
  }
}

}  // namespace
}  // namespace unbake::encoding
