// The marks over the text of the block that is being built. Internal to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/rich_text.hpp"
#include "base/work.hpp"

namespace unbake::html {

/// Positions are byte offsets in the block's text, which only grows, but for cut().
class BlockMarks {
 public:
  /// An element begins. Its mark begins with the next content: see place().
  void open(MarkKind kind, std::string_view value);
  /// Content is about to be written at `at`: what was opened since the last content begins there.
  void place(std::uint32_t at);
  /// The innermost open element ends where the text does. It leaves no mark where it holds nothing.
  void close(std::uint32_t at);
  /// A mark that is no element around text: an image, a line break.
  void add(Mark mark) { marks_.push_back(std::move(mark)); }
  /// The text was cut to `size` bytes: no mark reaches further.
  void cut(std::uint32_t size);
  /// The marks of images, which are taken out.
  std::vector<Mark> take_images();
  /// The block ends, `size` bytes long: its marks in their order, none of them empty but images. Open elements go on in
  /// the next block, and mark that too while Task::marks allows it.
  std::vector<Mark> take(std::uint32_t size, Work& work);
  /// The text begins anew. Open elements go on in it.
  void restart();

 private:
  struct Open {
    MarkKind kind;
    std::string value;
    std::uint32_t begin = 0;
    bool went_on = false;  ///< it has left a mark on an earlier block
  };

  [[nodiscard]] bool is_open(MarkKind kind) const;
  /// Whether a word that a reading can belong to is among the first `around` of open_.
  [[nodiscard]] bool has_word(std::size_t around) const;

  std::vector<Mark> marks_;
  std::vector<Open> open_;     ///< outermost first
  std::vector<bool> counted_;  ///< of all elements that are open, those that stand in open_
  std::size_t placed_ = 0;     ///< of open_, those whose begin is known
};

}  // namespace unbake::html
