// What JavaScript can call (js/glue.js has the types), and how values cross. No logic: each function hands its
// arguments to the pipeline and its result to output/json.
//
// How values cross, and why so:
//  - Results: one text of JSON, so that a call crosses the border once however much an article holds. Of an article it
//    has the outputs that are wanted; from the snapshot beside it render() makes the others, later or never. JavaScript
//    gets a view of its bytes and must decode them before it calls again: TextDecoder is three times as fast as the way
//    embind takes with a std::string (70 MB: 0.3 s, not 1.0 s).
//  - Bytes: a Uint8Array as emscripten::val, copied with one TypedArray.set() into memory of its own. embind's own
//    std::string would copy byte by byte in JavaScript, and a pointer from malloc() would be JavaScript's to free.
//  - Text: std::u16string, the UTF-16 units as they are. UTF-8 would lose which surrogates were alone. Where that is no
//    matter, the bytes of UTF-8: TextEncoder makes them at a gigabyte a second and more, embind a fifth of that.
//  - Options: a value object of strings, every field of which js/options.js fills.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include <emscripten/bind.h>
#include <emscripten/em_js.h>
#include <emscripten/val.h>

#include "article/article.hpp"
#include "article/leave_out.hpp"
#include "base/limits.hpp"
#include "base/result.hpp"
#include "output/json.hpp"
#include "output/snapshot.hpp"
#include "pipeline/unbake.hpp"

namespace {

using emscripten::val;
using unbake::Options;
using unbake::Result;
using unbake::article::Article;
using unbake::output::Outputs;

/// A decoded text may be as large as the input: it is not JSON, to spare escaping it, and it is UTF-16, of which
/// JavaScript makes a string several times as fast as of UTF-8 (`npm run bench`, decode() of 1 MB of Chinese in UTF-8:
/// 173 MB/s before, 374 with this). Where `ok` is false, `answer` is the error's JSON.
struct Decoded {
  bool ok;
  val answer;
};

/// An article's JSON, with the outputs that were wanted, and what the others can be made from. Both views hold until
/// the next call. Where there is an error, the JSON is the error's.
struct Cleaned {
  val json;
  val snapshot;  ///< empty where all that is wanted is in the JSON
};

/// An instance of the module has one set of data files, and JavaScript makes an instance for each Unbake.
unbake::Data& data() {
  static unbake::Data instance;
  return instance;
}

/// Bytes of JavaScript's, in memory of their own. A vector would be filled with zeros first.
class Copy {
 public:
  explicit Copy(const val& bytes)
      : size_(bytes["length"].as<std::size_t>()), bytes_(std::make_unique_for_overwrite<std::uint8_t[]>(size_)) {
    val(emscripten::typed_memory_view(size_, bytes_.get())).call<void>("set", bytes);
  }
  [[nodiscard]] unbake::Bytes view() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<std::uint8_t[]> bytes_;
};

val view(const std::string& text) {
  return val(emscripten::typed_memory_view(text.size(), reinterpret_cast<const std::uint8_t*>(text.data())));
}

/// A view of `text` that holds until the next call.
val answer(std::string text) {
  static std::string last;
  last = std::move(text);
  return view(last);
}

template <typename T>
val json(const Result<T>& result) {
  return answer(result.ok() ? unbake::output::to_json(result.value()) : unbake::output::to_json(result.error()));
}

val json(const Result<Article>& result, Outputs outputs) {
  return answer(result.ok() ? unbake::output::to_json(result.value(), outputs)
                            : unbake::output::to_json(result.error()));
}

/// Among the bits of Outputs, in its turn the next: the snapshot itself is wanted.
constexpr std::uint32_t kSnapshot = 1U << unbake::output::kOutputs;

/// `wanted` are bits of Outputs; with `later`, what of the rest may be asked for is in the snapshot.
Cleaned cleaned(const Result<Article>& result, std::uint32_t wanted, bool later) {
  static std::string snapshot;
  const bool is_kept = later || (wanted & kSnapshot) != 0;
  snapshot = result.ok() && is_kept ? unbake::output::to_snapshot(result.value()) : std::string{};
  return {.json = json(result, {.bits = wanted, .others_are_null = later}), .snapshot = view(snapshot)};
}

// Memory is fullest while JSON is written: the input is gone by then.
Cleaned clean_bytes(const val& bytes, const Options& options, std::uint32_t wanted, bool later) {
  const Result<Article> result = unbake::clean_bytes(Copy(bytes).view(), options, data());
  return cleaned(result, wanted, later);
}

Cleaned clean_text(std::u16string text, const Options& options, std::uint32_t wanted, bool later) {
  const Result<Article> result = unbake::clean_text(text, options, data());
  std::u16string().swap(text);
  return cleaned(result, wanted, later);
}

/// The article of a snapshot without some of its edits, by their indices. It has what that changes and what is wanted;
/// all else is empty.
Cleaned render(const val& snapshot, const val& edits, std::uint32_t wanted, bool later) {
  const Copy bytes(snapshot);
  Result<Article> article = unbake::output::from_snapshot(bytes.view());
  if (!article.ok()) return cleaned(article, wanted, later);
  const auto undone = emscripten::convertJSArrayToNumberVector<std::uint32_t>(edits);
  if (auto error = unbake::article::leave_out(undone, article.value()))
    return cleaned(std::move(*error), wanted, later);
  return cleaned(article, wanted, later);
}

val repair_text(std::u16string text, const Options& options, std::uint32_t wanted) {
  const Result<Article> result = unbake::repair_text(text, options, data());
  std::u16string().swap(text);
  return json(result, {.bits = wanted});
}

val detect_encoding(const val& bytes, const Options& options) {
  return json(unbake::detect_encoding(Copy(bytes).view(), options, data()));
}

Decoded decode(const val& bytes, const std::string& label) {
  auto result = unbake::decode(Copy(bytes).view(), label, data());
  if (!result.ok()) return {.ok = false, .answer = answer(unbake::output::to_json(result.error()))};
  static std::u16string last;
  last = std::move(result).value();
  return {.ok = true,
          .answer = val(emscripten::typed_memory_view(last.size() * sizeof(char16_t),
                                                      reinterpret_cast<const std::uint8_t*>(last.data())))};
}

bool is_probably_damaged(const val& utf8) { return unbake::is_probably_damaged(Copy(utf8).view()); }

/// An error's JSON, or nothing.
val add_data(const val& file) {
  const auto error = data().add(Copy(file).view());
  return answer(error ? unbake::output::to_json(*error) : std::string{});
}

}  // namespace

