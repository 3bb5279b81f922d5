// Features to one number a block: above 0 it looks like the text of an article, below 0 like what stands around.
#pragma once

#include <vector>

#include "extract/features.hpp"

namespace unbake::extract {

/// The unit is a word of running text: +40 is a plain sentence of 40 words. One number for each block; 0 for metadata.
std::vector<double> score_blocks(const html::Document& document, const Features& features);

}  // namespace unbake::extract
