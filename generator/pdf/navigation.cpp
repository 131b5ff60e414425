#include "pdf/navigation.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <string>

#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

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

// Without what makes it part of a page.
std::string annotation(const print::LinkArea& link, double page_height) {
  constexpr int printed = 4;
  auto made = "/Type/Annot/Subtype/Link/Rect" + box(link.area, page_height) + "/Border[0 0 0]/F " +
              std::to_string(printed) + "/Contents" + text_string(link.contents);
  if (link.url.empty()) {
    made += "/Dest" + quoted(link.anchor);
  } else {
    made += "/A<</S/URI/URI" + quoted(ascii_address(link.url)) + ">>";
  }
  return made;
}

// "12" gives 12; anything that a counting viewer would not print gives nothing.
std::optional<int> plain_number(const std::string& label) {
  if (label.empty() || label.size() > 6 || label.front() == '0') return std::nullopt;
  if (label.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoi(label);
}

// A bookmark among the others, by their places; 0 is the root of them all and none of them.
struct Entry {
  const print::Bookmark* bookmark = nullptr;
  std::size_t parent = 0;
  int level = 0;
  int shown = 0;  // Entries that show below it when it is open.
  std::size_t first = 0, last = 0, before = 0, next = 0;
};

bool is_open(const Entry& entry) { return entry.level < 2; }

// The root, then an entry for each bookmark.
std::vector<Entry> entries_of(const print::Pages& pages) {
  std::vector<Entry> entries(1);
  std::size_t parent = 0;
  for (const auto& bookmark : pages.bookmarks) {
    assert(leads_somewhere(pages, bookmark.anchor));
    while (parent != 0 && entries[parent].level >= bookmark.level) parent = entries[parent].parent;
    const auto here = entries.size();
    Entry entry{&bookmark, parent, bookmark.level};
    entry.before = entries[parent].last;
    if (entry.before != 0) entries[entry.before].next = here;
    if (entries[parent].first == 0) entries[parent].first = here;
    entries[parent].last = here;
    entries.push_back(entry);
    parent = here;
  }
  for (std::size_t i = entries.size(); i-- > 1;) {  // Parents come before their children.
    entries[entries[i].parent].shown += 1 + (is_open(entries[i]) ? entries[i].shown : 0);
  }
  return entries;
}

// `root` is the number of the root's object; those of the entries follow it.
std::string outline_item(const Entry& entry, int root) {
  std::string made = "<<";
  if (entry.bookmark == nullptr) {
    made += "/Type/Outlines";
  } else {
    made += "/Title" + text_string(entry.bookmark->title) + "/Dest" +
            quoted(entry.bookmark->anchor) + "/Parent " +
            reference(root + static_cast<int>(entry.parent));
  }
  const auto refer = [&](std::string_view key, std::size_t to) {
    if (to != 0) made.append(key).append(reference(root + static_cast<int>(to)));
  };
  refer("/First ", entry.first);
  refer("/Last ", entry.last);
  refer("/Prev ", entry.before);
  refer("/Next ", entry.next);
  if (entry.shown > 0) {
    made += "/Count " + std::to_string(is_open(entry) ? entry.shown : -entry.shown);
  }
  return made + ">>";
}

}  // namespace

void write_links(File& file) {
  for (std::size_t page = 0; page < file.pages.pages.size(); ++page) {
    const auto& source = file.pages.pages[page];
    if (source.links.empty()) continue;
    const auto first = file.annotations.size();
    for (const auto& link : source.links) {
      assert(!link.url.empty() || leads_somewhere(file.pages, link.anchor));
      const auto key = file.key_of_link(file.links.size());
      file.annotations.push_back(file.objects.add("<<" + annotation(link, source.height) + "/P " +
                                                  reference(file.page_objects[page]) +
                                                  "/StructParent " + std::to_string(key) + ">>"));
      file.links.push_back({link.element, static_cast<int>(page)});
    }
    const auto begin = file.annotations.begin() + static_cast<std::ptrdiff_t>(first);
    file.page_entries[page] +=
        "/Annots" + references(std::vector<int>(begin, file.annotations.end()));
  }
}

void write_destinations(File& file) {
  if (file.pages.destinations.empty()) return;
  std::string names = "<</Names[";
  for (const auto& destination : file.pages.destinations) {
    const auto page = static_cast<std::size_t>(destination.page);
    const double top = file.pages.pages.at(page).height - destination.y;
    names += quoted(destination.anchor) + "[" + reference(file.page_objects.at(page)) +
             "/XYZ null " + number(top) + " null]";
  }
  file.catalogue += "/Names<</Dests " + reference(file.objects.add(names + "]>>")) + ">>";
}

void write_page_labels(File& file) {
  std::string numbers;
  std::optional<int> expected;
  for (std::size_t page = 0; page < file.pages.pages.size(); ++page) {
    const auto& label = file.pages.pages[page].label;
    const auto value = plain_number(label);
    if (value && value == expected) {
      ++*expected;
      continue;
    }
    numbers += " " + std::to_string(page);
    if (value) {
      numbers += "<</S/D/St " + std::to_string(*value) + ">>";
      expected = *value + 1;
    } else {
      numbers += "<</P" + text_string(label) + ">>";
      expected.reset();
    }
  }
  file.catalogue += "/PageLabels<</Nums[" + numbers + "]>>";
}

void write_bookmarks(File& file) {
  if (file.pages.bookmarks.empty()) return;
  const auto entries = entries_of(file.pages);
  const int root = file.objects.reserve(static_cast<int>(entries.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    file.objects.put(root + static_cast<int>(i), outline_item(entries[i], root));
  }
  file.catalogue += "/Outlines " + reference(root) + "/PageMode/UseOutlines";
}

}  // namespace govbook::pdf
