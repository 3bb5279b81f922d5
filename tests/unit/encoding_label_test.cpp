#include <gtest/gtest.h>

#include "encoding/decode/decode.hpp"
#include "encoding/tables/label.hpp"
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
      {"iso-2022-kr", "iso-2022-kr"},
      {"ISO-2022-CN-EXT", "iso-2022-cn"},
      {"replacement", "replacement"},
      {"utf-16", "utf-16le"},
      {"unicodeFFFE", "utf-16be"},
      {"logical", "iso-8859-8-i"},
      {"x-user-defined", "x-user-defined"},
      // Code pages by their number.
      {"cp437", "ibm437"},
      {"IBM437", "ibm437"},
      {"437", "ibm437"},
      {"ibm-850", "ibm850"},
      {"CP_850", "ibm850"},
      {"windows-850", "ibm850"},
      {"csIBM857", "ibm857"},
      {"IBM00858", "ibm858"},
      {"IBM01140", "ibm1140"},
      {"CCSID00858", "ibm858"},
      {"x-IBM1025", "ibm1025"},
      {"cpibm284", "ibm284"},
      {"ibm-37", "ibm037"},
      {"037", "ibm037"},
      {"cp-866", "ibm866"},  // of the Standard, which knows fewer ways to write it
      {"cp874", "ibm874"},
      {"dos-874", "windows-874"},  // the Standard's labels come first
      // And by name.
      {"csPC8CodePage437", "ibm437"},
      {"EBCDIC-CP-US", "ibm037"},
      {"ebcdic-cp-ch", "ibm500"},
      {"mac-ce", "x-mac-ce"},
      {"x-MacCentralEurope", "x-mac-ce"},
      {"windows-10006", "x-mac-greek"},
      {"MacTurkish", "x-mac-turkish"},
      // Near misses.
      {"ibm", ""},
      {"ibm000", ""},
      {"cp", ""},
      {"1252", ""},
      {"ibm1252", ""},
      {"cp4370", ""},
      {"cp--437", ""},
      {"cp437x", ""},
      {"ascii437", ""},
      {"ibm-ibm437", ""},
      {"10029", ""},
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
  EXPECT_EQ(all_names().size(), 92U);
  for (const std::string_view name : all_names()) {
    EXPECT_EQ(name_of_label(name), name);
    EXPECT_NE(family_of(name), Family::none) << name;
    EXPECT_TRUE(decode(test::ExactBytes("a\xC4\xE3"), name).ok()) << name;
  }
  EXPECT_EQ(family_of("GBK"), Family::none) << "names are in lower case";
}

}  // namespace
}  // namespace unbake::encoding
