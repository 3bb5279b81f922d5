#include <gtest/gtest.h>

#include "encoding/binary.hpp"
#include "encoding/prescan.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using namespace std::string_literals;
using namespace std::string_view_literals;

struct Case {
  const char* label;
  std::string bytes;
  std::string_view encoding;
};

TEST(Prescan, Meta) {
  const Case cases[] = {
      {"the plain form", "<meta charset=gbk>", "gbk"},
      {"quotes, case, spaces", "<META  CharSet = ' GB2312 ' >", "gbk"},
      {"a slash behind the name", "<meta/charset=gbk />", "gbk"},
      {"http-equiv", "<meta http-equiv=Content-Type content='text/html; charset=big5'>", "big5"},
      {"content before http-equiv", "<meta content='text/html;charset=\"big5\"' http-equiv=content-type>", "big5"},
      {"charset beats content", "<meta charset=gbk content='charset=big5'>", "gbk"},
      {"the first of two attributes", "<meta charset=gbk charset=big5>", "gbk"},
      {"the second of two words", "<meta http-equiv=content-type content='charset charset=gbk;'>", "gbk"},
      {"behind a comment", "<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"},
      {"the shortest comment", "<!--><meta charset=gbk>-->", "gbk"},
      {"behind other tags", "<!doctype html><html lang='>'><link x='<meta charset=big5>'><meta charset=gbk>", "gbk"},
      {"behind what is no tag", "a < b <3 <meta charset=gbk>", "gbk"},
      {"behind a meta with an unknown label", "<meta charset=klingon><meta charset=gbk>", "gbk"},
      {"behind 60,000 bytes of style", "<style>" + std::string(60000, ' ') + "</style><meta charset=gbk>", "gbk"},
      {"utf-16 cannot be", "<meta charset=utf-16le>", "utf-8"},
      {"x-user-defined is windows-1252", "<meta charset=x-user-defined>", "windows-1252"},
      // Near misses.
      {"nothing", "", ""},
      {"not meta", "<metacharset=gbk>", ""},
      {"content without http-equiv", "<meta content='text/html; charset=gbk'>", ""},
      {"a slash belongs to a value without quotes", "<meta charset=gbk/>", ""},
      {"another http-equiv", "<meta http-equiv=refresh content='charset=gbk'>", ""},
      {"an open quote in content", "<meta http-equiv=content-type content='charset=\"gbk'>", ""},
      {"an open comment", "<!-- <meta charset=gbk>", ""},
      {"in the body", "<body><meta charset=gbk>", ""},
      {"in an end tag", "</meta charset=gbk>", ""},
      {"in a declaration", "<!x meta charset=gbk>", ""},
      {"behind 64 KB", std::string(66000, ' ') + "<meta charset=gbk>", ""},
      {"cut short", "<meta charset=", ""},
      {"cut short in a quote", "<meta charset='", ""},
      {"cut short before anything", "<meta ", ""},
      {"a lone less-than sign", "<", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(meta_encoding(ExactBytes(c.bytes)), c.encoding) << c.label;
}

TEST(Prescan, Xml) {
  const Case cases[] = {
      {"a declaration", "<?xml version='1.0' encoding=\"GB2312\"?><html/>", "gbk"},
      {"utf-16 cannot be", "<?xml encoding='UTF-16'?>", "utf-8"},
      // Near misses.
      {"not at the start", " <?xml encoding='gbk'?>", ""},
      {"none given", "<?xml version='1.0'?><a encoding='gbk'>", ""},
      {"cut short", "<?xml", ""},
      {"cut short in a quote", "<?xml encoding='gb", ""},
      {"nothing", "", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(xml_encoding(ExactBytes(c.bytes)), c.encoding) << c.label;
}

TEST(Binary, BytesThatAreNoText) {
  const std::string control_heavy = "text\x01\x02\x03\x04 and some more"s + std::string(8, '\0');
  const std::string shifted =
      "\x0E@L\x0F \x0E"
      "9.<\x0F"s;
  const std::string shifts_beside_bytes = shifted + "\xC4\x01"s;
  for (const std::string_view bytes : {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "%PDF-1.7"sv, "PK\x03\x04\x14"sv,
                                       "\xFF\xD8\xFF\xE0"sv, "GIF89a"sv, "RIFF\x10\0\0\0WEBPVP8 "sv,
                                       "\0\0\0\x20"
                                       "ftypavif"sv,
                                       std::string_view(control_heavy), std::string_view(shifts_beside_bytes)}) {
    EXPECT_TRUE(is_binary(Evidence(ExactBytes(bytes)))) << bytes;
  }
  for (const std::string_view bytes :
       {""sv, "text"sv, "PK is a label"sv, "RIFF raff"sv, "BM is no bitmap"sv, "GIF is a format"sv,
        "a NUL\0 in a long line"sv,
        "u\0t\0f\0-\0"
        "1\0"
        "6\0"sv,
        "\x1B$BCf\x1B(B"sv, std::string_view(shifted), "\xD6\xD0\xCE\xC4"sv, "\xFF\xFE\0\0"sv, "\tx\r\n"sv}) {
    EXPECT_FALSE(is_binary(Evidence(ExactBytes(bytes)))) << bytes;
  }
}

}  // namespace
}  // namespace unbake::encoding
