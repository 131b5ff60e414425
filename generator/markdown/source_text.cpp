#include "markdown/source_text.h"

#include <algorithm>

#include "base/ascii.h"

namespace govbook::markdown {
namespace {

// The first byte of the character that holds byte `at`.
std::size_t character_at(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

}  // namespace

SourceText::SourceText(std::string_view text, const Place& place) : text_(text), place_(place) {
  begins_.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && i + 1 < text.size()) begins_.push_back(i + 1);
  }
}

std::size_t SourceText::begin_of(int line) const {
  if (line < 1) return 0;
  return line > line_count() ? text_.size() : begins_[static_cast<std::size_t>(line - 1)];
}

std::string_view SourceText::line(int number) const {
  const auto begin = begin_of(number);
  const auto end = std::min(text_.find('\n', begin), text_.size());
  return number < 1 ? std::string_view() : text_.substr(begin, end - begin);
}

std::size_t SourceText::offset(int line, int column) const {
  const auto ahead = column > 0 ? static_cast<std::size_t>(column - 1) : 0;
  return begin_of(line) + std::min(ahead, this->line(line).size());
}

std::size_t SourceText::resume(int line, const Margin& margin, std::size_t columns) const {
  const auto words = this->line(line);
  std::size_t at = 0;
  for (int quote = 0; quote < margin.quotes; ++quote) {
    // A ">" behind four spaces or a tab is text of a paragraph that goes on without its quotes.
    const bool is_outer = quote < margin.outer_quotes;
    const auto most = is_outer ? std::min(at + 3, words.size()) : words.size();
    auto next = at;
    while (next < most && (words[next] == ' ' || (!is_outer && words[next] == '\t'))) ++next;
    if (next >= words.size() || words[next] != '>') break;
    at = next + 1;
    if (at < words.size() && ascii::is_blank(words[at])) ++at;
  }
  while (at < words.size() && at < columns && ascii::is_blank(words[at])) ++at;
  return begin_of(line) + at;
}

Span SourceText::between(std::size_t begin, std::size_t end) const {
  end = std::min({end, text_.find('\n', begin), text_.size()});
  auto span = place_(std::min(begin, text_.size()));
  if (end <= begin || span.length != 0) return span;
  const auto last = character_at(text_, end - 1);
  const auto until = place_(last);
  const bool is_known = until.file == span.file && until.line == span.line &&
                        (until.column > span.column || last == begin);
  if (is_known) span.length = until.column - span.column + 1;
  return span;
}

}  // namespace govbook::markdown
