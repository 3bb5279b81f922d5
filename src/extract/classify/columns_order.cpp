#include <algorithm>
#include <cmath>

#include "extract/classify/columns.hpp"
#include "extract/classify/loose_lines.hpp"
#include "extract/classify/title_row.hpp"

namespace unbake::extract {
namespace {

// Neighbours that are looked at one by one on either side, and those taken together.
constexpr int kNear = 3;
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
    Columns out(std::span(table.rows[at]).subspan(kTextColumns + kTreeColumns, kOrderColumns));
    const auto distance = [&](std::size_t before) {
      return before == count ? kFarAway : static_cast<double>(at - before);
    };
    out.share(static_cast<double>(at) / static_cast<double>(count));
    out.log(static_cast<double>(at));
    out.log(static_cast<double>(count - at));
    out.share(share(prose[at], features.core));
    out.log(prose[at]);
    out.log(features.core - prose[at]);
    out.flag(anchor == count);
    out.log(anchor != count && at >= anchor ? static_cast<double>(at - anchor) : kFarAway);
    out.log(anchor != count && at < anchor ? static_cast<double>(anchor - at) : kFarAway);
    out.log(anchor != count && at >= anchor ? prose[at] - prose[anchor] : kFarAway);
    out.log(distance(border));
    out.number(border == count ? 0 : own_at(border).wording.rule);
    out.log(border == count ? kFarAway : prose[at] - prose[border]);
    out.log(next_border[at] == count ? kFarAway : static_cast<double>(next_border[at] - at));
    out.log(distance(heading));
    out.number(heading == count ? 0 : block_at(heading).level);
    out.number(heading == count ? 0 : own_at(heading).wording.rule);
    out.flag(heading != count && same_parent(document, block_at(at), block_at(heading)));
    out.share(heading == count ? 0 : own_at(heading).link_share);  // the heading of another page is a link to it
    out.share(heading == count ? 0 : own_at(heading).titled);
    out.log(distance(dated));
    const std::size_t begin = at - std::min(at, kWindow);
    const std::size_t end = std::min(count, at + 1 + kWindow);
    out.number(days[at] - days[begin]);
    out.number(days[end] - days[at + 1]);
    out.number(days[at] - (anchor != count && anchor < at ? days[anchor] : 0));
    out.number(days[count] - days[at + 1]);
    out.number(teasers[at] - teasers[begin]);
    out.number(teasers[end] - teasers[at + 1]);
    out.share(share(prose[at] - prose[begin], weight[at] - weight[begin]));
    out.share(share(linked[at] - linked[begin], weight[at] - weight[begin]));
    out.log(prose[at] - prose[begin]);
    out.share(share(prose[end] - prose[at + 1], weight[end] - weight[at + 1]));
    out.share(share(linked[end] - linked[at + 1], weight[end] - weight[at + 1]));
    out.log(prose[end] - prose[at + 1]);
    for (int step = -kNear; step <= kNear; ++step) {
      if (step == 0) continue;
      const auto other = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + step);
      const bool there = other < count;  // below 0 wraps around
      out.log(there ? own_at(other).text.weight : 0);
      out.share(there ? own_at(other).link_share : 0);
      out.flag(there && own_at(other).sentence_like);
      out.number(there ? static_cast<std::size_t>(block_at(other).kind) + 1 : 0);
      out.flag(there && same_parent(document, block_at(at), block_at(other)));
    }
    out.number(steps_to_picture(document, table.blocks[at], table.blocks[at] - 1UL));  // of 0: beyond the end
    out.number(steps_to_picture(document, table.blocks[at], table.blocks[at] + 1UL));
    const WordSums::Shared shared = words.shared(table.blocks[at]);
    out.share(shared.known);
    out.share(shared.masses);
    const html::ElementId element = block_at(at).element;
    out.number(to_title.up(element));
    out.number(to_title.down(element));
    html::ElementId shared_with_title = element;
    for (std::uint8_t up = to_title.up(element); up > 0 && shared_with_title != html::kNoElement; --up) {
      shared_with_title = document.elements[shared_with_title].parent;
    }
    out.share(shared_with_title == html::kNoElement
                  ? 1
                  : share(features.elements[shared_with_title].weight, features.weight));
    double common = 0;
    for (const std::uint16_t word : features.words.of(table.blocks[at])) common += of_title[word] ? 1 : 0;
    out.share(share(common, title_words));
    const LooseLines& lines = loose[at];
    const bool is_loose = lines.begin != lines.end;
    out.log(static_cast<double>(lines.end - lines.begin));
    out.share(lines.digits);
    out.share(lines.tabular);
    out.log(static_cast<double>(at - lines.begin));
    out.log(is_loose && lines.begin > 0 ? own_at(lines.begin - 1).core : 0);
    out.log(is_loose && lines.end < count ? own_at(lines.end).core : 0);
    out.log(features.stated_words);
    out.log(features.core);
    out.log(static_cast<double>(count));
    out.share(share(features.linked, features.weight));
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
    Columns out(std::span(table.rows[at]).first(kTextColumns));
    text_columns(document.blocks[table.blocks[at]], features.blocks[table.blocks[at]], out);
  }
  tree_columns(document, features, table);
  order_columns(document, features, table);
  return table;
}

}  // namespace unbake::extract
