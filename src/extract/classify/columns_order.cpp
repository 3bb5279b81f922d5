#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "extract/classify/columns.hpp"
#include "extract/classify/groups.hpp"
#include "extract/classify/kinds.hpp"
#include "extract/classify/loose_lines.hpp"
#include "extract/classify/title_row.hpp"

namespace unbake::extract {
namespace {

// Neighbours that are looked at one by one on either side, each with the first of its five columns.
struct Neighbour {
  std::size_t column;
  int step;
};
constexpr Neighbour kNeighbours[] = {
    {"before_3_weight"_column, -3}, {"before_2_weight"_column, -2}, {"before_1_weight"_column, -1},
    {"behind_1_weight"_column, 1},  {"behind_2_weight"_column, 2},  {"behind_3_weight"_column, 3},
};
// … and those taken together.
constexpr std::size_t kWindow = 6;
// In 255ths of a line.
constexpr std::uint8_t kMuch = 60;
constexpr double kFarAway = 30000;

bool same_parent(const html::Document& document, const html::Block& a, const html::Block& b) {
  if (a.element == html::kNoElement || b.element == html::kNoElement) return a.element == b.element;
  return document.elements[a.element].parent == document.elements[b.element].parent || a.element == b.element;
}

/// Steps up from a block to what also holds the picture right beside it, as captions have one; kNoPicture: none there.
constexpr std::uint8_t kNoPicture = 7;
std::uint8_t steps_to_picture(const html::Document& document, std::size_t block, std::size_t beside) {
  if (beside >= document.blocks.size() || document.blocks[beside].kind != BlockKind::image) return kNoPicture;
  html::ElementId around = document.blocks[block].element;
  for (std::uint8_t up = 0; up < kNoPicture && around != html::kNoElement; ++up) {
    html::ElementId of_picture = document.blocks[beside].element;
    for (std::uint8_t i = 0; i < kNoPicture && of_picture != html::kNoElement; ++i) {
      if (of_picture == around) return up;
      of_picture = document.elements[of_picture].parent;
    }
    around = document.elements[around].parent;
  }
  return kNoPicture - 1;
}

/// Sums of what is before each row, and of all rows at the end.
struct Sums {
  std::vector<double> prose{0}, weight{0}, linked{0};
  std::vector<std::uint32_t> days{0};     // lines with a day or "2 days ago", as comments and teasers have
  std::vector<std::uint32_t> teasers{0};  // lines that are cut short

  Sums(const Features& features, const Table& table) {
    for (const std::uint32_t block : table.blocks) {
      const BlockFeatures& own = features.blocks[block];
      const bool ago = own.wording.shares[static_cast<std::size_t>(WordList::relative_time)] > kMuch;
      prose.push_back(prose.back() + own.core);
      weight.push_back(weight.back() + own.text.weight);
      linked.push_back(linked.back() + own.text.weight * own.link_share);
      days.push_back(days.back() + (own.dated || ago ? 1 : 0));
      teasers.push_back(teasers.back() + (own.cut_short ? 1 : 0));
    }
  }
};

/// 1 for each block with running text.
std::vector<float> running_text(const Features& features) {
  std::vector<float> running(features.blocks.size());
  std::ranges::transform(features.blocks, running.begin(),
                         [](const BlockFeatures& own) { return own.core > 0 ? 1.0F : 0.0F; });
  return running;
}

/// Writes the columns of the rows, from the first to the last.
class OrderColumns {
 public:
  OrderColumns(const html::Document& document, const Features& features, const Table& table)
      : document_(document),
        features_(features),
        table_(table),
        sums_(features, table),
        loose_(find_loose_lines(features, table)),
        running_(running_text(features)),
        words_(features.words, running_),
        title_(find_title_row(document, features, table)),
        to_title_(document, title_ == count_ ? html::kNoElement : block_at(title_).element) {
    next_border_.assign(count_ + 1, count_);
    for (std::size_t at = count_; at-- > 0;) next_border_[at] = own_at(at).wording.border ? at : next_border_[at + 1];
    if (title_ == count_) return;
    for (const std::uint16_t word : words_of(title_)) of_title_[word] = true;
    title_words_ = static_cast<double>(words_of(title_).size());
  }

