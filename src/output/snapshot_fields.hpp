// The fields of a snapshot, once for who writes it and who reads it. Internal to the room.
#pragma once

#include <type_traits>

#include "article/article.hpp"

namespace unbake::output {

/// Numbers and enumerations are written as they lie in memory, strings and lists behind their size.
template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

/// A struct, which is const for a writer.
template <typename Struct, typename Named>
concept A = std::is_same_v<std::remove_const_t<Struct>, Named>;

void fields(auto& archive, A<Span> auto& span) { archive(span.begin, span.end); }

void fields(auto& archive, A<Mark> auto& mark) { archive(mark.kind, mark.span, mark.value, mark.label, mark.origin); }

void fields(auto& archive, A<CellShape> auto& cell) { archive(cell.columns, cell.rows, cell.header, cell.covered); }

void fields(auto& archive, A<Container> auto& container) {
  archive(container.kind, container.parent, container.number);
}

void fields(auto& archive, A<article::Block> auto& block) {
  archive(block.kind, block.level, block.container, block.anchor, block.row, block.cell, block.language, block.place,
          block.content.text, block.content.marks);
}

void fields(auto& archive, A<Edit> auto& edit) {
  archive(edit.stage, edit.rule, edit.span, edit.before, edit.after, edit.confidence, edit.parameter);
}

void fields(auto& archive, A<article::Removed> auto& removed) { archive(removed.place, removed.text, removed.reason); }

void fields(auto& archive, A<article::TitlePlace> auto& title) { archive(title.block, title.piece); }

void fields(auto& archive, A<article::DamageKind> auto& kind) { archive(kind.rule, kind.count); }

void fields(auto& archive, A<article::Damage> auto& damage) {
  archive(damage.kinds, damage.lost, damage.machine_converted);
}

void fields(auto& archive, A<article::Article> auto& article) {
  archive(article.title, article.title_place, article.blocks, article.containers, article.stages.source,
          article.stages.blocks, article.stages.repaired, article.edits, article.removed, article.damage,
          article.stats.input_bytes, article.stats.blocks, article.stats.removed, article.stats.edits);
}

}  // namespace unbake::output
