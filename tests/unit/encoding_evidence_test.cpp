#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "encoding/decode/encode.hpp"
#include "encoding/detect/evidence.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using namespace std::string_view_literals;

// Plain sentences, written for this test.
constexpr std::string_view kHans = "昨天下午，市图书馆举办了一场讲座，来听的人比往年多。";
constexpr std::string_view kFrench = "Hier après-midi, la bibliothèque a proposé une conférence.";

class EvidenceOf : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }

  static std::string in_gbk(std::string_view text) { return encode(text, "gbk", test::tables()).value().bytes; }
};

TEST_F(EvidenceOf, WhatBytesAre) {
  struct Case {
    std::string label, bytes;
    bool is_ascii, is_utf8, is_mostly_utf8;
  };
  const Case cases[] = {
      {"nothing", "", true, true, false},
      {"ASCII", "plain text", true, true, false},
      {"UTF-8", std::string(kHans), false, true, true},
      {"UTF-8 with one broken byte", std::string(kFrench) + "\xFF" + std::string(kHans), false, false, true},
      {"GBK", in_gbk(kHans), false, false, false},
      {"UTF-8 with a byte of windows-1252",
       "\xC3\x84pfel, M\xC3\xBCller \x96 s\xC3\xBC\xC3\x9F f\xC3\xBCr f\xC3\xBCnf sch\xC3\xB6ne K\xC3\xBChe", false,
       false, true},
      {"a piece of UTF-8", std::string(kHans).substr(1, 18), false, false, true},
      {"windows-1252 with a pair that looks so",
       "\xC3\xA9 bient\xF4t, \xE0 l'\xE9"
       "cole",
       false, false, false},
      // Two bytes of GBK that are also a sequence of UTF-8 are not a sign of it.
      {"GBK with a pair that looks so", in_gbk(kHans) + "\xC2\xB7" + in_gbk(kHans), false, false, false},
  };
  for (const Case& one : cases) {
    const ExactBytes bytes(one.bytes);
    const Evidence evidence{bytes};
    EXPECT_EQ(evidence.is_ascii(), one.is_ascii) << one.label;
    EXPECT_EQ(evidence.is_utf8(), one.is_utf8) << one.label;
    EXPECT_EQ(evidence.is_mostly_utf8(), one.is_mostly_utf8) << one.label;
  }
}

TEST_F(EvidenceOf, WhatIsAskedForTwiceIsFoundOnce) {
  const std::string text = in_gbk(kHans);
  const ExactBytes bytes(text);
  const Evidence evidence{bytes};
  EXPECT_EQ(&evidence.shape(), &evidence.shape());
  EXPECT_EQ(evidence.legacy_text().data(), evidence.legacy_text().data());
  EXPECT_EQ(evidence.scores(test::tables()).value(), evidence.scores(test::tables()).value());
}

// Segments of all bytes and of the sample are kept apart, also where one was asked for first.
TEST_F(EvidenceOf, PartsInUtf8AreNoLegacyText) {
  std::string text;
  for (int i = 0; i < 4; ++i) text += in_gbk(kHans) + "\n" + std::string(kHans) + "\n";
  const ExactBytes bytes(text);
  const Evidence evidence{bytes};
  const std::vector<Segment> of_all = evidence.segments(Look::utf8);
  const std::string legacy(reinterpret_cast<const char*>(evidence.legacy_text().data()), evidence.legacy_text().size());
  EXPECT_EQ(legacy.find(std::string(kHans).substr(0, 9)), std::string::npos);
  EXPECT_NE(legacy.find(in_gbk(kHans).substr(0, 6)), std::string::npos);
  EXPECT_EQ(evidence.segments(Look::utf8).size(), of_all.size());
}

TEST_F(EvidenceOf, ScoresNeedData) {
  const std::string text = in_gbk(kHans);
  const ExactBytes bytes(text);
  const Evidence evidence{bytes};
  const Tables none;
  EXPECT_EQ(evidence.scores(none).error().code, ErrorCode::needs_data);
  // The failure is not kept.
  EXPECT_TRUE(evidence.scores(test::tables()).ok());
}

}  // namespace
}  // namespace unbake::encoding
