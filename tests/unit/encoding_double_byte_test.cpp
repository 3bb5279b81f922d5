#include <gtest/gtest.h>

#include "encoding/tables/double_byte.hpp"
#include "encoding_data.hpp"
#include "unicode/properties.hpp"

namespace unbake::encoding {
namespace {

class DoubleByteTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }
};

TEST_F(DoubleByteTest, Gbk) {
  const DoubleByte& gbk = *test::tables().double_byte("gbk").value();
  EXPECT_EQ(gbk.decode(0xD6, 0xD0), char32_t{0x4E2D});
  EXPECT_EQ(gbk.encode(0x4E2D), (DoubleByte::Pair{0xD6, 0xD0}));
  EXPECT_EQ(gbk.decode(0x99, 0x43), char32_t{0x6A5F}) << "an ASCII letter as trail";
  EXPECT_EQ(gbk.decode(0xA3, 0xAC), char32_t{0xFF0C});
  for (const auto& [lead, trail] :
       {DoubleByte::Pair{0x80, 0x40}, {0xFF, 0x40}, {0x81, 0x3F}, {0x81, 0x7F}, {0x81, 0xFF}, {0x41, 0x41}}) {
    EXPECT_EQ(gbk.decode(lead, trail), char32_t{0});
  }
  EXPECT_EQ(gbk.encode(U'a'), std::nullopt) << "one byte is no pair";
  EXPECT_EQ(gbk.encode(0x1F600), std::nullopt);
  EXPECT_EQ(gbk.encode(0), std::nullopt);
}

TEST_F(DoubleByteTest, UserDefinedAreasArePrivateUse) {
  const DoubleByte& gbk = *test::tables().double_byte("gbk").value();
  EXPECT_EQ(gbk.decode(0xAA, 0xA1), char32_t{0xE000});
  EXPECT_EQ(gbk.decode(0xAF, 0xFE), char32_t{0xE233});
  EXPECT_EQ(gbk.decode(0xF8, 0xA1), char32_t{0xE234});
  EXPECT_EQ(gbk.decode(0xF8, 0xD3), char32_t{0xE266});
  EXPECT_EQ(gbk.decode(0xFE, 0xFE), char32_t{0xE4C5});
  EXPECT_EQ(gbk.decode(0xA1, 0x40), char32_t{0xE4C6});
  EXPECT_EQ(gbk.decode(0xA7, 0xA0), char32_t{0xE765});
  EXPECT_EQ(gbk.encode(0xE266), (DoubleByte::Pair{0xF8, 0xD3}));
  int private_use = 0;
  for (int lead = 0xF8; lead <= 0xFE; ++lead) {
    for (int trail = 0xA1; trail <= 0xFE; ++trail) {
      private_use +=
          unicode::is_private_use(gbk.decode(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)));
    }
  }
  EXPECT_EQ(private_use, 7 * 94);
}

TEST_F(DoubleByteTest, EncodingIsTheInverse) {
  struct Case {
    const char* name;
    int pairs;  ///< of the codec's table
  };
  for (const Case& c :
       {Case{"gbk", 126 * 190}, Case{"big5", 0}, Case{"shift_jis", 0}, Case{"euc-kr", 0}, Case{"euc-jp", 0}}) {
    const DoubleByte& table = *test::tables().double_byte(c.name).value();
    int pairs = 0;
    for (int lead = 0; lead <= 0xFF; ++lead) {
      for (int trail = 0; trail <= 0xFF; ++trail) {
        const char32_t one = table.decode(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail));
        if (one == 0) continue;
        ++pairs;
        const auto back = table.encode(one);
        ASSERT_TRUE(back.has_value()) << c.name;
        ASSERT_EQ(table.decode(back->first, back->second), one) << c.name;
      }
    }
    if (c.pairs != 0) EXPECT_EQ(pairs, c.pairs);
    EXPECT_GT(pairs, 6000) << c.name;
  }
}

TEST_F(DoubleByteTest, Big5HasTheCanonicalOfItsDuplicates) {
  const DoubleByte& big5 = *test::tables().double_byte("big5").value();
  EXPECT_EQ(big5.decode(0xA4, 0xA4), char32_t{0x4E2D});
  EXPECT_EQ(big5.encode(0x5140), (DoubleByte::Pair{0xA4, 0x61})) << "U+5140 is C94A too";
}

TEST_F(DoubleByteTest, OnlyTwoByteEncodings) {
  for (const char* name : {"utf-8", "windows-1252", "nonsense", "", "iso-2022-jp"}) {
    EXPECT_EQ(test::tables().double_byte(name).error().code, ErrorCode::unknown_encoding) << name;
  }
}

}  // namespace
}  // namespace unbake::encoding
