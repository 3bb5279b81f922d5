#include "output/snapshot.hpp"

#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "output/snapshot_fields.hpp"

namespace unbake::output {
namespace {

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

}  // namespace

std::string to_snapshot(const article::Article& article) {
  Writer writer;
  writer(article);
  return writer.take();
}

}  // namespace unbake::output
