// What must hold whatever the input: the oracles of the targets. One that does not hold ends the program.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "base/edit.hpp"
#include "base/rich_text.hpp"
#include "html/document.hpp"
#include "repair/repair.hpp"

namespace unbake::fuzz {

/// `detail` is printed with what does not hold.
void require(bool holds, std::string_view property, std::string_view detail = {});

/// UTF-8 without errors.
void require_utf8(std::string_view text, std::string_view what);

/// The edits turn one stage's text into the next one's, and each of them changes something.
void require_replay(std::string_view before, std::span<const Edit> edits, std::string_view after);

/// A second run finds nothing left to do: for `edits` of that run.
void require_no_edits(std::span<const Edit> edits);

/// Marks lie inside of the text, begin and end between characters, and are in order.
void require_rich_text(const RichText& content);

/// What the blocks of documents and articles share: containers that exist, parents before children.
void require_containers(std::span<const Container> containers);

void require_document(const html::Document& document);

/// The addresses of a field: none of a scheme that runs.
void require_safe_address(std::string_view address, std::string_view field);

/// No form of the article is out of all proportion to the input.
void require_bounded(std::size_t output, std::size_t input, std::string_view form);

/// HTML, Markdown and text of the blocks are UTF-8 and bounded, and the HTML has no element, attribute or address but
/// those that may be there.
void require_written(const std::vector<article::Block>& blocks, const std::vector<Container>& containers,
                     std::size_t input);

/// All that, and the HTML, parsed and written again, is the same, and its text is the text.
void require_renderings(const std::vector<article::Block>& blocks, const std::vector<Container>& containers,
                        std::size_t input);

/// The same of lines of plain text, which keep their white space as HTML does not: what is read of their HTML once
/// stays.
void require_renderings_of_lines(const std::vector<article::Block>& blocks, const std::vector<Container>& containers,
                                 std::size_t input);

/// All of an article but its forms.
void require_article(const article::Article& article);

/// The whole document as an article's blocks: nothing is left out, nothing is judged.
article::Article whole(html::Document&& document, std::string_view url);

/// Every subset of the rules of repair, as the bits of a byte; 0 for all.
RuleNames rules_of(std::uint8_t bits);

}  // namespace unbake::fuzz
