#include "markdown/attribute_list.h"

#include "base/slug.h"
#include "base/text.h"

namespace govbook::markdown {

std::optional<AttributeList> attribute_list_of(std::string_view words) {
  while (!words.empty() && (words.back() == ' ' || words.back() == '\t')) words.remove_suffix(1);
  if (!words.ends_with('}')) return std::nullopt;
  const auto begin = words.rfind('{');
  if (begin == std::string_view::npos || words.substr(begin, 2) != "{:") return std::nullopt;
  if (words.find_first_of("\n}", begin) != words.size() - 1) return std::nullopt;
  std::size_t backslashes = 0;
  while (backslashes < begin && words[begin - backslashes - 1] == '\\') ++backslashes;
  if (backslashes % 2 == 1) return std::nullopt;

  AttributeList list;
  list.begin = begin;
  list.written = words.substr(begin);
  const auto inside = text::trim(words.substr(begin + 2, words.size() - begin - 3));
  list.id = inside.starts_with('#') ? inside.substr(1) : inside;
  list.is_valid = inside.starts_with('#') && is_id(list.id);
  return list;
}

}  // namespace govbook::markdown
