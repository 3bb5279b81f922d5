#include "html/markup/mathml_tex.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

// Elements inside of each other; formulas of people have a dozen.
constexpr int kDeepest = 64;

struct Command {
  std::string_view character, tex;
};

/// Greek and the operators that LaTeX has a name for. A space ends the name of a command.
constexpr Command kCommands[] = {
    {"α", "\\alpha"},
    {"β", "\\beta"},
    {"γ", "\\gamma"},
    {"δ", "\\delta"},
    {"ε", "\\varepsilon"},
    {"ϵ", "\\epsilon"},
    {"ζ", "\\zeta"},
    {"η", "\\eta"},
    {"θ", "\\theta"},
    {"ϑ", "\\vartheta"},
    {"ι", "\\iota"},
    {"κ", "\\kappa"},
    {"λ", "\\lambda"},
    {"μ", "\\mu"},
    {"ν", "\\nu"},
    {"ξ", "\\xi"},
    {"π", "\\pi"},
    {"ρ", "\\rho"},
    {"σ", "\\sigma"},
    {"ς", "\\varsigma"},
    {"τ", "\\tau"},
    {"υ", "\\upsilon"},
    {"φ", "\\varphi"},
    {"ϕ", "\\phi"},
    {"χ", "\\chi"},
    {"ψ", "\\psi"},
    {"ω", "\\omega"},
    {"Γ", "\\Gamma"},
    {"Δ", "\\Delta"},
    {"Θ", "\\Theta"},
    {"Λ", "\\Lambda"},
    {"Ξ", "\\Xi"},
    {"Π", "\\Pi"},
    {"Σ", "\\Sigma"},
    {"Φ", "\\Phi"},
    {"Ψ", "\\Psi"},
    {"Ω", "\\Omega"},
    {"−", "-"},
    {"±", "\\pm"},
    {"∓", "\\mp"},
    {"×", "\\times"},
    {"÷", "\\div"},
    {"⋅", "\\cdot"},
    {"·", "\\cdot"},
    {"∗", "*"},
    {"∘", "\\circ"},
    {"∙", "\\bullet"},
    {"⊕", "\\oplus"},
    {"⊗", "\\otimes"},
    {"≤", "\\leq"},
    {"≥", "\\geq"},
    {"≠", "\\neq"},
    {"≈", "\\approx"},
    {"≡", "\\equiv"},
    {"∼", "\\sim"},
    {"≃", "\\simeq"},
    {"≅", "\\cong"},
    {"∝", "\\propto"},
    {"≪", "\\ll"},
    {"≫", "\\gg"},
    {"∈", "\\in"},
    {"∉", "\\notin"},
    {"⊂", "\\subset"},
    {"⊆", "\\subseteq"},
    {"⊃", "\\supset"},
    {"⊇", "\\supseteq"},
    {"∪", "\\cup"},
    {"∩", "\\cap"},
    {"∅", "\\emptyset"},
    {"∖", "\\setminus"},
    {"∧", "\\wedge"},
    {"∨", "\\vee"},
    {"¬", "\\neg"},
    {"∀", "\\forall"},
    {"∃", "\\exists"},
    {"→", "\\rightarrow"},
    {"←", "\\leftarrow"},
    {"↔", "\\leftrightarrow"},
    {"⇒", "\\Rightarrow"},
    {"⇐", "\\Leftarrow"},
    {"⇔", "\\Leftrightarrow"},
    {"↦", "\\mapsto"},
    {"∑", "\\sum"},
    {"∏", "\\prod"},
    {"∫", "\\int"},
    {"∮", "\\oint"},
    {"∂", "\\partial"},
    {"∇", "\\nabla"},
    {"∞", "\\infty"},
    {"ℓ", "\\ell"},
    {"ℏ", "\\hbar"},
    {"…", "\\ldots"},
    {"⋯", "\\cdots"},
    {"⋮", "\\vdots"},
    {"⋱", "\\ddots"},
    {"⟨", "\\langle"},
    {"⟩", "\\rangle"},
    {"⌊", "\\lfloor"},
    {"⌋", "\\rfloor"},
    {"⌈", "\\lceil"},
    {"⌉", "\\rceil"},
    {"‖", "\\Vert"},
    {"∥", "\\parallel"},
    {"∣", "\\mid"},
    {"{", "\\{"},
    {"}", "\\}"},
    {"%", "\\%"},
    {"#", "\\#"},
    {"&", "\\&"},
    {"$", "\\$"},
    {"\\", "\\backslash"},
};

