#include "encoding/tables/label.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"

namespace unbake::encoding {
namespace {

/// https://encoding.spec.whatwg.org/#names-and-labels, in its order; names and labels in lower case.
struct Encoding {
  std::string_view name;
  Family family;
  std::string_view labels;
};

// clang-format off
constexpr Encoding kEncodings[] = {
    {"utf-8", Family::utf8,
     "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    {"ibm866", Family::single_byte,
     "866 cp866 csibm866 ibm866"},
    {"iso-8859-2", Family::single_byte,
     "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 "
     "latin2"},
    {"iso-8859-3", Family::single_byte,
     "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 "
     "latin3"},
    {"iso-8859-4", Family::single_byte,
     "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 "
     "latin4"},
    {"iso-8859-5", Family::single_byte,
     "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
     "iso_8859-5:1988"},
    {"iso-8859-6", Family::single_byte,
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 "
     "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"iso-8859-7", Family::single_byte,
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 "
     "iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    {"iso-8859-8", Family::single_byte,
     "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 "
     "iso88598 iso_8859-8 iso_8859-8:1988 visual"},
    {"iso-8859-8-i", Family::single_byte,
     "csiso88598i iso-8859-8-i logical"},
    {"iso-8859-10", Family::single_byte,
     "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"iso-8859-13", Family::single_byte,
     "iso-8859-13 iso8859-13 iso885913"},
    {"iso-8859-14", Family::single_byte,
     "iso-8859-14 iso8859-14 iso885914"},
    {"iso-8859-15", Family::single_byte,
     "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"},
    {"iso-8859-16", Family::single_byte,
     "iso-8859-16"},
    {"koi8-r", Family::single_byte,
     "cskoi8r koi koi8 koi8-r koi8_r"},
    {"koi8-u", Family::single_byte,
     "koi8-ru koi8-u"},
    {"macintosh", Family::single_byte,
     "csmacintosh mac macintosh x-mac-roman"},
    {"windows-874", Family::single_byte,
     "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    {"windows-1250", Family::single_byte,
     "cp1250 windows-1250 x-cp1250"},
    {"windows-1251", Family::single_byte,
     "cp1251 windows-1251 x-cp1251"},
    {"windows-1252", Family::single_byte,
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
     "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"},
    {"windows-1253", Family::single_byte,
     "cp1253 windows-1253 x-cp1253"},
    {"windows-1254", Family::single_byte,
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
     "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"},
    {"windows-1255", Family::single_byte,
     "cp1255 windows-1255 x-cp1255"},
    {"windows-1256", Family::single_byte,
     "cp1256 windows-1256 x-cp1256"},
    {"windows-1257", Family::single_byte,
     "cp1257 windows-1257 x-cp1257"},
    {"windows-1258", Family::single_byte,
     "cp1258 windows-1258 x-cp1258"},
    {"x-mac-cyrillic", Family::single_byte,
     "x-mac-cyrillic x-mac-ukrainian"},
    {"gbk", Family::multi_byte,
     "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    {"gb18030", Family::multi_byte,
     "gb18030"},
    {"big5", Family::multi_byte,
     "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"euc-jp", Family::multi_byte,
     "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    {"iso-2022-jp", Family::iso_2022_jp,
     "csiso2022jp iso-2022-jp"},
    {"shift_jis", Family::multi_byte,
     "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    {"euc-kr", Family::multi_byte,
     "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
     "ksc_5601 windows-949"},
    {"replacement", Family::replacement,
     "replacement"},
    {"utf-16be", Family::utf16,
     "unicodefffe utf-16be"},
    {"utf-16le", Family::utf16,
     "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
    {"x-user-defined", Family::single_byte,
     "x-user-defined"},
    // Beyond the Standard. Names of code pages are labels by name_of_code_page().
    {"ibm437", Family::single_byte, "cspc8codepage437"},
    {"ibm737", Family::single_byte, ""},
    {"ibm775", Family::single_byte, "cspc775baltic"},
    {"ibm850", Family::single_byte, "cspc850multilingual"},
    {"ibm852", Family::single_byte, "cspcp852"},
    {"ibm855", Family::single_byte, "cspcp855"},
    {"ibm857", Family::single_byte, ""},
    {"ibm858", Family::single_byte, "pc-multilingual-850+euro"},
    {"ibm860", Family::single_byte, ""},
    {"ibm861", Family::single_byte, "cp-is"},
    {"ibm862", Family::single_byte, "cspc862latinhebrew"},
    {"ibm863", Family::single_byte, ""},
    {"ibm864", Family::single_byte, ""},
    {"ibm865", Family::single_byte, ""},
    {"ibm869", Family::single_byte, "cp-gr"},
    {"ibm874", Family::single_byte, "tis620.2533"},
    {"ibm1125", Family::single_byte, "cp866u ruscii"},
    {"x-mac-ce", Family::single_byte,
     "mac-ce mac-centraleurope macce maccentraleurope windows-10029 x-mac-ce "
     "x-mac-centraleurroman x-maccentraleurope"},
    {"x-mac-greek", Family::single_byte,
     "mac-greek macgr macgreek windows-10006 x-mac-greek x-macgreek"},
    {"x-mac-turkish", Family::single_byte,
     "mac-turkish mactr macturkish windows-10081 x-mac-turkish x-macturkish"},
    {"ibm037", Family::ebcdic, "ebcdic-cp-ca ebcdic-cp-nl ebcdic-cp-us ebcdic-cp-wt"},
    {"ibm273", Family::ebcdic, "ebcdic-de"},
    {"ibm277", Family::ebcdic, "ebcdic-cp-dk ebcdic-cp-no ebcdic-dk"},
    {"ibm278", Family::ebcdic, "ebcdic-cp-fi ebcdic-cp-se ebcdic-sv"},
    {"ibm280", Family::ebcdic, "ebcdic-cp-it"},
    {"ibm284", Family::ebcdic, "ebcdic-cp-es"},
    {"ibm285", Family::ebcdic, "ebcdic-cp-gb ebcdic-gb"},
    {"ibm297", Family::ebcdic, "ebcdic-cp-fr"},
    {"ibm424", Family::ebcdic, "ebcdic-cp-he"},
    {"ibm500", Family::ebcdic, "ebcdic-cp-be ebcdic-cp-ch"},
    {"ibm870", Family::ebcdic, "ebcdic-cp-roece ebcdic-cp-yu"},
    {"ibm871", Family::ebcdic, "ebcdic-cp-is ebcdic-is"},
    {"ibm875", Family::ebcdic, ""},
    {"ibm1025", Family::ebcdic, ""},
    {"ibm1026", Family::ebcdic, ""},
    {"ibm1047", Family::ebcdic, ""},
    {"ibm1140", Family::ebcdic, ""},
    {"ibm1141", Family::ebcdic, ""},
    {"ibm1142", Family::ebcdic, ""},
    {"ibm1143", Family::ebcdic, ""},
    {"ibm1144", Family::ebcdic, ""},
    {"ibm1145", Family::ebcdic, ""},
    {"ibm1146", Family::ebcdic, ""},
    {"ibm1147", Family::ebcdic, ""},
    {"ibm1148", Family::ebcdic, ""},
    {"ibm1149", Family::ebcdic, ""},
    {"johab", Family::multi_byte,
     "cp1361 johab ms1361 windows-1361"},
    {"euc-tw", Family::multi_byte,
     "cseuctw euc-tw euctw x-euc-tw"},
    {"iso-2022-kr", Family::iso_2022_kr,
     "csiso2022kr iso-2022-kr"},
    {"iso-2022-cn", Family::iso_2022_cn,
     "csiso2022cn iso-2022-cn iso-2022-cn-ext"},
    {"hz-gb-2312", Family::hz,
     "hz hz-gb-2312"},
    {"utf-7", Family::utf7,
     "csutf7 unicode-1-1-utf-7 utf-7 utf7"},
};
// clang-format on

constexpr auto kNames = [] {
  std::array<std::string_view, std::size(kEncodings)> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kEncodings[i].name;
  return names;
}();

/// What may stand before the number of a code page, a hyphen or underscore behind it.
constexpr std::string_view kBeforeNumber[] = {"",      "ibm",   "cp",   "ccsid",   "csibm",
                                              "x-ibm", "cpibm", "x-cp", "windows", "dos"};

bool has_label(const Encoding& encoding, std::string_view label) {
  for (std::size_t begin = 0; begin < encoding.labels.size();) {
    const std::size_t end = std::min(encoding.labels.find(' ', begin), encoding.labels.size());
    if (equals_ascii_case(label, encoding.labels.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

/// The number that a label ends in, without zeros before it; empty where it ends in none.
constexpr std::string_view number_at_end(std::string_view label) {
  const std::size_t before = label.find_last_not_of("0123456789");
  label.remove_prefix(before == std::string_view::npos ? 0 : before + 1);
  const std::size_t first = label.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view{} : label.substr(first);
}

/// Code pages are numbers that are written in many ways: cp437, ibm-437, IBM00858, 850. Here their names are "ibm" and
/// three digits at least. Empty where the label is none of these.
std::string_view name_of_code_page(std::string_view label) {
  const std::string_view number = number_at_end(label);
  if (number.empty()) return {};
  std::string_view before = label.substr(0, label.find_last_not_of("0123456789") + 1);
  if (before.ends_with('-') || before.ends_with('_')) before.remove_suffix(1);
  const bool is_known =
      std::ranges::any_of(kBeforeNumber, [before](std::string_view known) { return equals_ascii_case(before, known); });
  const auto* const found = std::ranges::find_if(kEncodings, [number](const Encoding& encoding) {
    return encoding.name.starts_with("ibm") && number_at_end(encoding.name) == number;
  });
  return is_known && found != std::end(kEncodings) ? found->name : std::string_view{};
}

}  // namespace

std::string_view name_of_label(std::string_view label) {
  label = trim_ascii(label);
  if (label.empty()) return {};
  for (const Encoding& encoding : kEncodings) {
    if (has_label(encoding, label)) return encoding.name;
  }
  return name_of_code_page(label);
}

Error unknown_label(std::string_view label) {
  return {ErrorCode::unknown_encoding,
          "No encoding is called \"" + std::string(label) +
              "\"; use a label of the Encoding Standard, such as gbk, or of a code page, such as "
              "cp437, or leave it out to have it detected."};
}

Family family_of(std::string_view name) {
  const auto* const found = std::ranges::find(kEncodings, name, &Encoding::name);
  return found == std::end(kEncodings) ? Family::none : found->family;
}

std::span<const std::string_view> all_names() { return kNames; }

}  // namespace unbake::encoding