// Of all ends of a call this one is not a fault, so it says what it is. js/core.js throws the instance away.
EM_JS(void, throw_out_of_memory, (), { throw new RangeError('out of memory'); });

EMSCRIPTEN_BINDINGS(unbake) {
  std::set_new_handler(throw_out_of_memory);
  emscripten::value_object<unbake::Limits>("Limits")
      .field("inputBytes", &unbake::Limits::input_bytes)
      .field("milliseconds", &unbake::Limits::milliseconds)
      .field("outputBytes", &unbake::Limits::output_bytes);
  emscripten::value_object<Options>("Options")
      .field("type", &Options::type)
      .field("url", &Options::url)
      .field("charset", &Options::charset)
      .field("encoding", &Options::encoding)
      .field("script", &Options::script)
      .field("punctuation", &Options::punctuation)
      .field("unicode", &Options::unicode)
      .field("repair", &Options::repair)
      .field("keep", &Options::keep)
      .field("limits", &Options::limits);
  emscripten::value_object<Decoded>("Decoded").field("ok", &Decoded::ok).field("answer", &Decoded::answer);

  emscripten::value_object<Cleaned>("Cleaned").field("json", &Cleaned::json).field("snapshot", &Cleaned::snapshot);

  emscripten::function("cleanBytes", &clean_bytes);
  emscripten::function("cleanText", &clean_text);
  emscripten::function("render", &render);
  emscripten::function("repairText", &repair_text);
  emscripten::function("detectEncoding", &detect_encoding);
  emscripten::function("decode", &decode);
  emscripten::function("isProbablyDamaged", &is_probably_damaged);
  emscripten::function("addData", &add_data);
}
