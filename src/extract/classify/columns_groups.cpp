#include <algorithm>

#include "extract/classify/columns.hpp"
#include "extract/classify/groups.hpp"

namespace unbake::extract {
namespace {

constexpr std::size_t kFar = 31;

/// A list that the block stands in: the member around the block, and the steps up to it.
struct Around {
  const Group* group;
  html::ElementId member = html::kNoElement;
  std::size_t steps = kFar;
};

double share_of(std::uint32_t members, const Group& group) { return share(members, group.members); }

/// The nearest list around the block.
void write_nearest(const Features& features, const Groups& groups, const Around& nearest, std::uint32_t block,
                   Columns& out) {
  const Group& group = *nearest.group;
  out.number("group_up"_column, nearest.steps);
  out.log("group_members"_column, group.members);
  out.log("group_mean_weight"_column, share(group.weight, group.members));
  out.share("group_linked"_column, share(group.linked, group.weight));
  out.share("group_prose"_column, share(group.prose, group.weight));
  out.share("group_prose_share"_column, share(group.prose, features.core));
  out.share("group_share"_column, share(group.weight, features.weight));
  out.share("group_alike"_column, share(group.same, group.members > 1 ? group.members - 1 : 1));
  out.share("group_headed"_column, share_of(group.headed, group));
  out.share("group_dated"_column, share_of(group.dated, group));
  out.share("group_priced"_column, share_of(group.priced, group));
  out.share("group_leading"_column, share_of(group.leading, group));
  out.share("group_pictured"_column, share_of(group.pictured, group));
  const bool is_inside = nearest.member != html::kNoElement;
  out.log("member_index"_column, is_inside ? groups.index[nearest.member] : 0);
  out.log("member_texts"_column, is_inside ? features.elements[nearest.member].texts : 0);
  out.log("member_place"_column, is_inside ? block - features.elements[nearest.member].first_block : 0);
}

/// … and the one with most text, be it further out.
void write_widest(const Features& features, const Around& widest, Columns& out) {
  const Group& group = *widest.group;
  out.number("wide_up"_column, widest.steps);
  out.log("wide_members"_column, group.members);
  out.share("wide_share"_column, share(group.weight, features.weight));
  out.log("wide_mean_weight"_column, share(group.weight, group.members));
  out.share("wide_linked"_column, share(group.linked, group.weight));
  out.share("wide_headed"_column, share_of(group.headed, group));
  out.share("wide_prose"_column, share(group.prose, group.weight));
}

}  // namespace

void group_columns(const html::Document& document, const Features& features, const Groups& groups, Table& table) {
  const Group largest = groups.largest();
  const Group none;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    Columns out(table.rows[at]);
    Around nearest{&none}, widest{&none};
    std::size_t steps = 0;
    for (html::ElementId around = document.blocks[table.blocks[at]].element; around != html::kNoElement && steps < kFar;
         around = document.elements[around].parent, ++steps) {
      const Group& candidate = groups.all[groups.of[around]];
      if (!Groups::is_list(candidate)) continue;
      if (nearest.group == &none) nearest = {&candidate, around, steps};
      if (candidate.weight > widest.group->weight) widest = {&candidate, around, steps};
    }
    write_nearest(features, groups, nearest, table.blocks[at], out);
    write_widest(features, widest, out);
    out.share("page_group_share"_column, share(largest.weight, features.weight));
    out.flag("listed"_column, features.blocks[table.blocks[at]].listed);
  }
}

}  // namespace unbake::extract
