// What a user asks for: another script, full-width punctuation. A second run has nothing left to do.
#include "base/work.hpp"
#include "html/parse.hpp"
#include "pipeline/data.hpp"
#include "properties.hpp"
#include "repair/repair.hpp"
#include "switches.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void convert(Input input) {
  repair::Wishes wishes;
  wishes.script = static_cast<repair::Script>(input.take_below(3));
  wishes.fullwidth_punctuation = input.take_bool();
  const ExactText source = well_formed(input);
  Work work{Limits{}, source.view().size()};
  html::Document document = html::parse_text(source.view(), work);
  const std::string before = html::blocks_text(document);
  const std::vector<Edit> edits = repair::convert_blocks(document.blocks, wishes, data().knowledge(), work);
  const std::string after = html::blocks_text(document);
  require_replay(before, edits, after);
  require_bounded(after.size(), source.view().size(), "converted text");
  require_document(document);
  if (!kConversionIsStill || !work.given_up().empty()) return;
  Work again{Limits{}, source.view().size()};
  require_no_edits(repair::convert_blocks(document.blocks, wishes, data().knowledge(), again));
}

}  // namespace unbake::fuzz
