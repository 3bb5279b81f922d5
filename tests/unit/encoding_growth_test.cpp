// What it takes to decode a page grows with the page, whatever the bytes.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "encoding/decode/encode.hpp"
#include "encoding/prescan.hpp"
#include "encoding/sniff.hpp"
#include "encoding_data.hpp"
#include "growth.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using test::Generator;
using test::repeated;
using namespace std::string_literals;

class Growth : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }

  static std::string bytes_of(std::string_view text, std::string_view encoding) {
    return encode(text, encoding).value().bytes;
  }

  /// `declared`: what HTTP says.
  static void expect_linear(const std::vector<Generator>& generators, std::string_view declared = "") {
    // Where the head alone is looked at (the prescan: 64 KB), both sizes are within it.
    for (const std::size_t size : {std::size_t{30'000}, std::size_t{100'000}}) {
      for (const Generator& generator : generators) {
        test::expect_linear(generator, size, [declared](std::string_view input) {
          EXPECT_TRUE(
              decode_page({reinterpret_cast<const std::uint8_t*>(input.data()), input.size()}, {declared, ""}).ok());
        });
      }
    }
  }
};

/// A linear congruential generator (Numerical Recipes): the same bytes on every machine.
Generator random_bytes(std::string name, std::uint8_t always) {
  return {std::move(name), [always](std::size_t size) {
            std::string bytes;
            for (std::uint32_t x = 1; bytes.size() < size;) {
              x = x * 1664525U + 1013904223U;
              bytes.push_back(static_cast<char>(x >> 24U | always));
            }
            return bytes;
          }};
}

Generator numbered(std::string name, std::string begin, std::string before, std::string after) {
  return {std::move(name),
          [begin = std::move(begin), before = std::move(before), after = std::move(after)](std::size_t size) {
            std::string text = begin;
            for (std::size_t i = 0; text.size() < size; ++i) text += before + std::to_string(i) + after;
            return text;
          }};
}

TEST_F(Growth, EscapesOfSevenBits) {
  const std::vector<Generator> storms = {
      repeated("HZ, nothing in it", "~{~}"),
      repeated("HZ, begun", "~{"),
      repeated("HZ, pairs", "~{VPND~}"),
      repeated("HZ, one for all", "VPND", "~{"),
      repeated("tildes", "~"),
      repeated("ISO-2022-JP, to ASCII", "\x1B(B"),
      repeated("ISO-2022-JP, nothing in it", "\x1B$B\x1B(B"),
      repeated("ISO-2022-JP, pairs", "\x1B$B\x46\x7C\x1B(B"),
      repeated("ESC", "\x1B"),
      repeated("UTF-7, NUL", "+AAA-"),
      repeated("UTF-7, letters", "+ZihZKU4LU0g-"),
      repeated("UTF-7, one for all", "ZihZKU4LU0g", "+"),
      repeated("plus signs", "+"),
      repeated("ASCII", "plain text of words and more "),
  };
  for (const std::string_view declared : {"", "hz-gb-2312", "iso-2022-jp", "utf-8"}) expect_linear(storms, declared);
}

TEST_F(Growth, BytesWithoutSense) {
  const std::vector<Generator> storms = {
      repeated("FF", "\xFF"),
      repeated("80", "\x80"),
      repeated("FF here and there", "a\xFF"),
      repeated("NUL here and there", "abcdefghijklmnopqrstuvwxyz\0"s),
      repeated("leads", "\x81"),
      repeated("leads at line ends", "\x81\n"),
      repeated("leads before tags", "\x81<b>"),
      repeated("characters of UTF-8 cut short", "\xE4 "),
      repeated("UTF-8 and FF", "中\xFF"),
      repeated("blocks of UTF-8 and FF", "中中中中中中中中中中中中中中中中中中中中中中中中\xFF"),
      repeated("four-byte GB 18030", "\x81\x30\x81\x30"),
      repeated("one letter in a line", "word word word word word word \xE9 "),
      repeated("byte order marks", "\xEF\xBB\xBF"),
      repeated("byte order marks inside", "a\xEF\xBB\xBF"),
      repeated("byte order marks of UTF-16", "\xFF\xFE"),
      random_bytes("random bytes", 0),
      random_bytes("random bytes over 7F", 0x80),
  };
  for (const std::string_view declared : {"", "utf-8", "gbk", "koi8-r"}) expect_linear(storms, declared);
}

TEST_F(Growth, Utf16) {
  expect_linear({
      repeated("text", bytes_of("中文 text\n", "utf-16le")),
      repeated("text, big-endian", bytes_of("中文 text\n", "utf-16be")),
      repeated("lone surrogates", "\0\xD8"s),
      repeated("NULs between", "a\0b\0"s),
  });
}

TEST_F(Growth, MarkupBeforeADeclaration) {
  expect_linear({
      numbered("attributes of a meta", "<meta ", "a", " "),
      numbered("attributes of a tag", "<p ", "a", " "),
      repeated("metas", "<meta charset=x>"),
      repeated("content without end", "charset=", "<meta content='"),
      repeated("content without a value", "charset ", "<meta content='"),
      repeated("a long label", "x", "<meta charset="),
      repeated("comments", "<!-- -->"),
      repeated("comments that begin", "<!--"),
      repeated("tags that begin", "<a "),
      repeated("tags that begin behind letters", "<a", "\xE9\xE8\xE7"),
      repeated("tags that begin, with letters", "<b\xE9"),
      repeated("brackets", "<"),
      repeated("brackets before letters", "<\xE9"),
      repeated("quotes that begin", "<a b='"),
  });
}

TEST_F(Growth, PartsInManyEncodings) {
  const std::vector<Generator> pages = {
      repeated("lines of two letters", "中文\n\xE9\xE8\n"),
      repeated("tags of two letters", "<中文<\xE9\xE8"),
      repeated("UTF-8 and GBK", "<li>今日要闻：新图书馆" + bytes_of("<li>今日要闻新图书馆周一开放", "gbk")),
      repeated("UTF-8 and windows-1251", "<b>中文" + bytes_of("<i>Привет, мир", "windows-1251")),
      repeated("UTF-8 and Shift_JIS", "中文\n" + bytes_of("図書館の本\n", "shift_jis")),
  };
  for (const std::string_view declared : {"", "utf-8", "gbk", "shift_jis"}) expect_linear(pages, declared);
}

}  // namespace
}  // namespace unbake::encoding
