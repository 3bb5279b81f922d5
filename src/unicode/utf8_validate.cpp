// John Keiser, Daniel Lemire: Validating UTF-8 In Less Than One Instruction Per Byte. Software: Practice and Experience
// 51 (5), 2021; https://arxiv.org/abs/2010.03090. Names of errors are the paper's.
//
// Written once with the compiler's vector types; the two operations that these lack are each target's own.
#include "unicode/utf8_validate.hpp"

#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#define UNBAKE_VECTORS
#elif defined(__x86_64__)
#include <tmmintrin.h>
// pshufb is SSSE3, which plain x86-64 does not promise: it is asked for by function, and when the program runs.
#define UNBAKE_VECTORS __attribute__((target("ssse3")))
#endif

namespace unbake::unicode {

#ifdef UNBAKE_VECTORS
namespace {

using Vector = std::uint8_t __attribute__((vector_size(16)));

#if defined(__wasm_simd128__)
bool has_vectors() { return true; }
bool any(Vector v) { return wasm_v128_any_true(reinterpret_cast<v128_t>(v)); }
Vector lookup(Vector table, Vector index) {
  return reinterpret_cast<Vector>(wasm_i8x16_swizzle(reinterpret_cast<v128_t>(table), reinterpret_cast<v128_t>(index)));
}
#else
bool has_vectors() { return __builtin_cpu_supports("ssse3") != 0; }
UNBAKE_VECTORS bool any(Vector v) {
  return _mm_movemask_epi8(_mm_cmpeq_epi8(reinterpret_cast<__m128i>(v), _mm_setzero_si128())) != 0xFFFF;
}
UNBAKE_VECTORS Vector lookup(Vector table, Vector index) {
  return reinterpret_cast<Vector>(_mm_shuffle_epi8(reinterpret_cast<__m128i>(table), reinterpret_cast<__m128i>(index)));
}
#endif

// What two bytes in a row may show to be wrong, one bit each.
constexpr std::uint8_t kTooShort = 1 << 0;      // a lead, then no continuation
constexpr std::uint8_t kTooLong = 1 << 1;       // ASCII, then a continuation
constexpr std::uint8_t kOverlong3 = 1 << 2;     // E0 80-9F
constexpr std::uint8_t kTooLarge = 1 << 3;      // F4 90-BF, F5-FF 90-BF
constexpr std::uint8_t kSurrogate = 1 << 4;     // ED A0-BF
constexpr std::uint8_t kOverlong2 = 1 << 5;     // C0-C1, then a continuation
constexpr std::uint8_t kTooLarge1000 = 1 << 6;  // F5-FF 80-8F
constexpr std::uint8_t kOverlong4 = 1 << 6;     // F0 80-8F: the low half of the first byte tells it from the one above
constexpr std::uint8_t kTwoContinuations = 1 << 7;  // right only as the third or fourth byte of a sequence
/// What the low half of the first byte does not tell.
constexpr std::uint8_t kCarry = kTooShort | kTooLong | kTwoContinuations;

/// By the high half of the first byte.
constexpr Vector kFirstHigh = {
    // 0-7: ASCII
    kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong,
    // 8-B: a continuation
    kTwoContinuations, kTwoContinuations, kTwoContinuations, kTwoContinuations,
    // C, D, E, F: a lead
    kTooShort | kOverlong2, kTooShort, kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kTooLarge1000 | kOverlong4};

/// By the low half of the first byte.
constexpr std::uint8_t kOver4 = kCarry | kTooLarge | kTooLarge1000;
constexpr Vector kFirstLow = {
    // 0-3
    kCarry | kOverlong2 | kOverlong3 | kOverlong4, kCarry | kOverlong2, kCarry, kCarry,
    // 4, and what is over it: F4 is right up to U+10FFFF, F5 never
    kCarry | kTooLarge, kOver4, kOver4, kOver4, kOver4, kOver4, kOver4, kOver4, kOver4,
    // D-F
    kOver4 | kSurrogate, kOver4, kOver4};

/// By the high half of the second byte.
constexpr std::uint8_t kContinuation = kTooLong | kOverlong2 | kTwoContinuations;
constexpr Vector kSecondHigh = {
    // 0-7: ASCII
    kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort,
    // 8, 9, A, B: a continuation
    kContinuation | kOverlong3 | kTooLarge1000 | kOverlong4, kContinuation | kOverlong3 | kTooLarge,
    kContinuation | kSurrogate | kTooLarge, kContinuation | kSurrogate | kTooLarge,
    // C-F: a lead
    kTooShort, kTooShort, kTooShort, kTooShort};

UNBAKE_VECTORS Vector load(const char* bytes) {
  Vector v;
  std::memcpy(&v, bytes, sizeof v);
  return v;
}

/// Not 0 where `now` is ill-formed, given the 16 bytes before it. A sequence that `now` does not end is no error yet.
UNBAKE_VECTORS Vector errors_in(Vector now, Vector before) {
  // The same 16 places one, two and three bytes earlier.
  const Vector one =
      __builtin_shufflevector(before, now, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  const Vector two =
      __builtin_shufflevector(before, now, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  const Vector three =
      __builtin_shufflevector(before, now, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
  const Vector pairs = lookup(kFirstHigh, one >> 4) & lookup(kFirstLow, one & 0x0F) & lookup(kSecondHigh, now >> 4);
  // Two continuations in a row are wrong but behind a lead of three or four bytes, and there nothing else will do.
  const auto third_or_fourth = reinterpret_cast<Vector>((two >= 0xE0) | (three >= 0xF0));
  return pairs ^ (third_or_fourth & kTwoContinuations);
}

/// Does a sequence begin in `v` and not end there?
UNBAKE_VECTORS bool is_cut_short(Vector v) {
  constexpr Vector kMost = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0xEF, 0xDF, 0xBF};
  return any(reinterpret_cast<Vector>(v > kMost));
}

/// Past the blocks in which nothing is ill-formed. The last of them may cut a sequence in two.
UNBAKE_VECTORS std::size_t skip_blocks(std::string_view text, std::size_t i) {
  constexpr std::size_t kVector = sizeof(Vector), kBlock = 4 * kVector;
  Vector before = {};
  for (; text.size() - i >= kBlock; i += kBlock) {
    const char* const block = text.data() + i;
    const Vector a = load(block), b = load(block + kVector), c = load(block + 2 * kVector),
                 d = load(block + 3 * kVector);
    if (!any((a | b | c | d) & 0x80)) {  // ASCII
      if (is_cut_short(before)) break;
    } else if (any(errors_in(a, before) | errors_in(b, a) | errors_in(c, b) | errors_in(d, c))) {
      break;
    }
    before = d;
  }
  return i;
}

constexpr bool is_continuation(char c) { return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80; }

}  // namespace

std::size_t skip_well_formed_blocks(std::string_view text, std::size_t from) {
  if (from >= text.size() || !has_vectors()) return from;
  const std::size_t end = skip_blocks(text, from);
  // Back to the last byte that begins something. Three continuations are the end of a sequence of four bytes.
  for (std::size_t back = 1; back <= 3 && end - from >= back; ++back) {
    if (!is_continuation(text[end - back])) return end - back;
  }
  return end;
}
#else
std::size_t skip_well_formed_blocks(std::string_view /*text*/, std::size_t from) { return from; }
#endif

}  // namespace unbake::unicode
