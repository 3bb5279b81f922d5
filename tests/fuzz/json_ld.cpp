// What pages embed: JSON, and what schema.org's words in it say of the article.
#include "base/work.hpp"
#include "extract/read/json.hpp"
#include "extract/read/linked_data.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {
namespace {

void require_value(const extract::json::Value& value) {
  using Kind = extract::json::Value::Kind;
  require_utf8(value.text, "a value of JSON");
  require(value.kind != Kind::object || value.items.size() == value.names.size(), "every member has a name");
  require(value.items.empty() || value.kind == Kind::object || value.kind == Kind::array, "only these have items");
  for (const std::string& name : value.names) require_utf8(name, "a name of JSON");
  for (const extract::json::Value& item : value.items) require_value(item);
}

}  // namespace

void json_ld(Input input) {
  // A page may have several scripts: lines here.
  const ExactText text = well_formed(input);
  std::vector<ExactText> lines;
  std::vector<std::string_view> scripts;
  for (Input rest{{reinterpret_cast<const std::uint8_t*>(text.view().data()), text.view().size()}}; !rest.empty();) {
    lines.emplace_back(rest.take_line());
    scripts.push_back(lines.back().view());
    if (const auto value = extract::json::parse(scripts.back())) require_value(*value);
  }
  Work work{Limits{}, text.view().size()};
  const extract::LinkedData data = extract::read_linked_data(scripts, work);
  std::size_t size = 0;
  for (const std::string* field : {&data.headline, &data.published, &data.modified, &data.author, &data.publisher,
                                   &data.image, &data.description, &data.keywords, &data.license}) {
    require_utf8(*field, "linked data");
    size += field->size();
  }
  for (const std::string& stated : data.texts) {
    require_utf8(stated, "what linked data states");
    size += stated.size();
  }
  require_bounded(size, text.view().size(), "linked data");
}

}  // namespace unbake::fuzz
