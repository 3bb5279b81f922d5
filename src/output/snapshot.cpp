#include "output/snapshot.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "output/snapshot_fields.hpp"

namespace unbake::output {
namespace {

/// Takes nothing in, and counts it.
struct Length {
  std::size_t bytes = 0;
  void append(const char*, std::size_t size) { bytes += size; }
};

template <typename Out>
class Writer {
 public:
  explicit Writer(Out& out) : out_(out) {}

  template <typename... Fields>
  void operator()(const Fields&... all) {
    (put(all), ...);
  }

 private:
  template <Plain T>
  void put(const T& value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out_.append(bytes, sizeof value);
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    out_.append(text.data(), text.size());
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

  Out& out_;
};

}  // namespace

std::string to_snapshot(const article::Article& article) {
  // A string that grows by itself has its contents twice while it moves, when memory is fullest.
  Length length;
  Writer{length}(article);
  std::string snapshot;
  snapshot.reserve(length.bytes);
  Writer{snapshot}(article);
  return snapshot;
}

}  // namespace unbake::output
