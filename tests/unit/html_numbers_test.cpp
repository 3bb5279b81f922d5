// Numbers in attributes: what pages write, and what would overflow.
#include <string>

#include <gtest/gtest.h>

#include "html/markup/numbers.hpp"
#include "html/parse.hpp"

namespace unbake::html {
namespace {

struct Case {
  const char* label;
  const char* text;
  std::optional<std::int32_t> integer;
  std::optional<std::int32_t> non_negative;
};

constexpr std::int32_t kMost = 2147483647;

constexpr Case kNumbers[] = {
    {"a number", "12", 12, 12},
    {"white space around it", " \n7\t", 7, 7},
    {"what follows is ignored", "3px", 3, 3},
    {"a fraction is cut", "1.9", 1, 1},
    {"signs", "+4", 4, 4},
    {"below zero", "-4", -4, std::nullopt},
    {"zero below zero", "-0", 0, 0},
    {"zeros in front", "0000000000000005", 5, 5},
    {"the largest", "2147483647", kMost, kMost},
    {"the first that does not fit", "2147483648", kMost, kMost},
    {"2^32 + 1, which wraps round to 1", "4294967297", kMost, kMost},
    {"many digits", "99999999999999999999999999999999999999999999", kMost, kMost},
    {"many digits below zero", "-99999999999999999999999999999999999999999999", -kMost, std::nullopt},
    {"nothing", "", std::nullopt, std::nullopt},
    {"a sign alone", "-", std::nullopt, std::nullopt},
    {"two signs", "--1", std::nullopt, std::nullopt},
    {"white space behind the sign", "- 1", std::nullopt, std::nullopt},
    {"no number", "x1", std::nullopt, std::nullopt},
    {"full-width digits", "１", std::nullopt, std::nullopt},
};

TEST(HtmlNumbers, AsTheStandardReadsThem) {
  for (const Case& c : kNumbers) {
    EXPECT_EQ(parse_integer(c.text), c.integer) << c.label;
    EXPECT_EQ(parse_non_negative(c.text), c.non_negative) << c.label;
  }
}

TEST(HtmlNumbers, PicturesOfAnySizeAreNoPixels) {
  for (const char* width : {"3", "4294967297", "18446744073709551617", "99999999999999999999999"}) {
    const std::string page = std::string{"<img src=a.png width="} + width + ">";
    EXPECT_EQ(parse_html(page).blocks.size(), 1U) << width;
  }
  for (const char* width : {"0", "1", "2", "01"}) {
    const std::string page = std::string{"<img src=a.png width="} + width + ">";
    EXPECT_TRUE(parse_html(page).blocks.empty()) << width;
  }
}

TEST(HtmlNumbers, SpansOfCells) {
  struct Span {
    const char* written;
    std::uint16_t columns, rows;
  };
  constexpr Span kSpans[] = {
      {"2", 2, 2}, {"0", 1, 1}, {"-3", 1, 1}, {"x", 1, 1}, {"+3", 3, 3}, {"", 1, 1}, {"4294967297", 32, 1000}};
  for (const Span& c : kSpans) {
    const std::string written = "='" + std::string{c.written} + "'";
    const Document document =
        parse_html("<table><tr><td colspan" + written + " rowspan" + written + ">a<td>b<tr><td>c<td>d</table>");
    ASSERT_FALSE(document.blocks.empty());
    EXPECT_EQ(document.blocks[0].cell.columns, c.columns) << c.written;
    EXPECT_EQ(document.blocks[0].cell.rows, c.rows) << c.written;
  }
}

}  // namespace
}  // namespace unbake::html
