#include "output/json_writer.hpp"

#include <algorithm>
#include <cmath>

#include "unicode/find_bytes.hpp"

namespace unbake::output {

JsonWriter& JsonWriter::begin_object() {
  before_value();
  out_.push_back('{');
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_.push_back('}');
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  before_value();
  out_.push_back('[');
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_.push_back(']');
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  before_value();
  append_string(name);
  out_.push_back(':');
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
  before_value();
  append_string(value);
  return *this;
}

JsonWriter& JsonWriter::string_or_null(std::string_view value) { return value.empty() ? null() : string(value); }

JsonWriter& JsonWriter::fraction(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  constexpr std::size_t kDigits = 6;
  constexpr double kOne = 1e6;  // ten to that power
  const auto millionths = static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, 1.0) * kOne));
  std::string digits = std::to_string(millionths);
  if (digits.size() <= kDigits) digits.insert(0, kDigits + 1 - digits.size(), '0');
  digits.insert(digits.size() - kDigits, 1, '.');
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  out_.append(digits);
  return *this;
}

JsonWriter& JsonWriter::integer(std::uint64_t value) {
  before_value();
  out_.append(std::to_string(value));
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  before_value();
  out_.append(value ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null() {
  before_value();
  out_.append("null");
  return *this;
}

void JsonWriter::before_value() {
  if (needs_comma_) out_.push_back(',');
  needs_comma_ = true;
}

void JsonWriter::append_string(std::string_view value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out_.push_back('"');
  const auto is_escaped = [](auto bytes) {
    constexpr std::uint8_t kFirstPrintable = 0x20, kQuote = '"', kBackslash = '\\';
    return (bytes < kFirstPrintable) | (bytes == kQuote) | (bytes == kBackslash);
  };
  std::size_t done = 0;
  // What needs no escape is appended as it is, run by run.
  for (std::size_t i = 0; (i = unicode::find_byte(value, i, is_escaped)) < value.size(); ++i) {
    const char c = value[i];
    out_.append(value, done, i - done);
    done = i + 1;
    out_.push_back('\\');
    switch (c) {
      case '"':
      case '\\':
        out_.push_back(c);
        break;
      case '\b':
        out_.push_back('b');
        break;
      case '\f':
        out_.push_back('f');
        break;
      case '\n':
        out_.push_back('n');
        break;
      case '\r':
        out_.push_back('r');
        break;
      case '\t':
        out_.push_back('t');
        break;
      default:
        out_.append("u00");
        out_.push_back(kHex[static_cast<unsigned char>(c) >> 4U]);
        out_.push_back(kHex[static_cast<unsigned char>(c) & 0xFU]);
    }
  }
  out_.append(value, done, value.size() - done);
  out_.push_back('"');
}

}  // namespace unbake::output
