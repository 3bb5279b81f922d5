// Damaged blocks: every change is in the log, and a second run has nothing left to do.
#include "repair/repair.hpp"

#include "base/work.hpp"
#include "html/parse.hpp"
#include "pipeline/data.hpp"
#include "properties.hpp"
#include "repair/swallowed_markup.hpp"
#include "switches.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void repair(Input input) {
  const bool is_html = input.take_bool();
  const RuleNames rules = rules_of(input.take_byte());
  const ExactText source = well_formed(input);

  const std::vector<Edit> swallowed = repair::restore_swallowed_markup(source.view());
  const auto mended = replay(source.view(), swallowed);
  require(mended.ok(), "edits fit the source");
  require_no_edits(repair::restore_swallowed_markup(mended.value()));

  Work work{Limits{}, source.view().size()};
  html::Document document = is_html ? html::parse_html(source.view(), work) : html::parse_text(source.view(), work);
  const std::string before = html::blocks_text(document);
  const repair::Outcome outcome = repair::repair_blocks(document.blocks, rules, data().knowledge(), work);
  const std::string after = html::blocks_text(document);
  require(!outcome.needs_data, "with all data, none is missing");
  require_replay(before, outcome.edits, after);
  require_bounded(after.size(), source.view().size(), "repaired text");
  require_document(document);
  // What was given up in the first run may be done in the second.
  if (!kRepairIsStill || !work.given_up().empty()) return;
  Work again{Limits{}, source.view().size()};
  require_no_edits(repair::repair_blocks(document.blocks, rules, data().knowledge(), again).edits);
}

}  // namespace unbake::fuzz
