#include "base/work.hpp"

#include <limits>

namespace unbake {
namespace {

/// What a task may cost: `floor` steps whatever the input, and `per_byte` more for each of its bytes.
struct Allowance {
  Task task;
  std::uint64_t per_byte;
  std::uint64_t floor;
  std::string_view given_up;  ///< for the warning: what was not done
};

/// All limits on work that depends on the input, in one place. A sound page stays far below each of them.
constexpr Allowance kAllowances[] = {
    // A step is a byte of the markup that a page would need for elements that the parser makes anew: formatting that is
    // left open goes on in every paragraph. Old pages leave a dozen open, with paragraphs of a hundred bytes and more.
    {Task::formatting, 1, 32768, "formatting that is left open does not go on to the end"},
    // A step is a byte of the tags of a link, or the like, around paragraphs: each of them gets its own.
    {Task::marks, 2, 32768, "links and emphasis around paragraphs do not go on to the last"},
    // A step is a byte of the page's: a paragraph takes sixteen. Shorter ones by the thousand are a list of words at
    // best.
    {Task::paragraphs, 1, 65536, "very short paragraphs stand together, as lines of one"},
    // A step is an eighth of a place of a table's grid (kCostOfPlace) that a cell reaches into. The Standard allows 65
    // million places for some 40 bytes of markup. Real tables have more markup for each place of their grid.
    {Task::cells, 1, 32768, "cells span fewer columns and rows than the page says"},
    // A step is one byte that a line begins with because of the quotes and lists around it. Without a limit, 500 quotes
    // in one another make a line of 1,000 bytes of each byte of text.
    {Task::nesting, 4, 65536, "quotes and lists deep within one another are left out around their text"},
    // A step is one byte that an address got by being made absolute. A long base address would be repeated for each
    // link, in HTML and in Markdown. Pages of nothing but short links take 4 bytes a byte, others hardly one.
    {Task::addresses, 4, 65536, "some addresses are left out, which were too long to be made absolute"},
    // A step is one value of JSON-LD that is looked at, or one byte of text that is taken from it. Values that refer to
    // each other can be followed without end; a sound page's are each taken once, or twice.
    {Task::linked_data, 4, 65536, "JSON-LD was not followed to its end"},
    // A step is one character read again in one pair of encodings, of which there are 90. What a document has shown is
    // always tried, and does not count.
    {Task::codec_pairs, 2, 1 << 18, "not every pair of encodings was tried on text that looks misread"},
    // A step is one character that is weighed for one of which bytes are lost: 64 where it is one byte, 4,096 where it
    // is two. Each mark is asked for once.
    {Task::lost_bytes, 8, 1 << 18, "not every character that lost bytes was looked for"},
    // A step is one hypothesis of the search for lost bytes, or one weighed against what follows it. No text of the
    // development sets reaches the floor. In the wasm a step takes an eighth of a microsecond, so a megabyte
    // full of damage takes 1.4 s.
    {Task::byte_shift, 11, 1 << 19, "not every place that may have lost a byte was looked at"},
    // The same of searches that come to nothing: text full of question marks that only look like lost bytes.
    {Task::vain_byte_shift, 8, 1 << 18, "some places that may have lost a byte were left, where many others had not"},
};
static_assert(std::size(kAllowances) == kTasks);

}  // namespace

Work::Work() {
  for (Account& account : accounts_) account.left = std::numeric_limits<std::uint64_t>::max();
}

Work::Work(const Limits& limits, std::size_t input_bytes) {
  for (const Allowance& allowance : kAllowances) {
    accounts_[static_cast<std::size_t>(allowance.task)].left = allowance.floor + allowance.per_byte * input_bytes;
  }
  if (!(limits.milliseconds > 0)) return;
  has_deadline_ = true;
  // A limit of years is as good as none; the clock's own unit would overflow.
  constexpr double kMost = 1e12;
  const std::chrono::duration<double, std::milli> time(limits.milliseconds < kMost ? limits.milliseconds : kMost);
  deadline_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(time);
}

void Work::look_at_clock() {
  calls_until_look_ = kCallsPerLook;
  late_ = Clock::now() >= deadline_;
}

std::string Work::given_up() const {
  std::string text;
  for (const Allowance& allowance : kAllowances) {
    if (!accounts_[static_cast<std::size_t>(allowance.task)].exceeded) continue;
    if (!text.empty()) text += "; ";
    text += allowance.given_up;
  }
  return text;
}

}  // namespace unbake
