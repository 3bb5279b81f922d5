#include "extract/read/address_words.hpp"

#include <string>

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

struct Words {
  bool AddressWords::* flag;
  std::string_view names;  ///< each with spaces around
};

// What sites in many languages call the folder, or the host, that such pages stand in.
// clang-format off
constexpr Words kWords[] = {
    {&AddressWords::article,
     " article articles blog blogs magazine news opinion press stories story xinwen "},
    {&AddressWords::documentation,
     " api doc docs documentation developer developers faq guide guides help learn man manual "
     "reference support tutorial tutorials wiki "},
    {&AddressWords::forum,
     " answers bbs board boards comments community discuss discussion discussions foro foros forum "
     "forums question questions showthread showtopic talk thread threads topic viewtopic "},
    {&AddressWords::list,
     " archive archives catalog catalogue categories category collection collections events jobs "
     "search shop store tag tags topics "},
    {&AddressWords::product,
     " dp item p pd pdp product products producto produit produkt sku "},
    {&AddressWords::service,
     " about careers company contact features platform pricing service services solutions "},
    {&AddressWords::file, " asp aspx htm html jsp php shtml "},
};
// clang-format on

/// A folder's name is a word or two: longer ones are titles, whose words say nothing of the kind of page.
constexpr std::size_t kMostWords = 2;

bool is_word_char(char c) { return is_ascii_alpha(c) || is_ascii_digit(c); }

/// The words of one folder, or of the host, one by one.
template <typename Use>
void each_word(std::string_view part, Use use) {
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t begin = at;
    while (at < part.size() && is_word_char(part[at])) ++at;
    if (at > begin) use(part.substr(begin, at - begin));
    if (at < part.size()) ++at;
  }
}

void read_word(std::string_view word, bool is_extension, AddressWords& found) {
  const std::string apart = " " + fold(word) + " ";
  for (const auto& [flag, names] : kWords) {
    const bool asked = (flag == &AddressWords::file) == is_extension;
    if (asked && names.find(apart) != std::string_view::npos) found.*flag = true;
  }
}

void read_part(std::string_view part, bool is_host, AddressWords& found) {
  std::size_t words = 0;
  each_word(part, [&](std::string_view) { ++words; });
  if (!is_host && words > kMostWords) return;
  each_word(part, [&](std::string_view word) { read_word(word, false, found); });
}

}  // namespace

AddressWords address_words(std::string_view address) {
  AddressWords found;
  if (const std::size_t scheme = address.find("//"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 2);
  address = address.substr(0, address.find_first_of("?#"));
  for (bool is_host = true; !address.empty(); is_host = false) {
    const std::size_t end = address.find('/');
    const std::string_view part = address.substr(0, end);
    const std::size_t dot = is_host ? std::string_view::npos : part.rfind('.');
    if (dot != std::string_view::npos) read_word(part.substr(dot + 1), true, found);
    read_part(part.substr(0, dot), is_host, found);
    if (end == std::string_view::npos) break;
    address.remove_prefix(end + 1);
  }
  return found;
}

}  // namespace unbake::extract
