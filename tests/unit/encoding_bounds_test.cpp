// No function of bytes reads beyond them: every prefix of every sample goes through all of them, each in a block of
// exactly its size.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "encoding/binary.hpp"
#include "encoding/decode/decode.hpp"
#include "encoding/decode/encode.hpp"
#include "encoding/decode/utf7.hpp"
#include "encoding/detect/detect.hpp"
#include "encoding/detect/evidence.hpp"
#include "encoding/detect/sample.hpp"
#include "encoding/detect/segments.hpp"
#include "encoding/detect/seven_bit.hpp"
#include "encoding/detect/utf16.hpp"
#include "encoding/parts.hpp"
#include "encoding/prescan.hpp"
#include "encoding/sniff.hpp"
#include "encoding/tables/label.hpp"
#include "encoding/tables/structure.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;
using namespace std::string_view_literals;

class Bounds : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(test::load_data(), ""); }
};

/// Text of every script that an encoding has; what one has no bytes for becomes "?".
constexpr std::string_view kText = "<p>a~b+c é Ж ω ש ع ไ 中文、乂丂ｱ国한국가 😀\n</p>";

/// What files begin with, and what markup and escapes are made of: a reader that expects more finds the end.
constexpr std::string_view kBeginnings[] = {
    "RIFF\x10\0\0\0WEBPVP8 "sv,
    "RIFF\x10\0\0\0WAVEfmt "sv,
    "RIFFRIFFRIFF"sv,
    "\0\0\0\x20"
    "ftypavif"sv,
    "\x89PNG\r\n\x1A\n\0"sv,
    "\xFF\xD8\xFF\xE0"sv,
    "GIF89a\1"sv,
    "%PDF-1.7"sv,
    "PK\3\4\x14"sv,
    "\x1F\x8B\x08\0"sv,
    "Rar!\x1A\x07\0"sv,
    "7z\xBC\xAF\x27\x1C\0"sv,
    "\xFD"
    "7zXZ\0\0"sv,
    "\x28\xB5\x2F\xFD\0"sv,
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"sv,
    "\0\0\x01\0\0"sv,
    "\0asm\1"sv,
    "\x7F"
    "ELF\2"sv,
    "OggS\0\0"sv,
    "\x1A\x45\xDF\xA3\0"sv,
    "wOFF\0"sv,
    "wOF2\0"sv,
    "\xEF\xBB\xBF\xEF\xBB\xBF"
    "a"sv,
    "\xFF\xFE\0\xD8\0\xDC"
    "a\0"sv,
    "\xFE\xFF\xD8\0\xDC\0\0a"sv,
    "a\0b\0c\0d\0e\0\n\0"sv,
    "\0a\0b\0c\0d\0e\0\n"sv,
    "<?xml version='1.0' encoding=\"gbk\" ?>"sv,
    "<!-- a --><!--> <!DOCTYPE html><meta http-equiv='content-type' content=\"text/html; charset = 'gbk'\" x=y/>"sv,
    "<meta charset = koi8-r ><body>"sv,
    "</a b=c><a =d = 'e' f=\"g\" h/><\xD6\xD0<\xD6\xD0>"sv,
    "\x1B$B\x46\x7C\x1B(B\x1B(I\x31\x1B(J\\~\x1B$@\x1B\x1B$"sv,
    "~{VPND~}~~~\n~{VP\n~{V~"sv,
    "+ZihZKU4LU0g-+AAA-+-+/+"sv,
    "\x81\x30\x81\x30\x84\x31\xA4\x37\x95\x32\x82\x36\x81\x30\x81"sv,
    "\x8F\xB0\xA1\x8E\xA2\xA1\xA1\x8E\xB1\x88\x62\x88\xA3\x80\xA0\xFF"sv,
    "\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80\xED\xA0\x80\xF4\x90\x80\x80\xC0\x80\xE4\xB8"sv,
};

std::vector<std::string> samples() {
  std::vector<std::string> all;
  for (const std::string_view beginning : kBeginnings) all.emplace_back(beginning);
  for (const std::string_view name : all_names()) {
    const auto encoded = encode(kText, name);
    if (encoded.ok()) all.push_back(encoded.value().bytes);
  }
  // A page whose parts are in two encodings.
  const std::string line = "<li>昨天下午，图书馆</li>";
  all.push_back(line + encode(line, "gbk").value().bytes + line + encode("<li>été, déjà</li>", "latin1").value().bytes);
  return all;
}

template <typename Look>
void with_every_prefix(Look look) {
  for (const std::string& sample : samples()) {
    for (std::size_t length = 0; length <= sample.size(); ++length) {
      SCOPED_TRACE(length);
      look(ExactBytes(std::string_view(sample).substr(0, length)));
    }
  }
}

bool is_well_formed(std::string_view text) { return decode(ExactBytes(text), "utf-8").value().replaced == 0; }

TEST_F(Bounds, DecodersKeepToTheBytes) {
  with_every_prefix([](const ExactBytes& bytes) {
    for (const std::string_view name : test::ways_to_decode()) {
      const auto decoded = decode(bytes, name);
      ASSERT_TRUE(decoded.ok());
      EXPECT_TRUE(is_well_formed(decoded.value().text)) << name;
    }
  });
}

TEST_F(Bounds, WalksKeepToTheBytes) {
  with_every_prefix([](const ExactBytes& exact) {
    const Bytes bytes = exact;
    EXPECT_LE(evidence_sample(bytes).size(), bytes.size());
    EXPECT_LE(without_markup(bytes).size(), bytes.size() * 2);
    EXPECT_LE(BytePairs(bytes).counts().size(), bytes.size());
    for (const std::string_view name : all_names()) {
      if (const auto structure = structure_of(name)) EXPECT_LE(walk(bytes, *structure).characters, bytes.size());
    }
    for (const Look look : {Look::utf8, Look::legacy}) {
      const std::vector<Segment> all = segments(bytes, look);
      EXPECT_EQ(all.empty() ? 0 : all.back().end, bytes.size());
      EXPECT_LE(gather(bytes, all, look).size(), bytes.size() + all.size());
    }
    const Utf8Shape shape = utf8_shape(bytes);
    EXPECT_LE(shape.sequences + shape.errors, bytes.size());
    EXPECT_TRUE(log_likelihood_ratio(Evidence(bytes), "gbk", test::tables()).ok());
  });
}

TEST_F(Bounds, WhatLooksForSignsKeepsToTheBytes) {
  with_every_prefix([](const ExactBytes& exact) {
    const Bytes bytes = exact;
    is_binary(Evidence(bytes));
    meta_encoding(bytes);
    xml_encoding(bytes);
    utf16_without_mark(bytes);
    seven_bit_encoding(bytes);
    looks_like_utf7(bytes);
    for (const std::string_view name : test::ways_to_decode()) {
      const auto parts = parts_of(bytes, name);
      ASSERT_TRUE(parts.ok());
      EXPECT_EQ(parts.value().back().end, bytes.size());
    }
  });
}

TEST_F(Bounds, PagesAreReadWhateverTheyBeginWith) {
  with_every_prefix([](const ExactBytes& bytes) {
    ASSERT_TRUE(detect(bytes).ok());
    EXPECT_FALSE(detect(bytes).value().empty());
    for (const std::string_view charset : {""sv, "utf-8"sv, "utf-16le"sv, "shift_jis"sv, "windows-1252"sv}) {
      const auto page = decode_page(bytes, {charset, ""});
      ASSERT_TRUE(page.ok());
      EXPECT_TRUE(is_well_formed(page.value().text)) << charset;
    }
  });
}

}  // namespace
}  // namespace unbake::encoding
