#include "encoding/tables/languages.hpp"

namespace unbake::encoding {
namespace {

constexpr Alphabet kAlphabets[] = {
    {"en", {"windows-1252", "macintosh"}},
    {"fr", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"de", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"es", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"pt", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"it", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"nl", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"ca", {"windows-1252", "iso-8859-15"}},
    {"gl", {"windows-1252", "iso-8859-15"}},
    {"eu", {"windows-1252", "iso-8859-15"}},
    {"sv", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"da", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"nb", {"windows-1252", "iso-8859-15", "macintosh", "iso-8859-10"}},
    {"is", {"windows-1252", "iso-8859-15", "iso-8859-10"}},
    {"fi", {"windows-1252", "iso-8859-15", "macintosh"}},
    {"sq", {"windows-1252"}},
    {"ga", {"windows-1252", "iso-8859-14"}},
    {"cy", {"iso-8859-14", "windows-1252"}},
    {"pl", {"windows-1250", "iso-8859-2"}},
    {"cs", {"windows-1250", "iso-8859-2"}},
    {"sk", {"windows-1250", "iso-8859-2"}},
    {"sl", {"windows-1250", "iso-8859-2"}},
    {"hr", {"windows-1250", "iso-8859-2"}},
    {"hu", {"windows-1250", "iso-8859-2"}},
    // The letters of before Unicode 3. ISO 8859-16 has today's at the same bytes: where both fit, those are read.
    {"ro-cedilla", {"windows-1250", "iso-8859-2"}, -0.5},
    {"ro", {"iso-8859-16"}},
    {"eo", {"iso-8859-3"}},
    {"tr", {"windows-1254", "iso-8859-3"}},
    {"lt", {"windows-1257", "iso-8859-13", "iso-8859-4"}},
    {"lv", {"windows-1257", "iso-8859-13", "iso-8859-4"}},
    {"et", {"windows-1257", "iso-8859-13", "windows-1252", "iso-8859-15", "iso-8859-4"}},
    {"vi", {"windows-1258"}},
    {"ru", {"windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic", "ibm855"}},
    {"uk", {"windows-1251", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic"}},
    {"be", {"windows-1251", "ibm866", "iso-8859-5"}},
    {"bg", {"windows-1251", "iso-8859-5", "ibm866", "x-mac-cyrillic", "ibm855"}},
    {"sr", {"windows-1251", "iso-8859-5", "ibm855", "x-mac-cyrillic"}},
    {"mk", {"windows-1251", "iso-8859-5", "ibm855", "x-mac-cyrillic"}},
    {"el", {"windows-1253", "iso-8859-7"}},
    {"he", {"windows-1255", "iso-8859-8"}},
    {"ar", {"windows-1256", "iso-8859-6"}},
    {"fa", {"windows-1256"}},
    {"th", {"windows-874"}},
};

constexpr Ideographs kIdeographs[] = {
    {"zh-Hans", "gbk", Structure::gb18030},
    {"zh-Hant", "gbk", Structure::gb18030},
    {"zh-Hant", "big5", Structure::big5},
    {"ja", "shift_jis", Structure::shift_jis},
    {"ja", "euc-jp", Structure::euc_jp},
    {"ko", "euc-kr", Structure::euc_kr},
    // Of mail and of systems before the web: only where the evidence is plain.
    {"ko", "johab", Structure::johab, -12},
    {"zh-Hant", "euc-tw", Structure::euc_tw, -12},
};

}  // namespace

std::span<const Alphabet> alphabets() { return kAlphabets; }
std::span<const Ideographs> ideographs() { return kIdeographs; }

}  // namespace unbake::encoding
