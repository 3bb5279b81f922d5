// Footnotes, for which Markdown has signs of its own: [^1] and [^1]: (GitHub's, Pandoc's and Obsidian's). Internal to
// the room.
#pragma once

#include <cstdint>
#include <vector>

#include "article/article.hpp"
#include "output/structure.hpp"

namespace unbake::output {

/// What is a note in an article, and which links lead to notes and back. A note is a block, or the item of a list, that
/// a short link leads to and that leads back to the very block with the link. Notes are counted in the order in which
/// the text refers to them.
class Notes {
 public:
  Notes(Blocks blocks, Containers containers);

  [[nodiscard]] bool are_there() const { return !numbers_.empty(); }
  /// The number of the note that a container is; 0: it is none.
  [[nodiscard]] std::uint32_t number(ContainerId container) const { return numbers_.empty() ? 0 : numbers_[container]; }
  /// The same of a block that is a note by itself.
  [[nodiscard]] std::uint32_t number(const article::Block& block) const;

  enum class Role : std::uint8_t { link, reference, way_back };
  struct Sign {
    Role role = Role::link;
    std::uint32_t number = 0;  ///< reference: of the note
  };
  /// What a mark of one of the blocks is.
  [[nodiscard]] Sign sign(const article::Block& block, const Mark& mark) const;

  /// Whether the block has an anchor that something may lead to: not only links that are written as signs.
  [[nodiscard]] bool is_linked(const article::Block& block) const { return block.anchor != 0 && linked_[block.anchor]; }

 private:
  /// A link of one block to another of the same article, by its place among the block's marks.
  struct Link {
    std::uint32_t from, mark, to;
    Sign sign;
  };

  [[nodiscard]] std::uint32_t target_of(const Mark& mark) const;
  [[nodiscard]] std::size_t place_of(std::uint32_t block) const;
  [[nodiscard]] bool is_short(const Link& link) const;
  void read_links();
  void number_notes();
  void name_links();

  Blocks blocks_;
  Containers containers_;
  std::vector<std::uint32_t> targets_;  ///< by anchor: its block
  std::vector<Link> links_;             ///< in the order of the text
  std::vector<bool> linked_;            ///< by anchor
  std::vector<std::uint32_t>
      numbers_;  ///< by container, then by block: of the note that it is, or 0; empty where there are none
};

}  // namespace unbake::output
