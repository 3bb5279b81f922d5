#include "output/markdown.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "output/markdown_inline.hpp"
#include "output/markdown_notes.hpp"
#include "output/structure.hpp"

namespace unbake::output {
namespace {

/// CommonMark takes numbers of nine digits at most, and none below zero.
constexpr std::int32_t kMostNumber = 999999999;

/// What belongs to a note stands so far in, however long its sign is.
constexpr std::size_t kNoteIndent = 4;

/// A longer text (bytes) is no title of a callout.
constexpr std::size_t kLongestTitle = 120;

/// Rows are filled up to the width of the table where that is no more than this many times its cells: one row may be a
/// thousand times as wide as all others. To CommonMark's tables (GFM) a row that is shorter is the same.
constexpr std::size_t kMostFilling = 8;
/// … or no more places than this.
constexpr std::size_t kSmallGrid = 256;

std::string note_sign(std::uint32_t number) { return "[^" + std::to_string(number) + "]: "; }

class Writer {
 public:
  Writer(Blocks blocks, Containers containers) : containers_(containers), notes_(blocks, containers) {}

  std::string write(Blocks blocks) {
    while (!blocks.empty()) blocks = blocks.subspan(write_next(blocks));
    return std::move(out_);
  }

 private:
  std::size_t write_next(Blocks blocks);
  [[nodiscard]] bool is_callout_title(const article::Block& block) const;
  void write_table(const article::Block& first, Blocks cells);
  void write_code(const article::Block& block);
  void write_images(const article::Block& block);
  [[nodiscard]] std::string inline_of(const article::Block& block, InlinePlace place) const {
    return to_inline_markdown(block.content, place, &block, &notes_);
  }
  [[nodiscard]] std::string with_anchor(const article::Block& block, std::string lines) const;
  /// Writes lines where the block stands: behind the signs of its containers.
  void write_lines(const article::Block& block, std::string_view lines);
  [[nodiscard]] std::vector<ContainerId> path_of(const article::Block& block) const;
  [[nodiscard]] bool is_tight(const std::vector<ContainerId>& path, std::size_t shared, const article::Block& block);
  std::string open(ContainerId id);
  /// What a line in the first `depth` open containers begins with.
  [[nodiscard]] std::string prefix(std::size_t depth) const;

  std::string out_;
  Containers containers_;
  Notes notes_;
  std::vector<OpenContainer> open_;  ///< outermost first
  bool behind_item_text_ = false;    ///< the last block was the first text of an item
  bool is_titled_ = false;           ///< what is written is the title of a callout
};

std::string Writer::with_anchor(const article::Block& block, std::string lines) const {
  if (!notes_.is_linked(block)) return lines;
  return "<a id=\"" + article::anchor_name(block.anchor) + "\"></a>" + lines;
}

std::size_t Writer::write_next(Blocks blocks) {
  const article::Block& block = blocks.front();
  if (is_nothing(block)) return 1;
  if (is_callout_title(block)) {
    const std::string text = inline_of(block, InlinePlace::paragraph);
    is_titled_ = true;
    write_lines(block, equals_ascii_case(text, name_of(callout_of(containers_[block.container]))) ? "" : text);
    is_titled_ = false;
    return 1;
  }
  switch (block.kind) {
    case BlockKind::heading: {
      const std::string text = inline_of(block, InlinePlace::heading);
      if (text.empty()) return 1;
      write_lines(block, std::string(std::clamp<std::size_t>(block.level, 1, 6), '#') + " " + with_anchor(block, text));
      return 1;
    }
    case BlockKind::preformatted:
      write_code(block);
      return 1;
    case BlockKind::rule:
      // Behind a list's sign "---" would be a rule with it.
      write_lines(block, block.container == kNoContainer ? "---" : "___");
      return 1;
    case BlockKind::image:
      write_images(block);
      return 1;
    case BlockKind::table_cell: {
      const std::size_t length = table_length(blocks);
      write_table(block, blocks.first(length));
      return length;
    }
    default: {
      const std::string text = inline_of(block, InlinePlace::paragraph);
      const std::uint32_t note = notes_.number(block);
      if (!text.empty()) write_lines(block, note == 0 ? with_anchor(block, text) : note_sign(note) + text);
      return 1;
    }
  }
}

/// The block begins a callout that has a title: "> [!note] Before you begin". Where it says no more than the callout
/// does, it is left out, as GitHub knows no titles.
bool Writer::is_callout_title(const article::Block& block) const {
  if (block.container == kNoContainer || block.content.text.size() > kLongestTitle) return false;
  const bool is_text = block.kind == BlockKind::paragraph || block.kind == BlockKind::heading;
  const Container& container = containers_[block.container];
  const bool is_open =
      std::ranges::any_of(open_, [&](const OpenContainer& open) { return open.id == block.container; });
  return is_text && callout_of(container) != Callout::none && (container.number & kTitled) != 0 && !is_open;
}

void Writer::write_table(const article::Block& first, Blocks cells) {
  std::vector<std::vector<std::string>> rows;
  std::size_t columns = 0;
  for (const GridRow& row : grid_of(cells)) {
    std::vector<std::string>& texts = rows.emplace_back();
    for (const article::Block* cell : row) {
      texts.push_back(cell == nullptr ? "" : with_anchor(*cell, inline_of(*cell, InlinePlace::cell)));
    }
    columns = std::max(columns, texts.size());
  }
  if (rows.empty()) return;
  const bool fills = rows.size() * columns <= std::max(kMostFilling * cells.size(), kSmallGrid);
  std::string table;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (fills || i == 0) rows[i].resize(columns);
    table.push_back('|');
    for (const std::string& text : rows[i]) table.append(" ").append(text).append(text.empty() ? "|" : " |");
    table.push_back('\n');
    if (i != 0) continue;
    table.push_back('|');
    for (std::size_t column = 0; column < columns; ++column) table.append(" --- |");
    table.push_back('\n');
  }
  table.pop_back();
  write_lines(first, table);
}

void Writer::write_code(const article::Block& block) {
  const std::string& code = block.content.text;
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  if (notes_.is_linked(block)) write_lines(block, with_anchor(block, {}));
  write_lines(block, fence + block.language + "\n" + code + "\n" + fence);
}

void Writer::write_images(const article::Block& block) {
  const std::string images = to_inline_markdown(block.content, InlinePlace::paragraph);
  if (!images.empty()) write_lines(block, with_anchor(block, images));
}

/// The containers around the block. A note stands where the list stands whose item it is.
std::vector<ContainerId> Writer::path_of(const article::Block& block) const {
  std::vector<ContainerId> path = path_to(block.container, containers_);
  const auto note = std::ranges::find_if(path, [this](ContainerId id) { return notes_.number(id) != 0; });
  if (note != path.end() && note != path.begin()) path.erase(note - 1);
  return path;
}

void Writer::write_lines(const article::Block& block, std::string_view lines) {
  const std::vector<ContainerId> path = path_of(block);
  const std::size_t shared = shared_length(open_, path);
  if (!out_.empty() && !is_tight(path, shared, block)) {
    // The line between two blocks belongs to what both stand in.
    out_.append(prefix(shared));
    while (out_.ends_with(' ')) out_.pop_back();
    out_.push_back('\n');
  }
  std::string lead = prefix(shared);
  const bool list_ends = shared < open_.size() && is_list(containers_[open_[shared].id]);
  const OpenContainer ended = list_ends ? open_[shared] : OpenContainer{};
  open_.resize(shared);
  while (open_.size() < path.size()) {
    const ContainerId id = path[open_.size()];
    const bool follows = list_ends && open_.size() == shared && containers_[id].kind == containers_[ended.id].kind;
    lead.append(open(id));
    if (follows) open_.back().other_sign = !ended.other_sign;
    // A list's first item begins the count.
    if (open_.size() < path.size()) open_.back().number = containers_[path[open_.size()]].number - 1;
  }
  behind_item_text_ = block.kind == BlockKind::list_item;
  for (const std::string rest = prefix(open_.size());; lead = rest) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    out_.append(lead).append(line);
    if (line.empty()) {
      while (out_.ends_with(' ')) out_.pop_back();
    }
    out_.push_back('\n');
    if (end == std::string_view::npos) return;
    lines.remove_prefix(end + 1);
  }
}

