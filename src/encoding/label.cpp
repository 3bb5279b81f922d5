#include "encoding/label.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace unbake::encoding {
namespace {

/// https://encoding.spec.whatwg.org/#names-and-labels, in its order; names and labels in lower case.
///
/// Where ICU's table differs from the Standard's index (all one- and two-byte sequences were compared, with ICU 76):
/// - iso-8859-x, windows-125x, windows-874, koi8-u, ibm866: equal, but for windows-1253 AA, windows-1255 CA, koi8-u AE
///   and BE, windows-874 DB-DE and FC-FF, and ibm866's 1A 1C 7F;
/// - gbk and gb18030: equal on two bytes (the Standard's gbk decoder is its gb18030 decoder; its encoder is not);
/// - shift_jis: JIS X 0208 with Microsoft's extensions, equal but for the single byte 80 and sequences with errors;
/// - euc-kr: Windows-949, equal but for two user-defined rows;
/// - big5: Windows-950, which lacks the Standard's Hong Kong characters (leads 87-A0, C6-C8, F9-FE);
/// - euc-jp: equal on two bytes, but for the C1 controls, 8EE0-8EE2 and sequences with errors.
struct Encoding {
  std::string_view name;
  std::string_view icu;  ///< for Converter::open; empty: not decoded by ICU
  std::string_view labels;
};

// clang-format off
constexpr Encoding kEncodings[] = {
    {"utf-8", "",
     "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    {"ibm866", "ibm-866_P100-1995",
     "866 cp866 csibm866 ibm866"},
    {"iso-8859-2", "ibm-912_P100-1995",
     "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 "
     "latin2"},
    {"iso-8859-3", "ibm-913_P100-2000",
     "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 "
     "latin3"},
    {"iso-8859-4", "ibm-914_P100-1995",
     "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 "
     "latin4"},
    {"iso-8859-5", "ibm-915_P100-1995",
     "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
     "iso_8859-5:1988"},
    {"iso-8859-6", "ibm-1089_P100-1995",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
     "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"iso-8859-7", "ibm-9005_X110-2007",
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 "
     "iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    {"iso-8859-8", "ibm-5012_P100-1999",
     "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 "
     "iso88598 iso_8859-8 iso_8859-8:1988 visual"},
    {"iso-8859-8-i", "ibm-5012_P100-1999",
     "csiso88598i iso-8859-8-i logical"},
    {"iso-8859-10", "iso-8859_10-1998",
     "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"iso-8859-13", "ibm-921_P100-1995",
     "iso-8859-13 iso8859-13 iso885913"},
    {"iso-8859-14", "iso-8859_14-1998",
     "iso-8859-14 iso8859-14 iso885914"},
    {"iso-8859-15", "ibm-923_P100-1998",
     "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    {"iso-8859-16", "",
     "iso-8859-16"},
    {"koi8-r", "ibm-878_P100-1996",
     "cskoi8r koi koi8 koi8-r koi8_r"},
    {"koi8-u", "ibm-1168_P100-2002",
     "koi8-ru koi8-u"},
    {"macintosh", "macos-0_2-10.2",
     "csmacintosh mac macintosh x-mac-roman"},
    {"windows-874", "windows-874-2000",
     "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    {"windows-1250", "ibm-5346_P100-1998",
     "cp1250 windows-1250 x-cp1250"},
    {"windows-1251", "ibm-5347_P100-1998",
     "cp1251 windows-1251 x-cp1251"},
    {"windows-1252", "ibm-5348_P100-1997",
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
     "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"},
    {"windows-1253", "ibm-5349_P100-1998",
     "cp1253 windows-1253 x-cp1253"},
    {"windows-1254", "ibm-5350_P100-1998",
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
     "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"},
    {"windows-1255", "ibm-9447_P100-2002",
     "cp1255 windows-1255 x-cp1255"},
    {"windows-1256", "ibm-9448_X100-2005",
     "cp1256 windows-1256 x-cp1256"},
    {"windows-1257", "ibm-9449_P100-2002",
     "cp1257 windows-1257 x-cp1257"},
    {"windows-1258", "ibm-5354_P100-1998",
     "cp1258 windows-1258 x-cp1258"},
    {"x-mac-cyrillic", "macos-7_3-10.2",
     "x-mac-cyrillic x-mac-ukrainian"},
    {"gbk", "gb18030-2022|gb18030",
     "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    {"gb18030", "gb18030-2022|gb18030",
     "gb18030"},
    {"big5", "windows-950-2000",
     "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"euc-jp", "euc-jp-2007",
     "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    {"iso-2022-jp", "",
     "csiso2022jp iso-2022-jp"},
    {"shift_jis", "ibm-943_P15A-2003",
     "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    {"euc-kr", "windows-949-2000",
     "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
     "ksc_5601 windows-949"},
    {"replacement", "",
     "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"},
    {"utf-16be", "",
     "unicodefffe utf-16be"},
    {"utf-16le", "",
     "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
    {"x-user-defined", "",
     "x-user-defined"},
};
// clang-format on

constexpr std::string_view kAsciiWhiteSpace = "\t\n\f\r ";

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kEncodings)> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kEncodings[i].name;
  return names;
}();

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equals_ignoring_case(std::string_view any, std::string_view lower_case) {
  if (any.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < any.size(); ++i) {
    if (lower(any[i]) != lower_case[i]) return false;
  }
  return true;
}

bool has_label(const Encoding& encoding, std::string_view label) {
  for (std::size_t begin = 0; begin < encoding.labels.size();) {
    const std::size_t end = std::min(encoding.labels.find(' ', begin), encoding.labels.size());
    if (equals_ignoring_case(label, encoding.labels.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::string_view name_of_label(std::string_view label) {
  const std::size_t first = label.find_first_not_of(kAsciiWhiteSpace);
  if (first == std::string_view::npos) return {};
  label = label.substr(first, label.find_last_not_of(kAsciiWhiteSpace) - first + 1);
  for (const Encoding& encoding : kEncodings) {
    if (has_label(encoding, label)) return encoding.name;
  }
  return {};
}

Error unknown_label(std::string_view label) {
  return {ErrorCode::unknown_encoding,
          "No encoding is called \"" + std::string(label) +
              "\"; use a label of the Encoding Standard, such as gbk, or leave it out to have "
              "it detected."};
}

std::string_view icu_table(std::string_view name) {
  for (const Encoding& encoding : kEncodings) {
    if (encoding.name == name) return encoding.icu;
  }
  return {};
}

std::span<const std::string_view> all_names() { return kNames; }

}  // namespace unbake::encoding
