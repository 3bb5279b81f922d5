#include <algorithm>
#include <cmath>

#include "extract/classify/columns.hpp"
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

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

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

}  // namespace

void order_columns(const html::Document& document, const Features& features, Table& table) {
  const std::size_t count = table.rows.size();
  const auto block_at = [&](std::size_t at) -> const html::Block& { return document.blocks[table.blocks[at]]; };
  const auto own_at = [&](std::size_t at) -> const BlockFeatures& { return features.blocks[table.blocks[at]]; };
  std::vector<double> prose(count + 1, 0);  // sums of what is before each row
  std::vector<double> weight(count + 1, 0);
  std::vector<double> linked(count + 1, 0);
  for (std::size_t at = 0; at < count; ++at) {
    const BlockFeatures& own = own_at(at);
    prose[at + 1] = prose[at] + own.core;
    weight[at + 1] = weight[at] + own.text.weight;
    linked[at + 1] = linked[at] + own.text.weight * own.link_share;
  }
  std::vector<std::uint32_t> days(count + 1, 0);  // lines with a day or "2 days ago", as comments and teasers have
  for (std::size_t at = 0; at < count; ++at) {
    const BlockFeatures& own = own_at(at);
    const bool ago = own.wording.shares[static_cast<std::size_t>(WordList::relative_time)] > kMuch;
    days[at + 1] = days[at] + (own.dated || ago ? 1 : 0);
  }
  std::vector<std::uint32_t> teasers(count + 1, 0);
  for (std::size_t at = 0; at < count; ++at) teasers[at + 1] = teasers[at] + (own_at(at).cut_short ? 1 : 0);
  std::vector<std::size_t> next_border(count + 1, count);
  for (std::size_t at = count; at-- > 0;) next_border[at] = own_at(at).wording.border ? at : next_border[at + 1];

  const std::vector<LooseLines> loose = find_loose_lines(features, table);
  std::vector<float> running(features.blocks.size());
  std::ranges::transform(features.blocks, running.begin(),
                         [](const BlockFeatures& own) { return own.core > 0 ? 1.0F : 0.0F; });
  const WordSums words(features.words, running);
  const std::size_t anchor = find_title_row(document, features, table);
  std::vector<bool> of_title(features.words.words(), false);
  double title_words = 0;
  if (anchor != count) {
    for (const std::uint16_t word : features.words.of(table.blocks[anchor])) of_title[word] = true;
    title_words = static_cast<double>(features.words.of(table.blocks[anchor]).size());
  }
  const Climb to_title(document, anchor == count ? html::kNoElement : block_at(anchor).element);
  std::size_t border = count;  // the last one before: count stands for none
  std::size_t heading = count;
  std::size_t dated = count;
  for (std::size_t at = 0; at < count; ++at) {
    Columns out(table.rows[at]);
    const auto distance = [&](std::size_t before) {
      return before == count ? kFarAway : static_cast<double>(at - before);
    };
    out.share("position"_column, static_cast<double>(at) / static_cast<double>(count));
    out.log("rows_before"_column, static_cast<double>(at));
    out.log("rows_behind"_column, static_cast<double>(count - at));
    out.share("prose_before_share"_column, share(prose[at], features.core));
    out.log("prose_before"_column, prose[at]);
    out.log("prose_behind"_column, features.core - prose[at]);
    out.flag("untitled"_column, anchor == count);
    out.log("behind_title"_column, anchor != count && at >= anchor ? static_cast<double>(at - anchor) : kFarAway);
    out.log("before_title"_column, anchor != count && at < anchor ? static_cast<double>(anchor - at) : kFarAway);
    out.log("prose_since_title"_column, anchor != count && at >= anchor ? prose[at] - prose[anchor] : kFarAway);
    out.log("since_border"_column, distance(border));
    out.number("last_border_rule"_column, border == count ? 0 : own_at(border).wording.rule);
    out.log("prose_since_border"_column, border == count ? kFarAway : prose[at] - prose[border]);
    out.log("to_border"_column, next_border[at] == count ? kFarAway : static_cast<double>(next_border[at] - at));
    out.log("since_heading"_column, distance(heading));
    out.number("heading_level"_column, heading == count ? 0 : block_at(heading).level);
    out.number("heading_rule"_column, heading == count ? 0 : own_at(heading).wording.rule);
    out.flag("beside_heading"_column, heading != count && same_parent(document, block_at(at), block_at(heading)));
    out.share("heading_link_share"_column,
              heading == count ? 0 : own_at(heading).link_share);  // the heading of another page is a link to it
    out.share("heading_titled"_column, heading == count ? 0 : own_at(heading).titled);
    out.log("since_date"_column, distance(dated));
    const std::size_t begin = at - std::min(at, kWindow);
    const std::size_t end = std::min(count, at + 1 + kWindow);
    out.number("days_before"_column, days[at] - days[begin]);
    out.number("days_behind"_column, days[end] - days[at + 1]);
    out.number("days_since_title"_column, days[at] - (anchor != count && anchor < at ? days[anchor] : 0));
    out.number("days_to_end"_column, days[count] - days[at + 1]);
    out.number("teasers_before"_column, teasers[at] - teasers[begin]);
    out.number("teasers_behind"_column, teasers[end] - teasers[at + 1]);
    out.share("near_before_prose_share"_column, share(prose[at] - prose[begin], weight[at] - weight[begin]));
    out.share("near_before_linked"_column, share(linked[at] - linked[begin], weight[at] - weight[begin]));
    out.log("near_before_prose"_column, prose[at] - prose[begin]);
    out.share("near_behind_prose_share"_column, share(prose[end] - prose[at + 1], weight[end] - weight[at + 1]));
    out.share("near_behind_linked"_column, share(linked[end] - linked[at + 1], weight[end] - weight[at + 1]));
    out.log("near_behind_prose"_column, prose[end] - prose[at + 1]);
    for (const auto& [column, step] : kNeighbours) {
      const auto other = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + step);
      const bool there = other < count;  // below 0 wraps around
      out.log(column, there ? own_at(other).text.weight : 0);
      out.share(column + 1, there ? own_at(other).link_share : 0);
      out.flag(column + 2, there && own_at(other).sentence_like);
      out.number(column + 3, there ? static_cast<std::size_t>(block_at(other).kind) + 1 : 0);
      out.flag(column + 4, there && same_parent(document, block_at(at), block_at(other)));
    }
    out.number("to_picture_before"_column,
               steps_to_picture(document, table.blocks[at], table.blocks[at] - 1UL));  // of 0: beyond the end
    out.number("to_picture_behind"_column, steps_to_picture(document, table.blocks[at], table.blocks[at] + 1UL));
    const WordSums::Shared shared = words.shared(table.blocks[at]);
    out.share("shared_words"_column, shared.known);
    out.share("shared_words_prose"_column, shared.masses);
    const html::ElementId element = block_at(at).element;
    out.number("to_title_up"_column, to_title.up(element));
    out.number("to_title_down"_column, to_title.down(element));
    html::ElementId shared_with_title = element;
    for (std::uint8_t up = to_title.up(element); up > 0 && shared_with_title != html::kNoElement; --up) {
      shared_with_title = document.elements[shared_with_title].parent;
    }
    out.share("title_place_share"_column, shared_with_title == html::kNoElement
                                              ? 1
                                              : share(features.elements[shared_with_title].weight, features.weight));
    double common = 0;
    for (const std::uint16_t word : features.words.of(table.blocks[at])) common += of_title[word] ? 1 : 0;
    out.share("title_words_shared"_column, share(common, title_words));
    const LooseLines& lines = loose[at];
    const bool is_loose = lines.begin != lines.end;
    out.log("loose_lines"_column, static_cast<double>(lines.end - lines.begin));
    out.share("loose_digits"_column, lines.digits);
    out.share("loose_tabular"_column, lines.tabular);
    out.log("loose_position"_column, static_cast<double>(at - lines.begin));
    out.log("loose_prose_before"_column, is_loose && lines.begin > 0 ? own_at(lines.begin - 1).core : 0);
    out.log("loose_prose_behind"_column, is_loose && lines.end < count ? own_at(lines.end).core : 0);
    out.log("stated_words"_column, features.stated_words);
    out.log("page_prose"_column, features.core);
    out.log("page_rows"_column, static_cast<double>(count));
    out.share("page_linked"_column, share(features.linked, features.weight));
    if (own_at(at).wording.border) border = at;
    if (block_at(at).kind == BlockKind::heading) heading = at;
    if (own_at(at).dated) dated = at;
  }
}

Table first_columns(const html::Document& document, const Features& features) {
  Table table;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    if (block.kind == BlockKind::metadata || features.blocks[i].text.chars == 0) continue;
    if (block.element != html::kNoElement && features.elements[block.element].place.hidden) continue;
    table.blocks.push_back(i);
  }
  table.rows.resize(table.blocks.size());
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    table.rows[at] = {};
    Columns out(table.rows[at]);
    text_columns(document.blocks[table.blocks[at]], features.blocks[table.blocks[at]], out);
  }
  tree_columns(document, features, table);
  order_columns(document, features, table);
  return table;
}

}  // namespace unbake::extract
