#include "paper/lay_out.h"

#include <utility>

#include "paper/paint.h"

namespace govbook::paper {

print::Pages lay_out(const doc::Document& document, const Setting& setting, type::Fonts& fonts,
                     Report& report) {
  const auto& settings = *setting.settings;
  print::Typesetter typesetter{fonts, report, document.language, document.span, false, {}};
  auto galley =
      print::set_galley({document, *setting.library, settings}, setting.drawings, typesetter);
  auto bookmarks = bookmarks_of(document, galley.entries);
  auto leaves = cut(galley, settings);
  typesetter.at = document.span;
  std::vector<Chapter> chapters;
  chapters.push_back(
      {std::move(galley), std::move(leaves), facts_of(document, *setting.library), false});
  auto pages = paint(std::move(chapters), settings, typesetter);
  pages.metadata = metadata_of(document, setting);
  pages.bookmarks = std::move(bookmarks);
  add_pictures(pages, setting);
  return pages;
}

}  // namespace govbook::paper
