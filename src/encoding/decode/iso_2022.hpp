// ISO-2022-KR and ISO-2022-CN: seven-bit Korean and Chinese of mail, switched by shift-out and shift-in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "encoding/tables/double_byte.hpp"
#include "encoding/tables/indexes.hpp"

namespace unbake::encoding {

/// RFC 1557. Its two-byte characters are those of EUC-KR, seven-bit. The Encoding Standard only replaces it, as it does
/// HZ (hz.hpp), and for the same reason. A line end leads back to ASCII. Appends, and returns the number of U+FFFD put
/// in.
std::size_t decode_iso_2022_kr(Bytes bytes, const DoubleByte& euc_kr, std::string& out);

/// Appends the bytes of well-formed UTF-8, in ASCII at the end of each line. Returns the number of characters written
/// as
/// '?'.
std::size_t encode_iso_2022_kr(std::string_view text, const DoubleByte& euc_kr, std::string& out);

/// The sets of ISO-2022-CN: GB 2312 is part of GBK, CNS 11643's planes 1 and 2 are those of EUC-TW.
struct ChineseSets {
  const DoubleByte& gbk;
  const DoubleByte& euc_tw;
  const Index& plane_2;
};

/// RFC 1922. What ISO-2022-CN-EXT adds (ISO-IR-165, further planes) is recognised and becomes U+FFFD. Otherwise as
/// decode_iso_2022_kr().
std::size_t decode_iso_2022_cn(Bytes bytes, const ChineseSets& sets, std::string& out);

/// As encode_iso_2022_kr(). Simplified characters are written in GB 2312, others in CNS 11643.
std::size_t encode_iso_2022_cn(std::string_view text, const ChineseSets& sets, std::string& out);

}  // namespace unbake::encoding
