#include "encoding/indexes.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/section_reader.hpp"

namespace unbake::encoding {
namespace {

/// The entries of each index as they are in the section: steps of 16 bits.
using Directory = std::map<std::string, Bytes, std::less<>>;

Directory& directory() {
  static Directory known;
  return known;
}

}  // namespace

std::optional<Error> set_indexes(Bytes section) {
  if (!directory().empty()) return std::nullopt;
  SectionReader in(section);
  struct Entry {
    std::string name;
    std::size_t length;
  };
  std::vector<Entry> entries(in.count());
  for (Entry& entry : entries) {
    const Bytes name = in.bytes(in.u8());
    entry.name.assign(name.begin(), name.end());
    entry.length = in.varint();
  }
  Directory read;
  for (Entry& entry : entries) read[entry.name] = in.bytes(entry.length * 2);
  if (!in.ok() || !in.at_end() || read.empty()) return broken_section("indexes");
  directory() = std::move(read);
  return std::nullopt;
}

Result<Index> read_index(std::string_view name) {
  const auto found = directory().find(name);
  if (found == directory().end()) {
    if (directory().empty()) {
      return Error{ErrorCode::needs_data, "Only unbake.data knows the characters of " + std::string(name) +
                                              ": load it before bytes that are not UTF-8."};
    }
    return Error{ErrorCode::unknown_encoding, "There is no index called " + std::string(name) + "."};
  }
  Index index(found->second.size() / 2);
  SectionReader in(found->second);
  char16_t before = 0;
  for (char16_t& entry : index) entry = before = static_cast<char16_t>(before + in.u16() + 1);
  return index;
}

}  // namespace unbake::encoding
