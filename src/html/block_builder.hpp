// Folds text, marks, breaks and images into the blocks of a Document. Internal to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/work.hpp"
#include "html/block_marks.hpp"
#include "html/document.hpp"
#include "html/elements.hpp"
#include "html/embeds.hpp"
#include "html/short_blocks.hpp"

namespace unbake::html {

/// How white space and boundaries are taken.
enum class Flow : std::uint8_t {
  normal,
  preformatted,  ///< white space stands; boundaries inside are line breaks
  cell,          ///< of a data table: boundaries inside are line breaks, so that a cell is one block
};

/// What a block becomes, by the elements around it.
struct Context {
  static constexpr std::uint32_t kNoItem = 0xFFFFFFFF;

  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  bool ordered = false;
  Flow flow = Flow::normal;
  std::uint8_t list_depth = 0;
  std::uint8_t quote_depth = 0;
  ContainerId container = kNoContainer;
  std::string_view language;     ///< of code
  std::uint32_t item = kNoItem;  ///< the <li> around, counted in the order of the page
  bool by_lines = false;         ///< preformatted: each line is an element, and what stands between them is nothing
  bool code_a_line = false;      ///< preformatted: each <code> is a line
};

/// The level of what stands in an <li> but is no text of it: code, an image, a caption.
inline std::uint8_t level_in_list(const Context& context) {
  return context.item == Context::kNoItem ? std::uint8_t{0} : context.list_depth;
}

/// Where something stands in the tree.
struct Place {
  const Node* around = nullptr;
  std::uint32_t depth = 0;  ///< of `around`
};

struct Image {
  std::string source;
  std::string label;
};

/// Fed in document order. White space is folded as CSS does with white-space:normal: runs become one space, none at the
/// ends of a line, and none for a line feed between two wide characters. Besides, no-break and ideographic spaces at
/// the ends of a line are typography and go too. <br> is '\n' with a line_break mark; two in a row, or one before a
/// line that is indented with such spaces (how much of the Chinese web writes paragraphs), end the block. A line of
/// images and nothing else becomes blocks of kind image.
class BlockBuilder {
 public:
  BlockBuilder(Document& document, ElementTable& elements, Work& work)
      : document_(document), elements_(elements), work_(work) {}

  Context context;  ///< changed by the walk at boundaries only

  void text(std::string_view utf8, Place place);
  void line_break();
  void image(Image image, Place place);
  /// A block of kind image whose text is a link to what is embedded; in a cell, that link.
  void embed(Embed embed, Place place);
  /// A link with an empty value marks nothing.
  void open_mark(MarkKind kind, std::string_view value) { state_.marks.open(kind, value); }
  void close_mark() { state_.marks.close(static_cast<std::uint32_t>(state_.text.size())); }
  /// A block element begins or ends: the block ends, or the line where the flow is not the normal one.
  void boundary();
  /// The block ends, whatever the flow.
  void finish_block();
  /// What stands in a cell becomes a block, be it empty. Further columns that it spans become empty blocks.
  void close_cell(const Node* cell, CellShape shape);
  void rule(const Node* element);
  /// "#name" leads to what follows.
  void anchor(std::string_view name);
  void metadata(std::string_view label, std::string text);
  /// The walk has left an element; `depth` is its parent's.
  void left(std::uint32_t depth) { state_.low = depth < state_.low ? depth : state_.low; }

  /// What follows, up to the matching pop_side(), is text that is no part of the block around it.
  void push_side();
  void pop_side();

  /// A new <li>: its first block is a list_item, those after it paragraphs of the item's level.
  std::uint32_t add_item();
  [[nodiscard]] std::string_view last_image() const { return last_image_; }

 private:
  struct LineImage {
    Image image;
    const Node* around;
  };
  /// What begins anew with each block.
  struct Line {
    std::string text;    ///< never ends in a blank, but for preformatted text
    std::string blanks;  ///< read, and put into the text when something follows on the same line
    bool newline_in_blanks = false;
    bool line_start = true;
    std::uint32_t breaks = 0;            ///< line breaks read since the last text
    std::uint32_t indent = 0;            ///< width of the blanks at the line's start, in half ideographs
    std::vector<LineImage> line_images;  ///< of a line that has no text so far
    const Node* around = nullptr;        ///< the innermost element around all of the block so far
    std::uint32_t depth = 0;             ///< of `around`
    std::uint32_t low = 0;               ///< the least depth the walk was at since the last content
  };
  struct State : Line {
    BlockMarks marks;  ///< of elements that go on behind the end of a block too
  };

  void blank(std::string_view bytes);
  void preformatted(std::string_view utf8, Place place);
  void begin_content(std::string_view next, Place place);
  void resolve_breaks();
  void touch(Place place);
  void trim_end(std::vector<LineImage>& images);
  void reset();
  void emit_text(BlockKind kind, ElementId element);
  void emit(Block block) { add_block(document_, std::move(block), work_); }

  Document& document_;
  ElementTable& elements_;
  Work& work_;
  State state_;
  std::vector<std::pair<State, Context>> outer_;
  std::vector<bool> item_begun_;
  std::string last_image_;
};

}  // namespace unbake::html
