#include "compose/bind.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace govbook::compose {
namespace {

constexpr std::string_view first_page = "index";

class Binder {
 public:
  Binder(const doc::Library& library, const std::set<std::string>& kept_out) {
    for (const auto& document : library.documents) {
      if (document.kind == doc::Kind::volume || kept_out.contains(document.template_name)) continue;
      paths_.push_back(document.path);
      above_[document.path] =
          document.crumbs.empty() ? std::string() : document.crumbs.back().target.document;
    }
    for (const auto& path : paths_) below_[parent_of(path)].push_back(path);
  }

  std::vector<doc::Chapter> chapters() {
    add_below("", 1);
    // Those whose crumbs lead in a circle hang below nothing.
    for (const auto& path : paths_) add(path, 1);
    return std::move(chapters_);
  }

 private:
  std::string parent_of(const std::string& path) const {
    const auto& parent = above_.at(path);
    return parent == first_page || !above_.contains(parent) ? std::string() : parent;
  }

  void add(const std::string& path, int depth) {
    if (!added_.insert(path).second) return;
    chapters_.push_back({path, depth});
    add_below(path, depth + 1);
  }

  void add_below(const std::string& path, int depth) {
    const auto found = below_.find(path);
    if (found == below_.end()) return;
    for (const auto& child : found->second) add(child, depth);
  }

  std::vector<std::string> paths_;
  std::map<std::string, std::string> above_;
  std::map<std::string, std::vector<std::string>> below_;
  std::set<std::string> added_;
  std::vector<doc::Chapter> chapters_;
};

}  // namespace

void bind(doc::Library& library, const std::vector<Blueprint>& blueprints) {
  std::set<std::string> kept_out;
  for (const auto& blueprint : blueprints) {
    if (!blueprint.is_in_volumes) kept_out.insert(blueprint.name);
  }
  for (auto& document : library.documents) {
    if (document.kind != doc::Kind::volume) continue;
    document.chapters = Binder(library, kept_out).chapters();
  }
}

}  // namespace govbook::compose
