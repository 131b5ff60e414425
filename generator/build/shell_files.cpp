#include "build/shell_files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace govbook::build {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view spaces = " \t\r\n";
constexpr std::array<std::string_view, 4> askers = {"include", "extends", "import", "from"};
// Words behind which a name may be worked out after all: {% include "a.html" if x else y %}.
constexpr std::array<std::string_view, 7> deciders = {"if", "else", "or", "and", "not", "in", "is"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What stands behind "{%", taken apart from its front.
class Tag {
 public:
  explicit Tag(std::string_view text) : text_(text) {}

  // The names it asks for; none when it asks for none, nothing when they are not all written down.
  std::optional<Names> names() {
    if (is_at("-") || is_at("+")) text_.remove_prefix(1);
    if (!is_one_of(word(), askers)) return Names();
    Names names;
    const bool is_list = take("[");
    do {
      if (is_list && take("]")) return ends_plainly() ? std::optional(names) : std::nullopt;
      auto name = quoted();
      if (!name) return std::nullopt;
      names.push_back(std::move(*name));
    } while (is_list && take(","));
    if (is_list && !take("]")) return std::nullopt;
    return ends_plainly() ? std::optional(names) : std::nullopt;
  }

 private:
  void pass_spaces() {
    text_.remove_prefix(std::min(text_.find_first_not_of(spaces), text_.size()));
  }
  bool is_at(std::string_view sign) const { return text_.starts_with(sign); }

  bool take(std::string_view sign) {
    pass_spaces();
    if (!is_at(sign)) return false;
    text_.remove_prefix(sign.size());
    return true;
  }

  std::string_view word() {
    pass_spaces();
    const auto end = std::find_if_not(text_.begin(), text_.end(), is_letter);
    const auto found = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
    text_.remove_prefix(found.size());
    return found;
  }

  std::optional<std::string> quoted() {
    pass_spaces();
    if (text_.empty() || (text_.front() != '"' && text_.front() != '\'')) return std::nullopt;
    const auto end = text_.find(text_.front(), 1);
    if (end == text_.npos) return std::nullopt;
    std::string name(text_.substr(1, end - 1));
    text_.remove_prefix(end + 1);
    if (name.find('\\') != name.npos) return std::nullopt;
    return name;
  }

  // Whether nothing but words and commas follows, none of which decides anything.
  bool ends_plainly() {
    while (true) {
      if (take("-%}") || take("+%}") || take("%}")) return true;
      if (take(",")) continue;
      const auto next = word();
      if (next.empty() || is_one_of(next, deciders)) return false;
    }
  }

  std::string_view text_;
};

// The names that a template asks for; nothing when some are worked out.
std::optional<Names> asked_by(std::string_view text) {
  constexpr std::string_view open = "{%";
  Names all;
  for (auto at = text.find(open); at != text.npos; at = text.find(open, at + 1)) {
    const auto names = Tag(text.substr(at + open.size())).names();
    if (!names) return std::nullopt;
    all.insert(all.end(), names->begin(), names->end());
  }
  return all;
}

std::set<std::string> all_files(const Sources& sources) {
  std::set<std::string> names;
  for (const auto file : sources.list("theme")) names.insert(sources.at(file)->name);
  return names;
}

}  // namespace

std::set<std::string> shell_files(const Sources& sources) {
  std::set<std::string> found = {"page.html"};
  Names next = {"page.html"};
  while (!next.empty()) {
    const auto name = std::move(next.back());
    next.pop_back();
    const auto* source = sources.at(sources.find("theme", name));
    if (source == nullptr) continue;
    const auto asked = asked_by(source->bytes);
    if (!asked) return all_files(sources);
    for (const auto& other : *asked) {
      if (found.insert(other).second) next.push_back(other);
    }
  }
  return found;
}

}  // namespace govbook::build
