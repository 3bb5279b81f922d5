// Formulas, as TeX. Internal to the room.
#pragma once

#include <string>

#include "html/tree/dom.hpp"

namespace unbake::html {

struct Formula {
  std::string tex;  ///< as the page has it; empty: it gives none
  bool display = false;
};

/// The TeX of a <math> element (alttext, or an annotation in TeX, which KaTeX, MathJax and LaTeXML write; else made of
/// its MathML), of a <script type="math/tex"> (MathJax 2), of a picture of a formula (its alt), or of an element that
/// keeps the TeX in an attribute beside what it was rendered to.
Formula read_formula(const Node* element);

/// A <math> that is hidden behind the picture of it that follows.
bool is_shown_as_picture(const Node* element);

/// A picture or a mass of boxes that MathJax 2 made of the <script type="math/tex"> behind it.
bool is_rendered_formula(const Node* element);

/// The formula as text: TeX between dollar signs, two on each side for one that is set apart.
std::string formula_text(const Formula& formula);

}  // namespace unbake::html
