// Data files that are cut, changed or of another version: an error, or something that can be used.
#include "base/data_pack.hpp"

#include "convert/script_converter.hpp"
#include "encoding/decode/decode.hpp"
#include "language/chinese_model.hpp"
#include "pipeline/data.hpp"
#include "properties.hpp"
#include "repair/model/readings.hpp"
#include "target.hpp"

namespace unbake::fuzz {
namespace {

constexpr std::string_view kText = "\u7DB2\u7D61\u5B89\u5168, \u53D1\u5C55";

/// The kinds of sections, which the first byte of an input chooses from.
void use_section(std::size_t kind, Bytes bytes) {
  if (kind == 0) {
    const auto model = language::ChineseModel::load(bytes);
    if (!model.ok()) return;
    language::ChineseModel::Context context;
    for (char32_t character = 0x4E00; character < 0x4F00; ++character) {
      context = model.value().step(context, character).context;
      static_cast<void>(model.value().cost(character, character + 1));
      static_cast<void>(model.value().usual(character));
    }
  } else if (kind == 1) {
    const auto readings = repair::Readings::load(bytes);
    if (!readings.ok()) return;
    for (char32_t character = 0x4E00; character < 0x4F00; ++character) {
      static_cast<void>(readings.value().has(character, "w\u01CEng"));
    }
    static_cast<void>(readings.value().characters("wang"));
  } else {
    const auto converter = convert::ScriptConverter::load(bytes);
    if (!converter.ok()) return;
    for (const auto target : {convert::ScriptConverter::Target::hans, convert::ScriptConverter::Target::hant}) {
      for (const auto& replacement : converter.value().convert(kText, target)) {
        require_utf8(replacement.after, "converted");
        require(replacement.span.end <= kText.size(), "a replacement lies in its text");
      }
    }
  }
}

}  // namespace

void data_pack(Input input) {
  const std::size_t kind = input.take_below(4);
  if (kind < 3) {
    use_section(kind, input.rest());
    return;
  }
  const auto pack = DataPack::open(input.rest());
  if (!pack.ok()) return;
  Data fresh;
  if (!fresh.add(input.rest())) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(kText.data());
    for (const char* label : {"gbk", "koi8-r"}) {
      const auto decoded = encoding::decode({bytes, kText.size()}, label, fresh.tables());
      if (decoded.ok()) require_utf8(decoded.value().text, label);
    }
  }
  constexpr std::string_view kNames[] = {"zh-model", "readings", "opencc"};
  for (std::size_t i = 0; i < 3; ++i) use_section(i, pack.value().section(kNames[i]));
}

}  // namespace unbake::fuzz
