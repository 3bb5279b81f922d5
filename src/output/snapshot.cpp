#include "output/snapshot.hpp"

#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace unbake::output {
namespace {

/// Numbers and enumerations are written as they lie in memory, strings and lists behind their size.
template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

// The fields of each struct, once for writing and reading. `Struct` is const for a writer.

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, Span>
void fields(Archive& archive, Struct& span) {
  archive(span.begin, span.end);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, Mark>
void fields(Archive& archive, Struct& mark) {
  archive(mark.kind, mark.span, mark.value, mark.label);
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
  archive(block.kind, block.level, block.container, block.anchor, block.row, block.cell, block.language,
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
  archive(removed.span, removed.text, removed.reason);
}

template <typename Archive, typename Struct>
  requires std::is_same_v<std::remove_const_t<Struct>, article::Article>
void fields(Archive& archive, Struct& article) {
  archive(article.blocks, article.containers, article.stages.source, article.stages.blocks, article.stages.repaired,
          article.edits, article.removed);
}

class Writer {
 public:
  template <typename... Fields>
  void operator()(const Fields&... all) {
    (put(all), ...);
  }
  std::string take() { return std::move(out_); }

 private:
  template <Plain T>
  void put(const T& value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out_.append(bytes, sizeof value);
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    out_.append(text);
  }
  void put(const std::string& text) { put(std::string_view{text}); }
  template <typename T>
  void put(const std::vector<T>& list) {
    put(static_cast<std::uint32_t>(list.size()));
    for (const T& each : list) fields(*this, each);
  }
  template <typename Struct>
  void put(const Struct& value) {
    fields(*this, value);
  }

  std::string out_;
};

/// What is not there reads as nothing, and makes is_whole() false.
class Reader {
 public:
  explicit Reader(Bytes bytes) : rest_(as_text(bytes)) {}

  template <typename... Fields>
  void operator()(Fields&... all) {
    (get(all), ...);
  }
  /// All was there, and nothing else.
  [[nodiscard]] bool is_whole() const { return is_whole_ && rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    is_whole_ = is_whole_ && size <= rest_.size();
    const std::string_view head = rest_.substr(0, is_whole_ ? size : 0);
    rest_.remove_prefix(head.size());
    return head;
  }
  template <Plain T>
  void get(T& value) {
    const std::string_view bytes = take(sizeof value);
    if (bytes.size() == sizeof value) bytes.copy(reinterpret_cast<char*>(&value), sizeof value);
  }
  void get(std::string_view& text) {
    std::uint32_t size = 0;
    get(size);
    text = take(size);
  }
  void get(std::string& text) {
    std::string_view view;
    get(view);
    text = view;
  }
  template <typename T>
  void get(std::vector<T>& list) {
    std::uint32_t size = 0;
    get(size);
    // Each takes a byte at least.
    if (size > rest_.size()) is_whole_ = false;
    if (!is_whole_) return;
    list.resize(size);
    for (T& each : list) fields(*this, each);
  }
  template <typename Struct>
  void get(Struct& value) {
    fields(*this, value);
  }

  std::string_view rest_;
  bool is_whole_ = true;
};

}  // namespace

std::string to_snapshot(const article::Article& article) {
  Writer writer;
  writer(article);
  return writer.take();
}

Result<article::Article> from_snapshot(Bytes bytes) {
  article::Article article;
  Reader reader(bytes);
  reader(article);
  if (!reader.is_whole()) return Error{ErrorCode::bad_data_file, "These bytes are no snapshot of an article."};
  return article;
}

}  // namespace unbake::output
