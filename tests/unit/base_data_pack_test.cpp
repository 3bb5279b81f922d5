#include <string>

#include <gtest/gtest.h>

#include "base/data_pack.hpp"

namespace unbake {
namespace {

using File = std::vector<std::uint8_t>;

void append(File& file, std::string_view text, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) file.push_back(i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0);
}

void append_u32(File& file, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) file.push_back(static_cast<std::uint8_t>(value >> shift));
}

// One section "words" that holds "abc", at offset 48.
File pack() {
  File file;
  append(file, std::string_view{"UNBAKE\0\1", 8}, 8);
  append_u32(file, 1);
  append(file, "words", 24);
  append_u32(file, 48);
  append_u32(file, 3);
  append(file, "", 48 - file.size());
  append(file, "abc", 3);
  return file;
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

TEST(DataPack, RefusesAnotherVersionAndAbsurdCounts) {
  File other = pack();
  other[7] = 2;
  EXPECT_FALSE(DataPack::open(other).ok());
  File many = pack();
  many[8] = many[9] = many[10] = many[11] = 0xFF;
  EXPECT_FALSE(DataPack::open(many).ok());
}

}  // namespace
}  // namespace unbake
