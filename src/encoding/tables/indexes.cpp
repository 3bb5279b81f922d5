#include "encoding/tables/indexes.hpp"

#include <algorithm>

#include "base/section_reader.hpp"

namespace unbake::encoding {
namespace {

Index entries_of(Bytes steps) {
  Index index(steps.size() / 2);
  SectionReader in(steps);
  char16_t before = 0;
  for (char16_t& entry : index) entry = before = static_cast<char16_t>(before + in.u16() + 1);
  return index;
}

}  // namespace

Result<Indexes> Indexes::load(Bytes section) {
  Indexes loaded;
  loaded.section_.assign(section.begin(), section.end());
  if (!loaded.read_directory() || !loaded.is_sound()) return broken_section("indexes");
  return loaded;
}

bool Indexes::read_directory() {
  SectionReader in(section_);
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
  for (Entry& entry : entries) directory_[entry.name] = in.bytes(entry.length * 2);
  return in.ok() && in.at_end() && !directory_.empty();
}

/// Nothing but code points; in big5's place of surrogates, references to what there is.
bool Indexes::is_sound() const {
  constexpr char16_t kFirstSurrogate = 0xD800, kLastSurrogate = 0xDFFF;
  const auto beyond = directory_.find("big5-beyond");
  const std::size_t references = beyond == directory_.end() ? 0 : beyond->second.size() / 2;
  for (const auto& [name, steps] : directory_) {
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

Index Indexes::read(std::string_view name) const {
  const auto found = directory_.find(name);
  return found == directory_.end() ? Index{} : entries_of(found->second);
}

}  // namespace unbake::encoding
