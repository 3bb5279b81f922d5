// What happens where no memory is left: each allocation of a few calls fails once, in a process of its own, which must
// end by the handler for that (std::set_new_handler) or with a result, never by a signal, and never with a result that
// differs from that of a run in which nothing failed.
//
//   allocations DIR     DIR: where the data files are
//
// One of CTest's tests. It counts what our own code asks for and what lexbor does; the linker puts the functions below
// in the place of malloc() and its kin (tests/native/CMakeLists.txt).
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "output/json.hpp"
#include "pipeline/unbake.hpp"

namespace {

/// How many allocations until the one that fails; 0: none does.
std::uint64_t until_failure = 0;
std::uint64_t allocations = 0;

bool fails() {
  ++allocations;
  return until_failure != 0 && --until_failure == 0;
}

}  // namespace

// The linker's names.
extern "C" {
void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* memory, std::size_t size);
void* __wrap_malloc(std::size_t size) { return fails() ? nullptr : __real_malloc(size); }
void* __wrap_calloc(std::size_t count, std::size_t size) { return fails() ? nullptr : __real_calloc(count, size); }
void* __wrap_realloc(void* memory, std::size_t size) { return fails() ? nullptr : __real_realloc(memory, size); }
}

// As the library's, but that they can be made to fail.
void* operator new(std::size_t size) {
  for (;;) {
    if (void* memory = fails() ? nullptr : __real_malloc(size == 0 ? 1 : size)) return memory;
    if (std::get_new_handler() == nullptr) std::abort();
    std::get_new_handler()();
  }
}
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  return fails() ? nullptr : __real_malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept { std::free(memory); }

namespace {

constexpr int kFinished = 0, kOutOfMemory = 3, kDiffers = 4;

std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

template <typename T>
std::string json(const unbake::Result<T>& result) {
  return result.ok() ? unbake::output::to_json(result.value()) : unbake::output::to_json(result.error());
}

unbake::Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// A call of which every allocation fails once.
struct Sample {
  std::string name;
  std::string (*call)(const unbake::Data& data, const std::vector<std::uint8_t>& data_file);
  std::size_t most;  ///< so many allocations are tried one by one, then as many more, evenly spread
};

constexpr std::string_view kPage =
    "<!DOCTYPE html><title>A talk</title><meta name=author content='A. Reader'><link rel=next href=/2>"
    "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"A talk\",\"datePublished\":\"2020-02-03\"}"
    "</script><nav><a href=/a>Home</a><a href=/b>News</a></nav><article><h1>A talk</h1><p>Yesterday afternoon the "
    "<a href=#n>city library</a> held a talk about <b>ancient <i>seafaring</b></i>, and many people came to hear it."
    "<ul><li>ships<li>harbours</ul><table><tr><td rowspan=2>a<td>b<tr><td>c</table><blockquote>They were brave."
    "</blockquote><pre>x = 1</pre><p id=n>A note, with <math><mi>x</mi></math>.</article><footer>All rights reserved";

const Sample kSamples[] = {
    {"a page",
     [](const unbake::Data& data, const auto&) { return json(unbake::clean_bytes(bytes_of(kPage), {}, data)); }, 600},
    {"a damaged page in GBK",
     [](const unbake::Data& data, const auto&) {
       return json(unbake::clean_bytes(bytes_of("<p>\xD7\xF2\xCC\xEC\xCF\xC2\xCE\xE7\xA3\xAC\xCD\xBC\xCA\xE9\xB9\xDD"
                                                "(gu\xC3\xA0n)&#22269;</p>"),
                                       {}, data));
     },
     80},
    {"plain text, repaired",
     [](const unbake::Data& data, const auto&) {
       return json(unbake::repair_text(u"安全的網(wǎng)絡(luò)。NicolÃ¡s, \u200Bdéjà vu", {}, data));
     },
     80},
    {"a data file",
     [](const unbake::Data&, const std::vector<std::uint8_t>& data_file) {
       unbake::Data fresh;
       const auto error = fresh.add(data_file);
       return error ? error->message : std::string("taken");
     },
     80},
};

struct Ended {
  int code = 0;
  bool by_itself = false;
};

template <typename Work>
Ended in_a_process(Work work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return {};
  return {WEXITSTATUS(status), WIFEXITED(status)};
}

/// How many of its allocations could not fail without harm.
int try_sample(const Sample& sample, const unbake::Data& data, const std::vector<std::uint8_t>& data_file) {
  const std::uint64_t before = allocations;
  std::uint64_t count = 0;
  {
    int pipes[2];
    if (pipe(pipes) != 0) return 1;
    in_a_process([&] {
      const std::string result = sample.call(data, data_file);
      const std::uint64_t used = allocations - before;
      return write(pipes[1], &used, sizeof used) == sizeof used ? kFinished : kDiffers;
    });
    if (::read(pipes[0], &count, sizeof count) != sizeof count) return 1;
    close(pipes[0]);
    close(pipes[1]);
  }
  const std::uint64_t step = count <= 2 * sample.most ? 1 : (count - sample.most) / sample.most;
  int bad = 0, finished = 0, tried = 0;
  for (std::uint64_t n = 1; n <= count; n += n < sample.most ? 1 : step) {
    const Ended ended = in_a_process([&] {
      until_failure = n;
      const std::string result = sample.call(data, data_file);
      const bool was_reached = until_failure == 0;
      until_failure = 0;
      return was_reached && result == sample.call(data, data_file) ? kFinished : kDiffers;
    });
    ++tried;
    finished += ended.by_itself && ended.code == kFinished ? 1 : 0;
    if (ended.by_itself && (ended.code == kFinished || ended.code == kOutOfMemory)) continue;
    if (++bad <= 5) {
      std::cout << sample.name << ", allocation " << n << " of " << count << ": "
                << (ended.by_itself ? "exit code " : "signal, not exit code ") << ended.code << '\n';
    }
  }
  std::cout << sample.name << ": " << tried << " of " << count << " allocations failed, " << finished
            << " without effect, " << bad << " with harm\n"
            << std::flush;
  return bad;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: allocations DIR\n";
    return 2;
  }
  std::set_new_handler([] { _exit(kOutOfMemory); });
  const std::string folder = arguments[1];
  const std::vector<std::uint8_t> data_file = read(folder + "/unbake.data");
  unbake::Data data;
  if (data.add(data_file) || data.add(read(folder + "/unbake-model.data"))) {
    std::cerr << "allocations: the data files in " << folder << " can't be used: run  node tools/build.mjs data\n";
    return 2;
  }
  int bad = 0;
  for (const Sample& sample : kSamples) bad += try_sample(sample, data, data_file);
  return bad == 0 ? 0 : 1;
}
