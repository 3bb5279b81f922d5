// Sections of unbake.data with wrong bytes: refused, or harmless in use.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encoding/decode.hpp"
#include "encoding/detect.hpp"
#include "encoding/encode.hpp"
#include "encoding/indexes.hpp"
#include "encoding/label.hpp"
#include "encoding/models.hpp"
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

bool is_refused(const Section& indexes, const Section& detection) {
  const auto error_of_indexes =
      set_indexes(ExactBytes({reinterpret_cast<const char*>(indexes.data()), indexes.size()}));
  const auto error_of_models =
      set_models(ExactBytes({reinterpret_cast<const char*>(detection.data()), detection.size()}));
  for (const auto& error : {error_of_indexes, error_of_models}) {
    if (error && error->code != ErrorCode::bad_data_file) std::abort();
  }
  return error_of_indexes || error_of_models;
}

/// Uses all that the sections have; what comes out is UTF-8 whatever it says.
void use() {
  const std::string bytes = all_bytes();
  const std::string_view texts[] = {"昨天下午，市图书馆举办了一场讲座 \U00020B9F", "Une soirée réussie", "Привет, мир"};
  for (const std::string_view name : all_names()) {
    const auto decoded = decode(ExactBytes(bytes), name);
    if (decoded.ok() && unicode::first_ill_formed(decoded.value().text) != std::string_view::npos) std::abort();
    for (const std::string_view text : texts) {
      const auto encoded = encode(text, name);
      if (encoded.ok()) static_cast<void>(detect(ExactBytes(encoded.value().bytes)));
    }
  }
}

/// The sections are the process's, so each is read in a process of its own. What `work` returns, or -1 where that
/// process broke down.
template <typename Work>
int in_a_process(Work work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

void expect_survived(const std::string& label, const Section& indexes, const Section& detection) {
  const auto load_and_use = [&] {
    if (!is_refused(indexes, detection)) use();
    return 0;
  };
  EXPECT_EQ(in_a_process(load_and_use), 0) << label;
}

class Sections : public ::testing::Test {
 protected:
  void SetUp() override {
    if (models().ok()) GTEST_SKIP() << "another test of this process has read the sections: CTest runs each by itself";
  }
};

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

TEST_F(Sections, WrongBytes) {
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

TEST_F(Sections, CutShort) {
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

TEST_F(Sections, LetterModelsThatScoresCannotUse) {
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
    const auto code = [&c] {
      const auto error = set_models(c.section);
      return error ? 1 + static_cast<int>(error->code) : 0;
    };
    EXPECT_EQ(in_a_process(code), c.is_sound ? 0 : 1 + static_cast<int>(ErrorCode::bad_data_file)) << c.label;
  }
}

TEST_F(Sections, IndexesOfWhatIsNoCharacter) {
  const auto index = [](std::string_view name, std::uint16_t entry) {
    Section section = {1, static_cast<std::uint8_t>(name.size())};
    section.insert(section.end(), name.begin(), name.end());
    const auto step = static_cast<std::uint16_t>(entry - 1);
    section.insert(section.end(), {1, static_cast<std::uint8_t>(step), static_cast<std::uint8_t>(step >> 8)});
    return section;
  };
  EXPECT_FALSE(check_indexes(index("koi8-r", 0x416)));
  for (const std::string_view name : {"koi8-r", "gb18030", "big5", "jis0212"}) {
    EXPECT_TRUE(check_indexes(index(name, 0xD800))) << name;
    EXPECT_TRUE(check_indexes(index(name, 0xDFFF))) << name;
  }
}

}  // namespace
}  // namespace unbake::encoding
