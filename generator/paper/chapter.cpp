#include "paper/chapter.h"

#include <algorithm>

#include "base/text.h"

namespace govbook::paper {
namespace {

std::string value_of(const doc::Document& document, std::string_view name) {
  const auto found = std::ranges::find(document.properties, name, &doc::Property::name);
  return found == document.properties.end() ? "" : doc::plain_text(found->value);
}

}  // namespace

Facts facts_of(const doc::Document& document, const doc::Library& library) {
  Facts facts;
  facts.handbook = library.title;
  if (document.title != library.title) facts.title = document.title;
  facts.subtitle = document.subtitle;
  if (library.as_at.year != 0) facts.date = in_words(library.as_at);
  facts.status = value_of(document, "Status");
  facts.version = value_of(document, "Version");
  facts.publisher = library.publisher;
  facts.marking = library.marking;
  facts.is_restricted = !library.restriction.empty();
  if (facts.is_restricted) {
    facts.marking = library.restriction + (library.marking.empty() ? "" : ". " + library.marking);
  }
  if (text::to_lower(facts.status).starts_with("draft")) facts.draft = "DRAFT";
  return facts;
}

std::vector<print::Bookmark> bookmarks_of(const doc::Document& document,
                                          const std::vector<print::Entry>& entries) {
  std::vector<print::Bookmark> bookmarks{{1, document.title, std::string(print::title_anchor)}};
  for (const auto& entry : entries) {
    if (text::trim(entry.title).empty()) continue;
    const auto number = entry.number.empty() ? "" : entry.number + " ";
    bookmarks.push_back({entry.level, number + entry.title, entry.anchor});
  }
  return bookmarks;
}

print::Metadata metadata_of(const doc::Document& document, const Setting& setting) {
  print::Metadata metadata;
  metadata.title = document.title;
  metadata.author = setting.library->publisher;
  metadata.subject = document.description.empty() ? document.subtitle : document.description;
  metadata.language = document.language;
  metadata.date = setting.library->as_at;
  metadata.generator = setting.generator;
  return metadata;
}

void add_pictures(print::Pages& pages, const Setting& setting) {
  const auto& files = setting.library->files;
  for (const auto& page : pages.pages) {
    for (const auto& mark : page.marks) {
      const auto* picture = std::get_if<print::Picture>(&mark.what);
      if (picture == nullptr) continue;
      const auto file = files.find(picture->name);
      if (file != files.end()) pages.pictures.insert(*file);
      if (picture->name == print::logo_name) {
        pages.pictures.emplace(picture->name, setting.settings->logo);
      }
    }
  }
}

std::vector<Leaf> cut(const print::Galley& galley, const print::Settings& settings) {
  return paginate(galley.flow, galley.notes, settings);
}

}  // namespace govbook::paper
