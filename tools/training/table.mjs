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
 * @param {{names: string[], pageNames: string[]}} columns the names of what it was trained on
 * @param {number} kinds how many kinds of pages it knows
 * @param {string} target
 */
export function writeModel(model, columns, kinds, target) {
  let at = 0;
  const kindNames = Array.from({ length: kinds }, (_, i) => `Kind${i}`);
  const tables = ['HtmlFirst', 'HtmlSecond', 'TextFirst', 'TextSecond', ...kindNames].flatMap((pass) =>
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
${namesInLines(columns.names)}
};

constexpr std::string_view kColumnsOfPage[] = {
${namesInLines(columns.pageNames)}
};

${tables.join('\n\n')}

}  // namespace

std::span<const std::string_view> block_model_columns() { return kColumnsOfModel; }

std::span<const std::string_view> kind_model_columns() { return kColumnsOfPage; }

BlockModel block_model() {
  return {{{kHtmlFirstShape, kHtmlFirstColumns, kHtmlFirstThresholds, kHtmlFirstAnswers},
           {kHtmlSecondShape, kHtmlSecondColumns, kHtmlSecondThresholds, kHtmlSecondAnswers}},
          {{kTextFirstShape, kTextFirstColumns, kTextFirstThresholds, kTextFirstAnswers},
           {kTextSecondShape, kTextSecondColumns, kTextSecondThresholds, kTextSecondAnswers}}};
}

KindModel kind_model() {
  return {{${kindNames.map((name) => `{k${name}Shape, k${name}Columns, k${name}Thresholds, k${name}Answers}`).join(',\n           ')}}};
}

}  // namespace unbake::extract
`,
  );
}
