// What a snapshot gives back: outputs are the same, byte for byte.
#include <string>

#include <gtest/gtest.h>

#include "output/html.hpp"
#include "output/json.hpp"
#include "output/snapshot.hpp"

namespace unbake::output {
namespace {

Bytes bytes_of(const std::string& text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

article::Article sample() {
  article::Article article;
  article::Block block;
  block.kind = BlockKind::table_cell;
  block.row = 3;
  block.cell = {.columns = 2, .rows = 1, .header = true, .covered = false};
  block.content.text = "a \xE5\xAD\x97 b";
  block.content.marks.push_back({MarkKind::link, {0, 5}, "https://example.org/", ""});
  article.blocks.push_back(block);
  article.containers.push_back({Container::Kind::item, kNoContainer, -2});
  article.stages.blocks = "before";
  article.stages.repaired = "after";
  article.edits.push_back({Stage::blocks, "misread", {0, 6}, "before", "after", 0.75, "utf-8 as gbk"});
  article.removed.push_back({{0, 5}, "after", "navigation"});
  return article;
}

TEST(Snapshot, GivesBackWhatOutputsAreMadeFrom) {
  const article::Article article = sample();
  const std::string snapshot = to_snapshot(article);
  const Result<article::Article> read = from_snapshot(bytes_of(snapshot));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(to_json(read.value()), to_json(article));
  EXPECT_EQ(to_snapshot(read.value()), snapshot);
}

TEST(Snapshot, OfNothing) {
  const std::string snapshot = to_snapshot({});
  EXPECT_EQ(to_json(from_snapshot(bytes_of(snapshot)).value()), to_json(article::Article{}));
}

TEST(Snapshot, CutOrLongerBytesAreNone) {
  const std::string snapshot = to_snapshot(sample());
  for (std::size_t size = 0; size < snapshot.size(); ++size) {
    EXPECT_FALSE(from_snapshot(bytes_of(snapshot.substr(0, size))).ok()) << size;
  }
  EXPECT_FALSE(from_snapshot(bytes_of(snapshot + "x")).ok());
}

}  // namespace
}  // namespace unbake::output
