// The fields of a snapshot, once for who writes it and who reads it. Internal to the room.
#pragma once

#include <type_traits>

#include "article/article.hpp"

namespace unbake::output {

/// Numbers and enumerations are written as they lie in memory, strings and lists behind their size.
template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

// `Struct` is const for a writer.

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, Span>
void fields(Archive& archive, Struct& span) {
  archive(span.begin, span.end);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, Mark>
void fields(Archive& archive, Struct& mark) {
  archive(mark.kind, mark.span, mark.value, mark.label, mark.origin);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, CellShape>
void fields(Archive& archive, Struct& cell) {
  archive(cell.columns, cell.rows, cell.header, cell.covered);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, Container>
void fields(Archive& archive, Struct& container) {
  archive(container.kind, container.parent, container.number);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::Block>
void fields(Archive& archive, Struct& block) {
  archive(block.kind, block.level, block.container, block.anchor, block.row, block.cell, block.language, block.place,
          block.content.text, block.content.marks);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, Edit>
void fields(Archive& archive, Struct& edit) {
  archive(edit.stage, edit.rule, edit.span, edit.before, edit.after, edit.confidence, edit.parameter);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::Removed>
void fields(Archive& archive, Struct& removed) {
  archive(removed.place, removed.text, removed.reason);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::TitlePlace>
void fields(Archive& archive, Struct& title) {
  archive(title.block, title.piece);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::DamageKind>
void fields(Archive& archive, Struct& kind) {
  archive(kind.rule, kind.count);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::Damage>
void fields(Archive& archive, Struct& damage) {
  archive(damage.kinds, damage.lost, damage.machine_converted);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::Article>
void fields(Archive& archive, Struct& article) {
  archive(article.title, article.title_place, article.blocks, article.containers, article.stages.source,
          article.stages.blocks, article.stages.repaired, article.edits, article.removed, article.damage,
          article.stats.input_bytes, article.stats.blocks, article.stats.removed, article.stats.edits);
}

}  // namespace unbake::output
