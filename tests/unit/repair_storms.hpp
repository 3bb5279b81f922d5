// Texts that make repair work: each a piece that goes on and on, by name. What they look like to a rule is all that
// they are for.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace unbake::testing {

struct Storm {
  std::string_view name;
  std::string_view piece;     ///< repeated; "%" in it counts up, so that no two are alike
  std::string_view before{};  ///< once, at the begin
  std::string_view behind{};  ///< half as many bytes, behind the pieces
  std::string_view script{};  ///< what is asked for
  bool is_fullwidth = false;  ///< likewise
};

inline constexpr Storm kStorms[] = {
    {.name = "question marks between ideographs", .piece = "国家发?"},
    {.name = "what looks like lost bytes", .piece = "国家发展改革委昨天宣布?敝袊"},
    {.name = "the same, a line each", .piece = "国家发展改革委昨天宣布?敝袊\n"},
    {.name = "lost bytes before punctuation", .piece = "国家发展改?!敝袊"},
    {.name = "lost bytes in a run", .piece = "“中?!敝"},
    {.name = "question marks alone", .piece = "?"},
    {.name = "replacement characters", .piece = "中\xEF\xBF\xBD"},
    {.name = "annotations in pinyin", .piece = "網(wǎng)"},
    {.name = "annotations without a character", .piece = "(wǎng)"},
    {.name = "rests of annotations", .piece = "中?wǎng)"},
    {.name = "annotations among lost bytes", .piece = "中?!網(wǎng)敝袊"},
    {.name = "combining marks", .piece = "\xCC\x81", .before = "中(wa"},
    {.name = "brackets that nothing closes", .piece = "(", .before = "中?!"},
    {.name = "words of ASCII", .piece = "%a ", .before = "中", .behind = "?!敝"},
    {.name = "UTF-8 read as GBK, bytes lost", .piece = "鏈€鍚庤?"},
    {.name = "the same, a line each", .piece = "鏈€鍚庤?\n"},
    {.name = "marks of lost bytes alone", .piece = "鏈????????"},
    {.name = "Polish read as Greek", .piece = "Ksiąika leďy na pσłce; % ktoś ją przeczytaΉ\n"},
    {.name = "Russian read as Turkish", .piece = "Áèáëèîòåêà % îòêðûâàåòñÿ óòðîì\n"},
    {.name = "the same in one line", .piece = "Áèáëèîòåêà % îòêðûâàåòñÿ óòðîì "},
    {.name = "French read as Latin, with its spaces", .piece = "voilÃ le tÃªte Ã la cafÃ dâ€ "},
    {.name = "UTF-8 misread twice in one line", .piece = "cafÃƒÂ© a "},
    {.name = "signs in words", .piece = "L°b, § a%b c±d\n"},
    {.name = "UTF-8 misread five times", .piece = "aÃƒÆ’Ã†â€™Ãƒâ€šÃ‚Â©%\n"},
    {.name = "C1 controls", .piece = "a\xC2\x93%b\xC2\x94 "},
    {.name = "zero-width spaces", .piece = "a\xE2\x80\x8B"},
    {.name = "zero-width spaces alone", .piece = "\xE2\x80\x8B", .before = "a"},
    {.name = "bidi marks", .piece = "\xE2\x80\x8F", .before = "abc"},
    {.name = "soft hyphens", .piece = "中\xC2\xAD"},
    {.name = "entities", .piece = "&#22269;"},
    {.name = "names of entities", .piece = "caf&eacute; "},
    {.name = "entities of entities", .piece = "&amp;amp;amp;#22269;"},
    {.name = "an ampersand escaped without end", .piece = "amp;", .before = "&"},
    {.name = "percent signs", .piece = "%41%E5%9B%BD"},
    {.name = "a percent sign escaped without end", .piece = "25", .before = "%"},
    {.name = "escapes of JSON", .piece = "\\u56fd\\ud83d\\ude00"},
    {.name = "half surrogates as escapes of JSON", .piece = "\\ud83d\\u0041\\ude00"},
    {.name = "escapes among letters of their own", .piece = "a\\u0061", .before = "caf&eacute; a"},
    {.name = "backslashes", .piece = "\\"},
    {.name = "bytes in hexadecimal", .piece = "\\xe5\\xe5"},
    {.name = "quoted-printable", .piece = "=E5=9B=BD=20"},
    {.name = "soft line breaks", .piece = "=E5=9B=BD=\n"},
    {.name = "HZ", .piece = "~{9z9z~}"},
    {.name = "HZ that nothing closes", .piece = "~{9z9z"},
    {.name = "HZ in escapes", .piece = "&#126;{9z9z~}"},
    {.name = "escapes that make escapes", .piece = "&#92;u0026#37;E5&#37;9B%BD"},
    {.name = "text without a space", .piece = "这座新的图书馆今天正式开放读者可以免费借书", .script = "hant"},
    {.name = "commas behind letters", .piece = "a,", .before = "中 ", .is_fullwidth = true},
    {.name = "spaces before commas", .piece = " ", .before = "中a", .behind = ",", .is_fullwidth = true},
    {.name = "nested brackets", .piece = "(", .before = "中", .behind = ")", .is_fullwidth = true},
    {.name = "nested brackets around a letter", .piece = "(", .before = "中a", .behind = ")", .is_fullwidth = true},
};

/// About `size` bytes of it.
inline std::string make(const Storm& storm, std::size_t size) {
  std::string text{storm.before};
  for (std::size_t n = 0; text.size() < size; ++n) {
    for (const char c : storm.piece) {
      if (c == '%' && storm.piece.find("%4") == std::string_view::npos) {
        text += std::to_string(n);
      } else {
        text += c;
      }
    }
  }
  const std::size_t end = text.size() + (storm.behind.empty() ? 0 : size / 2);
  while (text.size() < end) text += storm.behind;
  return text;
}

}  // namespace unbake::testing
