// What repair knows of Chinese and of codecs: the contents of the data files.
#pragma once

#include "encoding/double_byte.hpp"
#include "repair/candidates.hpp"
#include "repair/histories.hpp"
#include "repair/language_model.hpp"
#include "repair/readings.hpp"
#include "repair/script_converter.hpp"

namespace unbake::repair {

struct Knowledge {
  LanguageModel model;
  Readings readings;
  ScriptConverter script;
  const encoding::DoubleByte& gbk;
  Histories histories;
  Candidates candidates{gbk, model, script};
};

}  // namespace unbake::repair
