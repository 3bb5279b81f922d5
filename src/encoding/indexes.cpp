#include "encoding/indexes.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/section_reader.hpp"

namespace unbake::encoding {
namespace {

/// The entries of each index as they are in the section: steps of 16 bits.
using Directory = std::map<std::string, Bytes, std::less<>>;

struct Loaded {
  std::vector<std::uint8_t> section;
  Directory directory;  ///< views into it
};

Loaded& loaded() {
  static Loaded known;
  return known;
}

Index entries_of(Bytes steps) {
  Index index(steps.size() / 2);
  SectionReader in(steps);
  char16_t before = 0;
  for (char16_t& entry : index) entry = before = static_cast<char16_t>(before + in.u16() + 1);
  return index;
}

/// Nothing but code points; in big5's place of surrogates, references to what there is.
bool is_sound(const Directory& directory) {
  constexpr char16_t kFirstSurrogate = 0xD800, kLastSurrogate = 0xDFFF;
  const auto beyond = directory.find("big5-beyond");
  const std::size_t references = beyond == directory.end() ? 0 : beyond->second.size() / 2;
  for (const auto& [name, steps] : directory) {
    // The low halves of code points; and pairs of which one half is a pointer.
    if (name == "big5-beyond" || name == "gb18030-ranges") continue;
    const std::size_t allowed = name == "big5" ? references : 0;
    const bool is_broken = std::ranges::any_of(entries_of(steps), [allowed](char16_t entry) {
      return entry >= kFirstSurrogate && entry <= kLastSurrogate && entry - kFirstSurrogate >= allowed;
    });
    if (is_broken) return false;
  }
  return true;
}

/// Empty where the section is broken.
Directory read_directory(Bytes section) {
  SectionReader in(section);
  struct Entry {
    std::string name;
    std::size_t length;
  };
  std::vector<Entry> entries(in.count());
  for (Entry& entry : entries) {
    const Bytes name = in.bytes(in.u8());
    entry.name.assign(name.begin(), name.end());
    entry.length = in.count();
  }
  Directory read;
  for (Entry& entry : entries) read[entry.name] = in.bytes(entry.length * 2);
  if (!in.ok() || !in.at_end() || !is_sound(read)) return {};
  return read;
}

}  // namespace

std::optional<Error> check_indexes(Bytes section) {
  if (read_directory(section).empty()) return broken_section("indexes");
  return std::nullopt;
}

std::optional<Error> set_indexes(Bytes section) {
  if (auto error = check_indexes(section)) return error;
  if (!loaded().directory.empty()) return std::nullopt;
  loaded().section.assign(section.begin(), section.end());
  loaded().directory = read_directory(loaded().section);
  return std::nullopt;
}

Result<Index> read_index(std::string_view name) {
  const Directory& directory = loaded().directory;
  const auto found = directory.find(name);
  if (found == directory.end()) {
    if (directory.empty()) {
      return Error{ErrorCode::needs_data, "Only unbake.data knows the characters of " + std::string(name) +
                                              ": load it before bytes that are not UTF-8."};
    }
    return Error{ErrorCode::unknown_encoding, "There is no index called " + std::string(name) + "."};
  }
  return entries_of(found->second);
}

}  // namespace unbake::encoding
