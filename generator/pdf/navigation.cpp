#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/navigation.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

// An address must be ASCII (ISO 32000-1, 12.6.4.7); other bytes are percent-encoded (RFC 3987).
std::string ascii_address(const std::string& url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made;
  for (const char byte : url) {
    const auto value = static_cast<unsigned char>(byte);
    if (value > 0x20 && value < 0x7F) {
      made += byte;
    } else {
      made += {'%', digits[value >> 4U], digits[value & 15U]};
    }
  }
  return made;
}

[[maybe_unused]] bool leads_somewhere(const print::Pages& pages, const std::string& anchor) {
  return std::any_of(
      pages.destinations.begin(), pages.destinations.end(),
      [&](const print::Destination& destination) { return destination.anchor == anchor; });
}

Object annotation(const print::LinkArea& link, double page_height) {
  auto area = Object::newArray();
  for (const double edge : {link.area.left, page_height - link.area.bottom, link.area.right,
                            page_height - link.area.top}) {
    area.appendItem(Object::newReal(number(edge)));
  }
  constexpr int printed = 4;
  auto made = Object::newDictionary({
      {"/Type", Object::newName("/Annot")},
      {"/Subtype", Object::newName("/Link")},
      {"/Rect", area},
      {"/Border", Object::parse("[0 0 0]")},
      {"/F", Object::newInteger(printed)},
      {"/Contents", Object::newUnicodeString(link.contents)},
  });
  if (link.url.empty()) {
    made.replaceKey("/Dest", Object::newString(link.anchor));
  } else {
    made.replaceKey("/A",
                    Object::newDictionary({{"/S", Object::newName("/URI")},
                                           {"/URI", Object::newString(ascii_address(link.url))}}));
  }
  return made;
}

// "12" gives 12; anything that a counting viewer would not print gives nothing.
std::optional<int> plain_number(const std::string& label) {
  if (label.empty() || label.size() > 6 || label.front() == '0') return std::nullopt;
  if (label.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoi(label);
}

struct Entry {
  Object object;
  std::size_t parent = 0;
  int level = 0;
  int shown = 0;  // Entries that show below it when it is open.
};

bool is_open(const Entry& entry) { return entry.level < 2; }

// The root, then an entry for each bookmark.
std::vector<Entry> entries_of(File& file) {
  std::vector<Entry> entries;
  const auto add = [&](const Object& dictionary, std::size_t parent, int level) {
    entries.push_back({file.qpdf.makeIndirectObject(dictionary), parent, level, 0});
  };
  add(Object::newDictionary({{"/Type", Object::newName("/Outlines")}}), 0, 0);
  std::size_t parent = 0;
  for (const auto& bookmark : file.pages.bookmarks) {
    assert(leads_somewhere(file.pages, bookmark.anchor));
    while (parent != 0 && entries[parent].level >= bookmark.level) parent = entries[parent].parent;
    add(Object::newDictionary({{"/Title", Object::newUnicodeString(bookmark.title)},
                               {"/Dest", Object::newString(bookmark.anchor)}}),
        parent, bookmark.level);
    parent = entries.size() - 1;
  }
  return entries;
}

void chain(Object& parent, Object& entry) {
  entry.replaceKey("/Parent", parent);
  if (!parent.hasKey("/First")) {
    parent.replaceKey("/First", entry);
  } else {
    auto last = parent.getKey("/Last");
    last.replaceKey("/Next", entry);
    entry.replaceKey("/Prev", last);
  }
  parent.replaceKey("/Last", entry);
}

}  // namespace

void write_links(File& file) {
  for (std::size_t page = 0; page < file.pages.pages.size(); ++page) {
    const auto& source = file.pages.pages[page];
    if (source.links.empty()) continue;
    auto annotations = Object::newArray();
    for (std::size_t i = 0; i < source.links.size(); ++i) {
      assert(!source.links[i].url.empty() || leads_somewhere(file.pages, source.links[i].anchor));
      auto made = annotation(source.links[i], source.height);
      made.replaceKey("/P", file.page_objects[page]);
      made = file.qpdf.makeIndirectObject(made);
      annotations.appendItem(made);
      file.links.push_back({source.links[i].element, static_cast<int>(page)});
      file.annotations.push_back(made);
    }
    file.page_objects[page].replaceKey("/Annots", annotations);
  }
}

void write_destinations(File& file) {
  if (file.pages.destinations.empty()) return;
  auto names = Object::newArray();
  for (const auto& destination : file.pages.destinations) {
    const auto page = static_cast<std::size_t>(destination.page);
    const double top = file.pages.pages.at(page).height - destination.y;
    names.appendItem(Object::newString(destination.anchor));
    names.appendItem(
        Object::newArray({file.page_objects.at(page), Object::newName("/XYZ"), Object::newNull(),
                          Object::newReal(number(top)), Object::newNull()}));
  }
  const auto tree = file.qpdf.makeIndirectObject(Object::newDictionary({{"/Names", names}}));
  file.qpdf.getRoot().replaceKey("/Names", Object::newDictionary({{"/Dests", tree}}));
}

void write_page_labels(File& file) {
  auto numbers = Object::newArray();
  std::optional<int> expected;
  for (std::size_t page = 0; page < file.pages.pages.size(); ++page) {
    const auto& label = file.pages.pages[page].label;
    const auto value = plain_number(label);
    if (value && value == expected) {
      ++*expected;
      continue;
    }
    auto range = Object::newDictionary();
    if (value) {
      range.replaceKey("/S", Object::newName("/D"));
      range.replaceKey("/St", Object::newInteger(*value));
      expected = *value + 1;
    } else {
      range.replaceKey("/P", Object::newUnicodeString(label));
      expected.reset();
    }
    numbers.appendItem(Object::newInteger(static_cast<long long>(page)));
    numbers.appendItem(range);
  }
  file.qpdf.getRoot().replaceKey("/PageLabels", Object::newDictionary({{"/Nums", numbers}}));
}

void write_bookmarks(File& file) {
  if (file.pages.bookmarks.empty()) return;
  auto entries = entries_of(file);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    chain(entries[entries[i].parent].object, entries[i].object);
  }
  for (std::size_t i = entries.size(); i-- > 0;) {  // Parents come before their children.
    const auto& entry = entries[i];
    if (entry.shown > 0) {
      const int count = is_open(entry) ? entry.shown : -entry.shown;
      entries[i].object.replaceKey("/Count", Object::newInteger(count));
    }
    if (i != 0) entries[entry.parent].shown += 1 + (is_open(entry) ? entry.shown : 0);
  }
  file.qpdf.getRoot().replaceKey("/Outlines", entries[0].object);
  file.qpdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

}  // namespace govbook::pdf
