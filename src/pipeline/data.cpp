#include "pipeline/data.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "unicode/normalize.hpp"

namespace unbake {
namespace {

/// Reads a section into `loaded` where it is there. An error where it is broken.
template <typename T>
std::optional<Error> load(Bytes section, std::optional<T>& loaded) {
  if (section.empty()) return std::nullopt;
  Result<T> result = T::load(section);
  if (!result.ok()) return result.error();
  loaded = std::move(result).value();
  return std::nullopt;
}

/// The sections of both files that repair's knowledge is made of.
constexpr std::string_view kOfKnowledge[] = {"zh-model", "readings", "opencc"};

bool has_any(const DataPack& pack) {
  constexpr std::string_view kSections[] = {"indexes", "detection", "readings", "opencc", "zh-model", "icu"};
  return std::ranges::any_of(kSections, [&pack](std::string_view name) { return !pack.section(name).empty(); });
}

}  // namespace

/// What knowledge_ is made of.
struct Data::Parts {
  std::optional<language::ChineseModel> model;
  std::optional<repair::Readings> readings;
  std::optional<convert::ScriptConverter> script;
};

std::optional<Error> Data::add(Bytes file) {
  const Result<DataPack> opened = DataPack::open(file);
  if (!opened.ok()) return opened.error();
  const DataPack& pack = opened.value();
  if (!has_any(pack)) {
    return Error{
        ErrorCode::bad_data_file,
        "The data file has nothing in it that is known here: use unbake.data and unbake-model.data of this release."};
  }

  // First whatever may fail, then what cannot.
  Parts parts;
  if (auto error = read_parts(pack, parts)) return error;
  std::optional<encoding::Indexes> indexes;
  std::optional<language::Models> models;
  if (auto error = load(pack.section("indexes"), indexes)) return error;
  if (auto error = load(pack.section("detection"), models)) return error;
  // ICU has one set of data in a process, whoever's they are; the rest is this object's.
  if (const Bytes icu = pack.section("icu"); !icu.empty() && !unicode::set_normalization_data(icu)) {
    return Error{ErrorCode::bad_data_file, "The data file's part for ICU is broken: use unbake.data of this release."};
  }
  if (auto error = tables_->add(std::move(indexes), std::move(models))) return error;
  make_knowledge(std::move(parts), pack);
  return std::nullopt;
}

/// Reads them where all are there.
std::optional<Error> Data::read_parts(const DataPack& pack, Parts& parts) const {
  if (knowledge_ != nullptr) return std::nullopt;
  const auto section = [&](std::string_view name) -> Bytes {
    const auto kept = waiting_.find(name);
    const Bytes given = pack.section(name);
    return given.empty() && kept != waiting_.end() ? Bytes(kept->second) : given;
  };
  if (std::ranges::any_of(kOfKnowledge, [&](std::string_view name) { return section(name).empty(); })) return {};
  if (auto error = load(section("zh-model"), parts.model)) return error;
  if (auto error = load(section("readings"), parts.readings)) return error;
  return load(section("opencc"), parts.script);
}

void Data::make_knowledge(Parts parts, const DataPack& pack) {
  if (knowledge_ != nullptr) return;
  if (parts.script) {
    // Its indexes may be still to come.
    if (const Result<const encoding::DoubleByte*> gbk = tables_->double_byte("gbk"); gbk.ok()) {
      knowledge_ = std::make_unique<const repair::Knowledge>(
          repair::Knowledge{std::move(*parts.model), std::move(*parts.readings), std::move(*parts.script), *gbk.value(),
                            repair::CodecPairs(*tables_)});
      waiting_.clear();
      return;
    }
  }
  for (const std::string_view name : kOfKnowledge) {
    if (const Bytes given = pack.section(name); !given.empty()) waiting_[name].assign(given.begin(), given.end());
  }
}

}  // namespace unbake
