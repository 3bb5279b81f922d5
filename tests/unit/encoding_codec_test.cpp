// decode(), encode() and the codecs behind them.
#include <gtest/gtest.h>

#include "encoding/decode/decode.hpp"
#include "encoding/decode/encode.hpp"
#include "encoding/tables/label.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using namespace std::string_view_literals;

class Codec : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }
};

struct Case {
  std::string_view label, bytes, text;
};

TEST_F(Codec, DecodesAndEncodesBack) {
  const Case cases[] = {
      {"utf-8", "\xE4\xB8\xAD", "中"},
      {"utf-16le", "\x2D\x4E\x3D\xD8\x00\xDE"sv, "中😀"},
      {"utf-16be", "\x4E\x2D\xD8\x3D\xDE\x00"sv, "中😀"},
      {"gbk", "\xD6\xD0\xCE\xC4", "中文"},
      {"gb2312", "\x8C\x91", "寫"},
      {"gbk", "\x80", "€"},
      {"gb18030", "\x94\x39\xFC\x36", "😀"},
      {"big5", "\xA4\xA4\xA4\xE5", "中文"},
      {"shift_jis", "\x92\x86\x95\xB6\xB1", "中文ｱ"},
      {"euc-jp", "\xC3\xE6\xCA\xB8\x8E\xB1", "中文ｱ"},
      {"euc-kr", "\xC7\xD1\xB1\xB9", "한국"},
      {"iso-2022-jp", "a\x1B$BCf\x1B(Bb", "a中b"},
      {"windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", "Привет"},
      {"koi8-r", "\xF0\xD2\xC9\xD7\xC5\xD4", "Привет"},
      {"ibm866", "\x8F\xE0\xA8\xA2\xA5\xE2", "Привет"},
      {"windows-1252", "\x93\xE9\x94", "“é”"},
      {"iso-8859-16", "\xBA\xFE", "șț"},
      {"x-user-defined", "a\x80\xFF", "a\xEF\x9E\x80\xEF\x9F\xBF"},
      {"gb18030", "\x81\x35\xF4\x37", "\uE7C7"},  // the one code point that its ranges jump over
      {"big5", "\x87\x40\x88\x56", "䏰Ā"},        // Hong Kong's
      {"euc-jp", "\x8F\xB0\xA1", "丂"},           // JIS X 0212
      {"shift_jis", "\xF0\x40", "\uE000"},        // user-defined
      {"hz-gb-2312", "a~~~{VPND~}b", "a~中文b"},
      {"johab", "\xD0\x65\x8A\x82\xE0\x31\xD9\x31", "한국伽　"},
      {"euc-tw", "\xC4\xE3\xC5\xC6\x8E\xA2\xA1\xA1", "中文乂"},
      {"ibm855", "\xDD\xE1\xB7", "При"},
      // Code pages; ICU's uconv wrote the bytes.
      {"cp437", "\x82\xAB\xC9", "é½╔"},
      {"cp852", "\xA6lu\x9C", "Žluť"},
      {"x-mac-ce", "\xEBlu\xE9", "Žluť"},
      {"cp737", "\x84\xA2\xA2\xE1\xAA", "Ελλάς"},
      {"x-mac-greek", "\xB6\xEC\xEC\xC0\xF7", "Ελλάς"},
      {"cp858", "5 \xD5", "5 €"},
      {"x-mac-turkish", "\xDCyi \xDF", "İyi ş"},
      {"cp1125", "\xF8\xA6\xA0\xAA", "Їжак"},
      {"cp864", "50% \xB0", "50% ٠"},
      // EBCDIC: brackets and the exclamation mark are where its code pages differ.
      {"cp037", "\xC8\x85\x93\x93\x96k@\xBA\xE6\x96\x99\x93\x84\xBBZ", "Hello, [World]!"},
      {"cp500", "\xC8\x85\x93\x93\x96k@J\xE6\x96\x99\x93\x84ZO", "Hello, [World]!"},
      {"cp1047", "\xC8\x85\x93\x93\x96k@\xAD\xE6\x96\x99\x93\x84\xBDZ", "Hello, [World]!"},
      {"cp273", "\xC7\x99j\xA1\x85", "Größe"},
      {"cp1025", "\xDC\xAA\x8F\xAF\x8B\xAC", "Привет"},
      {"cp870", "\xB8\x93\xA4\xDD", "Žluť"},
      {"cp1026", "\x5B\xA8\x89\x40\x6A", "İyi ş"},
      {"cp037", "\x81\x15\x82", "a\nb"},
      {"cp1140", "\xF5@\x9F", "5 €"},
      // Switched by shifts; ICU's uconv wrote the bytes.
      {"iso-2022-kr",
       "\x1B$)Ca\x0EGQ19\x0F"
       "b\n\x0E"
       "A_19\x0F",
       "a한국b\n중국"},
      {"iso-2022-cn",
       "a\x1B$)A\x0EVPND\x1B$)GYO\x0F"
       "b\n\x1B$*H\x1BN!!\x1B$)A\x0END\x0F",
       "a中文國b\n乂文"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.label);
    const auto decoded = decode(ExactBytes(c.bytes), c.label);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().text, c.text);
    EXPECT_EQ(decoded.value().replaced, 0U);
    const auto encoded = encode(c.text, c.label);
    ASSERT_TRUE(encoded.ok());
    EXPECT_EQ(encoded.value().bytes, c.bytes);
    EXPECT_EQ(encoded.value().lost, 0U);
  }
}

