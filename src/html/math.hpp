// Formulas whose TeX the page gives. Internal to the room.
#pragma once

#include <string>

#include "html/dom.hpp"

namespace unbake::html {

struct Formula {
  std::string tex;  ///< as the page has it; empty: it gives none
  bool display = false;
};

/// The TeX of a <math> element (alttext, or an annotation in TeX, which KaTeX, MathJax and LaTeXML write) or of a
/// <script type="math/tex"> (MathJax 2).
Formula read_formula(const Node* element);

/// A picture or a mass of boxes that MathJax 2 made of the <script type="math/tex"> behind it.
bool is_rendered_formula(const Node* element);

/// The formula as text: TeX between dollar signs, two on each side for one that is set apart.
std::string formula_text(const Formula& formula);

}  // namespace unbake::html
