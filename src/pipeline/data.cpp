#include "pipeline/data.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "unicode/normalize.hpp"

namespace unbake {
namespace {

/// Reads a section into `loaded` where it is there. An error where it is broken.
template <typename T>
std::optional<Error> load(const DataPack& pack, std::string_view name, std::optional<T>& loaded) {
  const Bytes section = pack.section(name);
  if (section.empty()) return std::nullopt;
  Result<T> result = T::load(section);
  if (!result.ok()) return result.error();
  loaded = std::move(result).value();
  return std::nullopt;
}

bool has_any(const DataPack& pack) {
  constexpr std::string_view kSections[] = {"indexes", "detection", "readings", "opencc", "zh-model", "icu"};
  return std::ranges::any_of(kSections, [&pack](std::string_view name) { return !pack.section(name).empty(); });
}

template <typename T>
void keep(std::optional<T>& loaded, std::optional<T>& kept) {
  if (loaded && !kept) kept = std::move(loaded);
}

}  // namespace

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
  std::optional<language::ChineseModel> model;
  std::optional<repair::Readings> readings;
  std::optional<convert::ScriptConverter> script;
  if (knowledge_ == nullptr) {
    if (auto error = load(pack, "zh-model", model)) return error;
    if (auto error = load(pack, "readings", readings)) return error;
    if (auto error = load(pack, "opencc", script)) return error;
  }
  std::optional<encoding::Indexes> indexes;
  std::optional<language::Models> models;
  if (auto error = load(pack, "indexes", indexes)) return error;
  if (auto error = load(pack, "detection", models)) return error;
  // ICU has one set of data in a process, whoever's they are; the rest is this object's.
  if (const Bytes icu = pack.section("icu"); !icu.empty() && !unicode::set_normalization_data(icu)) {
    return Error{ErrorCode::bad_data_file, "The data file's part for ICU is broken: use unbake.data of this release."};
  }
  if (auto error = tables_->add(std::move(indexes), std::move(models))) return error;
  keep(model, model_);
  keep(readings, readings_);
  keep(script, script_);
  make_knowledge();
  return std::nullopt;
}

void Data::make_knowledge() {
  if (!model_ || !readings_ || !script_) return;
  const Result<const encoding::DoubleByte*> gbk = tables_->double_byte("gbk");
  if (!gbk.ok()) return;  // its indexes are still to come
  knowledge_ = std::make_unique<const repair::Knowledge>(
      repair::Knowledge{*std::exchange(model_, {}), *std::exchange(readings_, {}), *std::exchange(script_, {}),
                        *gbk.value(), repair::CodecPairs(*tables_)});
}

}  // namespace unbake