TEST_F(Codec, BrokenBytesBecomeReplacementCharacters) {
  const Case cases[] = {
      {"utf-8",
       "a\xFF"
       "b",
       "a�b"},
      {"utf-16le",
       "\x00\xD8"
       "a\0"sv,
       "�a"},
      {"utf-16le", "a\0b"sv, "a�"},
      {"gbk", "\xD6", "�"},
      {"gbk", "\x81<b>", "�<b>"},
      {"big5", "\xA4\xA4\xA4", "中�"},
      {"iso-2022-jp", "\x1B$BC", "�"},
      {"iso-2022-jp", "\x1B$B\x1B(Ba", "�a"},    // an escape with nothing before it
      {"iso-2022-jp", "\x1B$BCf\nCf", "中�中"},  // no line ends inside two-byte text
      {"iso-2022-jp", "a\x1B[1m", "a�[1m"},
      {"iso-2022-jp", "\xA4\xA2", "��"},
      {"replacement", "\x1B$)Ca", "�"},
      {"iso-2022-kr", "\x1B$)C\x0EGQ1\x0F!", "한�!"},          // half a pair
      {"iso-2022-kr", "\x0EGQ-!\n!~\xC7\xD1", "한�\n!~��"},    // no such pair, a line end inside, eight bits
      {"iso-2022-cn", "\x1B$)E\x0E!!\x0F\x1B[1m", "��[1m"},    // a set of ISO-2022-CN-EXT, an escape of a terminal
      {"iso-2022-cn", "\x1B$)A\x0EVP\x1BO!!ND\x0F", "中�文"},  // another of its sets, for one pair
      {"ibm857", "\xD5\xE7", "��"},
      {"hz-gb-2312", "~{VP\xFF~}a", "中�a"},
      {"utf-7", "+Ti0-\xFF", "中�"},
      {"utf-7", "+Ti0t-", "中�"},  // bits left over
      {"iso-2022-jp", "\x1B$BCf\x1B(", "中�("},
  };
  for (const Case& c : cases) {
    const auto decoded = decode(ExactBytes(c.bytes), c.label);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().text, c.text) << c.label;
    EXPECT_GT(decoded.value().replaced, 0U) << c.label;
  }
}

TEST_F(Codec, ByteOrderMarksOfTheEncodingItselfAreNoText) {
  EXPECT_EQ(decode(ExactBytes("\xEF\xBB\xBF"
                              "a"),
                   "utf-8")
                .value()
                .text,
            "a");
  EXPECT_EQ(decode(ExactBytes("\xFF\xFE"
                              "a\0"sv),
                   "utf-16le")
                .value()
                .text,
            "a");
  EXPECT_EQ(decode(ExactBytes("\xFE\xFF\0a"sv), "utf-16be").value().text, "a");
  EXPECT_EQ(decode(ExactBytes("\xEF\xBB\xBF"), "windows-1252").value().text, "ï»¿") << "another's is text";
}

TEST_F(Codec, NulIsKept) {
  for (const std::string_view name : {"utf-8"sv, "gbk"sv, "windows-1252"sv, "iso-2022-jp"sv}) {
    EXPECT_EQ(decode(ExactBytes("a\0b"sv), name).value().text, "a\0b"sv) << name;
  }
}

