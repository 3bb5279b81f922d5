// Who reported, as Chinese articles say it inside of their own text.
#pragma once

#include <string>
#include <string_view>

namespace unbake::extract {

/// "某某网10月4日讯（记者 张三 李四）…" at the begin of `paragraph`: "张三 李四". Empty where it has no such bracket.
std::string reporters_at_begin(std::string_view paragraph);

/// "……举行。（张三）" at the end of the last paragraph. Empty where it does not end so.
std::string reporters_at_end(std::string_view paragraph);

/// The name before the word for a reporter in what begins a Korean text, or is a line of one: "김해안 기자".
std::string korean_reporter(std::string_view text);

}  // namespace unbake::extract
