#include "pdf/write.h"

#include <algorithm>
#include <utility>

#include "pdf/attached.h"
#include "pdf/content.h"
#include "pdf/file.h"
#include "pdf/fonts.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/pictures.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

// What is known of a page before its links.
std::string begin_page(const print::Page& page, int content, int resources, std::size_t key) {
  return "/Type/Page/MediaBox[0 0 " + number(page.width, 3) + " " + number(page.height, 3) +
         "]/Resources " + reference(resources) + "/Contents " + reference(content) + "/Tabs/S" +
         (page.attached.is_there() ? std::string() : "/StructParents " + std::to_string(key));
}

void begin_pages(File& file, const type::Fonts& fonts, Report& report) {
  GlyphUse glyphs(fonts);
  PictureUse pictures(file.pages.pictures);
  const auto count = file.pages.pages.size();
  const int first = file.objects.reserve(static_cast<int>(count));
  const int resources = file.objects.reserve();
  for (std::size_t i = 0; i < count; ++i) {
    auto& page = file.pages.pages[i];
    file.contents.push_back(page_content(page, file.pages.structure, {glyphs, pictures}));
    page.marks = {};
    const int content = file.objects.add_stream("", file.contents.back().bytes);
    file.contents.back().bytes = {};
    file.page_objects.push_back(first + static_cast<int>(i));
    file.page_entries.push_back(begin_page(page, content, resources, i));
  }
  std::string made = "<</Font" + embed_fonts(file.objects, glyphs, fonts, report);
  if (!pictures.shown().empty()) {
    made += "/XObject" + embed_pictures(file.objects, pictures, report);
  }
  file.objects.put(resources, made + ">>");
}

void end_pages(File& file) {
  const int tree = file.objects.reserve();
  for (std::size_t i = 0; i < file.page_objects.size(); ++i) {
    file.objects.put(file.page_objects[i],
                     "<<" + file.page_entries[i] + "/Parent " + reference(tree) + ">>");
  }
  file.objects.put(tree, "<</Type/Pages/Count " + std::to_string(file.page_objects.size()) +
                             "/Kids" + references(file.page_objects) + ">>");
  file.catalogue += "/Pages " + reference(tree);
}

}  // namespace

std::string write(print::Pages pages, const type::Fonts& fonts, Report& report) {
  File file{pages};
  begin_pages(file, fonts, report);
  write_links(file);
  end_pages(file);
  write_structure(file);
  write_destinations(file);
  write_page_labels(file);
  write_bookmarks(file);
  const int information = write_metadata(file, pages.metadata);
  write_output_intent(file, colour_profile, report);
  const int catalogue = file.objects.add("<</Type/Catalog" + file.catalogue + ">>");
  auto bytes = file.objects.finish(catalogue, information);
  const bool is_whole = std::none_of(pages.pages.begin(), pages.pages.end(),
                                     [](const auto& page) { return page.attached.is_there(); });
  return is_whole ? std::move(bytes) : with_attached(bytes, pages);
}

}  // namespace govbook::pdf
