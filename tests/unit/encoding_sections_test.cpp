// Sections of unbake.data with wrong bytes: refused, or harmless in use.
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;

using Section = std::vector<std::uint8_t>;

Section section(std::string_view name) {
  const Bytes bytes = testing::data_section("unbake.data", name);
  return {bytes.begin(), bytes.end()};
}

/// Every pair and every four bytes of GB 18030 that differ in how they are found.
std::string all_bytes() {
  std::string bytes;
  for (int lead = 0x80; lead <= 0xFF; ++lead) {
    for (int trail = 0x30; trail <= 0xFF; ++trail) bytes += {static_cast<char>(lead), static_cast<char>(trail), ' '};
  }
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (const std::string_view rest : {"\x30\x81\x30", "\x31\x84\x35", "\x39\xFE\x39"}) {
      bytes += static_cast<char>(lead);
      bytes += rest;
    }
  }
  return bytes;
}

/// Uses all that the sections have; what comes out is UTF-8 whatever it says.
void use(const Tables& tables) {
  const std::string bytes = all_bytes();
  const std::string_view texts[] = {"昨天下午，市图书馆举办了一场讲座 \U00020B9F", "Une soirée réussie", "Привет, мир"};
  for (const std::string_view name : test::ways_to_decode()) {
    const auto decoded = decode(ExactBytes(bytes), name, tables);
    if (decoded.ok()) EXPECT_EQ(unicode::first_ill_formed(decoded.value().text), std::string_view::npos) << name;
    for (const std::string_view text : texts) {
      const auto encoded = encode(text, name, tables);
      if (encoded.ok()) static_cast<void>(detect(Evidence(ExactBytes(encoded.value().bytes)), tables));
    }
  }
}

ExactBytes exact(const Section& section) {
  return ExactBytes({reinterpret_cast<const char*>(section.data()), section.size()});
}

/// Refused, or of use.
void expect_survived(const std::string& label, const Section& indexes, const Section& detection) {
  SCOPED_TRACE(label);
  auto read_indexes = Indexes::load(exact(indexes));
  auto models = language::Models::load(exact(detection));
  if (!read_indexes.ok()) EXPECT_EQ(read_indexes.error().code, ErrorCode::bad_data_file);
  if (!models.ok()) EXPECT_EQ(models.error().code, ErrorCode::bad_data_file);
  if (!read_indexes.ok() || !models.ok()) return;
  Tables tables;
  if (!tables.add(std::move(read_indexes).value(), std::move(models).value())) use(tables);
}

constexpr int kTries = 24;

template <typename Change>
void expect_changes_survived(std::string_view changed, Change change) {
  const Section indexes = section("indexes"), detection = section("detection");
  std::mt19937 random(1);
  for (int i = 0; i < kTries; ++i) {
    Section broken = changed == "indexes" ? indexes : detection;
    change(broken, i, random);
    const std::string label = std::string(changed) + " " + std::to_string(i);
    expect_survived(label, changed == "indexes" ? broken : indexes, changed == "indexes" ? detection : broken);
  }
}

TEST(Sections, WrongBytes) {
  for (const std::string_view name : {"indexes", "detection"}) {
    expect_changes_survived(name, [](Section& broken, int i, std::mt19937& random) {
      // A few near the beginning, where names and counts are, then ever more anywhere.
      const bool is_near = i % 4 == 0;
      for (int left = is_near ? 1 : 1 << i / 3; left > 0; --left) {
        const std::size_t limit = is_near ? 600 : broken.size();
        const std::size_t at = std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
        broken[at] = static_cast<std::uint8_t>(random());
      }
    });
  }
}

TEST(Sections, CutShort) {
  for (const std::string_view name : {"indexes", "detection"}) {
    expect_changes_survived(name, [](Section& broken, int i, std::mt19937& random) {
      const auto any = std::uniform_int_distribution<std::size_t>(0, broken.size() - 1)(random);
      broken.resize(i < kTries / 2 ? static_cast<std::size_t>(i) : any);
    });
  }
}

/// A letter model of one language, "xx", with these symbols, and nothing else.
Section letters(const std::vector<std::uint8_t>& symbols, std::size_t steps) {
  Section section = {1, 2, 'x', 'x'};
  if (symbols.size() >= 0x80) section.push_back(static_cast<std::uint8_t>(symbols.size() | 0x80));
  section.push_back(static_cast<std::uint8_t>(symbols.size() >= 0x80 ? symbols.size() >> 7 : symbols.size()));
  section.insert(section.end(), symbols.begin(), symbols.end());
  section.insert(section.end(), steps, 1);
  section.insert(section.end(), {0, 0});
  return section;
}

TEST(Sections, LetterModelsThatScoresCannotUse) {
  struct Case {
    std::string label;
    Section section;
    bool is_sound;
  };
  std::vector<std::uint8_t> many(300, 'a');
  many[0] = '_';
  many[1] = '?';
  const std::vector<Case> cases = {
      {"sound", letters({'_', '?', 'a'}, 9), true},
      {"no boundary", letters({'?', 'a'}, 4), false},
      {"nothing for other letters", letters({'_', 'a'}, 4), false},
      {"steps are missing", letters({'_', '?', 'a'}, 8), false},
      {"more symbols than a byte can tell", letters(many, 300 * 300), false},
  };
  for (const Case& c : cases) {
    const auto models = language::Models::load(c.section);
    EXPECT_EQ(models.ok(), c.is_sound) << c.label;
    if (!models.ok()) EXPECT_EQ(models.error().code, ErrorCode::bad_data_file) << c.label;
  }
}

TEST(Sections, IndexesOfWhatIsNoCharacter) {
  const auto index = [](std::string_view name, std::uint16_t entry) {
    Section section = {1, static_cast<std::uint8_t>(name.size())};
    section.insert(section.end(), name.begin(), name.end());
    const auto step = static_cast<std::uint16_t>(entry - 1);
    section.insert(section.end(), {1, static_cast<std::uint8_t>(step), static_cast<std::uint8_t>(step >> 8)});
    return section;
  };
  EXPECT_TRUE(Indexes::load(index("koi8-r", 0x416)).ok());
  for (const std::string_view name : {"koi8-r", "gb18030", "big5", "jis0212"}) {
    EXPECT_FALSE(Indexes::load(index(name, 0xD800)).ok()) << name;
    EXPECT_FALSE(Indexes::load(index(name, 0xDFFF)).ok()) << name;
  }
}

TEST(Sections, WhatLacksAnEncodingOrALanguageIsNotTaken) {
  const Section lacking_letters = letters({'_', '?', 'a'}, 9);
  const Section lacking_indexes = {1, 6, 'k', 'o', 'i', '8', '-', 'r', 1, 0x15, 0x04};
  const Section indexes = section("indexes"), detection = section("detection");
  Tables tables;
  EXPECT_TRUE(tables.add(Indexes::load(lacking_indexes).value(), language::Models::load(detection).value()));
  EXPECT_TRUE(tables.add(Indexes::load(indexes).value(), language::Models::load(lacking_letters).value()));
  EXPECT_EQ(tables.models().error().code, ErrorCode::needs_data) << "nothing was taken of either";
  EXPECT_EQ(tables.single_byte("koi8-r").error().code, ErrorCode::needs_data);
  EXPECT_FALSE(tables.add(Indexes::load(indexes).value(), language::Models::load(detection).value()));
  EXPECT_TRUE(tables.single_byte("koi8-r").ok());
  EXPECT_TRUE(detect(Evidence(ExactBytes("\xD6\xD0\xB9\xFA")), tables).ok());
}

}  // namespace
}  // namespace unbake::encoding
