#include <gtest/gtest.h>

#include "encoding/decode/encode.hpp"
#include "encoding/sniff.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::string_view kChinese = "<title>昨天下午，市图书馆举办了一场关于古代航海的讲座</title>";
constexpr std::string_view kFrench = "<title>Une soirée réussie à la bibliothèque</title>";

class Sniff : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }

  static std::string bytes_of(std::string_view text, std::string_view encoding) {
    return encode(text, encoding).value().bytes;
  }
  static Sniffed of(std::string_view bytes, const SniffHints& hints = {}) {
    return sniff(ExactBytes(bytes), hints).value();
  }
  static void expect(const Sniffed& sniffed, std::string_view label, Source from) {
    EXPECT_EQ(sniffed.label, label);
    EXPECT_EQ(to_string(sniffed.from), to_string(from));
  }
};

TEST_F(Sniff, TheOrderOfEvidence) {
  const std::string gbk = bytes_of(kChinese, "gbk");
  const std::string declared = "<?xml encoding='gb18030'?><meta charset=gbk>" + gbk;
  expect(of("\xEF\xBB\xBF" + declared, {"big5", "koi8-r"}), "utf-8", Source::bom);
  expect(of("\xFF\xFE" + gbk), "utf-16le", Source::bom);
  expect(of(declared, {"gb18030", "koi8-r"}), "koi8-r", Source::user);
  expect(of(declared, {"gb18030", ""}), "gb18030", Source::http);
  expect(of(declared, {"klingon", ""}), "gbk", Source::meta);
  expect(of(declared, {"", "", false}), "gb18030", Source::xml);
  expect(of("<?xml encoding='gb18030'?>" + gbk), "gb18030", Source::xml);
  expect(of(gbk), "gbk", Source::statistics);
}

TEST_F(Sniff, ADeclarationThatTheBytesContradictLoses) {
  const std::string utf8(kChinese);
  const std::string gbk = bytes_of(kChinese, "gbk");
  const Sniffed saved_page = of("<meta charset=gb2312>" + utf8);
  expect(saved_page, "utf-8", Source::statistics);
  ASSERT_EQ(saved_page.alternatives.size(), 1U);
  EXPECT_EQ(saved_page.alternatives[0].name, "gbk") << "what lost is an alternative";

  expect(of(gbk, {"utf-8", ""}), "gbk", Source::statistics);
  expect(of("<meta charset=gbk>" + gbk, {"utf-8", ""}), "gbk", Source::meta);
  expect(of(gbk, {"iso-8859-1", ""}), "gbk", Source::statistics);  // a server's default
  expect(of(utf8, {"windows-1251", ""}), "utf-8", Source::statistics);
  expect(of(bytes_of("弄ばれる言葉", "shift_jis"), {"euc-jp", ""}), "shift_jis", Source::statistics);
  expect(of(bytes_of(kFrench, "utf-16le"), {"utf-8", ""}), "utf-16le", Source::statistics);
  expect(of(kFrench, {"utf-16le", ""}), "utf-8", Source::statistics);
  expect(of("<meta charset=gb2312>\xC2\xA9 2020"), "utf-8", Source::statistics);
  const std::string big5 = bytes_of("昨天下午，市圖書館舉辦了一場關於古代航海的講座", "big5");
  expect(of("<meta charset=gb2312>" + big5), "big5", Source::statistics);  // as pairs it could be either
  expect(of(bytes_of(kFrench, "windows-1252"), {"windows-1250", ""}), "windows-1252", Source::statistics);
}

TEST_F(Sniff, ADeclarationThatTheBytesLeaveOpenStands) {
  const std::string french = bytes_of(kFrench, "windows-1252");
  expect(of(french, {"iso-8859-1", ""}), "windows-1252", Source::http);
  expect(of(bytes_of("résumé", "windows-1252"), {"windows-1250", ""}), "windows-1250", Source::http);
  expect(of("plain", {"shift_jis", ""}), "shift_jis", Source::http);
  expect(of("<meta charset=gbk>\xD6\xD0\xFF\xCE\xC4", {}), "gbk", Source::meta);  // a stray byte
  expect(of("<meta charset=gbk>\xD2\xBB", {}), "gbk", Source::meta);              // also a sequence of UTF-8
  expect(of("<meta charset=utf-8>" + std::string(kChinese) + "\xFF", {}), "utf-8", Source::meta);
  expect(of("<meta charset=utf-8>plain", {}), "utf-8", Source::meta);
}

