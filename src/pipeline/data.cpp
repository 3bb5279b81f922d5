#include "pipeline/data.hpp"

#include <utility>

#include "encoding/indexes.hpp"
#include "encoding/models.hpp"

namespace unbake {

std::optional<Error> Data::add(std::vector<std::uint8_t> file) {
  files_.push_back(std::move(file));
  auto pack = DataPack::open(files_.back());
  if (!pack.ok()) {
    files_.pop_back();
    return pack.error();
  }
  packs_.push_back(std::move(pack).value());
  if (const Bytes indexes = packs_.back().section("indexes"); !indexes.empty()) {
    if (auto error = encoding::set_indexes(indexes)) return error;
  }
  if (const Bytes models = packs_.back().section("detection"); !models.empty()) {
    if (auto error = encoding::set_models(models)) return error;
  }
  return open_knowledge();
}

std::optional<Error> Data::open_knowledge() {
  const auto section = [this](std::string_view name) {
    for (const DataPack& pack : packs_) {
      if (const Bytes bytes = pack.section(name); !bytes.empty()) return bytes;
    }
    return Bytes{};
  };
  const Bytes model = section("zh-model");
  const Bytes readings = section("readings");
  const Bytes opencc = section("opencc");
  if (knowledge_ != nullptr || model.empty() || readings.empty() || opencc.empty()) return std::nullopt;

  auto opened_model = repair::LanguageModel::load(model);
  if (!opened_model.ok()) return opened_model.error();
  auto opened_readings = repair::Readings::load(readings);
  if (!opened_readings.ok()) return opened_readings.error();
  auto opened_script = repair::ScriptConverter::load(opencc);
  if (!opened_script.ok()) return opened_script.error();
  auto gbk = encoding::DoubleByte::of("gbk");
  if (!gbk.ok()) return gbk.error();
  knowledge_ = std::make_unique<const repair::Knowledge>(
      repair::Knowledge{std::move(opened_model).value(), std::move(opened_readings).value(),
                        std::move(opened_script).value(), *gbk.value()});
  return std::nullopt;
}

}  // namespace unbake
