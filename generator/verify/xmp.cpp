#include "verify/xmp.h"

#include <vector>

#include "base/text.h"

namespace govbook::verify {
namespace {

constexpr std::string_view end_of_name = " \t\r\n=/>\"'";

// The prefixes that stand for a namespace: p of xmlns:p="space".
std::vector<std::string> prefixes(std::string_view metadata, std::string_view space) {
  constexpr std::string_view declaration = "xmlns:";
  std::vector<std::string> found;
  for (auto at = metadata.find(declaration); at != metadata.npos && found.size() < 8;
       at = metadata.find(declaration, at + 1)) {
    const auto begin = at + declaration.size();
    const auto end = metadata.find_first_of(end_of_name, begin);
    if (end == metadata.npos) break;
    const auto quote = metadata.find_first_of("\"'", end);
    if (quote == metadata.npos) break;
    if (metadata.substr(quote + 1).starts_with(space)) {
      const auto behind = quote + 1 + space.size();
      if (behind < metadata.size() && metadata[behind] == metadata[quote]) {
        found.emplace_back(metadata.substr(begin, end - begin));
      }
    }
  }
  return found;
}

// What stands behind each "p:name" as a value: >value< or ="value".
std::optional<std::string> value_behind(std::string_view metadata, const std::string& word) {
  for (auto at = metadata.find(word); at != metadata.npos; at = metadata.find(word, at + 1)) {
    const bool is_begin = at > 0 && (metadata[at - 1] == '<' || metadata[at - 1] <= ' ');
    auto rest = text::trim(metadata.substr(at + word.size()));
    if (!is_begin || rest.empty()) continue;
    if (rest[0] == '>') return std::string(text::trim(rest.substr(1, rest.find('<', 1) - 1)));
    if (rest[0] != '=') continue;
    rest = text::trim(rest.substr(1));
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) continue;
    return std::string(rest.substr(1, rest.find(rest[0], 1) - 1));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> property(std::string_view metadata, std::string_view space,
                                    std::string_view name) {
  for (const auto& prefix : prefixes(metadata, space)) {
    if (auto value = value_behind(metadata, prefix + ":" + std::string(name))) return value;
  }
  return std::nullopt;
}

std::string title(std::string_view metadata) {
  for (const auto& prefix : prefixes(metadata, "http://purl.org/dc/elements/1.1/")) {
    const auto begin = metadata.find("<" + prefix + ":title");
    if (begin == metadata.npos) continue;
    auto inside = metadata.substr(begin + prefix.size() + 7);
    inside = inside.substr(0, inside.find("</" + prefix + ":title"));
    const auto item = inside.find("<rdf:li");
    if (item == inside.npos) continue;
    inside = inside.substr(item);
    inside = inside.substr(0, inside.find("</rdf:li"));
    const auto open = inside.find('>');
    if (open != inside.npos) return std::string(text::trim(inside.substr(open + 1)));
  }
  return {};
}

}  // namespace govbook::verify
