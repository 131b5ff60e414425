#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "markdown/parse.h"

namespace govbook::markdown {

Place copied_from(std::string_view text, Span at) {
  std::vector<std::size_t> begins = {0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_pair = text[i] == '\r' && text.substr(i + 1).starts_with('\n');
    if ((text[i] == '\n' || text[i] == '\r') && !is_pair) begins.push_back(i + 1);
  }
  at.length = 0;
  return [copy = std::string(text), begins = std::move(begins), at](std::size_t offset) {
    offset = std::min(offset, copy.size());
    const auto line = std::ranges::upper_bound(begins, offset) - begins.begin() - 1;
    const auto begin = begins[static_cast<std::size_t>(line)];
    const auto before = utf8::length(std::string_view(copy).substr(begin, offset - begin));
    auto span = at;
    span.line += static_cast<std::uint32_t>(line);
    span.column = (line == 0 ? at.column : 1) + static_cast<std::uint32_t>(before);
    return span;
  };
}

}  // namespace govbook::markdown
