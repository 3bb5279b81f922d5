#include "output/json_writer.hpp"

#include <charconv>
#include <cmath>

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

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  if (value == 0) {  // -0 is written as 0
    out_.push_back('0');
    return *this;
  }
  // The digits and the exponent of d.ddde±xx, laid out again by ECMA-262, Number::toString, steps 6 to 12.
  char buffer[32];
  const char* const end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
  std::string digits;
  const char* at = buffer;
  if (*at == '-') out_.push_back(*at++);
  for (; *at != 'e'; ++at) {
    if (*at != '.') digits.push_back(*at);
  }
  int exponent = 0;
  std::from_chars(at[1] == '+' ? at + 2 : at + 1, end, exponent);
  const int count = static_cast<int>(digits.size());
  const int point = exponent + 1;  // the value is 0.digits times ten to this
  if (count <= point && point <= 21) {
    out_.append(digits).append(static_cast<std::size_t>(point - count), '0');
  } else if (point > 0 && point <= 21) {
    out_.append(digits, 0, static_cast<std::size_t>(point)).append(".").append(digits, static_cast<std::size_t>(point));
  } else if (point > -6 && point <= 0) {
    out_.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
  } else {
    out_.push_back(digits[0]);
    if (count > 1) out_.append(".").append(digits, 1);
    out_.append(exponent < 0 ? "e-" : "e+").append(std::to_string(std::abs(exponent)));
  }
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
  for (const char c : value) {
    switch (c) {
      case '"':
        out_.append("\\\"");
        break;
      case '\\':
        out_.append("\\\\");
        break;
      case '\b':
        out_.append("\\b");
        break;
      case '\f':
        out_.append("\\f");
        break;
      case '\n':
        out_.append("\\n");
        break;
      case '\r':
        out_.append("\\r");
        break;
      case '\t':
        out_.append("\\t");
        break;
      default:
        if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
          out_.append("\\u00").push_back(kHex[byte >> 4U]);
          out_.push_back(kHex[byte & 0xFU]);
        } else {
          out_.push_back(c);
        }
    }
  }
  out_.push_back('"');
}

}  // namespace unbake::output