TEST_F(Sniff, WhatTheStandardRefusesIsNoDeclaration) {
  expect(of("<meta charset=replacement>plain"), "utf-8", Source::statistics);
}

TEST_F(Sniff, CodePagesAreTakenAsDeclared) {
  const std::string german = bytes_of("<p>Die Bären aßen süße Äpfel und hörten zu.</p>", "ibm850");
  expect(of("<meta charset=cp850>" + german), "ibm850", Source::meta);
  expect(of(german, {"IBM850", ""}), "ibm850", Source::http);
  expect(of("<meta charset=cp850>" + std::string(kChinese)), "utf-8", Source::statistics);  // near miss

  const std::string mail = bytes_of("a 한국 중국 b", "iso-2022-kr");
  expect(of(mail, {"iso-2022-kr", ""}), "iso-2022-kr", Source::http);
  expect(of(bytes_of(kFrench, "windows-1252"), {"iso-2022-kr", ""}), "windows-1252", Source::statistics);
}

// Whatever can be read as ASCII is no EBCDIC, so only HTTP and users can name it.
TEST_F(Sniff, EbcdicIsNotBelievedOfAscii) {
  const std::string german = bytes_of("<p>Die Bären aßen süße Äpfel und hörten zu.</p>", "ibm273");
  expect(of(german, {"ibm273", ""}), "ibm273", Source::http);
  expect(of(german, {"", "cp273"}), "ibm273", Source::user);
  expect(of("<meta charset=ibm037>plain text"), "utf-8", Source::statistics);
  expect(of("<p>plain text</p>", {"ibm037", ""}), "utf-8", Source::statistics);
  expect(of("plain", {"ibm037", ""}), "utf-8", Source::statistics);
  expect(of(kChinese, {"cp500", ""}), "utf-8", Source::statistics);
  expect(of(bytes_of(kFrench, "windows-1252"), {"cp500", ""}), "windows-1252", Source::statistics);
}

TEST_F(Sniff, Utf7IsReportedAndNotDecodedUnlessAUserAsks) {
  constexpr std::string_view kUtf7 = "<p>+ZihZKU4LU0g-</p>";
  for (const std::string_view charset : {""sv, "utf-7"sv}) {
    const Sniffed sniffed = of(kUtf7, {charset, ""});
    EXPECT_EQ(sniffed.label, "utf-8");
    ASSERT_FALSE(sniffed.alternatives.empty());
    EXPECT_EQ(sniffed.alternatives[0].name, "utf-7");
  }
  EXPECT_EQ(decode_page(ExactBytes(kUtf7), {}).value().text, kUtf7);
  EXPECT_EQ(decode_page(ExactBytes(kUtf7), {"", "utf-7"}).value().text, "<p>昨天下午</p>");
  EXPECT_TRUE(of("a+b-c and 1+1-2").alternatives.empty()) << "sums";
}

