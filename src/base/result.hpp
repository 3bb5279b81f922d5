// A value, or the error that bad use led to. Bad content is never an error: it is an Article with a Warning.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace unbake {

/// Each code is explained by the input that provokes it. The names reach JavaScript as UnbakeError.code.
enum class ErrorCode : std::uint8_t {
  input_too_large,   ///< more bytes than limits.input_bytes
  bad_option,        ///< an option with a value it does not know
  unknown_encoding,  ///< `encoding` or a label that names no encoding
  bad_data_file,     ///< a data file that is cut short, or of another version
  needs_data,        ///< bytes that are not UTF-8, while unbake.data is not loaded
  needs_model,       ///< text that looks damaged, while unbake.data and unbake-model.data are not both loaded
  bad_edit,          ///< replay() of an edit that does not fit its text
};

struct Error {
  ErrorCode code;
  std::string message;       ///< one sentence that names the fix
  std::uint32_t offset = 0;  ///< where in the input, in bytes; 0 where there is no place
};

/// std::expected is C++23. value() without a check of ok() aborts.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  [[nodiscard]] const T& value() const& { return *checked(std::get_if<T>(&state_)); }
  [[nodiscard]] T& value() & { return *checked(std::get_if<T>(&state_)); }
  [[nodiscard]] T&& value() && { return std::move(*checked(std::get_if<T>(&state_))); }
  [[nodiscard]] const Error& error() const { return *checked(std::get_if<Error>(&state_)); }

 private:
  template <typename P>
  static P* checked(P* pointer) {
    if (pointer == nullptr) __builtin_trap();
    return pointer;
  }
  std::variant<T, Error> state_;
};

}  // namespace unbake
