#include "paper/lay_out.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "paper/paginate.h"
#include "paper/paint.h"
#include "print/galley.h"

namespace govbook::paper {
namespace {

std::string value_of(const doc::Document& document, std::string_view name) {
  const auto found = std::ranges::find(document.properties, name, &doc::Property::name);
  return found == document.properties.end() ? "" : doc::plain_text(found->value);
}

Furniture furniture_of(const doc::Document& document, const doc::Library& library) {
  Furniture furniture;
  furniture.head_left = library.title;
  furniture.head_right = document.title;
  if (library.as_at.year != 0) furniture.foot_left = "As at " + in_words(library.as_at);
  const auto status = value_of(document, "Status");
  if (!status.empty()) {
    furniture.foot_left += (furniture.foot_left.empty() ? "" : " · ") + status;
  }
  return furniture;
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

// The files of the pictures that stand on the pages.
void add_pictures(print::Pages& pages, const std::map<std::string, std::string>& files) {
  for (const auto& page : pages.pages) {
    for (const auto& mark : page.marks) {
      const auto* picture = std::get_if<print::Picture>(&mark.what);
      const auto file = picture == nullptr ? files.end() : files.find(picture->name);
      if (file != files.end()) pages.pictures.insert(*file);
    }
  }
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

}  // namespace

print::Pages lay_out(const doc::Document& document, const Setting& setting, type::Fonts& fonts,
                     Report& report) {
  const auto& settings = *setting.settings;
  print::Typesetter typesetter{fonts, report, document.language, document.span, false, {}};
  auto galley =
      print::set_galley({document, *setting.library, settings}, setting.drawings, typesetter);
  const auto bookmarks = bookmarks_of(document, galley.entries);
  const Extent extent{settings.margin_top, settings.page_height - settings.margin_bottom};
  auto leaves = paginate(galley.flow, galley.notes, extent);
  typesetter.at = document.span;
  std::vector<Chapter> chapters;
  chapters.push_back(
      {std::move(galley), std::move(leaves), furniture_of(document, *setting.library)});
  auto pages = paint(std::move(chapters), settings, typesetter);
  pages.metadata = metadata_of(document, setting);
  pages.bookmarks = bookmarks;
  add_pictures(pages, setting.library->files);
  return pages;
}

}  // namespace govbook::paper
