#include "encoding/binary.hpp"

#include <algorithm>
#include <string_view>

namespace unbake::encoding {
namespace {

using namespace std::string_view_literals;

/// https://mimesniff.spec.whatwg.org/ and what people save by mistake. No signature that a text could begin with: no
/// "BM" (bitmap), no "MZ" (program).
constexpr std::string_view kSignatures[] = {
    "\x89PNG\r\n\x1A\n"sv,
    "\xFF\xD8\xFF"sv,  // JPEG
    "GIF87a"sv,
    "GIF89a"sv,
    "%PDF-"sv,
    "PK\x03\x04"sv,  // zip, and with it docx, epub, jar
    "PK\x05\x06"sv,
    "\x1F\x8B\x08"sv,  // gzip
    "Rar!\x1A\x07"sv,
    "7z\xBC\xAF\x27\x1C"sv,
    "\xFD"
    "7zXZ\0"sv,
    "\x28\xB5\x2F\xFD"sv,                  // zstd
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,  // Office before 2007
    "\0\0\x01\0"sv,                        // icon
    "\0asm"sv,
    "\x7F"
    "ELF"sv,
    "OggS\0"sv,
    "\x1A\x45\xDF\xA3"sv,  // Matroska, WebM
    "wOFF"sv,
    "wOF2"sv,
};

bool stands_at(std::string_view text, std::size_t place, std::string_view word) {
  return text.size() >= place && text.substr(place).starts_with(word);
}

/// One control byte in ten is no text; so much is looked at.
constexpr std::size_t kControlShare = 10, kLookedAt = 4096;

/// Of C0, what text has: tab, line feed, form feed, carriage return, and ESC, which ISO-2022-JP and terminals use.
constexpr std::uint32_t kOfText = 1U << '\t' | 1U << '\n' | 1U << '\f' | 1U << '\r' | 1U << 0x1B;
/// The shifts of ISO-2022-KR and -CN, which have two of them in each word and no byte over 7F.
constexpr std::uint32_t kShifts = 1U << 0x0E | 1U << 0x0F;

}  // namespace

bool is_binary(const Evidence& evidence) {
  const Bytes bytes = evidence.bytes();
  const std::string_view text = as_text(bytes);
  for (const std::string_view signature : kSignatures) {
    if (text.starts_with(signature)) return true;
  }
  // RIFF (WebP, wave) and ISO media (mp4, avif) have a length before the name of what they are.
  if (text.starts_with("RIFF") && (stands_at(text, 8, "WEBP") || stands_at(text, 8, "WAVE"))) return true;
  if (text.size() >= 12 && stands_at(text, 4, "ftyp")) return true;
  const Bytes head = bytes.first(std::min(bytes.size(), kLookedAt));
  const std::uint32_t of_text = evidence.is_ascii() ? kOfText | kShifts : kOfText;
  const auto controls = static_cast<std::size_t>(
      std::ranges::count_if(head, [of_text](std::uint8_t byte) { return byte < 0x20 && (of_text >> byte & 1U) == 0; }));
  if (controls * kControlShare <= head.size()) return false;
  return !text.starts_with("\xFF\xFE") && !text.starts_with("\xFE\xFF") && !evidence.utf16();
}

}  // namespace unbake::encoding
