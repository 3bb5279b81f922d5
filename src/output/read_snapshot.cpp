// Articles out of snapshots. Apart from who writes them (snapshot.cpp), which every call does.
#include <cstdint>
#include <string_view>
#include <vector>

#include "output/snapshot.hpp"
#include "output/snapshot_fields.hpp"

namespace unbake::output {
namespace {

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
    list = std::vector<T>(size);  // half the code of resize()
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

Result<article::Article> from_snapshot(Bytes bytes) {
  article::Article article;
  Reader reader(bytes);
  reader(article);
  if (!reader.is_whole())
    return Error{ErrorCode::bad_data_file,
                 "These bytes are no snapshot of an article: give one as it came out, to the release that made it."};
  return article;
}

}  // namespace unbake::output
