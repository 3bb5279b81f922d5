// Bytes that are looked at where they are.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace unbake {

using Bytes = std::span<const std::uint8_t>;

/// The same bytes. A view.
inline std::string_view as_text(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

}  // namespace unbake
