#include "base/sources.h"

#include <algorithm>
#include <map>
#include <utility>

namespace govbook {

std::uint32_t Sources::add(Source source) {
  files_.push_back(std::move(source));
  return static_cast<std::uint32_t>(files_.size());
}

const Source* Sources::at(std::uint32_t file) const {
  return file == 0 || file > files_.size() ? nullptr : &files_[file - 1];
}

std::uint32_t Sources::find(std::string_view root, std::string_view name) const {
  for (std::size_t i = files_.size(); i > 0; --i) {
    if (files_[i - 1].root == root && files_[i - 1].name == name) {
      return static_cast<std::uint32_t>(i);
    }
  }
  return 0;
}

std::vector<std::uint32_t> Sources::list(std::string_view root) const {
  std::map<std::string_view, std::uint32_t> by_name;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].root == root) by_name[files_[i].name] = static_cast<std::uint32_t>(i + 1);
  }
  std::vector<std::uint32_t> found;
  for (const auto& [name, number] : by_name) found.push_back(number);
  return found;
}

std::string_view Sources::line(std::uint32_t file, std::uint32_t line) const {
  const auto* source = at(file);
  if (source == nullptr || line == 0) return {};
  std::string_view rest = source->bytes;
  for (std::uint32_t i = 1; i < line; ++i) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

}  // namespace govbook
