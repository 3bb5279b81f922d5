// The data files, as tests open them, and what every reader of a section must bear.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/data_pack.hpp"

namespace unbake::testing {

/// A data file's bytes, which stay until the program ends. UNBAKE_DATA_DIR says where it is, else the build's own.
inline Bytes data_file(const std::string& name) {
  static std::map<std::string, std::vector<std::uint8_t>> files;
  auto [file, is_new] = files.try_emplace(name);
  if (is_new) {
    const char* given = std::getenv("UNBAKE_DATA_DIR");
    const std::string path =
        (given != nullptr ? std::string(given) : std::string(UNBAKE_ROOT "/build/data")) + "/" + name;
    std::ifstream stream(path, std::ios::binary);
    file->second.assign(std::istreambuf_iterator<char>(stream), {});
    EXPECT_FALSE(file->second.empty()) << path << " is not there: run  node tools/build.mjs data";
  }
  return file->second;
}

/// A section of a data file: data_section("unbake.data", "readings").
inline Bytes data_section(const std::string& file, std::string_view section) {
  const auto pack = DataPack::open(data_file(file));
  EXPECT_TRUE(pack.ok()) << file;
  return pack.ok() ? pack.value().section(section) : Bytes{};
}

/// Loads a section that is cut short (always an error) and ones with a wrong byte (an error or not, but no crash, and
/// what was loaded can be used). Each is copied to a block of its very size, so that a sanitizer sees a read too far.
template <typename Loaded, typename Use>
void expect_broken_sections_are_survived(Bytes section, int tries, Use use) {
  const auto load = [](Bytes bytes) {
    const auto copy = std::make_unique<std::uint8_t[]>(bytes.size());
    std::ranges::copy(bytes, copy.get());
    return Loaded::load(Bytes(copy.get(), bytes.size()));
  };
  std::mt19937 random(1);
  const auto below = [&random](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
  };
  for (int i = 0; i < tries; ++i) {
    // The first lengths one by one, then any.
    const std::size_t length = i < tries / 2 ? static_cast<std::size_t>(i) : below(section.size());
    const auto loaded = load(section.first(length));
    ASSERT_FALSE(loaded.ok()) << length << " bytes";
    EXPECT_EQ(loaded.error().code, ErrorCode::bad_data_file);
  }
  for (int i = 0; i < tries; ++i) {
    std::vector<std::uint8_t> changed(section.begin(), section.end());
    // Half of them near the beginning, where the counts are.
    changed[below(i % 2 == 0 ? 64 : changed.size())] ^= static_cast<std::uint8_t>(1 + below(255));
    const auto loaded = load(changed);
    if (loaded.ok()) use(loaded.value());
  }
}

}  // namespace unbake::testing
