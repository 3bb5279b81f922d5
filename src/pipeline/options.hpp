// The options of clean(), as the API documents them.
#pragma once

#include <string>
#include <vector>

#include "base/limits.hpp"

namespace unbake {

struct Options {
  std::string type;                  ///< "text/html" | "text/plain"; empty: sniffed
  std::string url;                   ///< the page's address, for links; empty: unknown
  std::string charset;               ///< what HTTP said; empty: nothing
  std::string encoding;              ///< the user insists; empty: detected
  std::string script = "keep";       ///< "keep" | "hans" | "hant"
  std::string punctuation = "keep";  ///< "keep" | "fullwidth"
  std::string unicode = "keep";      ///< "keep" | "nfc" | "nfkc"
  std::string repair = "on";         ///< "on" | "off" | rule names joined by commas
  std::string keep = "article";      ///< "article" | "unsure"
  Limits limits;
};

}  // namespace unbake
