// Data files that are good, broken, or none: all of one is taken, or nothing.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "data.hpp"
#include "pack.hpp"
#include "pipeline/unbake.hpp"

namespace unbake {
namespace {

using testing::File;

File file(const std::string& name) {
  const Bytes bytes = testing::data_file(name);
  return {bytes.begin(), bytes.end()};
}

void expect_works(const Data& data) {
  ASSERT_NE(data.knowledge(), nullptr);
  EXPECT_EQ(repair_text(u"安全的網(wǎng)絡(luò)", Options{}, data).value().stages.repaired, "安全的網絡");
  const std::string_view gbk = "\xD7\xF2\xCC\xEC\xCF\xC2\xCE\xE7\xA3\xAC\xCD\xBC\xCA\xE9\xB9\xDD";
  const auto cleaned = clean_bytes({reinterpret_cast<const std::uint8_t*>(gbk.data()), gbk.size()}, Options{}, data);
  ASSERT_TRUE(cleaned.ok());
  EXPECT_EQ(cleaned.value().stages.blocks, "昨天下午，图书馆");
}

TEST(Data, TakesBothFilesInAnyOrderAndTwice) {
  const File data_file = file("unbake.data"), model_file = file("unbake-model.data");
  for (const bool swapped : {false, true}) {
    const File &first = swapped ? model_file : data_file, &second = swapped ? data_file : model_file;
    Data data;
    EXPECT_FALSE(data.add(first));
    EXPECT_FALSE(data.add(first));
    EXPECT_EQ(data.knowledge(), nullptr) << "one file alone";
    EXPECT_FALSE(data.add(second));
    const repair::Knowledge* known = data.knowledge();
    EXPECT_FALSE(data.add(first));
    EXPECT_EQ(data.knowledge(), known) << "made anew";
    expect_works(data);
  }
}

Bytes cut(Bytes section) { return section.first(section.size() - 1); }

/// unbake.data with the right checksum over a section that is cut.
File data_file_with_broken(std::string_view broken) {
  std::vector<testing::PackedSection> sections;
  for (const std::string_view name : {"indexes", "detection", "readings", "opencc"}) {
    const Bytes section = testing::data_section("unbake.data", name);
    sections.push_back({name, name == broken ? cut(section) : section});
  }
  return testing::pack(sections);
}

TEST(Data, WhatRepairKnowsIsReadWhenBothFilesAreThere) {
  const File data_file = file("unbake.data"), model_file = file("unbake-model.data");
  const File cut_model = testing::pack({{"zh-model", cut(testing::data_section("unbake-model.data", "zh-model"))}});
  struct Case {
    std::string_view broken;
    File first, second, sound;  ///< what comes, and what comes then in the place of the one that was broken
  };
  for (const Case& one : {Case{"readings", data_file_with_broken("readings"), model_file, data_file},
                          Case{"opencc", data_file_with_broken("opencc"), model_file, data_file},
                          Case{"zh-model", cut_model, data_file, model_file}}) {
    for (const bool swapped : {false, true}) {
      SCOPED_TRACE(std::string(one.broken) + (swapped ? ", second" : ", first"));
      Data data;
      EXPECT_FALSE(data.add(swapped ? one.second : one.first)) << "it is not read yet";
      const auto error = data.add(swapped ? one.first : one.second);
      ASSERT_TRUE(error);
      EXPECT_EQ(error->code, ErrorCode::bad_data_file);
      EXPECT_NE(error->message.find(one.broken), std::string::npos) << error->message;
      EXPECT_EQ(data.knowledge(), nullptr);
      EXPECT_FALSE(data.add(one.sound));
      EXPECT_FALSE(data.add(one.second));
      expect_works(data);
    }
  }
}

TEST(Data, PagesOfAnotherEncodingNeedOneFile) {
  const std::string_view gbk = "\xD7\xF2\xCC\xEC\xCF\xC2\xCE\xE7\xA3\xAC\xCD\xBC\xCA\xE9\xB9\xDD";
  const Bytes page{reinterpret_cast<const std::uint8_t*>(gbk.data()), gbk.size()};
  Data data;
  EXPECT_EQ(clean_bytes(page, Options{}, data).error().code, ErrorCode::needs_data);
  EXPECT_FALSE(data.add(file("unbake.data")));
  EXPECT_EQ(clean_bytes(page, Options{}, data).value().stages.blocks, "昨天下午，图书馆");
  const char16_t* damaged = u"安全的網(wǎng)絡(luò)";
  EXPECT_EQ(repair_text(damaged, Options{}, data).error().code, ErrorCode::needs_model);
  EXPECT_FALSE(data.add(file("unbake-model.data")));
  EXPECT_TRUE(repair_text(damaged, Options{}, data).ok());
}

/// What is given instead of a data file, and what each error must say.
struct Wrong {
  std::string label;
  File file;
  std::string_view message;
};

std::vector<Wrong> wrong_files() {
  std::vector<Wrong> all;
  const std::string_view page = "<!DOCTYPE html><title>404 Not Found</title><p>The page was not found.</p>";
  all.push_back({"nothing", {}, "is empty"});
  all.push_back({"a page", {page.begin(), page.end()}, "a page that a server sent"});
  all.push_back({"a pack of something else",
                 testing::pack({{"words", {reinterpret_cast<const std::uint8_t*>(page.data()), page.size()}}}),
                 "nothing in it that is known"});
  for (const std::string name : {"unbake.data", "unbake-model.data"}) {
    const File whole = file(name);
    File other = whole;
    other[7] += 1;
    all.push_back({name + " of another version", other, "another version"});
    for (const std::size_t length : {whole.size() - 1, whole.size() / 2, whole.size() / 3, std::size_t{1000}}) {
      all.push_back({name + " cut at " + std::to_string(length),
                     {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)},
                     "cut short"});
    }
    for (std::size_t at = 100; at < whole.size(); at += whole.size() / 7) {
      File flipped = whole;
      flipped[at] ^= 0x10;
      all.push_back({name + " with a wrong byte at " + std::to_string(at), flipped, "damaged"});
    }
  }
  // The right checksum over a section that is cut: what stands beside it must not be taken either.
  for (const std::string_view broken : {"indexes", "detection"}) {
    all.push_back({"a broken section: " + std::string(broken), data_file_with_broken(broken), broken});
  }
  // Sound in itself, and lacking what calls rely on: nobody could decode with it, nor put another in its place.
  const std::vector<std::uint8_t> one_index = {1, 6, 'k', 'o', 'i', '8', '-', 'r', 1, 0x15, 0x04};
  const std::vector<std::uint8_t> one_language = {1, 2, 'x', 'x', 2, '_', '?', 1, 1, 1, 1, 0, 0};
  all.push_back({"indexes of one encoding", testing::pack({{"indexes", one_index}}), "indexes"});
  all.push_back({"one language", testing::pack({{"detection", one_language}}), "detection"});
  return all;
}

TEST(Data, AFileThatIsRefusedLeavesNothingBehind) {
  Data data;
  const auto refuse_all = [&data] {
    for (const Wrong& wrong : wrong_files()) {
      SCOPED_TRACE(wrong.label);
      const auto error = data.add(wrong.file);
      ASSERT_TRUE(error);
      EXPECT_EQ(error->code, ErrorCode::bad_data_file);
      EXPECT_NE(error->message.find(wrong.message), std::string::npos) << error->message;
      EXPECT_NE(error->message.find("use "), std::string::npos) << error->message;
    }
  };
  refuse_all();
  EXPECT_EQ(data.knowledge(), nullptr);
  EXPECT_FALSE(data.add(file("unbake.data")));
  refuse_all();
  EXPECT_FALSE(data.add(file("unbake-model.data")));
  expect_works(data);
}

}  // namespace
}  // namespace unbake
