#include "load/file.h"

#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "base/text.h"
#include "model/handbook.h"

namespace govbook::load {
namespace {

constexpr std::array<std::string_view, 3> data_endings = {".json", ".yaml", ".yml"};
constexpr std::array<std::string_view, 5> other_endings = {".png", ".jpg", ".jpeg", ".svg", ".pdf"};
constexpr std::string_view papers = "papers";  // A folder of PDFs and what they were made from.

// The name without one of the endings; empty when it has none of them.
template <std::size_t N>
std::string_view stem(std::string_view name, const std::array<std::string_view, N>& endings) {
  for (const auto ending : endings) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return {};
}

// The field of the whole handbook whose records stand in files of that name.
const model::Field* plural(std::string_view name) {
  if (name == "pages" || name == "narratives") return nullptr;
  for (const auto& field : model::handbook_noun().fields) {
    if (field.kind == model::Kind::records && model::file_stem(field) == name) return &field;
  }
  return nullptr;
}

bool is_ignored(const std::vector<std::string>& parts) {
  const auto& last = parts.back();
  const bool is_hidden = std::any_of(parts.begin(), parts.end(),
                                     [](const auto& part) { return part.starts_with('.'); });
  const bool is_ours = parts.size() > 1 && (parts[0] == "templates" || parts[0] == "theme");
  const bool is_paper =
      parts.size() > 1 && parts[parts.size() - 2] == papers && last.ends_with(".md");
  return is_hidden || is_ours || is_paper || last == "README.md" ||
         !stem(text::to_lower(last), other_endings).empty();
}

}  // namespace

FileKind file_kind(std::string_view name) {
  const auto parts = text::split(name, '/');
  if (is_ignored(parts)) return {Form::ignored, nullptr, {}};
  const auto data_stem = std::string(stem(parts.back(), data_endings));
  if (parts.size() == 1) {
    if (data_stem == "handbook") return {Form::settings, nullptr, {}};
    if (const auto* field = plural(data_stem)) return {Form::list, field, {}};
    return {};
  }
  if (parts.size() != 2) return {};
  const auto* field = plural(parts[0]);
  if (field != nullptr && !data_stem.empty()) return {Form::record, field, data_stem};
  const auto words = std::string(stem(parts[1], std::array<std::string_view, 1>{".md"}));
  if (words.empty()) return {};
  if (parts[0] == "pages") return {Form::page, nullptr, words};
  if (parts[0] == "bodies") return {Form::narrative, nullptr, words};
  return {};
}

std::string likely_name(std::string_view unknown) {
  const auto slash = unknown.find('/');
  std::vector<std::string> names;
  if (slash == std::string_view::npos) {
    names.emplace_back("handbook.json");
  } else {
    names.emplace_back("pages");
  }
  for (const auto& field : model::handbook_noun().fields) {
    const auto stem_of_file = model::file_stem(field);
    if (plural(stem_of_file) == nullptr) continue;
    names.push_back(slash == std::string_view::npos ? stem_of_file + ".json" : stem_of_file);
  }
  const auto best = nearest(unknown.substr(0, slash), names);
  if (best.empty()) return best;
  const auto meant =
      slash == std::string_view::npos ? best : best + std::string(unknown.substr(slash));
  return file_kind(meant).form == Form::unknown ? std::string() : meant;
}

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

}  // namespace govbook::load
