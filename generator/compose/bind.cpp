#include "compose/bind.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"

namespace govbook::compose {
namespace {

constexpr std::string_view first_page = "index";

// Of others, be it a volume or a page.
bool is_put_together(const doc::Document& document) {
  return document.kind == doc::Kind::volume || !document.chapters.empty();
}

class Binder {
 public:
  Binder(const doc::Library& library, const std::set<std::string>& kept_out) {
    for (const auto& document : library.documents) {
      if (is_put_together(document) || kept_out.contains(document.template_name)) continue;
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

// Those that are there; what is bound is never bound of others itself.
void check(doc::Document& volume, const doc::Library& library,
           const std::vector<Blueprint>& blueprints, Report& report) {
  std::erase_if(volume.chapters, [&](const doc::Chapter& chapter) {
    if (library.attachments.contains(chapter.path)) return false;
    if (chapter.path.ends_with(".pdf") && report.has_errors()) return true;  // Told already.
    const auto* found = library.find(chapter.path);
    if (found != nullptr && !is_put_together(*found)) return false;
    const auto made_by = std::ranges::find(blueprints, volume.template_name, &Blueprint::name);
    report.error("compose/bad-template",
                 made_by == blueprints.end() ? volume.span : made_by->chapters.at,
                 "there is no page \"" + chapter.path + "\" to be bound");
    return true;
  });
}

}  // namespace

std::vector<doc::Chapter> to_chapters(std::string_view lines) {
  std::vector<doc::Chapter> chapters;
  for (const auto& whole : text::split(lines, '\n')) {
    auto line = text::trim(whole);
    int depth = 1;
    for (; line.starts_with('>'); line = text::trim(line.substr(1))) ++depth;
    const auto equals = std::min(line.find("= "), line.size());
    const auto path = std::string(text::trim(line.substr(0, equals)));
    const auto label = line.substr(std::min(equals + 2, line.size()));
    if (!path.empty()) chapters.push_back({path, depth, std::string(text::trim(label))});
  }
  return chapters;
}

void bind(doc::Library& library, const std::vector<Blueprint>& blueprints, Report& report) {
  std::set<std::string> kept_out;
  for (const auto& blueprint : blueprints) {
    if (!blueprint.is_in_volumes) kept_out.insert(blueprint.name);
  }
  for (auto& document : library.documents) {
    if (!document.chapters.empty()) {
      check(document, library, blueprints, report);
    } else if (document.kind == doc::Kind::volume) {
      document.chapters = Binder(library, kept_out).chapters();
    }
  }
}

}  // namespace govbook::compose
