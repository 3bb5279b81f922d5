// Two rounds of edits as one: a text that was repaired twice has one log.
#pragma once

#include <string_view>
#include <vector>

#include "base/edit.hpp"

namespace unbake {

/// `middle` is the text that `first` makes and in which `second` counts. The edits that come back count in the text
/// before both and do what both do, one after the other. Those that touch what another one wrote become one edit: of
/// the rule whose edit is the longest in `middle`, with the lowest confidence. Where all are of one rule, the
/// parameters are chained: "html percent".
std::vector<Edit> compose(std::vector<Edit> first, std::string_view middle, std::vector<Edit> second);

/// Takes out edits that change nothing: what two rules did and undid.
void leave_out_idle(std::vector<Edit>& edits);

}  // namespace unbake