  void write(std::size_t at, Columns& out) {
    write_place(at, out);
    write_marks_before(at, out);
    write_near(at, out);
    write_neighbours(at, out);
    write_shared_words(at, out);
    write_title_place(at, out);
    write_loose_lines(at, out);
    out.log("stated_words"_column, features_.stated_words);
    out.log("page_prose"_column, features_.core);
    out.log("page_rows"_column, static_cast<double>(count_));
    out.share("page_linked"_column, share(features_.linked, features_.weight));
    if (own_at(at).wording.border) border_ = at;
    if (block_at(at).kind == BlockKind::heading) heading_ = at;
    if (own_at(at).dated) dated_ = at;
  }

 private:
  [[nodiscard]] const html::Block& block_at(std::size_t at) const { return document_.blocks[table_.blocks[at]]; }
  [[nodiscard]] const BlockFeatures& own_at(std::size_t at) const { return features_.blocks[table_.blocks[at]]; }
  [[nodiscard]] std::span<const std::uint16_t> words_of(std::size_t at) const {
    return features_.words.of(table_.blocks[at]);
  }

  void write_place(std::size_t at, Columns& out) const {
    const bool is_behind = title_ != count_ && at >= title_, is_before = title_ != count_ && at < title_;
    out.share("position"_column, static_cast<double>(at) / static_cast<double>(count_));
    out.log("rows_before"_column, static_cast<double>(at));
    out.log("rows_behind"_column, static_cast<double>(count_ - at));
    out.share("prose_before_share"_column, share(sums_.prose[at], features_.core));
    out.log("prose_before"_column, sums_.prose[at]);
    out.log("prose_behind"_column, features_.core - sums_.prose[at]);
    out.flag("untitled"_column, title_ == count_);
    out.log("behind_title"_column, is_behind ? static_cast<double>(at - title_) : kFarAway);
    out.log("before_title"_column, is_before ? static_cast<double>(title_ - at) : kFarAway);
    out.log("prose_since_title"_column, is_behind ? sums_.prose[at] - sums_.prose[title_] : kFarAway);
  }

  /// The last border, heading and date before the row.
  void write_marks_before(std::size_t at, Columns& out) const {
    const auto distance = [&](std::size_t before) {
      return before == count_ ? kFarAway : static_cast<double>(at - before);
    };
    out.log("since_border"_column, distance(border_));
    out.number("last_border_rule"_column, border_ == count_ ? 0 : own_at(border_).wording.rule);
    out.log("prose_since_border"_column, border_ == count_ ? kFarAway : sums_.prose[at] - sums_.prose[border_]);
    out.log("to_border"_column, next_border_[at] == count_ ? kFarAway : static_cast<double>(next_border_[at] - at));
    out.log("since_heading"_column, distance(heading_));
    const bool is_headed = heading_ != count_;
    out.number("heading_level"_column, is_headed ? block_at(heading_).level : 0);
    out.number("heading_rule"_column, is_headed ? own_at(heading_).wording.rule : 0);
    out.flag("beside_heading"_column, is_headed && same_parent(document_, block_at(at), block_at(heading_)));
    // The heading of another page is a link to it.
    out.share("heading_link_share"_column, is_headed ? own_at(heading_).link_share : 0);
    out.share("heading_titled"_column, is_headed ? own_at(heading_).titled : 0);
    out.log("since_date"_column, distance(dated_));
  }

  /// The window around the row, and what is counted from it to the title and to the end.
  void write_near(std::size_t at, Columns& out) const {
    const std::size_t begin = at - std::min(at, kWindow);
    const std::size_t end = std::min(count_, at + 1 + kWindow);
    const auto& [prose, weight, linked, days, teasers] = sums_;
    out.number("days_before"_column, days[at] - days[begin]);
    out.number("days_behind"_column, days[end] - days[at + 1]);
    out.number("days_since_title"_column, days[at] - (title_ != count_ && title_ < at ? days[title_] : 0));
    out.number("days_to_end"_column, days[count_] - days[at + 1]);
    out.number("teasers_before"_column, teasers[at] - teasers[begin]);
    out.number("teasers_behind"_column, teasers[end] - teasers[at + 1]);
    out.share("near_before_prose_share"_column, share(prose[at] - prose[begin], weight[at] - weight[begin]));
    out.share("near_before_linked"_column, share(linked[at] - linked[begin], weight[at] - weight[begin]));
    out.log("near_before_prose"_column, prose[at] - prose[begin]);
    out.share("near_behind_prose_share"_column, share(prose[end] - prose[at + 1], weight[end] - weight[at + 1]));
    out.share("near_behind_linked"_column, share(linked[end] - linked[at + 1], weight[end] - weight[at + 1]));
    out.log("near_behind_prose"_column, prose[end] - prose[at + 1]);
  }

