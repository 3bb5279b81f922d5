// Options as the rest of the pipeline wants them: checked, and no longer strings.
#pragma once

#include "base/result.hpp"
#include "convert/convert.hpp"
#include "pipeline/options.hpp"
#include "repair/repair.hpp"

namespace unbake {

enum class InputType : std::uint8_t { sniffed, html, text };

struct Plan {
  InputType type = InputType::sniffed;
  RuleNames rules;  ///< those that may work
  convert::Conversions conversions;
  bool keep_unsure = false;
};

/// Error bad_option with a message that names what is allowed.
Result<Plan> make_plan(const Options& options);

}  // namespace unbake
