// Writes the model as a table that the core compiles in.
import { writeFileSync } from 'node:fs';
import { inputsHash } from './inputs.mjs';

/**
 * @param {string[]} names in lines of no more than so many characters
 * @returns {string}
 */
function namesInLines(names) {
  /** @type {string[]} */
  const lines = [];
  for (const name of names) {
    const word = `"${name}",`;
    if (lines.length > 0 && lines[lines.length - 1].length + word.length < 116) lines[lines.length - 1] += ` ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines.join('\n');
}

/**
 * @param {Buffer} model as program.cpp reads it
 * @param {string[]} columns the names of what it was trained on
 * @param {string} target
 */
export function writeModel(model, columns, target) {
  let at = 0;
  const tables = ['HtmlFirst', 'HtmlSecond', 'TextFirst', 'TextSecond'].flatMap((pass) =>
    ['Shape', 'Columns', 'Thresholds', 'Answers'].map((name) => {
      const count = model.readUInt16LE(at);
      const bytes = model.subarray(at + 2, at + 2 + count);
      at += 2 + count;
      const signed = name === 'Answers';
      const numbers = [...(signed ? new Int8Array(bytes) : bytes)].map((value) => `${value},`);
      const lines = [];
      for (let i = 0; i < count; i += 30) lines.push(`    ${numbers.slice(i, i + 30).join('')}`);
      return `constexpr std::${signed ? '' : 'u'}int8_t k${pass}${name}[] = {\n${lines.join('\n')}\n};`;
    }),
  );
  writeFileSync(
    target,
    `// Made by tools/training/blocks.mjs (settings: data/block-model.json) from the development pages.
// Inputs: ${inputsHash()}
// clang-format off
#include "extract/classify/trees.hpp"

namespace unbake::extract {
namespace {

constexpr std::string_view kColumnsOfModel[] = {
${namesInLines(columns)}
};

${tables.join('\n\n')}

}  // namespace

std::span<const std::string_view> block_model_columns() { return kColumnsOfModel; }

BlockModel block_model() {
  return {{{kHtmlFirstShape, kHtmlFirstColumns, kHtmlFirstThresholds, kHtmlFirstAnswers},
           {kHtmlSecondShape, kHtmlSecondColumns, kHtmlSecondThresholds, kHtmlSecondAnswers}},
          {{kTextFirstShape, kTextFirstColumns, kTextFirstThresholds, kTextFirstAnswers},
           {kTextSecondShape, kTextSecondColumns, kTextSecondThresholds, kTextSecondAnswers}}};
}

}  // namespace unbake::extract
`,
  );
}
