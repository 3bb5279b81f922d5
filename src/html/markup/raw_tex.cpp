#include "html/markup/raw_tex.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

/// Longer pieces (bytes) are no formulas: signs that do not belong together.
constexpr std::size_t kLongestFormula = 4096;

struct Signs {
  std::string_view open;
  std::string_view close;
  bool display;
};
constexpr Signs kSigns[] = {{"\\(", "\\)", false}, {"\\[", "\\]", true}, {"$$", "$$", true}};

/// Environments that stand in text without any other sign.
constexpr std::string_view kEnvironments[] = {"equation", "equation*", "align",   "align*",
                                              "gather",   "gather*",   "eqnarray"};

bool is_balanced(std::string_view tex) {
  int depth = 0;
  for (std::size_t i = 0; i < tex.size() && depth >= 0; ++i) {
    if (tex[i] == '\\') {
      ++i;
    } else {
      depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
    }
  }
  return depth == 0;
}

bool is_tex(std::string_view tex) {
  tex = trim_ascii(tex);
  if (tex.size() == 1) return is_ascii_alpha(tex[0]);
  return tex.find_first_of("\\^_{=+<>") != std::string_view::npos && tex.find("\n\n") == std::string_view::npos &&
         is_balanced(tex);
}

std::optional<RawTex> between_signs(std::string_view text, std::size_t at) {
  for (const Signs& signs : kSigns) {
    if (!text.substr(at).starts_with(signs.open)) continue;
    const std::size_t begin = at + signs.open.size();
    const std::size_t end = text.substr(0, std::min(text.size(), begin + kLongestFormula)).find(signs.close, begin);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view tex = text.substr(begin, end - begin);
    if (!is_tex(tex)) return std::nullopt;
    return RawTex{at, end + signs.close.size(), {std::string{trim_ascii(tex)}, signs.display}};
  }
  return std::nullopt;
}

std::optional<RawTex> environment(std::string_view text, std::size_t at) {
  for (const std::string_view name : kEnvironments) {
    const std::string open = "\\begin{" + std::string{name} + "}";
    if (!text.substr(at).starts_with(open)) continue;
    const std::string close = "\\end{" + std::string{name} + "}";
    const std::size_t end = text.substr(0, std::min(text.size(), at + kLongestFormula)).find(close, at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::size_t behind = end + close.size();
    return RawTex{at, behind, {std::string{text.substr(at, behind - at)}, true}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RawTex> find_raw_tex(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find_first_of("\\$", from); at < text.size(); at = text.find_first_of("\\$", at + 1)) {
    std::optional<RawTex> found = between_signs(text, at);
    if (!found.has_value()) found = environment(text, at);
    if (found.has_value()) return found;
    if (text[at] == '\\') ++at;  // what follows is written with it
  }
  return std::nullopt;
}

}  // namespace unbake::html