/// No empty line stands between the items of a list, nor between an item's text and a list in it. But a list that does
/// not begin with 1 would be text of the paragraph before it.
bool Writer::is_tight(const std::vector<ContainerId>& path, std::size_t shared, const article::Block& block) {
  if (block.kind != BlockKind::list_item || shared == 0 || shared == path.size()) return false;
  const bool between_items = is_list(containers_[path[shared - 1]]);
  const bool begins_list = behind_item_text_ && shared == open_.size() && is_list(containers_[path[shared]]);
  if (!between_items && (!begins_list || shared + 1 == path.size())) return false;
  const ContainerId list = path[between_items ? shared - 1 : shared];
  const ContainerId item = path[between_items ? shared : shared + 1];
  return containers_[list].kind == Container::Kind::list ||
         containers_[item].number == (between_items ? open_[shared - 1].number + 1 : 1);
}

std::string Writer::open(ContainerId id) {
  const Container& container = containers_[id];
  OpenContainer opened{.id = id};
  std::string sign;
  if (container.kind == Container::Kind::quote) {
    sign = "> ";
    if (const Callout callout = callout_of(container); callout != Callout::none) {
      sign.append("[!").append(name_of(callout)).append("]");
      // A title stands beside it; other text begins on the next line.
      sign.append(is_titled_ ? " " : "\n" + prefix(open_.size()) + "> ");
    }
  } else if (const std::uint32_t note = notes_.number(id); note != 0) {
    sign = note_sign(note);
    opened.width = kNoteIndent;
  } else if (container.kind == Container::Kind::item && !open_.empty()) {
    OpenContainer& list = open_.back();
    if (containers_[list.id].kind == Container::Kind::ordered_list) {
      // Within a list the numbers count up by one: where they do not, another begins.
      if (container.number != list.number + 1) list.other_sign = !list.other_sign;
      list.number = container.number;
      sign = std::to_string(std::clamp(container.number, 0, kMostNumber)) + (list.other_sign ? ") " : ". ");
    } else {
      sign = list.other_sign ? "* " : "- ";
    }
    opened.width = sign.size();
  } else if (container.kind == Container::Kind::item) {
    sign = "- ";
    opened.width = sign.size();
  }
  open_.push_back(opened);
  return sign;
}

std::string Writer::prefix(std::size_t depth) const {
  std::string out;
  for (const OpenContainer& open : std::span{open_}.first(depth)) {
    if (containers_[open.id].kind == Container::Kind::quote) {
      out.append("> ");
    } else {
      out.append(open.width, ' ');
    }
  }
  return out;
}

}  // namespace

std::string to_markdown(std::span<const article::Block> blocks, std::span<const Container> containers) {
  return Writer{blocks, containers}.write(blocks);
}

}  // namespace unbake::output
