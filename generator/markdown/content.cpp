#include "markdown/content.h"

#include <limits>

#include "base/ascii.h"

namespace govbook::markdown {
namespace {

void add(Content& content, const SourceText& source, std::size_t begin, std::size_t end) {
  for (auto at = begin; at < end; ++at) {
    content.text += source.text()[at];
    content.offsets.push_back(at);
  }
  content.end = end;
}

std::size_t end_of(const SourceText& source, int line) {
  return source.begin_of(line) + source.line(line).size();
}

}  // namespace

Content lines_content(const SourceText& source, const Margin& margin, std::size_t begin, int first,
                      int last) {
  constexpr auto any = std::numeric_limits<std::size_t>::max();
  Content content;
  add(content, source, begin, end_of(source, first));
  for (int line = first + 1; line <= last; ++line) {
    add(content, source, content.end, content.end + 1);  // The line end.
    add(content, source, source.resume(line, margin, any), end_of(source, line));
  }
  return content;
}

Content heading_content(const SourceText& source, std::size_t begin, int line) {
  auto end = end_of(source, line);
  const auto& text = source.text();
  while (begin < end && text[begin] == '#') ++begin;
  while (begin < end && ascii::is_blank(text[begin])) ++begin;
  while (end > begin && ascii::is_blank(text[end - 1])) --end;
  // A closing run of "#" is no part of it when a space stands before it (CommonMark 4.2).
  auto closing = end;
  while (closing > begin && text[closing - 1] == '#') --closing;
  if (closing < end && (closing == begin || ascii::is_blank(text[closing - 1]))) end = closing;
  while (end > begin && ascii::is_blank(text[end - 1])) --end;
  Content content;
  content.end = end;
  add(content, source, begin, end);
  return content;
}

Content cell_content(const SourceText& source, std::size_t begin, std::size_t end) {
  const auto& text = source.text();
  while (begin < end && ascii::is_blank(text[begin])) ++begin;
  while (end > begin && ascii::is_blank(text[end - 1])) --end;
  Content content;
  for (auto at = begin; at < end; ++at) {
    if (text[at] == '\\' && at + 1 < end && text[at + 1] == '|') continue;
    add(content, source, at, at + 1);
  }
  content.end = end;
  return content;
}

std::vector<std::pair<std::size_t, std::size_t>> cells_of(std::string_view row) {
  std::vector<std::pair<std::size_t, std::size_t>> cells;
  std::size_t begin = 0;
  while (begin < row.size() && ascii::is_blank(row[begin])) ++begin;
  if (begin < row.size() && row[begin] == '|') ++begin;
  for (auto at = begin; at < row.size(); ++at) {
    // GFM takes every "|" behind a backslash for escaped, even behind two.
    if (row[at] != '|' || (at > 0 && row[at - 1] == '\\')) continue;
    cells.emplace_back(begin, at);
    begin = at + 1;
  }
  if (row.find_first_not_of(" \t", begin) != std::string_view::npos) {
    cells.emplace_back(begin, row.size());
  }
  return cells;
}

}  // namespace govbook::markdown
