#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "base/crc32.hpp"
#include "base/data_pack.hpp"
#include "pack.hpp"

namespace unbake {
namespace {

using testing::File;

Bytes bytes_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

/// One section "words" that holds "abc".
File pack() { return testing::pack({{"words", bytes_of("abc")}}); }

TEST(Crc32, IsThatOfGzip) {
  EXPECT_EQ(crc32({}), 0U);
  EXPECT_EQ(crc32(bytes_of("123456789")), 0xCBF43926U);  // the check value of every catalogue
}

TEST(DataPack, GivesSectionsByName) {
  const File file = pack();
  const auto opened = DataPack::open(file);
  ASSERT_TRUE(opened.ok());
  const Bytes words = opened.value().section("words");
  EXPECT_EQ(std::string(words.begin(), words.end()), "abc");
  EXPECT_TRUE(opened.value().section("word").empty());
}

TEST(DataPack, RefusesEveryTruncation) {
  const File whole = pack();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const File cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));  // of this very size, for ASan
    const auto opened = DataPack::open(cut);
    ASSERT_FALSE(opened.ok()) << size;
    EXPECT_EQ(opened.error().code, ErrorCode::bad_data_file);
  }
}

TEST(DataPack, RefusesEveryFlippedBit) {
  const File whole = pack();
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    File flipped = whole;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    const auto opened = DataPack::open(flipped);
    ASSERT_FALSE(opened.ok()) << bit;
    EXPECT_EQ(opened.error().code, ErrorCode::bad_data_file);
  }
}

TEST(DataPack, SaysWhatIsWrong) {
  const auto message = [](const File& file) { return DataPack::open(file).error().message; };
  const auto has = [](const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; };
  const std::string_view page = "<!DOCTYPE html><title>404 Not Found</title>";
  File other = pack();
  other[7] = 1;
  File cut = pack();
  cut.pop_back();
  EXPECT_TRUE(has(message({}), "is empty"));
  EXPECT_TRUE(has(message({page.begin(), page.end()}), "a page that a server sent"));
  EXPECT_TRUE(has(message(other), "another version"));
  EXPECT_TRUE(has(message(cut), "cut short"));
  for (const File& file : {File{}, other, cut}) EXPECT_TRUE(has(message(file), "use unbake.data"));
}

TEST(DataPack, RefusesSectionsBeyondItsEnd) {
  struct Case {
    std::string_view label;
    std::size_t at;  ///< where in the file a number is made absurd
    std::uint32_t value;
  };
  for (const Case& c :
       {Case{"more sections than fit", 12, 0xFFFFFFFF}, Case{"an offset behind the end", 16 + 24, 1000},
        Case{"a length behind the end", 16 + 28, 4}, Case{"a length that wraps", 16 + 28, 0xFFFFFFFF}}) {
    File file = pack();
    testing::write_u32(file, c.at, c.value);
    testing::seal(file);
    EXPECT_FALSE(DataPack::open(file).ok()) << c.label;
  }
}

}  // namespace
}  // namespace unbake
