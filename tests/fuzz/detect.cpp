// Bytes whose encoding has to be found out.
#include <array>
#include <cmath>

#include "encoding/binary.hpp"
#include "encoding/prescan.hpp"
#include "encoding/sniff.hpp"
#include "encoding/tables/label.hpp"
#include "pipeline/data.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {
namespace {

void require_candidate(std::string_view label, double confidence) {
  require(encoding::name_of_label(label) == label, "what is found is the name of an encoding", label);
  require(std::isfinite(confidence) && confidence >= 0 && confidence <= 1, "a confidence is from 0 to 1", label);
}

void require_parts(const std::vector<encoding::Part>& parts, std::size_t size) {
  std::size_t at = 0;
  for (const encoding::Part& part : parts) {
    require(part.begin == at && part.end >= part.begin, "parts follow each other");
    require(encoding::name_of_label(part.label) == part.label, "a part has an encoding", part.label);
    at = part.end;
  }
  require(at == size, "parts are all of the input");
}

}  // namespace

void detect(Input input) {
  const auto names = encoding::all_names();
  const std::uint8_t options = input.take_byte();
  const std::string_view http = names[input.take_below(names.size())];
  encoding::SniffHints hints;
  hints.is_html = (options & 1U) != 0;
  if ((options & 2U) != 0) hints.http_charset = http;
  if ((options & 4U) != 0) hints.user_encoding = http;
  const Bytes bytes = input.rest();

  static_cast<void>(encoding::is_binary(encoding::Evidence(bytes)));
  for (const std::string_view declared : {encoding::meta_encoding(bytes), encoding::xml_encoding(bytes)}) {
    require(encoding::name_of_label(declared) == declared, "what is declared is an encoding", declared);
  }
  const auto sniffed = encoding::sniff(bytes, hints, data().tables());
  require(sniffed.ok(), "sniffing finds an encoding");
  require_candidate(sniffed.value().label, sniffed.value().confidence);
  for (const auto& [name, confidence] : sniffed.value().alternatives) require_candidate(name, confidence);

  const auto decoded = encoding::decode_page(bytes, hints, data().tables());
  require(decoded.ok(), "a page is decoded");
  require_utf8(decoded.value().text, decoded.value().sniffed.label);
  require_bounded(decoded.value().text.size(), bytes.size(), decoded.value().sniffed.label);
  if (decoded.value().binary) {
    require(decoded.value().text.empty(), "bytes that are no text give none");
  } else {
    require_parts(decoded.value().sniffed.parts, bytes.size());
  }
}

}  // namespace unbake::fuzz
