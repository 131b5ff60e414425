#include "data/ruler.h"

#include <algorithm>

namespace govbook::data {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

void Ruler::step() {
  const char c = text_[offset_];
  const bool is_mark = offset_ < 3 && text_.starts_with("\xEF\xBB\xBF");
  ++offset_;
  if (c == '\n') {
    ++line_;
    column_ = 1;
  } else if (begins_character(c) && !is_mark) {
    ++column_;
  }
}

Span Ruler::at(std::size_t offset, std::size_t bytes) {
  if (offset < offset_) {
    offset_ = 0;
    line_ = 1;
    column_ = 1;
  }
  offset = std::min(offset, text_.size());
  while (offset_ < offset) step();
  std::uint32_t length = 0;
  for (std::size_t i = offset; i < std::min(offset + bytes, text_.size()); ++i) {
    if (text_[i] == '\n') break;
    if (begins_character(text_[i])) ++length;
  }
  return {file_, line_, column_, length};
}

}  // namespace govbook::data
