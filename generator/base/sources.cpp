#include "base/sources.h"

#include <algorithm>
#include <map>
#include <utility>

namespace govbook {

std::uint32_t Sources::add(Source source) {
  auto& begins = line_begins_.emplace_back(1, 0);
  for (auto end = source.bytes.find('\n'); end != std::string::npos;
       end = source.bytes.find('\n', end + 1)) {
    begins.push_back(end + 1);
  }
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
  if (source == nullptr || line == 0 || line > line_begins_[file - 1].size()) return {};
  auto words = std::string_view(source->bytes).substr(line_begins_[file - 1][line - 1]);
  words = words.substr(0, words.find('\n'));
  if (words.ends_with('\r')) words.remove_suffix(1);
  return words;
}

}  // namespace govbook