TEST_F(Sniff, PartsInOtherEncodingsAreDecodedAsSuch) {
  const std::string hans(kChinese), news = "<li>今日要闻：新图书馆周一开放</li>",
                                    comment = "<li>très bien, merci à tous !</li>";
  struct Case {
    std::string_view label;
    std::string bytes, text;
    std::size_t parts;
  };
  const std::string gbk = bytes_of(hans + hans, "gbk"), latin = bytes_of(comment, "windows-1252");
  const Case cases[] = {
      {"a feed of UTF-8 in a page of GBK", gbk + news + gbk, hans + hans + news + hans + hans, 3},
      {"the same, declared", "<meta charset=gbk>" + gbk + news, "<meta charset=gbk>" + hans + hans + news, 2},
      {"more of the feed than of the template", gbk + news + news + news + news + news,
       hans + hans + news + news + news + news + news, 2},
      {"comments of Latin-1 under an article of UTF-8", hans + hans + latin + latin, hans + hans + comment + comment,
       2},
      {"a feed of GBK in a page of UTF-8", "<meta charset=utf-8>" + hans + hans + bytes_of(news, "gbk") + hans,
       "<meta charset=utf-8>" + hans + hans + news + hans, 3},
      // By chance, half of what this heading's bytes are is UTF-8.
      {"a short template around more of a feed",
       bytes_of("<h1>图书馆通知</h1><p>本周六闭馆一天</p>", "gbk") + news + news,
       "<h1>图书馆通知</h1><p>本周六闭馆一天</p>" + news + news, 2},
      // Near misses: one part.
      {"characters cut in two in many places", hans + "<b>书\xE4\xB8</b><i>馆\xE4\xB8</i><b>书\xE4</b>" + hans,
       hans + "<b>书\uFFFD</b><i>馆\uFFFD</i><b>书\uFFFD</b>" + hans, 1},
      {"a stray byte", hans + "<b>\xFF</b>" + hans, hans + "<b>\uFFFD</b>" + hans, 1},
      {"a character cut in two", hans + "<b>\xE4\xB8</b>" + hans, hans + "<b>\uFFFD</b>" + hans, 1},
      {"a word of GBK that is UTF-8 as well", gbk + bytes_of("<b>莲花</b>", "gbk"), hans + hans + "<b>莲花</b>", 1},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.label);
    const Decoded page = decode_page(ExactBytes(c.bytes), {}).value();
    EXPECT_EQ(page.text, c.text);
    ASSERT_EQ(page.sniffed.parts.size(), c.parts);
    EXPECT_EQ(page.sniffed.parts.front().begin, 0U);
    EXPECT_EQ(page.sniffed.parts.back().end, c.bytes.size());
  }
  const std::string mixed = gbk + news;
  EXPECT_EQ(decode_page(ExactBytes(mixed), {"", "gbk"}).value().sniffed.parts.size(), 1U) << "the user insists";
}

TEST_F(Sniff, APieceOfAFileIsReadFromItsFirstWholeCharacter) {
  const std::string text = "昨天下午，市图书馆举办了一场关于古代航海的讲座，来听的人比往年多。";
  const std::string gbk = bytes_of(text, "gbk");
  const auto read = [](std::string_view bytes) { return decode_page(ExactBytes(bytes), {}, test::tables()).value(); };
  const Decoded piece = read(std::string_view(gbk).substr(1));
  EXPECT_EQ(piece.text, "\uFFFD" + text.substr(3));
  EXPECT_EQ(piece.replaced, 1U);
  EXPECT_EQ(read(gbk).text, text);
  EXPECT_EQ(read("a " + gbk).text, "a " + text);
}

TEST_F(Sniff, AnUnknownEncodingOfTheUserIsAnError) {
  const auto sniffed = sniff(ExactBytes("a"), {"", "klingon"});
  ASSERT_FALSE(sniffed.ok());
  EXPECT_EQ(sniffed.error().code, ErrorCode::unknown_encoding);
  EXPECT_NE(sniffed.error().message.find("klingon"), std::string::npos);
}

TEST_F(Sniff, DecodePage) {
  const Decoded page =
      decode_page(ExactBytes("<meta charset=gbk>" + bytes_of("中\n文", "gbk") + "\0\xFF"s), {}).value();
  EXPECT_EQ(page.text, "<meta charset=gbk>中\n文\0\xEF\xBF\xBD"sv);
  EXPECT_EQ(page.nuls, 1U);
  EXPECT_EQ(page.replaced, 1U);
  EXPECT_FALSE(page.binary);

  const Decoded empty = decode_page(ExactBytes(""), {}).value();
  EXPECT_EQ(empty.text, "");
  EXPECT_FALSE(empty.binary);

  const Decoded picture = decode_page(ExactBytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv), {}).value();
  EXPECT_TRUE(picture.binary);
  EXPECT_EQ(picture.text, "");

  EXPECT_EQ(decode_page(ExactBytes("a"), {"", "klingon"}).error().code, ErrorCode::unknown_encoding);
}

}  // namespace
}  // namespace unbake::encoding
