#include <string>

#include <gtest/gtest.h>

#include "unicode/find_bytes.hpp"

namespace unbake::unicode {
namespace {

TEST(FindBytes, FindsTheFirstOfSeveralAtAnyPlace) {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string text(size, 'a');
    EXPECT_EQ((find_bytes<'?', 0xEF>(text, 0)), size) << "none";
    for (std::size_t at = 0; at < size; ++at) {
      for (const char wanted : {'?', '\xEF'}) {
        std::string one = text;
        one[at] = wanted;
        one.back() = at + 1 < size ? '?' : wanted;
        for (std::size_t from = 0; from <= size; ++from) {
          const std::size_t found = from <= at ? at : from < size ? size - 1 : size;
          EXPECT_EQ((find_bytes<'?', 0xEF>(one, from)), found) << size << " bytes, from " << from;
        }
      }
    }
  }
}

TEST(FindBytes, ReadsNoFurtherThanTheText) {
  const std::string_view text = "aaaaaaaaaaaaaaaaaaaa?";
  EXPECT_EQ((find_bytes<'?'>(text.substr(0, 20), 0)), 20U);
  EXPECT_EQ((find_bytes<'?'>(text.substr(0, 20), 20)), 20U);
  EXPECT_EQ((find_bytes<'?'>({}, 0)), 0U);
}

}  // namespace
}  // namespace unbake::unicode
