// Small articles with a log of edits, as the pipeline makes them, for the tests of what is undone in them and of where
// their edits are seen.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "article/article.hpp"
#include "article/stages.hpp"

namespace unbake::article {

/// A line of the page: what becomes of it, its text as it came, and a mark over a part of that.
struct Line {
  enum class Role : std::uint8_t { body, removed, title } role = Role::body;
  std::string text;
  std::string strong = {};
  BlockKind kind = BlockKind::paragraph;
};

/// The first place of `before` in its stage's text becomes `after`.
struct Change {
  std::string before, after;
  std::string behind = {};  ///< what stands right before it, where it must be told from others
};

struct Page {
  std::vector<Line> lines;
  std::vector<Change> repairs = {};
  std::vector<Change> wishes = {};
  std::string title = {};  ///< a piece of the title's line as it came out
};

inline void make_edits(Stage stage, const std::string& text, const std::vector<Change>& changes,
                       std::vector<Edit>& edits) {
  std::size_t from = 0;
  for (const Change& change : changes) {
    const std::size_t found = text.find(change.behind + change.before, from);
    EXPECT_NE(found, std::string::npos) << change.before;
    const auto begin = static_cast<std::uint32_t>(found + change.behind.size());
    const auto end = static_cast<std::uint32_t>(begin + change.before.size());
    edits.push_back({stage,
                     stage == Stage::blocks ? "injected-pinyin" : "script",
                     {begin, end},
                     change.before,
                     change.after,
                     1,
                     ""});
    from = end;
  }
}

inline std::vector<Edit> inside(std::span<const Edit> edits, Span part) {
  std::vector<Edit> found;
  for (Edit edit : edits) {
    if (edit.span.begin < part.begin || edit.span.end > part.end) continue;
    edit.span = {edit.span.begin - part.begin, edit.span.end - part.begin};
    found.push_back(edit);
  }
  return found;
}

/// As the pipeline makes it of such a page.
inline Article made(const Page& page) {
  Article article;
  std::vector<std::pair<Line, Span>> placed;
  for (const Line& line : page.lines) {
    std::string& text = article.stages.blocks;
    if (!placed.empty()) text.push_back('\n');
    const auto begin = static_cast<std::uint32_t>(text.size());
    text.append(line.text);
    placed.emplace_back(line, Span{begin, static_cast<std::uint32_t>(text.size())});
  }
  make_edits(Stage::blocks, article.stages.blocks, page.repairs, article.edits);
  if (!article.edits.empty()) article.stages.repaired = replay(article.stages.blocks, article.edits).value();
  make_edits(Stage::repaired, repaired_text(article), page.wishes, article.edits);
  const StageMaps maps(article.edits);
  for (const auto& [line, place] : placed) {
    RichText content;
    content.text = line.text;
    if (!line.strong.empty()) {
      const auto begin = static_cast<std::uint32_t>(line.text.find(line.strong));
      const Span span{begin, static_cast<std::uint32_t>(begin + line.strong.size())};
      content.marks.push_back({MarkKind::strong, span, "", "", span});
    }
    apply_edits(inside(edits_of(Stage::blocks, article.edits), place), content);
    apply_edits(inside(edits_of(Stage::repaired, article.edits), maps.repaired(place)), content);
    if (line.role == Line::Role::body) {
      Block& block = article.blocks.emplace_back();
      block.kind = line.kind;
      block.place = place;
      block.content = std::move(content);
      continue;
    }
    if (line.role == Line::Role::title) {
      const auto begin = static_cast<std::uint32_t>(content.text.find(page.title));
      article.title = page.title;
      article.title_place = {place, {begin, static_cast<std::uint32_t>(begin + page.title.size())}};
    }
    article.removed.push_back({place, content.text, line.role == Line::Role::title ? "title" : "navigation"});
  }
  article.damage.kinds = damage_kinds(article.edits);
  article.stats.edits = static_cast<std::uint32_t>(article.edits.size());
  return article;
}

}  // namespace unbake::article