/// Named functions, which LaTeX sets upright.
constexpr std::string_view kFunctions[] = {"arccos", "arcsin", "arctan", "arg",  "cos", "cosh", "cot", "deg", "det",
                                           "dim",    "exp",    "gcd",    "inf",  "ker", "lim",  "ln",  "log", "max",
                                           "min",    "sec",    "sin",    "sinh", "sup", "tan",  "tanh"};

/// Signs over a base, as accents. The last ones reach over all of it.
constexpr Command kAccents[] = {
    {"^", "\\hat"},      {"ˆ", "\\hat"},       {"~", "\\tilde"},     {"˜", "\\tilde"},
    {"→", "\\vec"},      {"˙", "\\dot"},       {"¨", "\\ddot"},      {"¯", "\\overline"},
    {"‾", "\\overline"}, {"_", "\\underline"}, {"⏞", "\\overbrace"}, {"⏟", "\\underbrace"},
};

/// U+2061 … U+2064: applied, times, comma, plus; nothing is seen of them.
bool is_invisible(std::string_view character) { return character >= "\u2061" && character <= "\u2064"; }

template <std::size_t N>
std::string_view find(const Command (&table)[N], std::string_view character) {
  const auto* const found = std::ranges::find(table, character, &Command::character);
  return found == std::end(table) ? std::string_view{} : found->tex;
}

std::string_view local_name(const Node* element) {
  std::size_t length = 0;
  const lxb_char_t* const name =
      lxb_dom_element_local_name(lxb_dom_interface_element(const_cast<Node*>(element)), &length);
  return {reinterpret_cast<const char*>(name), length};
}

std::vector<const Node*> children_of(const Node* element) {
  std::vector<const Node*> children;
  for (const Node* child = element->first_child; child != nullptr; child = child->next) {
    if (is_element(child)) children.push_back(child);
  }
  return children;
}

/// The pieces of a formula, with a space between any two.
void join(std::string& out, std::string_view piece) {
  if (piece.empty()) return;
  if (!out.empty()) out += ' ';
  out += piece;
}

/// What an identifier, a number or an operator says.
std::string leaf(const Node* element) {
  const std::string own = child_text(element);
  const std::string_view text = trim_ascii(own);
  if (std::ranges::find(kFunctions, text) != std::end(kFunctions)) return '\\' + std::string{text};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
    const std::string_view character = text.substr(at, end - at);
    at = end;
    if (is_invisible(character)) continue;
    const std::string_view command = find(kCommands, character);
    out += command.empty() ? character : command;
    if (!command.empty() && at < text.size()) out += ' ';
  }
  return out;
}

/// Words, in which braces and the backslash mean something.
std::string words(const Node* element) {
  std::string out = "\\text{";
  for (const char c : child_text(element)) {
    if (c == '{' || c == '}' || c == '\\' || c == '$') out += '\\';
    out += c;
  }
  return out += '}';
}

std::string tex_of(const Node* element, int depth);

std::string row(const Node* element, int depth) {
  std::string out;
  for (const Node* child : children_of(element)) join(out, tex_of(child, depth));
  return out;
}

/// `{x}`, for what is one argument of a command.
std::string argument(const Node* element, int depth) { return '{' + tex_of(element, depth) + '}'; }

/// What scripts are put to: one sign, one command, or a group.
std::string grouped(const std::string& tex) { return tex.find(' ') == std::string::npos ? tex : '{' + tex + '}'; }
std::string base(const Node* element, int depth) { return grouped(tex_of(element, depth)); }

