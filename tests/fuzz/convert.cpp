// What a user asks for: another script, full-width punctuation. A second run has nothing left to do.
#include "convert/convert.hpp"

#include "base/work.hpp"
#include "html/parse.hpp"
#include "pipeline/data.hpp"
#include "properties.hpp"
#include "switches.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void convert(Input input) {
  convert::Conversions conversions;
  conversions.script = static_cast<convert::Script>(input.take_below(3));
  conversions.fullwidth_punctuation = input.take_bool();
  const ExactText source = well_formed(input);
  Work work{Limits{}, source.view().size()};
  html::Document document = html::parse_text(source.view(), work);
  const std::string before = html::blocks_text(document);
  const convert::ScriptConverter* converter = &data().knowledge()->script;
  const std::vector<Edit> edits = convert::convert_blocks(document.blocks, conversions, converter, work);
  const std::string after = html::blocks_text(document);
  require_replay(before, edits, after);
  require_bounded(after.size(), source.view().size(), "converted text");
  require_document(document);
  if (!kConversionIsStill || !work.given_up().empty()) return;
  Work again{Limits{}, source.view().size()};
  require_no_edits(convert::convert_blocks(document.blocks, conversions, converter, again));
}

}  // namespace unbake::fuzz
