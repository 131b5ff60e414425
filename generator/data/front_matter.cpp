#include "data/front_matter.h"

#include <string_view>

#include "data/guard.h"
#include "data/ruler.h"
#include "data/yaml.h"

namespace govbook::data {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Line {
  std::size_t begin = 0;
  std::size_t next = 0;
  bool is_fence = false;
};

Line line_at(std::string_view text, std::size_t begin) {
  const auto end = text.find('\n', begin);
  auto line = text.substr(begin, end == std::string_view::npos ? end : end - begin);
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  return {begin, end == std::string_view::npos ? text.size() : end + 1, line == "---"};
}

}  // namespace

std::optional<FrontMatter> front_matter(const Sources& sources, std::uint32_t file,
                                        Report& report) {
  const auto* source = sources.at(file);
  if (source == nullptr || !is_text(source->bytes, file, report)) return std::nullopt;
  const std::string_view text = source->bytes;
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  Ruler ruler(text, file);
  FrontMatter found{{Map{}, ruler.at(start)}, start, ruler.at(start)};
  const auto opening = line_at(text, start);
  if (!opening.is_fence) return found;

  auto closing = line_at(text, opening.next);
  while (!closing.is_fence && closing.next < text.size()) closing = line_at(text, closing.next);
  if (!closing.is_fence) {
    report.error("data/front-matter", ruler.at(start, 3),
                 "the front matter that begins here is never closed");
    report.hint("put a line of three hyphens behind it");
    return std::nullopt;
  }
  auto value = read_yaml(sources, file, opening.next, closing.begin, report);
  if (!value) return std::nullopt;
  found.body = closing.next;
  found.body_at = ruler.at(closing.next);
  if (std::holds_alternative<Map>(value->data)) {
    found.fields = std::move(*value);
  } else if (!std::holds_alternative<Null>(value->data)) {
    report.error("data/front-matter", value->span,
                 "front matter is made of fields such as \"title: Principles\"");
    return std::nullopt;
  }
  return found;
}

std::string scalar(const Value& value) {
  if (const auto* bare = std::get_if<Bare>(&value.data)) return bare->text;
  if (const auto* text = std::get_if<std::string>(&value.data)) return *text;
  return {};
}

}  // namespace govbook::data