/// A sign under or over a base: an accent, the bounds of an operator, or something set there. Each part is read once:
/// twice would be two to the power of the depth.
std::string set_at(const Node* whole, const std::vector<const Node*>& parts, int depth) {
  const std::string_view name = local_name(whole);
  const std::string inner = tex_of(parts[0], depth);
  if (name == "munderover") {
    return grouped(inner) + '_' + argument(parts[1], depth) + '^' + argument(parts[2], depth);
  }
  const std::string sign = child_text(parts[1]);
  if (const std::string_view accent = find(kAccents, trim_ascii(sign)); !accent.empty()) {
    return std::string{accent} + '{' + inner + '}';
  }
  const bool below = name == "munder";
  const std::string script = argument(parts[1], depth);
  const bool is_operator = local_name(parts[0]) == "mo" || inner.starts_with('\\');
  if (is_operator) return grouped(inner) + (below ? '_' : '^') + script;
  return (below ? "\\underset" : "\\overset") + script + '{' + inner + '}';
}

std::string matrix(const Node* element, int depth) {
  std::string out = "\\begin{matrix}";
  bool first_row = true;
  for (const Node* line : children_of(element)) {
    out += first_row ? " " : " \\\\ ";
    first_row = false;
    std::string cells;
    for (const Node* cell : children_of(line)) {
      if (!cells.empty()) cells += " & ";
      cells += row(cell, depth);
    }
    out += cells;
  }
  return out += " \\end{matrix}";
}

std::string fenced(const Node* element, int depth) {
  std::string inner;
  for (const Node* child : children_of(element)) {
    if (!inner.empty()) inner += " ,";
    join(inner, tex_of(child, depth));
  }
  const auto fence = [element](std::string_view name, std::string_view usual) {
    const std::string_view own = attribute_named(element, name);
    return std::string{own.empty() ? usual : own};
  };
  return "\\left" + fence("open", "(") + ' ' + inner + " \\right" + fence("close", ")");
}

std::string tex_of(const Node* element, int depth) {
  if (depth >= kDeepest) return {};
  ++depth;
  const std::string_view name = local_name(element);
  if (name == "mi" || name == "mn" || name == "mo" || name == "ms") return leaf(element);
  if (name == "mtext") return words(element);
  if (name == "mspace" || name == "mphantom" || name == "annotation" || name == "annotation-xml") return {};
  if (name == "msqrt") return "\\sqrt{" + row(element, depth) + '}';
  if (name == "mtable") return matrix(element, depth);
  if (name == "mfenced") return fenced(element, depth);
  const std::vector<const Node*> parts = children_of(element);
  if (parts.size() == 2) {
    if (name == "mfrac") {
      const bool has_bar = !attribute_named(element, "linethickness").starts_with('0');
      return (has_bar ? "\\frac" : "\\genfrac{}{}{0pt}{}") + argument(parts[0], depth) + argument(parts[1], depth);
    }
    if (name == "mroot") return "\\sqrt[" + tex_of(parts[1], depth) + ']' + argument(parts[0], depth);
    if (name == "msub") return base(parts[0], depth) + '_' + argument(parts[1], depth);
    if (name == "msup") return base(parts[0], depth) + '^' + argument(parts[1], depth);
    if (name == "munder" || name == "mover") return set_at(element, parts, depth);
  }
  if (parts.size() == 3) {
    if (name == "msubsup") {
      return base(parts[0], depth) + '_' + argument(parts[1], depth) + '^' + argument(parts[2], depth);
    }
    if (name == "munderover") return set_at(element, parts, depth);
  }
  if (name == "semantics") return parts.empty() ? std::string{} : tex_of(parts[0], depth);
  return row(element, depth);
}

}  // namespace

std::string tex_of_mathml(const Node* math) { return row(math, 0); }

}  // namespace unbake::html
