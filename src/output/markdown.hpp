// An article as Markdown.
#pragma once

#include <span>
#include <string>

#include "article/article.hpp"

namespace unbake::output {

/// CommonMark 0.31, with the tables of GitHub Flavored Markdown. Text that would be read as markup is escaped. Emphasis
/// whose delimiters would not count (CommonMark does not close **重要。**文) is written with <strong> and <em>;
/// deleted, subscript and superscript text always with its element. The first row of a table is its header, as the
/// syntax knows no table without. Readings stand in brackets, TeX as GitHub writes it where CommonMark would take it
/// for markup (dollar signs around code).
std::string to_markdown(std::span<const article::Block> blocks, std::span<const Container> containers = {});

}  // namespace unbake::output
