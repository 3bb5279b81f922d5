#include "pipeline/plan.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/rules.hpp"

namespace unbake {
namespace {

Error bad_option(std::string_view name, std::string_view value, std::string_view allowed) {
  std::string message = "The option '";
  message.append(name).append("' is '").append(value).append("': use ").append(allowed).append(".");
  return {ErrorCode::bad_option, message};
}

// The names of `list`, which commas separate; an Error names the first that is no rule.
Result<RuleNames> rules_of(std::string_view list) {
  const auto& known = rules::kRepairs;
  if (list == "on") return RuleNames(known.begin(), known.end());
  RuleNames rules;
  if (list == "off") return rules;
  while (!list.empty()) {
    const std::string_view name = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), name.size() + 1));
    const auto* found = std::ranges::find(known, name);
    if (found == known.end()) {
      std::string allowed = "'on', 'off' or a list of";
      for (const std::string_view rule : known) allowed.append(rule == known.front() ? " " : ", ").append(rule);
      return bad_option("repair", name, allowed);
    }
    rules.push_back(*found);
  }
  return rules;
}

}  // namespace

Result<Plan> make_plan(const Options& options) {
  Plan plan;
  if (options.type == "text/html") {
    plan.type = InputType::html;
  } else if (options.type == "text/plain") {
    plan.type = InputType::text;
  } else if (!options.type.empty()) {
    return bad_option("type", options.type, "'text/html' or 'text/plain', or leave it out");
  }
  if (options.script == "hans") {
    plan.conversions.script = convert::Script::hans;
  } else if (options.script == "hant") {
    plan.conversions.script = convert::Script::hant;
  } else if (options.script != "keep") {
    return bad_option("script", options.script, "'keep', 'hans' or 'hant'");
  }
  if (options.punctuation != "keep" && options.punctuation != "fullwidth") {
    return bad_option("punctuation", options.punctuation, "'keep' or 'fullwidth'");
  }
  plan.conversions.fullwidth_punctuation = options.punctuation == "fullwidth";
  if (options.unicode == "nfc") {
    plan.conversions.unicode = convert::Unicode::nfc;
  } else if (options.unicode == "nfkc") {
    plan.conversions.unicode = convert::Unicode::nfkc;
  } else if (options.unicode != "keep") {
    return bad_option("unicode", options.unicode, "'keep', 'nfc' or 'nfkc'");
  }
  if (options.keep != "article" && options.keep != "unsure") {
    return bad_option("keep", options.keep, "'article' or 'unsure'");
  }
  plan.keep_unsure = options.keep == "unsure";
  auto rules = rules_of(options.repair);
  if (!rules.ok()) return rules.error();
  plan.rules = std::move(rules).value();
  return plan;
}

}  // namespace unbake