TEST_F(Codec, WhatAnEncodingLacksIsCounted) {
  const auto encoded = encode("a中😀", "windows-1252");
  EXPECT_EQ(encoded.value().bytes, "a??");
  EXPECT_EQ(encoded.value().lost, 2U);
  EXPECT_EQ(encode("😀", "gbk").value().lost, 1U) << "four bytes are GB18030";
  EXPECT_EQ(encode("中😀", "iso-2022-jp").value().bytes, "\x1B$BCf\x1B(B?");
  EXPECT_EQ(encode("a中", "ibm037").value().bytes, "\x81\x6F") << "a question mark of EBCDIC";
  EXPECT_EQ(encode("한😀", "iso-2022-kr").value().bytes, "\x1B$)C\x0EGQ\x0F?");
}

TEST_F(Codec, LineEndsOfEbcdicAreLineEnds) {
  // NEL of z/OS; LF of files that were copied from Unix; both behind a CR.
  for (const std::string_view end : {"\x15"sv, "\x25"sv}) {
    const std::string bytes = "\x81" + std::string(end) + "\x82\x0D" + std::string(end) + "\x83";
    EXPECT_EQ(decode(ExactBytes(bytes), "ibm1047").value().text, "a\nb\r\nc");
  }
}

TEST_F(Codec, ControlsOfDosStayInTheirPlaces) {
  for (const std::string_view name : {"ibm437"sv, "ibm855"sv, "ibm866"sv, "ibm864"sv}) {
    EXPECT_EQ(decode(ExactBytes("a\x1A\x1C\x7F"sv), name).value().text, "a\x1A\x1C\x7F") << name;
  }
}

TEST_F(Codec, UnknownLabelsNameTheFix) {
  for (const std::string_view label : {""sv, "klingon"sv}) {
    EXPECT_EQ(decode(ExactBytes("a"), label).error().code, ErrorCode::unknown_encoding);
    EXPECT_EQ(encode("a", label).error().code, ErrorCode::unknown_encoding);
  }
}

TEST_F(Codec, EmptyInputIsEmptyInEveryEncoding) {
  for (const std::string_view name : all_names()) {
    EXPECT_EQ(decode(ExactBytes(""), name).value().text, "") << name;
    if (name != "utf-7") EXPECT_EQ(encode("", name).value().bytes, "") << name;
  }
}

// What a decoder gives, its encoder must give back, for every byte and pair that is a character.
TEST_F(Codec, EveryByteAndPairComesBackAsText) {
  for (const std::string_view name : all_names()) {
    if (name == "utf-7") continue;  // is not written
    for (int lead = 0x80; lead <= 0xFF; ++lead) {
      std::string bytes(1, static_cast<char>(lead));
      for (int trail = 0x30; trail <= 0xFF; ++trail) {
        bytes += '\n';
        bytes += static_cast<char>(lead);
        bytes += static_cast<char>(trail);
      }
      const std::string text = decode(ExactBytes(bytes), name).value().text;
      const auto encoded = encode(text, name).value();
      std::size_t damaged = 0;  // U+FFFD stands in no legacy encoding
      for (std::size_t i = 0; (i = text.find("\uFFFD", i)) != std::string::npos; ++i) ++damaged;
      std::string expected = text;
      if (encoded.lost != 0) {
        ASSERT_EQ(encoded.lost, damaged) << name << ' ' << lead;
        for (std::size_t i = 0; (i = expected.find("\uFFFD", i)) != std::string::npos;) expected.replace(i, 3, "?");
      }
      ASSERT_EQ(decode(ExactBytes(encoded.bytes), name).value().text, expected) << name << ' ' << lead;
    }
  }
}

// The Standard's Big5 decoder has two code points for four pairs. (Chromium 156 has a lone surrogate there.)
TEST_F(Codec, Big5HasLettersWithACombiningMark) {
  constexpr std::string_view kBytes = "\x88\x62\x88\x64\x88\xA3\x88\xA5", kText = "Ê̄Ê̌ê̄ê̌";
  EXPECT_EQ(decode(ExactBytes(kBytes), "big5").value().text, kText);
  EXPECT_EQ(encode(kText, "big5").value().bytes, kBytes);
  EXPECT_EQ(encode("e\u0304", "big5").value().bytes, "e?") << "other letters have none";
}

}  // namespace
}  // namespace unbake::encoding
