// Footnotes in Markdown: which links are references, which blocks are notes, and what is neither.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "output/markdown.hpp"
#include "output_blocks.hpp"

namespace unbake::output {
namespace {

/// A block whose text has links in it: "(text>address)".
Block linked(BlockKind kind, const std::string& text, std::uint32_t anchor = 0) {
  Block made = block(kind, "");
  made.anchor = anchor;
  made.container = kNoContainer;
  std::string& out = made.content.text;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '(') {
      out.push_back(text[i++]);
      continue;
    }
    const std::size_t sign = text.find('>', i), end = text.find(')', i);
    const auto begin = static_cast<std::uint32_t>(out.size());
    out.append(text, i + 1, sign - i - 1);
    made.content.marks.push_back(
        {MarkKind::link, {begin, static_cast<std::uint32_t>(out.size())}, text.substr(sign + 1, end - sign - 1), ""});
    i = end + 1;
  }
  return made;
}

/// Raises a part of the block's text.
Block raised(Block made, std::uint32_t begin, std::uint32_t end) {
  made.content.marks.insert(made.content.marks.begin(), {MarkKind::superscript, {begin, end}, "", ""});
  return made;
}

Block strong(Block made, std::uint32_t begin, std::uint32_t end) {
  made.content.marks.insert(made.content.marks.begin(), {MarkKind::strong, {begin, end}, "", ""});
  return made;
}

struct Page {
  const char* label;
  std::vector<Block> blocks;
  const char* expected;
};

constexpr auto kText = BlockKind::paragraph;

TEST(MarkdownNotes, AreWrittenWithSignsOfTheirOwn) {
  const Page pages[] = {
      {"a note, and the way back from it",
       {linked(kText, "Text(1>#ref-1) and more.", 2), linked(kText, "See there. (\u21A9>#ref-2)", 1)},
       "Text[^1] and more.\n\n[^1]: See there.\n"},
      {"the way back stands before it, as the reference does",
       {linked(kText, "Text(*>#ref-1).", 2), linked(kText, "(*>#ref-2) See there.", 1)},
       "Text[^1].\n\n[^1]: See there.\n"},
      {"a raised number, in brackets",
       {raised(linked(kText, "Text([1]>#ref-1).", 2), 4, 7), linked(kText, "See there. (^>#ref-2)", 1)},
       "Text[^1].\n\n[^1]: See there.\n"},
      {"two notes, counted as the text has them",
       {linked(kText, "One(b>#ref-2), two(a>#ref-1).", 3), linked(kText, "First. (x>#ref-3)", 1),
        linked(kText, "Second. (x>#ref-3)", 2)},
       "One[^1], two[^2].\n\n[^2]: First.\n\n[^1]: Second.\n"},
      {"one note for two places, with a way back to each",
       {linked(kText, "One(1>#ref-1).", 2), linked(kText, "Two(1>#ref-1).", 3),
        linked(kText, "^ (a>#ref-2) (b>#ref-3) See there.", 1)},
       "One[^1].\n\nTwo[^1].\n\n[^1]: See there.\n"},
      {"what stands around the way back goes with it",
       {linked(kText, "Text(1>#ref-1).", 2), strong(linked(kText, "(\u21A9>#ref-2) See there.", 1), 0, 3)},
       "Text[^1].\n\n[^1]: See there.\n"},
      {"but not what stands around more",
       {linked(kText, "Text(1>#ref-1).", 2), strong(linked(kText, "See (\u21A9>#ref-2)", 1), 0, 7)},
       "Text[^1].\n\n[^1]: **See**\n"},
      {"another link to the text keeps its place",
       {linked(kText, "Text(1>#ref-1).", 2), linked(kText, "As (said above>#ref-2)."),
        linked(kText, "See there. (^>#ref-2)", 1)},
       "<a id=\"ref-2\"></a>Text[^1].\n\nAs [said above](#ref-2).\n\n[^1]: See there.\n"},
  };
  for (const Page& page : pages) EXPECT_EQ(to_markdown(page.blocks, {}), page.expected) << page.label;
}

TEST(MarkdownNotes, LeaveTheListThatTheyStandIn) {
  std::vector<Block> blocks{linked(kText, "One(1>#ref-1), two(2>#ref-2).", 3),
                            linked(BlockKind::list_item, "First. (x>#ref-3)", 1), block(kText, "And more."),
                            linked(BlockKind::list_item, "Second. (x>#ref-3)", 2),
                            linked(BlockKind::list_item, "No note.")};
  using Kind = Container::Kind;
  const std::vector<Container> list{
      {Kind::ordered_list, kNoContainer, 0}, {Kind::item, 0, 1}, {Kind::item, 0, 2}, {Kind::item, 0, 3}};
  blocks[0].container = kNoContainer;
  blocks[1].container = blocks[2].container = 1;
  blocks[3].container = 2;
  blocks[4].container = 3;
  EXPECT_EQ(to_markdown(blocks, list),
            "One[^1], two[^2].\n\n[^1]: First.\n\n    And more.\n\n[^2]: Second.\n\n3. No note.\n");
}

TEST(MarkdownNotes, NearMisses) {
  const Page pages[] = {
      {"nothing leads back",
       {linked(kText, "Text(1>#ref-1)."), linked(kText, "See there.", 1)},
       "Text[1](#ref-1).\n\n<a id=\"ref-1\"></a>See there.\n"},
      {"a table of contents, and a way back to it",
       {linked(kText, "(A long chapter>#ref-1)", 2), linked(kText, "Text. (up>#ref-2)", 1)},
       "<a id=\"ref-2\"></a>[A long chapter](#ref-1)\n\n<a id=\"ref-1\"></a>Text. [up](#ref-2)\n"},
      {"headings that lead to each other",
       {linked(BlockKind::heading, "A(1>#ref-1)", 2), linked(BlockKind::heading, "B(2>#ref-2)", 1)},
       "# <a id=\"ref-2\"></a>A[1](#ref-1)\n\n# <a id=\"ref-1\"></a>B[2](#ref-2)\n"},
      {"it leads back to another place",
       {linked(kText, "Text(1>#ref-1)."), linked(kText, "Other.", 2), linked(kText, "See there. (x>#ref-2)", 1)},
       "Text[1](#ref-1).\n\n<a id=\"ref-2\"></a>Other.\n\n<a id=\"ref-1\"></a>See there. [x](#ref-2)\n"},
      {"an address of the page's that looks like ours",
       {linked(kText, "Text(1>#ref-)(2>#ref-7)(3>#ref-1x).", 1)},
       "<a id=\"ref-1\"></a>Text[1](#ref-)[2](#ref-7)[3](#ref-1x).\n"},
      {"a sign that is only text", {linked(kText, "[^1] and [^1]: text")}, "\\[^1\\] and \\[^1\\]: text\n"},
  };
  for (const Page& page : pages) EXPECT_EQ(to_markdown(page.blocks, {}), page.expected) << page.label;
}

}  // namespace
}  // namespace unbake::output
