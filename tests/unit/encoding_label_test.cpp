#include <gtest/gtest.h>

#include "encoding/decode.hpp"
#include "encoding/label.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

TEST(Label, NamesOfLabels) {
  struct Case {
    std::string_view label, name;
  };
  const Case cases[] = {
      {"utf-8", "utf-8"},
      {"UTF8", "utf-8"},
      {" \t\r\nGB2312\f ", "gbk"},
      {"x-gbk", "gbk"},
      {"gb18030", "gb18030"},
      {"latin1", "windows-1252"},
      {"ISO-8859-1", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"ISO-8859-9", "windows-1254"},
      {"tis-620", "windows-874"},
      {"big5-hkscs", "big5"},
      {"ks_c_5601-1987", "euc-kr"},
      {"Windows-31J", "shift_jis"},
      {"hz-gb-2312", "hz-gb-2312"},  // beyond the Standard, as is the next
      {"UTF-7", "utf-7"},
      {"iso-2022-kr", "replacement"},
      {"utf-16", "utf-16le"},
      {"unicodeFFFE", "utf-16be"},
      {"logical", "iso-8859-8-i"},
      {"x-user-defined", "x-user-defined"},
      // Near misses.
      {"", ""},
      {" ", ""},
      {"utf-70", ""},
      {"utf-8 gbk", ""},
      {"utf_8", ""},
      {"gb 2312", ""},
      {"\xC2\xA0utf-8", ""},
      {"gb231", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(name_of_label(c.label), c.name) << '"' << c.label << '"';
}

TEST(Label, EveryNameIsItsOwnLabelAndDecodes) {
  ASSERT_EQ(test::load_data(), "");
  EXPECT_EQ(all_names().size(), 45U);
  for (const std::string_view name : all_names()) {
    EXPECT_EQ(name_of_label(name), name);
    EXPECT_NE(family_of(name), Family::none) << name;
    EXPECT_TRUE(decode(test::ExactBytes("a\xC4\xE3"), name).ok()) << name;
  }
  EXPECT_EQ(family_of("GBK"), Family::none) << "names are in lower case";
}

}  // namespace
}  // namespace unbake::encoding
