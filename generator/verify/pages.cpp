// Pages and their annotations. The tree of pages is walked here, not by the library, whose walk
// follows a deep one until the stack ends.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "verify/stations.h"

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

// Bits of the flags of an annotation (ISO 32000-1, table 165).
constexpr long long hidden = 2;
constexpr long long printed = 4;

void add_page(File& file, const Object& page, const Object& resources) {
  const auto id = id_of(page);
  if (id != Id()) file.page_numbers.emplace(id, static_cast<int>(file.pages.size()));
  file.pages.push_back(page);
  file.resources.push_back(resources);
}

// A field may have its description from the one that it is a part of.
bool has_field_name(Object field) {
  for (int depth = 0; depth < 32 && is_dictionary(field); ++depth) {
    if (!text_of(value_of(field, "TU")).empty()) return true;
    field = value_of(field, "Parent");
  }
  return false;
}

Annotation read_annotation(const Object& object, int page) {
  Annotation made;
  made.id = id_of(object);
  made.page = page;
  made.type = name_of(value_of(object, "Subtype"));
  made.is_described = !text_of(value_of(object, "Contents")).empty();
  const auto flags = whole_number(value_of(object, "F")).value_or(0);
  made.is_hidden = (flags & hidden) != 0;
  made.is_printed = (flags & printed) != 0;
  made.has_name = has_field_name(object);
  made.parent_key = whole_number(value_of(object, "StructParent"));
  return made;
}

}  // namespace

void find_pages(File& file) {
  struct Branch {
    Object object, resources;
  };
  std::vector<Branch> open = {{value_of(file.qpdf.getRoot(), "Pages"), Object::newNull()}};
  std::set<Id> seen;
  while (!open.empty()) {
    auto now = open.back();
    open.pop_back();
    const auto id = id_of(now.object);
    if (!is_dictionary(now.object) || (id != Id() && !seen.insert(id).second)) continue;
    if (auto own = value_of(now.object, "Resources"); is_dictionary(own)) now.resources = own;
    auto kids = value_of(now.object, "Kids");
    if (!kids.isArray()) {
      add_page(file, now.object, now.resources);
      continue;
    }
    for (int i = kids.getArrayNItems(); i-- > 0 && file.budget.takes_object();) {
      open.push_back({kids.getArrayItem(i), now.resources});
    }
  }
}

void read_pages(File& file, Reading& reading) {
  find_pages(file);
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    Page page{id_of(file.pages[i]), name_of(value_of(file.pages[i], "Tabs")), false};
    const auto number = static_cast<int>(i);
    for (const auto& object : all_of(value_of(file.pages[i], "Annots"))) {
      if (!is_dictionary(object) || !file.budget.takes_object()) continue;
      reading.annotations.push_back(read_annotation(object, number));
      page.has_annotations = true;
    }
    if (page.has_annotations && page.tabs.empty()) file.findings.add("tabs-missing", number);
    if (page.has_annotations && !page.tabs.empty() && page.tabs != "S") {
      file.findings.add("tabs-not-by-structure", number);
    }
    reading.pages.push_back(page);
  }
}

}  // namespace govbook::verify
