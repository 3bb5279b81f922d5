#include <map>

#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "repair/misread/misread.hpp"
#include "repair/misread/misread_signs.hpp"
#include "repair/misread/reread.hpp"

namespace unbake::repair {
namespace {

class Misread : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(unbake::test::load_data(), ""); }

  static const language::ChineseModel& model() {
    static const language::ChineseModel known =
        language::ChineseModel::load(testing::data_section("unbake-model.data", "zh-model")).value();
    return known;
  }
  static Work& work() {
    static Work unlimited;
    return unlimited;
  }
  static LostCharacters& lost() {
    static LostCharacters known(model(), work());
    return known;
  }
  static const Codec& codec(std::string_view name) {
    static std::map<std::string_view, Codec> known;
    return known.try_emplace(name, Codec::make(name, unbake::test::tables()).value()).first->second;
  }
  static const CodecPairs& codec_pairs() {
    static const CodecPairs known(unbake::test::tables());
    return known;
  }
};

TEST_F(Misread, CodecsDoWhatProgramsDoNotWhatTheStandardSays) {
  Codec::Encoded bytes;
  EXPECT_EQ(codec("windows-1252").encode(0x81, bytes), 1U) << "a hole is a C1 control";
  EXPECT_EQ(codec("windows-1252").encode(0x93, bytes), 1U) << "as read by one program as Latin-1";
  EXPECT_EQ(codec("windows-1252").encode(U'\u201C', bytes), 1U) << "by the next as windows-1252";
  EXPECT_EQ(bytes[0], 0x93);
  EXPECT_EQ(codec("windows-1252").encode(U'\u4E2D', bytes), 0U);
  EXPECT_EQ(codec("gbk").encode(U'\u4E2D', bytes), 2U);
  EXPECT_EQ(codec("utf-8").decode("\xED\xA0\xBC\xED\xBC\xBB", 0).value, U'\U0001F33B')
      << "a pair of surrogates, CESU-8";
  EXPECT_EQ(codec("utf-8").decode("\xED\xA0\xBC", 0).length, 0U) << "half a pair";
  EXPECT_EQ(codec("utf-8").decode("\xC0\x80", 0).length, 0U) << "overlong";
  EXPECT_EQ(codec("ftfy").encode(U'\u0439', bytes), 2U) << "D0 B9: ftfy took these two for UTF-8";
  EXPECT_FALSE(Codec::make("nonsense", unbake::test::tables()).ok());
}

TEST_F(Misread, UnitsAreWholeCharactersInBothEncodings) {
  const Reading reading = reread(U"a \u00C3\u00A9\u00C3\u00A8 \u00A7", codec("utf-8"), codec("windows-1252"), lost());
  EXPECT_EQ(reading.other, U"a \u00E9\u00E8 \u00A7");
  ASSERT_EQ(reading.units.size(), 4U) << "ASCII, two sequences side by side, ASCII, a sign that is none";
  EXPECT_EQ(reading.units[1].kind, Unit::Kind::changed);
  EXPECT_EQ(reading.units[3].kind, Unit::Kind::broken);
  EXPECT_EQ(reading.changed, 4U);
  EXPECT_EQ(reading.broken, 1U);
  EXPECT_EQ(reading.foreign, 0U);
}

TEST_F(Misread, ASpaceInsideASequenceIsAcceptedBesideOthersOnly) {
  const auto kinds = [&](std::u32string_view text) {
    return reread(text, codec("utf-8"), codec("windows-1252"), lost()).changed;
  };
  EXPECT_EQ(kinds(U"\u00C3 la"), 2U) << "C3 A0, a word by itself";
  EXPECT_EQ(kinds(U"\u00C9 la"), 0U) << "C9 A0: a capital and a space";
  EXPECT_EQ(kinds(U"\u00D0\u00BE\u00D0 x"), 4U) << "behind another sequence";
}

TEST_F(Misread, WhatADocumentHasShownNeedsLessEvidence) {
  constexpr std::u32string_view kFaint = U"\u0412\u00B1 2";  // a plus-minus sign, or a Cyrillic capital and one
  MisreadRepair misread = MisreadRepair::make(codec_pairs(), model(), work()).value();
  const auto alone = misread.repair(kFaint);
  for (int i = 0; i < 3; ++i) misread.look(U"Gr\u0413\u0458\u0413\u045Fe aus K\u0413\u00B6ln, sch\u0413\u00B6n");
  EXPECT_TRUE(alone.edits.empty());
  EXPECT_EQ(misread.repair(kFaint).text, U"\u00B1 2");
}

TEST_F(Misread, EditsCountInBytesOfTheBlock) {
  const auto repaired = MisreadRepair::make(codec_pairs(), model(), work())
                            .value()
                            .repair(U"\u00E9t\u00E9 : la for\u00C3\u00AAt profonde, les for\u00C3\u00AAts");
  ASSERT_EQ(repaired.edits.size(), 2U);
  EXPECT_EQ(repaired.edits[0].before, "\xC3\x83\xC2\xAA");
  EXPECT_EQ(repaired.edits[0].after, "\xC3\xAA");
  EXPECT_EQ(repaired.edits[0].parameter, "utf-8 as windows-1252");
  EXPECT_EQ(repaired.edits[0].span.begin, 14U);
  EXPECT_EQ(repaired.edits[0].span.size(), 4U);
}

TEST(MisreadSigns, SoundTextOfUsualLanguagesHasNone) {
  for (const std::string_view text : {"plain",
                                      "Où êtes-vous ?",
                                      "Ärger über Öl",
                                      "¿Qué?",
                                      "Žluťoučký kůň",
                                      "Łódź",
                                      "Поезд уходит",
                                      "Το τρένο",
                                      "הרכבת יוצאת",
                                      "القطار",
                                      "รถไฟ",
                                      "你好，世界。",
                                      "お元気ですか",
                                      "안녕하세요",
                                      "Trường đại học",
                                      "Größe",
                                      "20 °C",
                                      "5 €",
                                      "die „Österreicher“ und ‚Übermut‘",
                                      "Onkel Tom´s Hütte",
                                      "Germany′s",
                                      "side‐effects"}) {
    EXPECT_FALSE(looks_misread(text)) << text;
  }
}

TEST(MisreadSigns, GarbledTextHasOneAndItsPlaceIsTold) {
  for (const std::string_view text :
       {"Ã¼ber", "â€™s", "Ð¿Ð¾ÐµÐ·Ð´", "ä½\xC2\xA0å¥½", "ÄãºÃ£¬ÊÀ½ç", "Gr\xC3\xBCn \xC2\x93x\xC2\x94", "Ã„rger",
        "fÃ¼r ST„LLE", "ПÐ¾ÐµÐ·Ð´", "浠栧湪闂ㄥ彛绛変簡寰堜箙寰堜箙"}) {
    EXPECT_TRUE(looks_misread(text)) << text;
  }
  EXPECT_EQ(look_for_misreading("sound, then Ã¼").at, 14U) << "in bytes";
}

}  // namespace
}  // namespace unbake::repair