  void write_neighbours(std::size_t at, Columns& out) const {
    for (const auto& [column, step] : kNeighbours) {
      const auto other = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + step);
      const bool there = other < count_;  // below 0 wraps around
      out.log(column, there ? own_at(other).text.weight : 0);
      out.share(column + 1, there ? own_at(other).link_share : 0);
      out.flag(column + 2, there && own_at(other).sentence_like);
      out.number(column + 3, there ? static_cast<std::size_t>(block_at(other).kind) + 1 : 0);
      out.flag(column + 4, there && same_parent(document_, block_at(at), block_at(other)));
    }
    const std::size_t block = table_.blocks[at];
    out.number("to_picture_before"_column, steps_to_picture(document_, block, block - 1));  // of 0: beyond the end
    out.number("to_picture_behind"_column, steps_to_picture(document_, block, block + 1));
  }

  void write_shared_words(std::size_t at, Columns& out) const {
    const WordSums::Shared shared = words_.shared(table_.blocks[at]);
    out.share("shared_words"_column, shared.known);
    out.share("shared_words_prose"_column, shared.masses);
    double common = 0;
    for (const std::uint16_t word : words_of(at)) common += of_title_[word] ? 1 : 0;
    out.share("title_words_shared"_column, share(common, title_words_));
  }

  /// The way from the row to the title, and how much of the page is in what holds both.
  void write_title_place(std::size_t at, Columns& out) const {
    const html::ElementId element = block_at(at).element;
    out.number("to_title_up"_column, to_title_.up(element));
    out.number("to_title_down"_column, to_title_.down(element));
    html::ElementId both = element;
    for (std::uint8_t up = to_title_.up(element); up > 0 && both != html::kNoElement; --up) {
      both = document_.elements[both].parent;
    }
    out.share("title_place_share"_column,
              both == html::kNoElement ? 1 : share(features_.elements[both].weight, features_.weight));
  }

  void write_loose_lines(std::size_t at, Columns& out) const {
    const LooseLines& lines = loose_[at];
    const bool is_loose = lines.begin != lines.end;
    out.log("loose_lines"_column, static_cast<double>(lines.end - lines.begin));
    out.share("loose_digits"_column, lines.digits);
    out.share("loose_tabular"_column, lines.tabular);
    out.log("loose_position"_column, static_cast<double>(at - lines.begin));
    out.log("loose_prose_before"_column, is_loose && lines.begin > 0 ? own_at(lines.begin - 1).core : 0);
    out.log("loose_prose_behind"_column, is_loose && lines.end < count_ ? own_at(lines.end).core : 0);
  }

  const html::Document& document_;
  const Features& features_;
  const Table& table_;
  const std::size_t count_ = table_.rows.size();
  const Sums sums_;
  const std::vector<LooseLines> loose_;
  const std::vector<float> running_;
  const WordSums words_;
  const std::size_t title_;  // the row of the title; count_ stands for none, here and below
  const Climb to_title_;
  std::vector<bool> of_title_ = std::vector<bool>(features_.words.words(), false);
  double title_words_ = 0;
  std::vector<std::size_t> next_border_;
  std::size_t border_ = count_, heading_ = count_, dated_ = count_;  // the last ones before the row
};

}  // namespace

void order_columns(const html::Document& document, const Features& features, Table& table) {
  OrderColumns columns(document, features, table);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    Columns out(table.rows[at]);
    columns.write(at, out);
  }
}

Table first_columns(const html::Document& document, const Features& features, std::string_view url) {
  Table table;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    if (block.kind == BlockKind::metadata || features.blocks[i].text.chars == 0) continue;
    if (block.kind == BlockKind::image) continue;  // what is embedded goes with the text around it, as pictures do
    if (block.element != html::kNoElement && features.elements[block.element].place.hidden) continue;
    table.blocks.push_back(i);
  }
  table.rows.resize(table.blocks.size());
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    table.rows[at] = {};
    Columns out(table.rows[at]);
    text_columns(document.blocks[table.blocks[at]], features.blocks[table.blocks[at]], out);
  }
  table.groups = group_elements(document, features);
  tree_columns(document, features, table);
  group_columns(document, features, table.groups, table);
  order_columns(document, features, table);
  table.page = page_columns(document, features, table.groups, table, url);
  return table;
}

}  // namespace unbake::extract
