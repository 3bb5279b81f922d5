// The core as a native program, for tests that compare it with wasm and for profiles. No part of what is published.
//
//   unbake_native clean|repair|encode|tree --data DIR [--string] [--OPTION VALUE]... FILE...
//
// encode: the text of each file, in UTF-8, as bytes of --encoding, in hexadecimal digits. tree: the tree that is parsed
// of each file's UTF-8, as html/tree/tree_text.hpp writes it, in one string of JSON. The others print the result of
// each file as one line of JSON, as output/json.cpp writes it. --string: the file's text goes in as a string (UTF-16),
// as JavaScript gives it, instead of as bytes.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "encoding/decode/encode.hpp"
#include "html/tree/tree_text.hpp"
#include "output/json.hpp"
#include "output/json_writer.hpp"
#include "pipeline/unbake.hpp"
#include "unicode/utf8.hpp"

namespace {

std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "unbake_native: " << path << " can't be read\n";
    std::exit(1);
  }
  std::ostringstream contents;
  contents << file.rdbuf();
  const std::string_view bytes = contents.view();
  return {bytes.begin(), bytes.end()};
}

template <typename T>
std::string json(const unbake::Result<T>& result) {
  return result.ok() ? unbake::output::to_json(result.value()) : unbake::output::to_json(result.error());
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char byte : bytes) {
    out += kDigits[static_cast<std::uint8_t>(byte) >> 4];
    out += kDigits[static_cast<std::uint8_t>(byte) & 0xF];
  }
  return out;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  unbake::Options options;
  const std::map<std::string_view, std::string*> names{
      {"--type", &options.type},         {"--url", &options.url},       {"--charset", &options.charset},
      {"--encoding", &options.encoding}, {"--script", &options.script}, {"--punctuation", &options.punctuation},
      {"--unicode", &options.unicode},   {"--repair", &options.repair}, {"--keep", &options.keep},
  };
  unbake::Data data;
  bool as_string = false;
  std::vector<std::string> files;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--string") {
      as_string = true;
    } else if (!argument.starts_with("--")) {
      files.push_back(argument);
    } else if (i + 1 == arguments.size()) {
      std::cerr << "unbake_native: " << argument << " needs a value\n";
      return 2;
    } else if (argument == "--data") {
      const std::string folder = arguments[++i];
      for (const char* name : {"/unbake.data", "/unbake-model.data"}) {
        if (const auto error = data.add(read(folder + name))) {
          std::cerr << "unbake_native: " << name << ": " << error->message << '\n';
          return 1;
        }
      }
    } else if (const auto option = names.find(argument); option != names.end()) {
      *option->second = arguments[++i];
    } else {
      std::cerr << "unbake_native: unknown option " << argument << '\n';
      return 2;
    }
  }
  const std::string_view verb = arguments.empty() ? "" : std::string_view{arguments.front()};
  if ((verb != "clean" && verb != "repair" && verb != "encode" && verb != "tree") || files.empty()) {
    std::cerr << "usage: unbake_native clean|repair|encode|tree --data DIR [--string] [--OPTION VALUE]... FILE...\n";
    return 2;
  }
  for (const std::string& file : files) {
    const std::vector<std::uint8_t> bytes = read(file);
    const std::u16string text =
        as_string || verb == "repair"
            ? unbake::unicode::to_utf16({reinterpret_cast<const char*>(bytes.data()), bytes.size()})
            : std::u16string{};
    if (verb == "encode") {
      const auto encoded = unbake::encoding::encode({reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                                                    options.encoding, data.tables());
      std::cout << (encoded.ok() ? hex(encoded.value().bytes) : encoded.error().message) << '\n';
    } else if (verb == "tree") {
      unbake::output::JsonWriter tree;
      tree.string(unbake::html::tree_text({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
      std::cout << tree.take() << '\n';
    } else if (verb == "repair") {
      std::cout << json(unbake::repair_text(text, options, data)) << '\n';
    } else {
      std::cout << json(as_string ? unbake::clean_text(text, options, data) : unbake::clean_bytes(bytes, options, data))
                << '\n';
    }
  }
  return 0;
}
