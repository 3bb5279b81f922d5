// What repair knows of Chinese and of codecs: the contents of the data files.
#pragma once

#include "convert/script_converter.hpp"
#include "encoding/tables/double_byte.hpp"
#include "language/chinese_model.hpp"
#include "repair/model/candidates.hpp"
#include "repair/model/codec_pairs.hpp"
#include "repair/model/readings.hpp"

namespace unbake::repair {

struct Knowledge {
  language::ChineseModel model;
  Readings readings;
  convert::ScriptConverter script;
  const encoding::DoubleByte& gbk;
  CodecPairs codec_pairs;
  Candidates candidates{gbk, model, script};
};

}  // namespace unbake::repair
