// Measures a page: features.hpp says what of.
#pragma once

#include "base/work.hpp"
#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// One pass over the text and one over the elements.
Features measure(const html::Document& document, Work& work);
inline Features measure(const html::Document& document) {
  Work work;
  return measure(document, work);
}

}  // namespace unbake::extract
