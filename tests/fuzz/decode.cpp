// Bytes of an encoding that is named: always well-formed text, which its encoder turns back into such bytes.
#include "encoding/decode/decode.hpp"

#include "encoding/decode/encode.hpp"
#include "encoding/tables/label.hpp"
#include "pipeline/data.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void decode(Input input) {
  const auto names = encoding::all_names();
  const std::string_view name = names[input.take_below(names.size())];
  const auto decoded = encoding::decode(input.rest(), name, data().tables());
  require(decoded.ok(), "every encoding that has a name is decoded", name);
  const std::string& text = decoded.value().text;
  require_utf8(text, name);
  require_bounded(text.size(), input.rest().size(), name);
  require((encoding::decode(input.rest(), "no such label", data().tables())).ok() == false,
          "a label that is none is an error");

  const auto encoded = encoding::encode(text, name, data().tables());
  if (!encoded.ok() || encoded.value().lost > 0) return;
  // A second byte order mark is text, but would be read as the first.
  if (text.starts_with("\uFEFF")) return;
  const std::string& bytes = encoded.value().bytes;
  const auto again =
      encoding::decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, name, data().tables());
  require(again.ok() && again.value().text == text, "what is encoded is decoded to the same text", name);
}

}  // namespace unbake::fuzz
